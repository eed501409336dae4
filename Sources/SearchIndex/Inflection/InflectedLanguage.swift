/// A language whose words are found in all their forms.
enum InflectedLanguage: String, CaseIterable {
  case danish = "da"
  case dutch = "nl"
  case english = "en"
  case french = "fr"
  case german = "de"
  case italian = "it"
  case norwegian = "nb"
  case portuguese = "pt"
  case russian = "ru"
  case spanish = "es"
  case swedish = "sv"

  /// - Parameter tag: a tag of BCP 47 in lower case: `pt-br` is Portuguese.
  /// - Returns: `nil` if the forms of that language are not known.
  init?(tag: String) {
    let primary = tag.prefix { $0 != "-" }
    self.init(rawValue: primary == "no" || primary == "nn" ? "nb" : String(primary))
  }

  /// The name of Snowball's algorithm.
  var stemming: String { "\(self)" }

  /// The ways to inflect, the more frequent ones first. English has rules instead (``EnglishForms``).
  var paradigms: [Paradigm] {
    switch self {
    case .danish: Paradigm.danish
    case .dutch: Paradigm.dutch
    case .english: []
    case .french: Paradigm.french
    case .german: Paradigm.german
    case .italian: Paradigm.italian
    case .norwegian: Paradigm.norwegian
    case .portuguese: Paradigm.portuguese
    case .russian: Paradigm.russian
    case .spanish: Paradigm.spanish
    case .swedish: Paradigm.swedish
    }
  }

  /// The ways in which the stem of a form is written before another ending.
  func stems(_ stem: String, before ending: String, insteadOf former: String) -> [String] {
    self == .dutch ? DoubledLetters.stems(stem, before: ending, insteadOf: former) : [stem]
  }
}
