/// The title or a paragraph of the annotated text.
struct TextBlock: Sendable {
  /// Its scalars.
  let scalars: Range<Int>
  /// Its tokens.
  var tokens: Range<Int>
  /// How many letters it has; a letter of a script without spaces counts for four.
  var letters = 0

  /// The blocks of a text that have tokens.
  ///
  /// - Parameter ranges: the scalars of the title and of each paragraph, in order.
  static func blocks(_ model: TextModel, ranges: [Range<Int>]) -> [TextBlock] {
    var blocks: [TextBlock] = []
    var token = 0
    for range in ranges {
      while token < model.tokens.count, Int(model.tokens[token].start) < range.lowerBound { token += 1 }
      var block = TextBlock(scalars: range, tokens: token..<token)
      let first = token
      while token < model.tokens.count, Int(model.tokens[token].start) < range.upperBound {
        let length = Int(model.tokens[token].end - model.tokens[token].start)
        switch model.tokens[token].kind {
        case .ideograph: block.letters += 4
        case .word, .dotted: block.letters += length
        case .digits, .symbol: break
        }
        token += 1
      }
      block.tokens = first..<token
      if !block.tokens.isEmpty { blocks.append(block) }
    }
    return blocks
  }
}
