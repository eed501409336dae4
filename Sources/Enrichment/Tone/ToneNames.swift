import Documents

/// Tells which words are part of a name or stand in a range that does not count: `Peace Bridge` is no peace. The tokens must be asked
/// for in their order.
struct ToneNames {
  private let ranges: [TextRange]
  private var next = 0
  private var end = 0
  private var sentence: Int32 = -1
  private var isTitleCase = false

  init(_ ranges: [TextRange]) {
    self.ranges = ranges.sorted { $0.start < $1.start }
  }

  /// Whether a token is in one of the ranges, or by its capital a part of a name.
  mutating func contain(_ model: TextModel, _ index: Int) -> Bool {
    let token = model.tokens[index]
    while next < ranges.count, ranges[next].start <= Int(token.start) {
      end = max(end, ranges[next].end)
      next += 1
    }
    if Int(token.start) < end { return true }
    // German nouns have capitals, too.
    guard token.isCapitalised, model.language != .german else { return false }
    if model.sentenceOfToken[index] != sentence {
      sentence = model.sentenceOfToken[index]
      isTitleCase = Self.isTitleCase(model, model.sentences[Int(sentence)])
    }
    if isTitleCase { return false }
    if !model.isSentenceInitial(index) { return true }
    // `Peace Bridge opens`
    return index + 1 < model.tokens.count && model.tokens[index + 1].isCapitalised
      && model.isSameSentence(index, index + 1)
  }

  /// Whether a sentence has its capitals because it is a headline: three long words with one for each without.
  private static func isTitleCase(_ model: TextModel, _ sentence: Range<Int>) -> Bool {
    var capitals = 0
    var lowers = 0
    for index in sentence where model.tokens[index].isWord && model.tokens[index].end - model.tokens[index].start >= 4 {
      if model.tokens[index].isCapitalised { capitals += 1 } else { lowers += 1 }
    }
    return capitals >= lowers * 3
  }
}
