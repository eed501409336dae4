/// A word, a number or a symbol of the annotated text.
struct Token: Sendable {
  /// What a token is.
  enum Kind: UInt8 {
    /// Letters, marks, and digits after the first letter.
    case word
    /// Letters with a full stop after each: `U.S.`, `z.B.`
    case dotted
    /// Digits 0 to 9 only.
    case digits
    /// One letter of a script without spaces.
    case ideograph
    /// One symbol or punctuation mark.
    case symbol
  }

  /// The case of a word's letters.
  enum Shape: UInt8 {
    /// No letter with case.
    case uncased
    /// No upper-case letter.
    case lower
    /// The first letter is upper case, and some other is lower.
    case capitalised
    /// Two upper-case letters or more, and no lower.
    case allCapitals
    /// One upper-case letter only.
    case initial
    /// A lower-case letter first, an upper-case one later.
    case mixed
  }

  /// The first scalar.
  var start: Int32
  /// Past the last scalar.
  var end: Int32
  /// The word's number among those of this text.
  var term: Int32
  /// The word's number in the lexicon, or `Vocabulary.unknown`.
  var word: Int32
  /// What it is.
  var kind: Kind
  /// The case of its letters.
  var shape: Shape
  /// Whether a line break that ends a paragraph stands before it.
  var startsParagraph: Bool

  /// Whether it is a word whose first letter is upper case.
  var isCapitalised: Bool { shape == .capitalised || shape == .allCapitals || shape == .initial }
  /// Whether it consists of letters.
  var isWord: Bool { kind == .word || kind == .dotted || kind == .ideograph }
}
