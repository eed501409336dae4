import Documents

/// Years, alone and from one to another.
extension DateReader {
  /// `in 2014`, `2014 року`
  func bareYear(_ index: Int) -> FoundDate? {
    guard let year = number(index), year.digits == 4, (1500...2199).contains(year.value), !isGlued(index, index) else {
      return nil
    }
    let hasWord = index + 1 < model.tokens.count && words.yearWords.contains(model.word(index + 1))
    let hasPreposition =
      index > 0
      && (words.prepositions[language].contains(model.word(index - 1))
        || words.edges[language].match(model, endingAt: index - 1) != nil && !isEdgeOfNumber(index)
        || words.stages[language].match(model, endingAt: index - 1) != nil)
      && model.isSameSentence(index - 1, index)
    // Ukrainian and Russian name the year with its word; `до 2000 людей` has none.
    if !hasWord, language == .ukrainian || language == .russian, index + 1 < model.tokens.count,
      model.tokens[index + 1].kind == .word
    {
      return nil
    }
    guard hasWord || hasPreposition, (1700...2100).contains(year.value) || hasWord else { return nil }
    return FoundDate(
      first: index,
      last: hasWord ? index + 1 : index,
      granularity: .year,
      value: DateResolver.text(year: year.value),
      isRelative: false,
      confidence: hasWord ? 0.95 : 0.85,
      method: "calendar"
    )
  }

  /// Whether the word before a number is one that stands before numbers of any kind (`about 2000`).
  private func isEdgeOfNumber(_ index: Int) -> Bool { words.modifiers.leading(model, before: index) != nil }

  /// `2014-2020`, `2024/25`, `from 2014 to 2020`, `zwischen 2014 und 2020`
  func yearRange(_ index: Int) -> FoundDate? {
    guard let first = number(index), first.digits == 4, (1500...2199).contains(first.value), !isGluedBefore(index)
    else {
      return nil
    }
    let before = model.word(index - 1)
    if words.clockWords.pages.contains(before) { return nil }
    let joint = model.symbol(index + 1)
    let isTight = model.touchesNext(index) && model.touchesNext(index + 1)
    var next = index + 2
    var isShort = false
    if joint == 0x2D || joint == 0x2013 || joint == 0x2F {
      guard isTight || joint == 0x2013 else { return nil }
      isShort = isTight
    } else {
      let isBetween = words.betweenWords.contains(before) && words.andWords.contains(model.word(index + 1))
      let isFrom = words.intervalStarts.contains(before) && words.intervalWords.contains(model.word(index + 1))
      guard isBetween || isFrom else { return nil }
      if words.articles.contains(model.word(next)) { next += 1 }
      if model.symbol(next) == 0x27 || model.symbol(next) == 0x2019 { next += 1 }
    }
    guard let second = number(next), model.isSameSentence(index, next), !isGluedAfter(next), month(next + 1) == nil
    else {
      return nil
    }
    var end = second.value
    if second.digits == 2, isShort { end += first.value / 100 * 100 } else if second.digits != 4 { return nil }
    guard end > first.value, end <= 2199, end - first.value < 500, joint != 0x2F || end == first.value + 1 else {
      return nil
    }
    let hasWord = words.yearWords.contains(model.word(next + 1)) && model.isSameSentence(index, next + 1)
    return FoundDate(
      first: index,
      last: hasWord ? next + 1 : next,
      granularity: .year,
      value: "\(DateResolver.text(year: first.value))/\(DateResolver.text(year: end))",
      isRelative: false,
      confidence: 0.85,
      method: "calendar"
    )
  }
}
