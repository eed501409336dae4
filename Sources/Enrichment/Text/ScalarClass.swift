/// What the tokenizer needs to know of a Unicode scalar.
enum ScalarClass: UInt8 {
  /// A symbol, punctuation, an emoji, an unassigned or private scalar: a token of its own.
  case symbol
  /// A lower-case letter.
  case lower
  /// An upper-case or title-case letter.
  case upper
  /// A letter without case, or a digit other than 0 to 9.
  case uncased
  /// A combining mark or an invisible format scalar, which belongs to the word around it.
  case mark
  /// 0 to 9.
  case digit
  /// White space within a line.
  case space
  /// A line feed, carriage return or other line break.
  case newline
  /// A letter of a script written without spaces between words whose letters stand for syllables or words: a token of
  /// its own.
  case ideograph
}

/// Classes and lower-case forms of scalars, by table for the Basic Multilingual Plane.
struct ScalarTable: Sendable {
  static let shared = ScalarTable()

  private let classes: [ScalarClass]
  private let keys: [UInt16]

  private init() {
    var classes = [ScalarClass](repeating: .symbol, count: 0x10000)
    var keys = [UInt16](repeating: 0, count: 0x10000)
    for value in 0..<0x10000 {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      classes[value] = Self.classify(scalar)
      keys[value] = Self.key(of: scalar)
    }
    self.classes = classes
    self.keys = keys
  }

  /// The class of a scalar.
  @inline(__always)
  func scalarClass(_ value: UInt32) -> ScalarClass {
    if value < 0x10000 { return classes[Int(value)] }
    return Unicode.Scalar(value).map(Self.classify) ?? .symbol
  }

  /// The scalar as it stands in the key of a word: in lower case, apostrophes and hyphens of one kind; 0 if it does not
  /// count at all (soft hyphens and the like).
  @inline(__always)
  func key(_ value: UInt32) -> UInt32 {
    value < 0x10000 ? UInt32(keys[Int(value)]) : value
  }

  private static func key(of scalar: Unicode.Scalar) -> UInt16 {
    switch scalar.value {
    case 0x2018, 0x2019, 0x201B, 0x02BC, 0x00B4, 0x0060: return 0x27
    case 0x2010, 0x2011, 0x2012, 0x2013, 0x2212: return 0x2D
    default: break
    }
    if scalar.properties.generalCategory == .format { return 0 }
    guard let lower = scalar.properties.lowercaseMapping.unicodeScalars.first else { return UInt16(scalar.value) }
    return UInt16(exactly: lower.value) ?? UInt16(scalar.value)
  }

  private static func classify(_ scalar: Unicode.Scalar) -> ScalarClass {
    switch scalar.value {
    case 0x30...0x39: return .digit
    case 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: return .newline
    case 0x09, 0xFEFF: return .space
    case 0x3040...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFD:
      return scalar.properties.isAlphabetic || scalar.properties.isIdeographic ? .ideograph : .symbol
    default: break
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter: return .upper
    case .lowercaseLetter: return .lower
    case .modifierLetter, .otherLetter, .decimalNumber, .letterNumber: return .uncased
    case .nonspacingMark, .spacingMark, .enclosingMark, .format: return .mark
    case .spaceSeparator: return .space
    case .lineSeparator, .paragraphSeparator: return .newline
    default: return .symbol
    }
  }
}
