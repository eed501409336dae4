import Documents

/// Times of day.
extension DateReader {
  /// `3 p.m.`, `15:30`, `15.30 Uhr`, `18h30`, `alle 15`, `0900 GMT`
  func clock(_ index: Int) -> FoundDate? {
    guard let hour = number(index), !isGluedBefore(index) else { return nil }
    if hour.digits == 4 { return military(index, hour.value) }
    guard hour.digits <= 2, hour.value <= 24 else { return nil }
    var minute: Int?
    var last = index
    let separator = model.symbol(index + 1)
    if separator == 0x3A || separator == 0x2E, model.touchesNext(index), model.touchesNext(index + 1),
      let minutes = number(index + 2), minutes.digits == 2, minutes.value < 60
    {
      minute = minutes.value
      last = index + 2
    }
    if let found = halfDay(index, hour.value, minute, last) { return found }
    let isLed = words.clockWords.leads.contains(model.word(index - 1)) && model.isSameSentence(index - 1, index)
    if minute == nil || separator == 0x2E {
      if let found = named(index, hour.value, minute, last, isLed: isLed) { return found }
    }
    guard let minute else { return nil }
    if separator == 0x2E {
      // `alle 15.30`, but not `at 3.5` or a version.
      guard language == .italian, isLed, !isGluedAfter(last) else { return nil }
      return time(index, last, hour.value, minute)
    }
    // A second colon makes it a time with seconds, or something else.
    if model.symbol(last + 1) == 0x3A, model.touchesNext(last) {
      guard let seconds = number(last + 2), seconds.digits == 2, seconds.value < 60 else { return nil }
      last += 2
    }
    if isGluedAfter(last) { return nil }
    guard var found = time(index, last, hour.value, minute) else { return nil }
    if let hours = hourWord(after: last) {
      found.last = max(found.last, hours)
    } else if !isLed, found.last == last {
      // No zone and no preposition: it may be a result.
      found.isWeak = true
    }
    return found
  }

  /// `3 p.m.`, `3:30pm`
  private func halfDay(_ first: Int, _ hour: Int, _ minute: Int?, _ last: Int) -> FoundDate? {
    let word = model.word(last + 1)
    let isAfternoon = words.clockWords.afternoon.contains(word)
    guard isAfternoon || words.clockWords.morning.contains(word), (1...12).contains(hour), language == .english,
      last + 1 < model.tokens.count, model.isSameSentence(first, last + 1), isMark(last + 1)
    else { return nil }
    return time(first, last + 1, hour % 12 + (isAfternoon ? 12 : 0), minute)
  }

  /// `am` is a verb too: as a mark it touches the number, stands in capitals, or has its stops.
  private func isMark(_ index: Int) -> Bool {
    let token = model.tokens[index]
    return token.kind == .dotted || model.touchesPrevious(index) || token.shape == .allCapitals
      || words.clockWords.afternoon.contains(token.word)
  }

  /// `15 Uhr`, `18h30`, `7 h 30`, `15 часов` after a preposition, `alle 15`
  private func named(_ first: Int, _ hour: Int, _ minute: Int?, _ last: Int, isLed: Bool) -> FoundDate? {
    if minute == nil, let parts = frenchHour(last + 1) { return time(first, parts.last, hour, parts.minute) }
    if let hours = hourWord(after: last) {
      let isSure =
        language == .german || model.tokens[hours].end - model.tokens[hours].start == 1 && language == .portuguese
      guard isSure || isLed else { return nil }
      // `15 Uhr 30`
      if minute == nil, language == .german, let minutes = number(hours + 1), minutes.digits == 2, minutes.value < 60,
        model.isSameSentence(first, hours + 1)
      {
        return time(first, hours + 1, hour, minutes.value)
      }
      return time(first, hours, hour, minute)
    }
    guard language == .italian, minute == nil, isLed, !isGluedAfter(last), model.symbol(last + 1) != 0x25,
      !model.isUnlisted(first - 1), hour >= 1
    else { return nil }
    // `alle 15` may be `to the 15`: only with a day beside it.
    var found = time(first, last, hour, nil)
    found?.isWeak = true
    return found
  }

  /// `h`, `h30`, `h 30` after the hour, in French and Portuguese.
  private func frenchHour(_ index: Int) -> (minute: Int?, last: Int)? {
    guard language == .french || language == .portuguese || language == .spanish, index < model.tokens.count,
      model.tokens[index].kind == .word
    else { return nil }
    let token = model.tokens[index]
    let scalars = model.scalars[Int(token.start)..<Int(token.end)]
    guard scalars.first == 0x68, scalars.count <= 3 else { return nil }
    if scalars.count == 3 {
      let digits = scalars.dropFirst().map { Int($0) - 0x30 }
      guard digits.allSatisfy({ (0...9).contains($0) }), digits[0] < 6 else { return nil }
      return (digits[0] * 10 + digits[1], index)
    }
    guard scalars.count == 1 else { return nil }
    if let minutes = number(index + 1), minutes.digits == 2, minutes.value < 60, model.isSameSentence(index, index + 1)
    {
      return (minutes.value, index + 1)
    }
    return language == .french || model.touchesPrevious(index) ? (nil, index) : nil
  }

  private func hourWord(after index: Int) -> Int? {
    guard index + 1 < model.tokens.count, words.clockWords.hours.contains(model.word(index + 1)),
      model.isSameSentence(index, index + 1)
    else { return nil }
    return index + 1
  }

  /// `0900 GMT`
  private func military(_ index: Int, _ value: Int) -> FoundDate? {
    guard value / 100 < 24, value % 100 < 60, words.clockWords.zones[model.word(index + 1)] != nil,
      model.isSameSentence(index, index + 1), model.tokens[index + 1].shape == .allCapitals
    else { return nil }
    return time(index, index, value / 100, value % 100)
  }

  /// `noon`, `midnight`, `опівночі`
  func clockName(_ index: Int) -> FoundDate? {
    guard let value = words.clockWords.noon[model.word(index)],
      model.tokens[index].shape == .lower || language == .german,
      language != .french || words.clockWords.leads.contains(model.word(index - 1))
    else { return nil }
    return FoundDate(
      first: index,
      last: index,
      type: .time,
      granularity: .hour,
      value: value,
      isRelative: false,
      confidence: 0.8,
      method: "clock"
    )
  }

  private func time(_ first: Int, _ last: Int, _ hour: Int, _ minute: Int?) -> FoundDate? {
    guard hour < 24 || hour == 24 && minute ?? 0 == 0 else { return nil }
    var value = "T\(DateResolver.two(hour)):\(DateResolver.two(minute ?? 0))"
    var last = last
    if let zone = words.clockWords.zones[model.word(last + 1)], model.tokens[last + 1].shape == .allCapitals,
      model.isSameSentence(first, last + 1)
    {
      value += zone
      last += 1
    }
    return FoundDate(
      first: first,
      last: last,
      type: .time,
      granularity: minute == nil ? .hour : .minute,
      value: value,
      isRelative: false,
      confidence: 0.85,
      method: "clock"
    )
  }

  /// `tonight`, `this morning`, `overnight`, `цієї ночі`
  func partOfToday(_ index: Int) -> FoundDate? {
    guard let found = words.partsOfToday[language].match(model, at: index) else { return nil }
    let day = resolver.unit(.day, distance: found.value.0)
    return FoundDate(
      first: index,
      last: found.last,
      type: .time,
      granularity: .partOfDay,
      value: day.map { "\($0)T\(found.value.1)" },
      isRelative: true,
      confidence: 0.8,
      method: "deictic"
    )
  }

  /// `Dienstagabend`
  func wordPart(_ index: Int) -> FoundDate? {
    guard language == .german, let part = words.weekdayParts[model.word(index)], model.tokens[index].isCapitalised
    else {
      return nil
    }
    var found = named(part.weekday, index, index, shift: nil, cue: index)
    found.type = .time
    found.granularity = .partOfDay
    found.value = found.value.map { "\($0)T\(part.part)" }
    return found
  }
}
