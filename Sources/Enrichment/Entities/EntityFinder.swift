import Documents
import EntityModel

/// Finds names: by the model where there is one and the text is English, else by the gazetteer alone.
struct EntityFinder: Sendable {
  private let recognizer: EntityRecognizer
  private let reader: CandidateReader
  private let typing: NameTyping
  private let rules = GazetteerRules()

  init(_ lexicon: inout LexiconBuilder, stopWords: PerLanguage<WordSet>) throws(EnrichmentError) {
    recognizer = try EntityRecognizer(&lexicon, stopWords: stopWords)
    reader = CandidateReader(&lexicon)
    typing = NameTyping(&lexicon)
  }

  /// What is named in a text, the most salient first; and the places and organisations that the gazetteer alone finds, which
  /// includes those within longer names.
  func find(_ model: TextModel, _ network: EntityModel?) -> (entities: [Entity], known: [Entity]) {
    let matches = recognizer.doubted(model)
    let known = matches.entities(model, recognizer.gazetteer)
    guard let network, model.language == .english else { return (known, known) }
    var candidates = reader.candidates(network.entities(in: model.scalars), model)
    typing.apply(model, to: &candidates)
    rules.apply(model, matches, recognizer.gazetteer, to: &candidates)
    let settled = DocumentNames.settle(model, candidates)
    return (EntityJoiner.join(settled, model, recognizer.gazetteer), known)
  }
}
