import Documents

/// Finds the paragraphs of a text that are in another language than the rest.
///
/// CLD2 costs some 40 µs for a paragraph, so only those are given to it that look foreign: by the share of function words where
/// the document's language has a list of them, else by script and by CLD2's answer for the whole.
struct LanguageRunFinder: Sendable {
  /// A block with fewer letters goes with its neighbours.
  static let leastLetters = 80
  /// As many scalars of a block as CLD2 is given.
  static let maximumScalars = 1024
  /// As many blocks of a text as CLD2 is given; what looks foreign after them goes with its neighbours.
  static let maximumCalls = 64
  /// The least share of a block that must be in its language.
  private static let leastShare = 0.8
  /// A block with a smaller share of function words of the document's language looks foreign.
  private static let leastFunctionWords = 0.15
  /// A document with a smaller share of its language is looked at block by block, if there is no list of its function words.
  private static let leastDocumentShare = 0.9

  private let functionWords: PerLanguage<WordSet>

  init(functionWords: PerLanguage<WordSet>) {
    self.functionWords = functionWords
  }

  /// The runs of a text; empty if it is in one language.
  func find(_ text: ReadText) -> [LanguageRun] {
    let (model, document) = (text.model, text.answer)
    let blocks = TextBlock.blocks(model, ranges: text.blocks)
    guard blocks.count > 1 else { return [] }
    var calls = 0
    var told = [BlockLanguage?](repeating: nil, count: blocks.count)
    var hasForeign = false
    for (index, block) in blocks.enumerated() where block.letters >= Self.leastLetters {
      let shares = shares(model, block)
      guard looksForeign(text, block, shares) else {
        told[index] = document.map { BlockLanguage(language: $0.language, confidence: 0.9) }
        continue
      }
      guard calls < Self.maximumCalls else { continue }
      calls += 1
      told[index] = language(model, block, shares, document)
      if let found = told[index], found.language != document?.language { hasForeign = true }
    }
    guard hasForeign else { return [] }
    return Self.runs(model, blocks, BlockLanguage.filled(told, document: document?.language))
  }

  /// The share of function words of each language among the words of a block.
  private func shares(_ model: TextModel, _ block: TextBlock) -> PerLanguage<Double> {
    let words = block.tokens.reduce(0) { model.tokens[$1].isWord ? $0 + 1 : $0 }
    return PerLanguage { language in
      let set = functionWords[language]
      let found = block.tokens.reduce(0) { set.contains(model.tokens[$1].word) ? $0 + 1 : $0 }
      return Double(found) / Double(max(1, words))
    }
  }

  private func looksForeign(
    _ text: ReadText,
    _ block: TextBlock,
    _ shares: PerLanguage<Double>
  ) -> Bool {
    guard let document = text.answer else { return true }
    if let written = WrittenLanguage(tag: document.language) {
      let share = shares[written]
      return share < Self.leastFunctionWords || WrittenLanguage.allCases.contains { shares[$0] > share }
    }
    return document.share < Self.leastDocumentShare
      || ScriptDetector.detect(text.model.scalars[block.scalars], language: document.language) != text.script
      || WrittenLanguage.allCases.contains { shares[$0] >= Self.leastFunctionWords }
  }

  /// What CLD2 says of a block, if it can be relied on: a reliable answer for nearly all of it, which the function words do
  /// not speak against.
  private func language(
    _ model: TextModel,
    _ block: TextBlock,
    _ shares: PerLanguage<Double>,
    _ document: LanguageDetector.Answer?
  ) -> BlockLanguage? {
    guard
      let answer = LanguageDetector.identify(model.scalars[block.scalars].prefix(Self.maximumScalars), hint: nil),
      answer.isReliable, answer.share >= Self.leastShare
    else { return nil }
    let found = BlockLanguage(language: answer.language, confidence: answer.share * 0.95)
    guard let document, document.language != answer.language else { return found }
    if CloseLanguages.areClose(document.language, answer.language) {
      return BlockLanguage(language: document.language, confidence: 0.5)
    }
    if let own = WrittenLanguage(tag: document.language), let other = WrittenLanguage(tag: answer.language),
      shares[other] == 0 || shares[own] > shares[other]
    {
      return nil
    }
    return found
  }

  /// Joins neighbours of one language; empty if all are.
  private static func runs(_ model: TextModel, _ blocks: [TextBlock], _ languages: [BlockLanguage]) -> [LanguageRun] {
    var runs: [LanguageRun] = []
    var letters = 0.0
    var sure = 0.0
    for (block, found) in zip(blocks, languages) {
      if runs.last?.language != found.language {
        runs.append(
          LanguageRun(
            range: TextRange(start: block.scalars.lowerBound, end: block.scalars.upperBound), language: found.language,
            script: nil, confidence: 0))
        (letters, sure) = (0, 0)
      }
      letters += Double(max(1, block.letters))
      sure += Double(max(1, block.letters)) * found.confidence
      runs[runs.count - 1].range.end = block.scalars.upperBound
      runs[runs.count - 1].confidence = (sure / letters * 1000).rounded() / 1000
    }
    guard runs.count > 1 else { return [] }
    for index in runs.indices {
      let range = runs[index].range
      runs[index].script = ScriptDetector.detect(
        model.scalars[range.start..<range.end], language: runs[index].language)
    }
    return runs
  }
}
