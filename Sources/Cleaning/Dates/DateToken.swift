/// A word, number or mark of a text in which dates are looked for.
struct DateToken {
  enum Kind {
    /// A number of at most eight digits.
    case number(Int, digits: Int)
    /// A word, in lowercase.
    case word(String)
    /// One mark.
    case mark(UInt32)
  }

  var kind: Kind
  /// Whether white space stands before it.
  var isSpaced: Bool

  /// Cuts a text into tokens; at most `limit`, for only short texts hold stamps.
  static func tokens(of text: String, limit: Int = 160) -> [DateToken] {
    var tokens: [DateToken] = []
    var isSpaced = true
    var scalars = text.unicodeScalars[...]
    while let scalar = scalars.first, tokens.count < limit {
      let value = scalar.value
      if value &- 0x30 < 10 {
        let digits = scalars.prefix { $0.value &- 0x30 < 10 }
        scalars = scalars[digits.endIndex...]
        let number = digits.count <= 8 ? digits.reduce(0) { $0 * 10 + Int($1.value & 0xF) } : -1
        tokens.append(DateToken(kind: .number(number, digits: digits.count), isSpaced: isSpaced))
        isSpaced = false
      } else if scalarClass(value) == .word {
        let word = scalars.prefix { scalarClass($0.value) == .word && !($0.value &- 0x30 < 10) }
        scalars = scalars[word.endIndex...]
        tokens.append(DateToken(kind: .word(String(word.prefix(24)).lowercased()), isSpaced: isSpaced))
        isSpaced = false
      } else {
        scalars.removeFirst()
        if scalarClass(value) == .space {
          isSpaced = true
        } else {
          tokens.append(DateToken(kind: .mark(value), isSpaced: isSpaced))
          isSpaced = false
        }
      }
    }
    return tokens
  }
}
