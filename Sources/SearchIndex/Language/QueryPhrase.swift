/// A word or a phrase to look for.
///
/// Holds only what a text can be searched for: quotation marks, control characters and noncharacters are spaces, runs of
/// white space are one space, and there is at least one letter or digit.
public struct QueryPhrase: Sendable, Hashable {
  /// The words, with single spaces between them.
  public let text: String
  /// Whether the last word may go on: `grain*`.
  public let isPrefix: Bool
  /// Whether a text must have it as it stands, not in another grammatical form: a word in quotation marks, and whatever is not one
  /// plain word.
  public let isExact: Bool

  /// Creates a phrase; `nil` if the text has no letter and no digit.
  public init?(_ text: String, isPrefix: Bool = false, isExact: Bool = false) {
    let clean = Self.folded(text)
    guard clean.unicodeScalars.contains(where: Self.isTokenScalar) else { return nil }
    self.text = clean
    self.isPrefix = isPrefix
    self.isExact = !isPrefix && (isExact || !Self.isPlainWord(clean))
  }

  /// Whether the language writes a text without quotation marks.
  static func isPlainWord(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy(isTokenScalar) && !isOperator(text)
  }

  /// Words that would be read as something else: operators, and what may follow the number of an amount.
  private static func isOperator(_ word: String) -> Bool {
    ["AND", "OR", "NOT", "NEAR"].contains(word) || CurrencyCode.all.contains(word)
      || AmountNumber.scaleWords.contains(word.lowercased())
  }

  /// A text in which nothing can end a phrase or an argument early.
  static func folded(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var isSpacePending = false
    for scalar in text.unicodeScalars {
      if isSpace(scalar) || isQuote(scalar) || (0xFDD0...0xFDEF).contains(scalar.value) {
        isSpacePending = !scalars.isEmpty
        continue
      }
      if isSpacePending { scalars.append(" ") }
      isSpacePending = false
      scalars.append(scalar)
    }
    return String(scalars)
  }

  /// Whether a scalar belongs to words: letters, digits and private use, as SQLite's `unicode61` has it.
  static func isTokenScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .privateUse:
      true
    default: false
    }
  }

  /// White space and control characters, NUL among them, which would end a text early in C.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
  }

  /// Double quotation marks of all sorts.
  static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "\u{201C}", "\u{201D}", "\u{201E}", "\u{201F}", "\u{AB}", "\u{BB}", "\u{FF02}": true
    default: false
    }
  }
}
