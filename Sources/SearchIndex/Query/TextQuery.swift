/// The words of a user, understood: what must match and what must not.
///
/// The language is small on purpose, so that nothing a user types is a mistake of syntax: words, `"phrases"` (any
/// double quotation marks; an open one ends with the text), `-` before either to exclude it, `*` right after a word for
/// all words that begin so. There are no operators: `OR`, `NEAR(` or `title:` are words like any others.
struct TextQuery: Equatable {
  /// A word or phrase.
  struct Term: Equatable {
    /// As the user wrote it, without quotation marks; has at least one letter or digit.
    var text: String
    /// Whether the last word may go on.
    var isPrefix = false
  }

  /// All of these must match; never empty.
  var required: [Term] = []
  /// None of these may match.
  var excluded: [Term] = []

  static let maximumScalars = 1000
  static let maximumTerms = 32

  /// Reads what a user typed; `nil` if it is blank.
  init?(_ text: String) throws(StoreError) {
    guard text.unicodeScalars.count <= Self.maximumScalars else {
      throw .invalidQuery(reason: "longer than \(Self.maximumScalars) characters")
    }
    var reader = Reader(scalars: Array(text.unicodeScalars))
    var isBlank = true
    while let word = reader.next() {
      isBlank = false
      guard word.text.unicodeScalars.contains(where: Self.isTokenScalar) else { continue }
      let term = Term(text: word.text, isPrefix: word.isPrefix)
      if word.isExcluded { excluded.append(term) } else { required.append(term) }
    }
    if isBlank { return nil }
    guard required.count + excluded.count <= Self.maximumTerms else {
      throw .invalidQuery(reason: "more than \(Self.maximumTerms) words and phrases")
    }
    guard !required.isEmpty else {
      throw .invalidQuery(
        reason: excluded.isEmpty
          ? "no letter or digit to look for" : "only exclusions; add a word or phrase to look for"
      )
    }
  }

  /// Whether a scalar belongs to words: letters, digits and private use, as SQLite's `unicode61` has it.
  private static func isTokenScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .privateUse:
      true
    default: false
    }
  }

  private struct Reader {
    struct Word {
      var text: String
      var isExcluded: Bool
      var isPrefix: Bool
    }

    let scalars: [Unicode.Scalar]
    var position = 0

    mutating func next() -> Word? {
      while position < scalars.count, Self.isSpace(scalars[position]) { position += 1 }
      guard position < scalars.count else { return nil }
      var isExcluded = false
      if scalars[position] == "-", position + 1 < scalars.count, !Self.isSpace(scalars[position + 1]) {
        isExcluded = true
        position += 1
      }
      var text = String.UnicodeScalarView()
      let isPhrase = Self.isQuote(scalars[position])
      if isPhrase { position += 1 }
      while position < scalars.count {
        let scalar = scalars[position]
        if Self.isQuote(scalar) {
          if isPhrase { position += 1 }
          break
        }
        if !isPhrase, Self.isSpace(scalar) { break }
        text.append(Self.isSpace(scalar) ? " " : scalar)
        position += 1
      }
      var isPrefix = false
      if isPhrase {
        if position < scalars.count, scalars[position] == "*" {
          isPrefix = true
          position += 1
        }
      } else if text.last == "*" {
        // `*` ends a prefix only where it follows a word: in `a.*` it is a sign like the dot.
        isPrefix = text.dropLast().last.map(TextQuery.isTokenScalar) ?? false
      }
      return Word(text: String(text), isExcluded: isExcluded, isPrefix: isPrefix)
    }

    /// White space and control characters, NUL among them, which would end the expression early in C.
    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
    }

    private static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar {
      case "\"", "\u{201C}", "\u{201D}", "\u{201E}", "\u{201F}", "\u{AB}", "\u{BB}", "\u{FF02}": true
      default: false
      }
    }
  }
}
