/// A published formula of how easily a text reads: the higher, the easier.
enum ReadabilityFormula: String, Sendable {
  /// R. Flesch, "A new readability yardstick", 1948: English.
  case flesch
  /// T. Amstad, "Wie verständlich sind unsere Zeitungen?", 1978: German.
  case amstad
  /// L. Kandel and A. Moles, "Application de l'indice de Flesch à la langue française", 1958.
  case kandelMoles = "kandel-moles"
  /// J. Fernández Huerta, "Medidas sencillas de lecturabilidad", 1959, with words a sentence as G. Law read it in 2011: Spanish.
  case fernandezHuerta = "fernandez-huerta"
  /// P. Lucisano and M. E. Piemontese, "Gulpease", 1988: Italian; of letters, not syllables.
  case gulpease
  /// I. Oborneva, 2006: Russian.
  case oborneva

  /// The formula of a language; `nil` where none is settled.
  init?(_ language: WrittenLanguage) {
    switch language {
    case .english: self = .flesch
    case .german: self = .amstad
    case .french: self = .kandelMoles
    case .spanish: self = .fernandezHuerta
    case .italian: self = .gulpease
    case .russian: self = .oborneva
    case .portuguese, .ukrainian: return nil
    }
  }

  /// The score of a text.
  ///
  /// - Parameters:
  ///   - length: words a sentence.
  ///   - syllables: syllables a word.
  ///   - letters: letters a word.
  func score(length: Double, syllables: Double, letters: Double) -> Double {
    switch self {
    case .flesch: 206.835 - 1.015 * length - 84.6 * syllables
    case .amstad: 180 - length - 58.5 * syllables
    case .kandelMoles: 207 - 1.015 * length - 73.6 * syllables
    case .fernandezHuerta: 206.84 - 1.02 * length - 60 * syllables
    case .gulpease: 89 + 300 / length - 10 * letters
    case .oborneva: 206.835 - 1.3 * length - 60.1 * syllables
    }
  }
}
