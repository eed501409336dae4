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

  // MARK: - Absolute

  /// `2023-11-17`, `17.11.2023`, `17/11/2023`
  private func numeric(_ index: Int) -> DateRecognizer.Found? {
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
        return .init(
          first: index,
          last: index + 4,
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

  private func day(
    _ first: Int,
    _ last: Int,
    _ year: Int,
    _ month: Int,
    _ day: Int,
    confidence: Double
  ) -> DateRecognizer.Found? {
    guard let value = CalendarDay(year: year, month: month, day: day) else { return nil }
    return .init(
      first: first,
      last: last,
      value: value.description,
      isRelative: false,
      confidence: confidence,
      method: "calendar"
    )
  }

  /// `17 November 2023`, `17. November`, `1er mars`, `17 de noviembre de 2023`, `17 листопада 2023 року`
  private func dayMonth(_ index: Int, from start: Int? = nil) -> DateRecognizer.Found? {
    guard let day = number(index), day.digits <= 2, (1...31).contains(day.value), !isGluedBefore(index) else {
      return nil
    }
    var next = index + 1
    if model.touchesPrevious(next < model.tokens.count ? next : 0), words.ordinals.contains(model.word(next)) {
      next += 1
    }
    if model.symbol(next) == 0x2E || model.symbol(next) == 0xBA { next += 1 }
    if words.links.contains(model.word(next)) { next += 1 }
    guard next < model.tokens.count, next <= index + 4, model.isSameSentence(index, next), let month = month(next)
    else { return nil }
    var last = afterMonth(next)
    if let year = year(after: last) { return whole(start ?? index, year.last, year.value, month, day.value) }
    if last > next, !isFollowed(last) { last = next }
    return inferred(start ?? index, last, month: month, day: day.value)
  }

  /// `Nov. 17, 2023`, `November 2023`, `in November`
  private func monthFirst(_ index: Int, from start: Int? = nil) -> DateRecognizer.Found? {
    guard let month = month(index) else { return nil }
    let isNamed = model.tokens[index].isCapitalised || language != .english && language != .german
    guard isNamed else { return nil }
    let after = afterMonth(index)
    let next = after + 1
    if language == .english, next < model.tokens.count, let day = number(next), day.digits <= 2,
      (1...31).contains(day.value),
      model.isSameSentence(index, next), !isGluedAfter(next)
    {
      var last = next
      if last + 1 < model.tokens.count, model.touchesPrevious(last + 1), words.ordinals.contains(model.word(last + 1)) {
        last += 1
      }
      if let year = year(after: last) { return whole(start ?? index, year.last, year.value, month, day.value) }
      return inferred(start ?? index, last, month: month, day: day.value)
    }
    if let year = year(after: after) {
      return .init(
        first: start ?? index,
        last: year.last,
        value: DateResolver.text(year: year.value, month: month),
        isRelative: false,
        confidence: 0.95,
        method: "calendar"
      )
    }
    return bareMonth(index, month)
  }

  /// `in March`, `since December`, `last May`, `December of this year`
  private func bareMonth(_ index: Int, _ month: Int) -> DateRecognizer.Found? {
    guard model.tokens[index].end - model.tokens[index].start > 2 else { return nil }
    if let shift = shift(after: index) {
      return .init(
        first: index,
        last: shift.last,
        value: resolver.month(month, shift: shift.value),
        isRelative: true,
        confidence: 0.85,
        method: "deictic"
      )
    }
    guard words.prepositions[language].contains(model.word(index - 1)), model.isSameSentence(index - 1, index) else {
      return nil
    }
    let year = resolver.year(month: month, day: nil, isFuture: isFuture(index))
    return .init(
      first: index,
      last: index,
      value: year.map { DateResolver.text(year: $0, month: month) },
      isRelative: true,
      confidence: 0.8,
      method: "calendar-inferred"
    )
  }

  /// `in 2014`, `2014 року`
  private func bareYear(_ index: Int) -> DateRecognizer.Found? {
    guard let year = number(index), year.digits == 4, (1500...2199).contains(year.value), !isGlued(index, index) else {
      return nil
    }
    let hasWord = index + 1 < model.tokens.count && words.yearWords.contains(model.word(index + 1))
    let hasPreposition =
      index > 0 && words.prepositions[language].contains(model.word(index - 1))
      && model.isSameSentence(index - 1, index)
    guard hasWord || hasPreposition, (1700...2100).contains(year.value) || hasWord else { return nil }
    return .init(
      first: index,
      last: hasWord ? index + 1 : index,
      value: DateResolver.text(year: year.value),
      isRelative: false,
      confidence: hasWord ? 0.95 : 0.85,
      method: "calendar"
    )
  }

  private func whole(_ first: Int, _ last: Int, _ year: Int, _ month: Int, _ day: Int) -> DateRecognizer.Found? {
    self.day(first, last, year, month, day, confidence: 0.98)
  }

  private func inferred(_ first: Int, _ last: Int, month: Int, day: Int) -> DateRecognizer.Found? {
    if let year = yearAfterRange(last), let value = CalendarDay(year: year, month: month, day: day) {
      return .init(
        first: first,
        last: last,
        value: value.description,
        isRelative: false,
        confidence: 0.95,
        method: "calendar"
      )
    }
    guard day <= CalendarDay.length(ofMonth: month, year: 2024) else { return nil }
    let year = resolver.year(month: month, day: day, isFuture: isFuture(first))
    let value = year.flatMap { CalendarDay(year: $0, month: month, day: day) }
    return .init(
      first: first,
      last: last,
      value: value?.description,
      isRelative: false,
      confidence: 0.9,
      method: "calendar-inferred"
    )
  }

  /// The year of `June 8-11, 2026`, given the token of the `8`.
  private func yearAfterRange(_ last: Int) -> Int? {
    let dash = model.symbol(last + 1)
    guard dash == 0x2D || dash == 0x2013, let end = number(last + 2), end.digits <= 2,
      model.isSameSentence(last, last + 2)
    else { return nil }
    return year(after: last + 2)?.value
  }

  // MARK: - Relative

  /// `Tuesday`, `next Friday` is read from `next`; `Friday, Nov. 17, 2023` is one date.
  private func weekday(_ index: Int, shift given: Int? = nil, from start: Int? = nil) -> DateRecognizer.Found? {
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
  private func isInList(_ index: Int) -> Bool {
    for step in [-1, 1] {
      let isDash = model.symbol(index + step) == 0x2D || model.symbol(index + step) == 0x2013
      if words.weekdays[language][model.word(index + (isDash ? 2 : 1) * step)] != nil { return true }
    }
    return false
  }

  /// `last week`, `this year`, `next Friday`, `цього року`; in the Romance languages the shift may follow.
  private func shifted(_ index: Int) -> DateRecognizer.Found? {
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

  private func singleDay(_ index: Int) -> DateRecognizer.Found? {
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

  private func isAujourdhui(_ index: Int) -> Bool {
    index + 2 < model.tokens.count && model.text(model.range(index, index)).lowercased() == "aujourd"
      && model.tokens[index + 2].end - model.tokens[index + 2].start == 3
  }

  /// `two weeks ago`, `vor drei Tagen`, `il y a 3 jours`, `два тижні тому`
  private func distance(_ index: Int) -> DateRecognizer.Found? {
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
  private func shift(after index: Int) -> (value: Int, last: Int)? {
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

  // MARK: - Pieces

  private func month(_ index: Int) -> Int? { words.months[language][model.word(index)] }

  /// Past the full stop of an abbreviated month.
  private func afterMonth(_ index: Int) -> Int {
    model.symbol(index + 1) == 0x2E && model.touchesPrevious(index + 1)
      && model.tokens[index].end - model.tokens[index].start <= 5 && index + 2 < model.tokens.count
      && model.isSameSentence(index, index + 2) ? index + 1 : index
  }

  /// Whether the abbreviated month's stop is inside the sentence.
  private func isFollowed(_ index: Int) -> Bool {
    index + 1 < model.tokens.count && model.isSameSentence(index, index + 1)
  }

  /// The year that follows a token: after a comma or a preposition, and with its own word.
  private func year(after index: Int) -> (value: Int, last: Int)? {
    var next = index + 1
    if model.symbol(next) == 0x2C || words.links.contains(model.word(next)) { next += 1 }
    guard next < model.tokens.count, model.isSameSentence(index, next), let year = number(next), year.digits == 4,
      (1000...2999).contains(year.value), !isGluedAfter(next)
    else { return nil }
    let hasWord = words.yearWords.contains(model.word(next + 1)) && model.isSameSentence(next, next + 1)
    return (year.value, hasWord ? next + 1 : next)
  }

  private func number(_ index: Int) -> (value: Int, digits: Int)? {
    guard index >= 0, index < model.tokens.count, model.tokens[index].kind == .digits else { return nil }
    let token = model.tokens[index]
    let digits = Int(token.end - token.start)
    guard digits <= 4 else { return nil }
    var value = 0
    for scalar in model.scalars[Int(token.start)..<Int(token.end)] { value = value * 10 + Int(scalar - 0x30) }
    return (value, digits)
  }

  private func isGlued(_ first: Int, _ last: Int) -> Bool { isGluedBefore(first) || isGluedAfter(last) }

  /// Whether a digit group, a sign or a letter stands right before: part of a number, code or address.
  private func isGluedBefore(_ index: Int) -> Bool {
    guard model.touchesPrevious(index) else { return false }
    switch model.symbol(index - 1) {
    case 0x2E, 0x2C, 0x2D, 0x2F, 0x3A:
      return index > 1 && model.touchesPrevious(index - 1) && model.tokens[index - 2].kind == .digits
    case 0x24, 0x23, 0x2B, 0x40, 0x5F, 0x3D: return true
    case 0: return true
    default: return false
    }
  }

  /// Whether a digit, a decimal part or a letter follows right after.
  private func isGluedAfter(_ index: Int) -> Bool {
    guard model.touchesNext(index) else { return false }
    switch model.symbol(index + 1) {
    case 0x2E, 0x2C, 0x2F, 0x3A:
      return index + 2 < model.tokens.count && model.touchesPrevious(index + 2)
        && model.tokens[index + 2].kind == .digits
    case 0x25, 0x5F, 0x40: return true
    case 0: return !words.ordinals.contains(model.word(index + 1))
    default: return false
    }
  }

  /// Whether a cue for the future stands before a token in its sentence, and no verb of reporting in between.
  private func isFuture(_ index: Int) -> Bool {
    guard let cue = lastCue(before: index) else { return false }
    return cue == 1
  }

  private func isPast(_ index: Int) -> Bool { lastCue(before: index) == -1 }

  private func lastCue(before index: Int) -> Int? {
    let first = model.sentences[Int(model.sentenceOfToken[index])].lowerBound
    var position = index - 1
    while position >= max(first, index - 14) {
      let word = model.word(position)
      if words.reporting.contains(word) { return -1 }
      if words.future[language].contains(word) { return 1 }
      position -= 1
    }
    return nil
  }
}
