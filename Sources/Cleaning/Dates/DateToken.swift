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
        if let (year, hour) = yearAndHour(number, digits: digits.count, before: scalars.first) {
          tokens.append(DateToken(kind: .number(year, digits: 4), isSpaced: isSpaced))
          tokens.append(DateToken(kind: .number(hour, digits: digits.count - 4), isSpaced: true))
        } else {
          tokens.append(DateToken(kind: .number(number, digits: digits.count), isSpaced: isSpaced))
        }
        isSpaced = false
      } else if scalarClass(value) == .word {
        let word = word(at: scalars)
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

  /// A word; one that was glued to the next, as in `Ann LeeJune 18`, ends where a capital follows a small letter.
  private static func word(at scalars: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView {
    var isLowercase = false
    return scalars.prefix { scalar in
      guard scalarClass(scalar.value) == .word, !(scalar.value &- 0x30 < 10) else { return false }
      let isCapital = lowercased(scalar.value) != scalar.value
      defer { isLowercase = !isCapital }
      return !(isCapital && isLowercase)
    }
  }

  /// The two halves of `202318:46`, where a line break between year and time was lost.
  private static func yearAndHour(_ number: Int, digits: Int, before next: Unicode.Scalar?) -> (Int, Int)? {
    guard digits == 5 || digits == 6, next == ":" else { return nil }
    let unit = digits == 5 ? 10 : 100
    guard (1990...2100).contains(number / unit), number % unit < 24 else { return nil }
    return (number / unit, number % unit)
  }
}
