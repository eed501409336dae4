import Documents

/// Reads the date, if any, that begins at a token.
struct DateReader {
  let words: DateRecognizer
  let model: TextModel
  let resolver: DateResolver
  /// Whether `3/4/2023` is the fourth of March.
  let order: DateOrder

  var language: WrittenLanguage { model.language }

  /// The date that begins at a token; the longest reading wins.
  func read(at index: Int) -> DateRecognizer.Found? {
    let token = model.tokens[index]
    switch token.kind {
    case .digits:
      return numeric(index) ?? dayMonth(index) ?? distance(index) ?? bareYear(index)
    case .word:
      guard token.word != Vocabulary.unknown else { return nil }
      return weekday(index) ?? monthFirst(index) ?? shifted(index) ?? singleDay(index) ?? distance(index)
    default: return nil
    }
  }
}
