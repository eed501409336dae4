import Documents

/// Dates that name a day, month or year by its number or name.
extension DateReader {
  /// `2023-11-17`, `17.11.2023`, `17/11/2023`
  func numeric(_ index: Int) -> FoundDate? {
    guard index + 4 < model.tokens.count, let first = number(index), let second = number(index + 2),
      let third = number(index + 4)
    else { return nil }
    let separator = model.symbol(index + 1)
    guard separator == 0x2D || separator == 0x2E || separator == 0x2F, model.symbol(index + 3) == separator,
      (index + 1...index + 4).allSatisfy({ model.touchesPrevious($0) }), !isGlued(index, index + 4)
    else { return nil }
    if first.digits == 4, second.digits == 2, third.digits == 2 {
      return day(index, index + 4, first.value, second.value, third.value, confidence: 0.98)
    }
    guard third.digits == 4, first.digits <= 2, second.digits <= 2, (1000...2999).contains(third.value) else {
      return nil
    }
    if separator == 0x2F, language == .english, first.value <= 12, second.value <= 12, first.value != second.value {
      // Which of the two is the month depends on the country; without a sign of it only the year is sure.
      switch order {
      case .monthFirst: return day(index, index + 4, third.value, first.value, second.value, confidence: 0.85)
      case .dayFirst: return day(index, index + 4, third.value, second.value, first.value, confidence: 0.85)
      case .unknown:
        return FoundDate(
          first: index,
          last: index + 4,
          granularity: .year,
          value: DateResolver.text(year: third.value),
          isRelative: false,
          confidence: 0.6,
          method: "calendar"
        )
      }
    }
    return day(index, index + 4, third.value, second.value, first.value, confidence: 0.95)
      ?? day(index, index + 4, third.value, first.value, second.value, confidence: 0.9)
  }

  func day(_ first: Int, _ last: Int, _ year: Int, _ month: Int, _ day: Int, confidence: Double) -> FoundDate? {
    guard let value = CalendarDay(year: year, month: month, day: day) else { return nil }
    return FoundDate(
      first: first,
      last: last,
      granularity: .day,
      value: value.description,
      isRelative: false,
      confidence: confidence,
      method: "calendar",
      month: month,
      day: day
    )
  }

  /// `17 November 2023`, `17. November`, `1er mars`, `17 de noviembre de 2023`, `17 листопада 2023 року`
  func dayMonth(_ index: Int, from start: Int? = nil, isRangeEnd: Bool = false) -> FoundDate? {
    guard let day = number(index), day.digits <= 2, (1...31).contains(day.value), isRangeEnd || !isGluedBefore(index)
    else { return nil }
    var next = afterDay(index)
    if words.links.contains(model.word(next)) { next += 1 }
    guard next < model.tokens.count, next <= index + 4, model.isSameSentence(index, next), let month = month(next)
    else { return nil }
    var last = afterMonth(next)
    if let year = year(after: last) { return whole(start ?? index, year.last, year.value, month, day.value) }
    if last > next, !isFollowed(last) { last = next }
    return inferred(start ?? index, last, month: month, day: day.value)
  }

  /// Past the ordinal's ending or stop after a day's number: `17th`, `1er`, `17.`, `1º`.
  func afterDay(_ index: Int) -> Int {
    var next = index + 1
    if model.touchesPrevious(next < model.tokens.count ? next : 0), words.ordinals.contains(model.word(next)) {
      next += 1
    }
    if model.symbol(next) == 0x2E || model.symbol(next) == 0xBA { next += 1 }
    return next
  }

  /// `Nov. 17, 2023`, `June 8-11`, `November 2023`, `in November`
  func monthFirst(_ index: Int, from start: Int? = nil) -> FoundDate? {
    guard let month = month(index) else { return nil }
    let isNamed = model.tokens[index].isCapitalised || language != .english && language != .german
    guard isNamed else { return nil }
    let after = afterMonth(index)
    let next = after + 1
    if language == .english, next < model.tokens.count, let day = number(next), day.digits <= 2,
      (1...31).contains(day.value),
      model.isSameSentence(index, next), !isGluedAfter(next), model.symbol(next + 1) != 0x25
    {
      var last = next
      if last + 1 < model.tokens.count, model.touchesPrevious(last + 1), words.ordinals.contains(model.word(last + 1)) {
        last += 1
      }
      if let range = monthDayRange(start ?? index, month, day.value, last, index) { return range }
      if let year = year(after: last) { return whole(start ?? index, year.last, year.value, month, day.value) }
      return inferred(start ?? index, last, month: month, day: day.value)
    }
    if let year = year(after: after) {
      return FoundDate(
        first: start ?? index,
        last: year.last,
        granularity: .month,
        value: DateResolver.text(year: year.value, month: month),
        isRelative: false,
        confidence: 0.95,
        method: "calendar",
        month: month
      )
    }
    return bareMonth(index, month)
  }

  /// `June 8-11, 2026`, given the first day's last token.
  private func monthDayRange(_ first: Int, _ month: Int, _ day: Int, _ last: Int, _ index: Int) -> FoundDate? {
    guard let second = rangeJoint(after: last, isLed: words.intervalStarts.contains(model.word(index - 1))),
      !words.andWords.contains(model.word(second - 1)) || words.betweenWords.contains(model.word(index - 1)),
      let end = number(second), end.digits <= 2, end.value > day, end.value <= 31, !isGluedAfter(second),
      self.month(second + 1) == nil, words.units[language][model.word(second + 1)] == nil
    else { return nil }
    if let year = year(after: second) {
      return whole(first, year.last, year.value, month, end.value).flatMap {
        dayInterval(first, year.last, day, end.value, month, $0)
      }
    }
    return inferred(first, second, month: month, day: end.value).flatMap {
      dayInterval(first, second, day, end.value, month, $0)
    }
  }

  /// `in March`, `since December`, `last May`, `December of this year`
  func bareMonth(_ index: Int, _ month: Int) -> FoundDate? {
    // Portuguese `dez` is ten as well, and `Rio de Janeiro` no month.
    guard model.tokens[index].end - model.tokens[index].start > 2, words.numbers.smallNumber(model, index) == nil,
      language != .portuguese || !model.tokens[index].isCapitalised
    else { return nil }
    if let shift = shift(after: index) {
      return FoundDate(
        first: index,
        last: shift.last,
        granularity: .month,
        value: resolver.month(month, shift: shift.value),
        isRelative: true,
        confidence: 0.85,
        method: "deictic"
      )
    }
    guard
      words.prepositions[language].contains(model.word(index - 1))
        || words.stages[language].match(model, endingAt: index - 1) != nil || isIntervalEnd(index),
      model.isSameSentence(index - 1, index)
    else { return nil }
    let year = resolver.year(month: month, tense: isFuture(index) ? .future : tense(at: index))
    return FoundDate(
      first: index,
      last: index,
      granularity: .month,
      value: year.map { DateResolver.text(year: $0, month: month) },
      isRelative: true,
      confidence: 0.8,
      method: "calendar-inferred",
      month: month,
      isYearInferred: true
    )
  }

  /// Whether a month stands beside another one that a dash or a word joins to it.
  private func isIntervalEnd(_ index: Int) -> Bool {
    (words.dashes.contains(model.word(index - 1)) || words.intervalWords.contains(model.word(index - 1)))
      && month(index - 2) != nil && model.tokens[index - 2].isCapitalised == model.tokens[index].isCapitalised
  }

  func whole(_ first: Int, _ last: Int, _ year: Int, _ month: Int, _ day: Int) -> FoundDate? {
    self.day(first, last, year, month, day, confidence: 0.98)
  }

  func inferred(_ first: Int, _ last: Int, month: Int, day: Int) -> FoundDate? {
    if let year = yearAfterRange(last), let value = CalendarDay(year: year, month: month, day: day) {
      return FoundDate(
        first: first,
        last: last,
        granularity: .day,
        value: value.description,
        isRelative: false,
        confidence: 0.95,
        method: "calendar",
        month: month,
        day: day
      )
    }
    guard day <= CalendarDay.length(ofMonth: month, year: 2024) else { return nil }
    let year = resolver.year(month: month, day: day, isFuture: isFuture(first))
    let value = year.flatMap { CalendarDay(year: $0, month: month, day: day) }
    return FoundDate(
      first: first,
      last: last,
      granularity: .day,
      value: value?.description,
      isRelative: false,
      confidence: 0.9,
      method: "calendar-inferred",
      month: month,
      day: day,
      isYearInferred: true
    )
  }

  /// The year of `June 8-11, 2026`, given the token of the `8`.
  func yearAfterRange(_ last: Int) -> Int? {
    let dash = model.symbol(last + 1)
    guard dash == 0x2D || dash == 0x2013, let end = number(last + 2), end.digits <= 2,
      model.isSameSentence(last, last + 2)
    else { return nil }
    return year(after: last + 2)?.value
  }
}
