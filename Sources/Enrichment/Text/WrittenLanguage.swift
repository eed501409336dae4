/// The languages that have word lists of their own.
enum WrittenLanguage: UInt8, CaseIterable, Sendable {
  case english, french, german, spanish, italian, portuguese, ukrainian, russian

  /// The language of a BCP 47 tag; `nil` if it has no word lists.
  init?(tag: String) {
    switch tag.prefix(while: { $0 != "-" && $0 != "_" }).lowercased() {
    case "en": self = .english
    case "fr": self = .french
    case "de": self = .german
    case "es": self = .spanish
    case "it": self = .italian
    case "pt": self = .portuguese
    case "uk": self = .ukrainian
    case "ru": self = .russian
    default: return nil
    }
  }

  /// Its letter in the gazetteer's table.
  var letter: UInt8 {
    switch self {
    case .english: UInt8(ascii: "e")
    case .french: UInt8(ascii: "f")
    case .german: UInt8(ascii: "d")
    case .spanish: UInt8(ascii: "s")
    case .italian: UInt8(ascii: "i")
    case .portuguese: UInt8(ascii: "p")
    case .ukrainian: UInt8(ascii: "u")
    case .russian: UInt8(ascii: "r")
    }
  }

  /// Its bit in a set of languages.
  var bit: UInt8 { 1 << rawValue }

  /// Whether the comma, not the full stop, parts the units from the fraction of a number.
  var hasDecimalComma: Bool { self != .english }
}
