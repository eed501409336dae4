import Documents

/// Dates that are told by their distance from the day of publication.
extension DateReader {
  /// `Tuesday`, `next Friday` is read from `next`; `Friday, Nov. 17, 2023` is one date.
  func weekday(_ index: Int, shift given: Int? = nil, from start: Int? = nil) -> DateRecognizer.Found? {
    guard let weekday = words.weekdays[language][model.word(index)] else { return nil }
    let token = model.tokens[index]
    if language == .english || language == .german, !token.isCapitalised { return nil }
    if words.generic.contains(model.word(index - 1)) || isInList(index) { return nil }
    var last = index
    if language == .portuguese, weekday <= 5 {
      if model.symbol(index + 1) == 0x2D, words.feira.contains(model.word(index + 2)) {
        last = index + 2
      } else if !words.prepositions[language].contains(model.word(index - 1))
        || model.word(index - 1) == model.word(index)
      {
        return nil
      }
    }
    var next = last + 1
    if model.symbol(next) == 0x2C { next += 1 }
    if next < model.tokens.count, model.isSameSentence(index, next), next <= last + 2 {
      if model.tokens[next].kind == .digits, let date = dayMonth(next, from: start ?? index) { return date }
      if language == .english, let date = monthFirst(next, from: start ?? index), date.method != "deictic",
        date.last > next
      {
        return date
      }
    }
    var shift = given
    if shift == nil, let after = self.shift(after: last) {
      shift = after.value
      last = after.last
    }
    let day = resolver.day(weekday: weekday, shift: shift, isFuture: shift == 0 && !isPast(index) || isFuture(index))
    return .init(
      first: start ?? index,
      last: last,
      value: day?.description,
      isRelative: true,
      confidence: 0.85,
      method: "deictic"
    )
  }

  /// Whether another weekday stands right beside one, as in timetables.
  func isInList(_ index: Int) -> Bool {
    for step in [-1, 1] {
      let isDash = model.symbol(index + step) == 0x2D || model.symbol(index + step) == 0x2013
      if words.weekdays[language][model.word(index + (isDash ? 2 : 1) * step)] != nil { return true }
    }
    return false
  }

  /// `last week`, `this year`, `next Friday`, `цього року`; in the Romance languages the shift may follow.
  func shifted(_ index: Int) -> DateRecognizer.Found? {
    if let unit = words.units[language][model.word(index)], let shift = shift(after: index), shift.value != 0 {
      // The article (`la semaine dernière`) stays outside.
      return .init(
        first: index,
        last: shift.last,
        value: resolver.unit(unit, distance: shift.value),
        isRelative: true,
        confidence: 0.85,
        method: "deictic"
      )
    }
    guard let shift = words.shifts[language][model.word(index)], index + 1 < model.tokens.count else { return nil }
    var next = index + 1
    if model.symbol(next) == 0x27 || model.symbol(next) == 0x2019 { next += 1 }
    guard next < model.tokens.count, model.isSameSentence(index, next) else { return nil }
    if let unit = words.units[language][model.word(next)] {
      // `the last days`, `this day` and plurals are no dates.
      guard unit > 0 else { return nil }
      return .init(
        first: index,
        last: next,
        value: resolver.unit(unit, distance: shift),
        isRelative: true,
        confidence: 0.9,
        method: "deictic"
      )
    }
    if let month = month(next), language != .english || model.tokens[next].isCapitalised,
      model.tokens[next].end - model.tokens[next].start > 3 || model.tokens[next].isCapitalised
    {
      if next + 1 < model.tokens.count, model.tokens[next + 1].kind == .digits { return nil }
      return .init(
        first: index,
        last: next,
        value: resolver.month(month, shift: shift),
        isRelative: true,
        confidence: 0.85,
        method: "deictic"
      )
    }
    return weekday(next, shift: shift, from: index)
  }

  func singleDay(_ index: Int) -> DateRecognizer.Found? {
    var distance = words.days[language][model.word(index)]
    if distance == nil, language == .french, model.symbol(index + 1) == 0x27 || model.symbol(index + 1) == 0x2019,
      isAujourdhui(index)
    {
      return .init(
        first: index,
        last: index + 2,
        value: resolver.unit(0, distance: 0),
        isRelative: true,
        confidence: 0.9,
        method: "deictic"
      )
    }
    // `USA Today` and other names are none.
    if let value = distance, value == 0, model.tokens[index].isCapitalised, !model.isSentenceInitial(index) {
      distance = nil
    }
    guard let distance else { return nil }
    return .init(
      first: index,
      last: index,
      value: resolver.unit(0, distance: distance),
      isRelative: true,
      confidence: 0.9,
      method: "deictic"
    )
  }

  func isAujourdhui(_ index: Int) -> Bool {
    index + 2 < model.tokens.count && model.text(model.range(index, index)).lowercased() == "aujourd"
      && model.tokens[index + 2].end - model.tokens[index + 2].start == 3
  }

  /// `two weeks ago`, `vor drei Tagen`, `il y a 3 jours`, `два тижні тому`
  func distance(_ index: Int) -> DateRecognizer.Found? {
    var position = index
    let hasBefore = words.agoBefore[language].contains(model.word(index))
    if hasBefore { position += 1 }
    guard position + 1 < model.tokens.count, model.isSameSentence(index, position + 1) else { return nil }
    let count: Int
    if let digits = number(position), digits.digits <= 3, !isGluedBefore(position) {
      count = digits.value
    } else if let small = words.numbers.smallNumber(model, position) {
      count = Int(small)
    } else {
      return nil
    }
    guard let unit = words.units[language][model.word(position + 1)] else { return nil }
    var last = position + 1
    let hasAfter =
      last + 1 < model.tokens.count && words.agoAfter[language].contains(model.word(last + 1))
      && model.isSameSentence(last, last + 1)
    guard hasBefore || hasAfter else { return nil }
    if hasAfter { last += 1 }
    return .init(
      first: index,
      last: last,
      value: resolver.unit(unit, distance: -count),
      isRelative: true,
      confidence: 0.85,
      method: "deictic"
    )
  }

  /// `dernier`, `of last year`, `of this year` after a month, weekday or unit.
  func shift(after index: Int) -> (value: Int, last: Int)? {
    var next = index + 1
    let hasLink = words.links.contains(model.word(next))
    if hasLink { next += 1 }
    guard next < model.tokens.count, model.isSameSentence(index, next),
      let shift = words.shifts[language][model.word(next)]
    else { return nil }
    if next + 1 < model.tokens.count, words.units[language][model.word(next + 1)] == 3 { return (shift, next + 1) }
    let isRomance = [.french, .spanish, .italian, .portuguese].contains(language)
    return isRomance && !hasLink && shift != 0 ? (shift, next) : nil
  }
}
