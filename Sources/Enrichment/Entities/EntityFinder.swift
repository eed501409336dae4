import Documents
import EntityModel

/// Finds names: by the model where there is one and the text is English, else by the gazetteer and by capitals.
struct EntityFinder: Sendable {
  private let recognizer: EntityRecognizer
  private let reader: CandidateReader
  private let typing: NameTyping
  private let doubts: NameDoubts
  private let rules = GazetteerRules()
  private var capitals: CapitalFinder?
  private var identities: IdentityResolver

  init(_ lexicon: inout LexiconBuilder, stopWords: PerLanguage<WordSet>) throws(EnrichmentError) {
    recognizer = try EntityRecognizer(&lexicon, stopWords: stopWords)
    reader = CandidateReader(&lexicon)
    typing = NameTyping(&lexicon)
    doubts = NameDoubts(&lexicon)
    identities = IdentityResolver(&lexicon)
  }

  /// Registers the words that are to stay unlisted for all other recognisers: those by which names are found where no model reads the
  /// language, and those behind which no place stands.
  mutating func readUnlisted(_ lexicon: inout LexiconBuilder, stopWords: PerLanguage<WordSet>) {
    capitals = CapitalFinder(&lexicon, stopWords: stopWords)
    identities.readUnlisted(&lexicon)
  }

  /// What is named in a text, the most salient first; and the places and organisations that the gazetteer alone finds, which
  /// includes those within longer names.
  ///
  /// - Parameter site: the country of the site, ISO 3166-1 alpha-2.
  func find(
    _ model: TextModel, _ network: EntityModel?, _ places: Places?, site: String?
  ) -> (entities: [Entity], known: [Entity]) {
    let found = model.language == .english ? network?.entities(in: model.scalars) : nil
    return find(model, found: found, places, site: site)
  }

  /// The same, of what a model found; `nil` if none read the text.
  func find(
    _ model: TextModel, found: [FoundEntity]?, _ places: Places?, site: String?
  ) -> (entities: [Entity], known: [Entity]) {
    let matches = recognizer.doubted(model)
    let known = matches.entities(model, recognizer.gazetteer)
    var candidates: [EntityCandidate]
    if let found {
      candidates = reader.candidates(found, model)
      typing.apply(model, to: &candidates)
      rules.apply(model, matches, recognizer.gazetteer, to: &candidates)
      if let places { identities.placeOrganisations(model, places, &candidates) }
      candidates = DocumentNames.settle(model, doubts.settle(model, candidates))
    } else {
      candidates = []
      rules.apply(model, matches, recognizer.gazetteer, to: &candidates)
      if let places { identities.findPlaces(model, places, &candidates) }
      capitals?.find(model, &candidates)
    }
    identities.resolve(model, recognizer.gazetteer, places, site: site, &candidates)
    return (EntityJoiner.join(candidates, model, recognizer.gazetteer), known)
  }
}
