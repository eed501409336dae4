import EntityModel

@testable import Enrichment

/// A text in which names are said to have been found, so that the rules can be tested without a model.
struct NamedText {
  let model: TextModel
  let reader: CandidateReader
  let typing: NameTyping
  let doubts: NameDoubts
  let recognizer: EntityRecognizer

  /// - Parameter titleEnd: past the last scalar of the title.
  init(_ text: String, titleEnd: Int = 0) throws {
    var builder = LexiconBuilder()
    let functionWords = PerLanguage { builder.set(StopWords.list($0)) }
    let stopWords = PerLanguage { builder.set(StopWords.all($0)) }
    let sentences = SentenceSplitter(&builder, functionWords: functionWords)
    recognizer = try EntityRecognizer(&builder, stopWords: stopWords)
    reader = CandidateReader(&builder)
    typing = NameTyping(&builder)
    doubts = NameDoubts(&builder)
    let scalars = text.unicodeScalars.map(\.value)
    let (tokens, terms, words) = Tokenizer(scalars, titleEnd: titleEnd).run(lexicon: builder.vocabulary)
    var model = TextModel(
      scalars: scalars, titleEnd: titleEnd, tokens: tokens, terms: terms, words: words, language: .english,
      isLanguageKnown: true, isOwnLanguage: true, firstNameWord: Int32.max)
    sentences.split(&model)
    self.model = model
  }

  /// The candidates of what a model would have found: each name stands at its next place in the text.
  func candidates(_ names: [(String, EntityLabel, Double)]) -> [EntityCandidate] {
    var start = 0
    var found: [FoundEntity] = []
    for (name, label, confidence) in names {
      let scalars = name.unicodeScalars.map(\.value)
      while start + scalars.count <= model.scalars.count,
        !model.scalars[start..<start + scalars.count].elementsEqual(scalars)
      { start += 1 }
      found.append(FoundEntity(start: start, end: start + scalars.count, label: label, confidence: confidence))
      start += scalars.count
    }
    return reader.candidates(found, model)
  }

  /// The text and the kind of each candidate.
  func show(_ candidates: [EntityCandidate]) -> [String] {
    candidates.map { "\(model.text(model.range($0.first, $0.last))) \($0.kind.rawValue) \($0.method.rawValue)" }
  }
}
