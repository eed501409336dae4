import Documents

/// Days of one month from one to another.
extension DateReader {
  /// `8-11 June 2026`, `du 8 au 11 juin`, `с 8 по 11 июня`
  func dayRange(_ index: Int) -> FoundDate? {
    guard let day = number(index), day.digits <= 2, (1...31).contains(day.value), !isGluedBefore(index) else {
      return nil
    }
    guard
      let second = rangeJoint(after: afterDay(index) - 1, isLed: words.intervalStarts.contains(model.word(index - 1))),
      let end = dayMonth(second, isRangeEnd: true), let last = end.day, last > day.value, let month = end.month
    else { return nil }
    return dayInterval(index, end.last, day.value, last, month, end)
  }

  /// The token after a dash, or after a word such as `to` where a word such as `from` has led to it.
  func rangeJoint(after index: Int, isLed: Bool) -> Int? {
    var next = index + 1
    let isDash = words.dashes.contains(model.word(next))
    let isAnd = words.andWords.contains(model.word(next))
    guard isDash || words.intervalWords.contains(model.word(next)) && (isLed || isAnd) else { return nil }
    next += 1
    if !isDash, words.articles.contains(model.word(next)) || model.symbol(next) == 0x27 { next += 1 }
    guard next < model.tokens.count, model.isSameSentence(index, next), model.tokens[next].kind == .digits else {
      return nil
    }
    return next
  }

  func dayInterval(_ first: Int, _ last: Int, _ day: Int, _ end: Int, _ month: Int, _ date: FoundDate) -> FoundDate? {
    var found = date
    found.first = first
    found.last = last
    if let value = date.value, let year = Int(value.prefix(4)) {
      guard let from = CalendarDay(year: year, month: month, day: day),
        let to = CalendarDay(year: year, month: month, day: end), from < to
      else { return nil }
      found.value = "\(from)/\(to)"
    }
    found.month = nil
    return found
  }
}
