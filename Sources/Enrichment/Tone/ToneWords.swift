/// Words that make a text favourable or unfavourable. A star stands for any ending; the longest beginning counts.
struct ToneWords {
  /// Words by weight: 3 where hardly any use is meant otherwise, 2, and 1 where many are.
  struct Cues {
    var strong: String
    var plain: String
    var mild: String
  }

  let positive: Cues
  let negative: Cues
  /// Words that begin like a cue and are none.
  let neutral: String

  /// The words of a language.
  static func list(_ language: WrittenLanguage) -> ToneWords {
    switch language {
    case .english: english
    case .french: french
    case .german: german
    case .spanish: spanish
    case .italian: italian
    case .portuguese: portuguese
    case .ukrainian: ukrainian
    case .russian: russian
    }
  }

  /// The weights, to be found by a word's beginning.
  var table: StemTable<Int8> {
    var table = StemTable<Int8>()
    table.add(neutral, 0)
    table.add(negative.strong, -3)
    table.add(positive.strong, 3)
    table.add(negative.plain, -2)
    table.add(positive.plain, 2)
    table.add(negative.mild, -1)
    table.add(positive.mild, 1)
    return table
  }
}
