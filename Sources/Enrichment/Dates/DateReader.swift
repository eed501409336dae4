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
  func read(at index: Int) -> FoundDate? {
    let token = model.tokens[index]
    switch token.kind {
    case .digits:
      return calendar(index) ?? clock(index) ?? distance(index) ?? duration(index) ?? bareYear(index)
    case .word:
      if let part = wordPart(index) { return part }
      guard token.word != Vocabulary.unknown else { return nil }
      return named(index) ?? period(index) ?? clockName(index) ?? distance(index) ?? ahead(index) ?? duration(index)
    default: return nil
    }
  }

  /// What begins with digits and names a place in the calendar.
  private func calendar(_ index: Int) -> FoundDate? {
    numeric(index) ?? dayRange(index) ?? dayMonth(index) ?? yearRange(index) ?? decade(index) ?? century(index)
  }

  /// What begins with a word that names a day or a month, or says that something recurs.
  private func named(_ index: Int) -> FoundDate? {
    if let found = recurring(index) ?? partOfToday(index) { return found }
    if let found = single(index) ?? weekend(index) { return found }
    return weekday(index) ?? monthFirst(index)
  }

  /// What begins with a word that names a longer time.
  private func period(_ index: Int) -> FoundDate? {
    if let found = quarter(index) ?? season(index) { return found }
    if let found = stageOfUnit(index) ?? shifted(index) { return found }
    return decade(index) ?? century(index)
  }
}
