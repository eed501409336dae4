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

  /// Endings that take each other's place, a row for each way to inflect; the more frequent ones first. English has rules instead
  /// (``EnglishForms``).
  ///
  /// Only endings that make another form of the same word are here, not those that make another word: a stem alone would also
  /// bring `university` to `universe`.
  var paradigms: [[String]] {
    switch self {
    case .english: []
    case .german: [["", "en", "e", "er", "s", "es", "ern", "em", "n"]]
    case .dutch: [["", "en", "s", "e", "t"], ["en", "t", "de", "den", "te", "ten", ""]]
    case .french:
      [
        ["", "s", "x", "e", "es"], ["al", "aux", "ale", "ales"],
        ["er", "e", "é", "ée", "és", "ées", "ent", "ant", "ait", "aient", "era"],
      ]
    case .spanish:
      [
        ["", "s", "es"], ["o", "a", "os", "as"],
        ["ar", "a", "an", "ó", "aron", "ado", "ada", "ados", "adas", "ando", "aba", "ará"],
        ["er", "ir", "e", "en", "ió", "ieron", "ido", "ida", "idos", "idas", "iendo"],
      ]
    case .portuguese:
      [
        ["", "s", "es"], ["o", "a", "os", "as"],
        ["ar", "a", "am", "ou", "aram", "ado", "ada", "ados", "adas", "ando", "ava"],
        ["er", "ir", "e", "em", "eu", "iu", "eram", "iram", "ido", "ida", "idos", "idas", "endo"],
      ]
    case .italian:
      [
        ["o", "i", "a", "e"], ["a", "he"], ["o", "hi"],
        ["are", "a", "ano", "ò", "arono", "ato", "ata", "ati", "ate", "ando"],
        ["ere", "ire", "e", "ono", "ito", "ita", "uto", "uta", "endo"],
      ]
    case .swedish:
      [
        ["", "en", "et", "er", "ar", "s", "erna", "arna", "ens", "ets", "ernas"],
        ["a", "an", "or", "orna", "ans", "as", "ornas"], ["e", "en", "ar", "arna", "ens"],
        ["a", "ar", "ade", "at", "as", "ades"],
      ]
    case .danish:
      [
        ["", "en", "et", "er", "e", "s", "erne", "ene", "ens", "ets", "ers", "ernes"],
        ["e", "er", "ede", "et", "ende"],
      ]
    case .norwegian:
      [["", "en", "et", "er", "a", "e", "s", "ene", "ens", "ets", "ers", "enes"], ["e", "er", "et", "ede", "te"]]
    case .russian:
      [
        ["ый", "ий", "ой", "ого", "ая", "ые", "ие", "ых", "их", "ую", "ое", "ому", "ом", "ым", "им"],
        ["", "а", "у", "ом", "е", "ы", "и", "ов", "ам", "ами", "ах"],
        ["а", "ы", "и", "е", "у", "ой", "", "ам", "ами", "ах"],
        ["ь", "я", "ю", "ем", "и", "ей", "ям", "ями", "ях", "е"],
        ["ия", "ии", "ию", "ией", "ий", "иям", "иями", "иях"],
        ["ие", "ия", "ию", "ием", "ии", "ий", "иям", "иями", "иях"],
      ]
    }
  }

  /// Whether a consonant or vowel at the end of the stem may stand once in one form and twice in another: Dutch `jaar`, `jaren`.
  var hasDoubling: Bool { self == .dutch }
}
