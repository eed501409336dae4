/// The title or a paragraph of the annotated text.
struct TextBlock: Sendable {
  /// Its scalars.
  let scalars: Range<Int>
  /// Its tokens.
  let tokens: Range<Int>
  /// How many letters it has, those of web addresses and paths left out; a letter of a script without spaces counts for four.
  let letters: Int

  /// The blocks of a text that have tokens.
  ///
  /// - Parameter ranges: the scalars of the title and of each paragraph, in order.
  static func blocks(_ model: TextModel, ranges: [Range<Int>]) -> [TextBlock] {
    var blocks: [TextBlock] = []
    var token = 0
    for range in ranges {
      while token < model.tokens.count, Int(model.tokens[token].start) < range.lowerBound { token += 1 }
      let first = token
      while token < model.tokens.count, Int(model.tokens[token].start) < range.upperBound { token += 1 }
      guard first < token else { continue }
      blocks.append(TextBlock(scalars: range, tokens: first..<token, letters: letters(model, first..<token)))
    }
    return blocks
  }

  private static func letters(_ model: TextModel, _ tokens: Range<Int>) -> Int {
    var sum = 0
    // What stands between two spaces, and whether it is a path, an address or the like.
    var piece = 0
    var isPath = false
    for index in tokens {
      if !model.touchesPrevious(index) {
        if !isPath { sum += piece }
        (piece, isPath) = (0, false)
      }
      let token = model.tokens[index]
      switch token.kind {
      case .ideograph: piece += 4
      case .word, .dotted: piece += Int(token.end - token.start)
      case .digits: break
      case .symbol: isPath = isPath || Self.isOfPath(model.symbol(index))
      }
    }
    return isPath ? sum : sum + piece
  }

  /// Whether a symbol stands in paths, addresses and code: `/`, `\`, `@`, `_`, `=`.
  private static func isOfPath(_ value: UInt32) -> Bool {
    switch value {
    case 0x2F, 0x5C, 0x40, 0x5F, 0x3D: true
    default: false
    }
  }
}
