import Documents

/// Durations, and times that recur.
extension DateReader {
  /// `three days`, `10-year`, `for a decade`, `6 to 12 months`
  func duration(_ index: Int) -> FoundDate? {
    if let range = durationRange(index) { return range }
    guard let count = count(index) else { return nil }
    if count.value == 1, model.tokens[index].kind == .word {
      // `one day` may be any, and `a year` what an amount is paid by.
      guard count.unit == .decade || count.unit == .century || words.forWords.contains(model.word(index - 1)),
        count.last > index
      else { return nil }
    }
    return span(index, count.last, count.value, count.unit)
  }

  func span(_ first: Int, _ last: Int, _ value: Double, _ unit: TimeUnit) -> FoundDate? {
    // A quarter is a fraction of other things as well.
    guard let text = unit.duration(value), value > 0, unit != .quarter, !isAge(first, last, unit) else { return nil }
    // A number as large as a year is none of units: `in 2014 days of rain`.
    if value >= 1900, value <= 2100, unit == .month || unit == .year { return nil }
    var modifier = words.modifiers.leading(model, before: first)
    // `repaid over 25 years` is during them.
    if let found = modifier, found.first == first - 1, words.clockWords.overWords.contains(model.word(found.first)) {
      modifier = nil
    }
    return FoundDate(
      first: first,
      last: last,
      type: .duration,
      granularity: unit.granularity,
      value: text,
      isRelative: false,
      confidence: 0.9,
      method: "duration",
      modifier: modifier?.value.rawValue
    )
  }

  private func durationRange(_ index: Int) -> FoundDate? {
    guard let first = words.numbers.read(model, at: index, style: .measure), first.scale == 1, first.value > 0,
      !isGluedBefore(index) || first.isSpelled
    else { return nil }
    let next = first.last + 1
    let isDash = words.dashes.contains(model.word(next))
    guard isDash || words.clockWords.ranges.contains(model.word(next)), next + 1 < model.tokens.count,
      model.isSameSentence(index, next + 1), let second = count(next + 1), second.value > first.value,
      second.value < first.value * 20, let low = second.unit.duration(first.value),
      let high = second.unit.duration(second.value), !isAge(index, second.last, second.unit)
    else { return nil }
    return FoundDate(
      first: index,
      last: second.last,
      type: .duration,
      granularity: second.unit.granularity,
      value: "\(low)/\(high)",
      isRelative: false,
      confidence: 0.85,
      method: "duration"
    )
  }

  /// Whether years are somebody's age: `32 years old`, `aged 40 years`, `un homme de 32 ans`, `, 32 ans,`.
  private func isAge(_ first: Int, _ last: Int, _ unit: TimeUnit) -> Bool {
    guard unit == .year || unit == .month else { return false }
    var next = last + 1
    if model.symbol(next) == 0x2D { next += 1 }
    if words.oldWords.contains(model.word(next)) {
      return language != .english || !words.links.contains(model.word(next))
    }
    for back in 1...3 where words.ageBefore.contains(model.word(first - back)) { return true }
    guard words.links.contains(model.word(first - 1)) else {
      return unit == .year && language != .english && model.symbol(first - 1) == 0x2C && model.symbol(last + 1) == 0x2C
    }
    return words.ageNouns.contains(model.word(first - 2)) || model.symbol(first - 2) == 0x2C
  }

  /// `every Monday`, `each year`, `toutes les deux semaines`, `щороку`
  func recurring(_ index: Int) -> FoundDate? {
    if let rule = words.adverbs[language][model.word(index)] {
      // English plurals are names of days only with a capital.
      guard language != .english || model.tokens[index].isCapitalised else { return nil }
      let unit = TimeUnit.allCases.last { $0.rule(every: 1).map(rule.hasPrefix) ?? false }
      return set(index, index, rule, unit?.granularity ?? .day)
    }
    guard let every = words.every[language].match(model, at: index), every.last + 1 < model.tokens.count else {
      return nil
    }
    let next = every.last + 1
    guard model.isSameSentence(index, next) else { return nil }
    let word = model.word(next)
    if let weekday = words.weekdays[language][word] ?? words.weekdayPlurals[language][word] {
      if language == .english, !model.tokens[next].isCapitalised { return nil }
      var last = next
      if model.symbol(last + 1) == 0x2D, words.feira.contains(model.word(last + 2)) { last += 2 }
      return set(index, last, "FREQ=WEEKLY;BYDAY=\(["MO", "TU", "WE", "TH", "FR", "SA", "SU"][weekday - 1])", .week)
    }
    if let unit = words.units[language][word] {
      // `every second` is an ordinal as well.
      guard unit.rawValue > TimeUnit.second.rawValue else { return nil }
      return unit.rule(every: 1).flatMap { set(index, next, $0, unit.granularity) }
    }
    guard let count = count(next), count.value == count.value.rounded(), count.value <= 1000 else { return nil }
    return count.unit.rule(every: Int(count.value)).flatMap { set(index, count.last, $0, count.unit.granularity) }
  }

  private func set(_ first: Int, _ last: Int, _ rule: String, _ granularity: Granularity) -> FoundDate {
    FoundDate(
      first: first,
      last: last,
      type: .set,
      granularity: granularity,
      value: rule,
      isRelative: false,
      confidence: 0.85,
      method: "recurring"
    )
  }
}
