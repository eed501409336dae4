/// How often and where the words of a text stand.
struct TermStatistics {
  /// Occurrences of each word.
  private(set) var counts: [Int32]
  /// The sentence of the first occurrence.
  private(set) var firstSentence: [Int32]
  /// Sentences that contain the word.
  private(set) var sentences: [Int32]
  /// Occurrences with a capital that is not owed to the start of a sentence.
  private(set) var capitals: [Int32]

  /// Counts; words that `isContent` refuses count nothing.
  init(_ model: TextModel, isContent: (Int) -> Bool) {
    let size = model.terms.count
    counts = [Int32](repeating: 0, count: size)
    firstSentence = [Int32](repeating: 0, count: size)
    sentences = [Int32](repeating: 0, count: size)
    capitals = [Int32](repeating: 0, count: size)
    var lastSentence = [Int32](repeating: -1, count: size)
    for (index, token) in model.tokens.enumerated() where isContent(index) {
      let term = Int(token.term)
      let sentence = model.sentenceOfToken[index]
      if counts[term] == 0 { firstSentence[term] = sentence }
      counts[term] += 1
      if lastSentence[term] != sentence {
        sentences[term] += 1
        lastSentence[term] = sentence
      }
      if token.isCapitalised, !model.isSentenceStart(index) { capitals[term] += 1 }
    }
  }
}

extension TextModel {
  /// Whether a token is the first of its sentence or follows only its opening mark.
  func isSentenceStart(_ index: Int) -> Bool {
    let first = sentences[Int(sentenceOfToken[index])].lowerBound
    return index == first || index == first + 1 && tokens[first].kind == .symbol
  }
}
