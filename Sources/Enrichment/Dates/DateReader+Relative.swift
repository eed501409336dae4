import Documents

/// Dates that are told by their distance from the day of publication.
extension DateReader {
  /// `Tuesday`, `next Friday` is read from `next`; `Friday, Nov. 17, 2023` is one date.
  func weekday(_ index: Int, shift given: Int? = nil, from start: Int? = nil) -> FoundDate? {
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
    if words.articles.contains(model.word(next)) { next += 1 }
    if next < model.tokens.count, model.isSameSentence(index, next), next <= last + 3 {
      if model.tokens[next].kind == .digits, let date = numeric(next) ?? dayMonth(next, from: start ?? index) {
        var date = date
        date.first = start ?? index
        return date
      }
      if language == .english, let date = monthFirst(next, from: start ?? index), date.granularity == .day,
        date.method != "deictic"
      {
        return date
      }
    }
    var shift = given
    if shift == nil, let after = self.shift(after: last) {
      shift = after.value
      last = after.last
    }
    return named(weekday, start ?? index, last, shift: shift, cue: index)
  }

  /// A weekday (1 Monday to 7 Sunday) at its tokens.
  func named(_ weekday: Int, _ first: Int, _ last: Int, shift: Int?, cue: Int) -> FoundDate {
    // `this Friday` and `diesen Freitag` are to come unless the text says otherwise; `este lunes` is as often past.
    let isNext = shift == 0 && (language == .english || language == .german) && !isPast(cue)
    let day = resolver.day(weekday: weekday, shift: shift, isFuture: isNext || isFuture(cue))
    return FoundDate(
      first: first,
      last: last,
      granularity: .day,
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
  func shifted(_ index: Int) -> FoundDate? {
    let isRomance = [.french, .spanish, .italian, .portuguese].contains(language)
    if isRomance, let unit = words.units[language][model.word(index)], unit.rawValue >= TimeUnit.day.rawValue,
      let shift = shift(after: index), shift.value != 0
    {
      // The article (`la semaine dernière`) stays outside.
      return deictic(index, shift.last, unit, shift.value, confidence: 0.85)
    }
    guard let shift = words.shifts[language][model.word(index)], index + 1 < model.tokens.count else { return nil }
    var next = index + 1
    if model.symbol(next) == 0x27 || model.symbol(next) == 0x2019 { next += 1 }
    guard next < model.tokens.count, model.isSameSentence(index, next) else { return nil }
    if let unit = words.units[language][model.word(next)] {
      // `the last days`, `this day` and plurals are no dates; `the last quarter` of a game, `this second` neither.
      guard unit.rawValue > TimeUnit.day.rawValue, !isEnglishPlural(next) else { return nil }
      return deictic(index, next, unit, shift, confidence: 0.9)
    }
    if let month = month(next), language != .english || model.tokens[next].isCapitalised,
      model.tokens[next].end - model.tokens[next].start > 3 || model.tokens[next].isCapitalised
    {
      if next + 1 < model.tokens.count, model.tokens[next + 1].kind == .digits { return nil }
      return FoundDate(
        first: index,
        last: next,
        granularity: .month,
        value: resolver.month(month, shift: shift),
        isRelative: true,
        confidence: 0.85,
        method: "deictic"
      )
    }
    return weekday(next, shift: shift, from: index)
  }

  private func isEnglishPlural(_ index: Int) -> Bool {
    language == .english && model.scalars[Int(model.tokens[index].end) - 1] == 0x73
  }

  /// A unit that lies so many units from the publication.
  func deictic(_ first: Int, _ last: Int, _ unit: TimeUnit, _ distance: Int, confidence: Double) -> FoundDate {
    FoundDate(
      first: first,
      last: last,
      type: unit.rawValue < TimeUnit.day.rawValue ? .time : .date,
      granularity: unit.granularity,
      value: resolver.unit(unit, distance: distance),
      isRelative: true,
      confidence: confidence,
      method: "deictic"
    )
  }

  /// `yesterday`, `the day after tomorrow`, `aujourd'hui`, `торік`
  func single(_ index: Int) -> FoundDate? {
    guard let found = words.singles[language].match(model, at: index) else { return nearFuture(index) }
    // `USA Today`, `a Greener Tomorrow` and other names are none.
    if found.value.0 == .day, found.last == index, model.tokens[index].isCapitalised, !model.isSentenceInitial(index) {
      return nil
    }
    return deictic(index, found.last, found.value.0, found.value.1, confidence: 0.9)
  }

  /// `mañana` and `morgen`, which are the morning too.
  private func nearFuture(_ index: Int) -> FoundDate? {
    guard words.clockWords.tomorrow.contains(model.word(index)), model.tokens[index].shape == .lower,
      !words.clockWords.notTomorrow.contains(model.word(index - 1)),
      words.weekdays[language][model.word(index - 1)] == nil, language == .spanish || language == .german
    else { return nil }
    return deictic(index, index, .day, 1, confidence: 0.75)
  }

  /// `last weekend`, `ce week-end`; one without a shift is the last or, after a cue for the future, the next.
  func weekend(_ index: Int) -> FoundDate? {
    guard let found = words.weekends[language].match(model, at: index) else { return nil }
    var distance = found.value ?? 0
    if found.value == nil, let reference = resolver.reference, !isFuture(index), reference.weekday < 6 { distance = -1 }
    return FoundDate(
      first: index,
      last: found.last,
      granularity: .weekend,
      value: resolver.weekend(distance: distance),
      isRelative: true,
      confidence: found.value == nil ? 0.7 : 0.85,
      method: "deictic"
    )
  }

  /// `two weeks ago`, `vor drei Tagen`, `il y a 3 jours`, `два тижні тому`, `рік тому`
  func distance(_ index: Int) -> FoundDate? {
    var position = index
    let hasBefore = words.agoBefore[language].contains(model.word(index))
    if hasBefore { position += 1 }
    guard position < model.tokens.count, model.isSameSentence(index, position), let count = count(position) else {
      return nil
    }
    var last = count.last
    let hasAfter =
      last + 1 < model.tokens.count && words.agoAfter[language].contains(model.word(last + 1))
      && model.isSameSentence(last, last + 1)
    guard hasBefore || hasAfter else { return nil }
    if hasAfter { last += 1 }
    return at(-count.value, count.unit, index, last)
  }

  /// `in three months`, `dans trois mois`, `через три роки`: a day to come, or how long something took.
  func ahead(_ index: Int) -> FoundDate? {
    guard words.ahead[language].contains(model.word(index)) else { return nil }
    var next = index + 1
    // `dentro de tres meses`, `daqui a três meses`
    let isLong = language == .spanish || language == .portuguese
    if isLong {
      guard words.links.contains(model.word(next)) || words.articles.contains(model.word(next)) else { return nil }
      next += 1
    }
    guard next < model.tokens.count, model.isSameSentence(index, next), let count = count(next) else { return nil }
    let last = count.last
    if words.oldWords.contains(model.word(last + 1)) { return nil }
    let isSpan = isPast(index) && language == .english || isSpan(before: index)
    guard !isSpan, language != .english || isFuture(index) else { return span(next, last, count.value, count.unit) }
    return at(count.value, count.unit, index, last)
  }

  private func at(_ count: Double, _ unit: TimeUnit, _ first: Int, _ last: Int) -> FoundDate? {
    guard abs(count) < 4000 else { return nil }
    // Half a year is counted in months.
    if count != count.rounded() {
      guard unit == .year, (count * 12).rounded() == count * 12 else { return nil }
      return deictic(first, last, .month, Int(count * 12), confidence: 0.8)
    }
    return deictic(first, last, unit, Int(count), confidence: 0.85)
  }

  /// Whether `in three months` says how long something took: after `first`, a superlative, or a verb in the past.
  private func isSpan(before index: Int) -> Bool {
    let first = model.sentences[Int(model.sentenceOfToken[index])].lowerBound
    var position = index - 1
    while position >= max(first, index - 10) {
      let word = model.word(position)
      if words.firstWords.contains(word) { return true }
      if words.future[language].contains(word) { return false }
      if language == .english, words.pastVerbs.contains(word) { return true }
      position -= 1
    }
    return false
  }

  /// A number of units, in digits or words; one where a Slavic language leaves the number out.
  func count(_ index: Int) -> (value: Double, unit: TimeUnit, last: Int)? {
    var value: Double
    var last: Int
    if model.tokens[index].kind == .digits {
      guard !isGluedBefore(index), let read = words.numbers.read(model, at: index, style: .measure), read.scale < 1e6
      else { return nil }
      value = read.value * read.scale
      last = read.last
    } else if let cardinal = words.numbers.read(model, at: index), cardinal.isSpelled, cardinal.scale < 1e6 {
      value = cardinal.value * cardinal.scale
      last = cardinal.last
    } else if words.numbers.smallNumber(model, index) == 1 {
      value = 1
      last = index
    } else if let unit = words.units[language][model.word(index)], unit.rawValue >= TimeUnit.hour.rawValue,
      language == .ukrainian || language == .russian
    {
      return (1, unit, index)
    } else {
      return nil
    }
    var next = last + 1
    if model.symbol(next) == 0x2D || model.symbol(next) == 0x2010 || model.symbol(next) == 0x2011,
      model.touchesPrevious(next), model.touchesNext(next)
    {
      next += 1
    }
    guard next < model.tokens.count, model.isSameSentence(index, next), !model.tokens[next].startsParagraph,
      let unit = words.units[language][model.word(next)], model.tokens[next].shape != .allCapitals
    else { return nil }
    if value == value.rounded(), let half = halfAfter(next) {
      value += 0.5
      return (value, unit, half)
    }
    return (value, unit, next)
  }

  /// `deux ans et demi`, `dos años y medio`
  private func halfAfter(_ index: Int) -> Int? { words.numbers.half(model, after: index) }

  /// `dernier`, `of last year`, `of this year` after a month, weekday or unit.
  func shift(after index: Int) -> (value: Int, last: Int)? {
    var next = index + 1
    let hasLink = words.links.contains(model.word(next))
    if hasLink { next += 1 }
    guard next < model.tokens.count, model.isSameSentence(index, next),
      let shift = words.shifts[language][model.word(next)]
    else { return nil }
    if next + 1 < model.tokens.count, words.units[language][model.word(next + 1)] == .year { return (shift, next + 1) }
    let isRomance = [.french, .spanish, .italian, .portuguese].contains(language)
    return isRomance && !hasLink && shift != 0 ? (shift, next) : nil
  }
}
