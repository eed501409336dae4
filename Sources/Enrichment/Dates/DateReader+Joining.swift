import Documents

/// Neighbours that belong together, and the words before a date that open or narrow it.
extension DateReader {
  /// The dates of a text with those joined that make one, and without what counts only beside another.
  func joined(_ found: [FoundDate]) -> [FoundDate] {
    var result: [FoundDate] = []
    result.reserveCapacity(found.count)
    for date in found {
      let next = withPart(date)
      if let last = result.last, let both = join(last, next) {
        result[result.count - 1] = both
      } else {
        result.append(next)
      }
    }
    return result.filter { !$0.isWeak }.map(narrowed)
  }

  /// A day with the part of it that is named after or before it: `Thursday morning`, `la mañana del 5 de mayo`.
  private func withPart(_ date: FoundDate) -> FoundDate {
    guard date.type == .date, date.granularity == .day else { return date }
    var found = date
    let next = date.last + 1
    let code: String
    if next < model.tokens.count, model.isSameSentence(date.last, next),
      let part = words.partsAfter[language].match(model, at: next)
    {
      code = part.value
      found.last = part.last
    } else if date.first > 0, model.isSameSentence(date.first - 1, date.first),
      let part = words.partsBefore[language].match(model, endingAt: date.first - 1)
    {
      code = part.value
      found.first = part.first
    } else {
      return date
    }
    found.type = .time
    found.granularity = .partOfDay
    found.value = found.value.map { "\($0)T\(code)" }
    return found
  }

  private func join(_ left: FoundDate, _ right: FoundDate) -> FoundDate? {
    let gap = right.first - left.last - 1
    // A part before the day may have been read with it.
    if gap < 0 { return right.first <= left.first ? right : nil }
    guard gap <= 3, model.isSameSentence(left.last, right.first) else { return nil }
    let isRightClock = right.type == .time && right.value?.hasPrefix("T") ?? false
    let isLeftClock = left.type == .time && left.value?.hasPrefix("T") ?? false
    if isRightClock, !isLeftClock, isDay(left), gapHolds(left.last, right.first, words.clockWords.beforeClock) {
      return timed(left, right, day: left)
    }
    if isLeftClock, !isRightClock, isDay(right), gapHolds(left.last, right.first, words.clockWords.beforeDay) {
      return timed(left, right, day: right, clock: left)
    }
    // `overnight on Dec. 15`
    if left.granularity == .partOfDay, left.isRelative, right.type == .date, right.granularity == .day,
      gapHolds(left.last, right.first, words.clockWords.beforeDay), let part = left.value?.suffix(3)
    {
      var found = right
      found.first = left.first
      found.type = .time
      found.granularity = .partOfDay
      found.value = right.value.map { $0 + part }
      return found
    }
    return interval(left, right)
  }

  private func isDay(_ date: FoundDate) -> Bool {
    date.type == .date && date.granularity == .day && !(date.value?.contains("/") ?? false)
      || date.granularity == .partOfDay
  }

  /// Whether every token between two is one of a few words, or there is none.
  private func gapHolds(_ left: Int, _ right: Int, _ set: WordSet) -> Bool {
    for position in left + 1..<right where !set.contains(model.word(position)) { return false }
    return true
  }

  private func timed(_ left: FoundDate, _ right: FoundDate, day: FoundDate, clock: FoundDate? = nil) -> FoundDate {
    let clock = clock ?? right
    var found = clock
    found.first = left.first
    found.last = right.last
    found.isRelative = day.isRelative
    found.confidence = min(left.confidence, right.confidence)
    found.method = day.method
    found.isWeak = false
    if let date = day.value?.prefix(10) { found.value = clock.value.map { date + $0 } } else { found.value = nil }
    return found
  }

  /// `between March and May 2023`, `from Monday to Friday`, `du 28 mai au 3 juin`, `September 14 - October 2`
  private func interval(_ left: FoundDate, _ right: FoundDate) -> FoundDate? {
    guard left.type == .date, right.type == .date, left.granularity == right.granularity, right.first > left.last + 1,
      !(left.value?.contains("/") ?? false), !(right.value?.contains("/") ?? false)
    else { return nil }
    let joint = model.word(left.last + 1)
    let isDash = words.dashes.contains(joint)
    guard isDash || words.intervalWords.contains(joint) else { return nil }
    for position in left.last + 2..<max(right.first, left.last + 2)
    where !words.articles.contains(model.word(position)) && !isApostrophe(position)
      && !words.links.contains(model.word(position))
    {
      return nil
    }
    let before = [model.word(left.first - 1), model.word(left.first - 2)]
    if words.andWords.contains(joint), !words.clockWords.closes.contains(joint) {
      guard before.contains(where: words.betweenWords.contains) else { return nil }
    } else if !isDash, !words.clockWords.closes.contains(joint) {
      guard before.contains(where: words.intervalStarts.contains) else { return nil }
    } else if isDash {
      guard left.granularity != .year || left.value?.count == 4 else { return nil }
    }
    guard let values = ordered(left, right) else { return nil }
    var found = right
    found.first = left.first
    found.value = values.left.flatMap { left in values.right.map { "\(left)/\($0)" } }
    found.isRelative = left.isRelative && right.isRelative
    found.confidence = min(left.confidence, right.confidence)
    return found
  }

  /// The two ends with the year of the one for the other, earlier first; `nil` if they are in no order.
  private func ordered(_ left: FoundDate, _ right: FoundDate) -> (left: String?, right: String?)? {
    guard var low = left.value, var high = right.value else { return (left.value, right.value) }
    if left.isYearInferred, !right.isYearInferred, right.month != nil, low.utf8.count >= 5,
      let year = Int(high.prefix(4))
    {
      low = moved(low, to: year) ?? low
    }
    if low > high, left.isYearInferred, let year = Int(low.prefix(4)) { low = moved(low, to: year - 1) ?? low }
    if low > high, left.method == "deictic", right.method == "deictic", let day = PublicationTime(rfc3339: high)?.day {
      high = day.adding(days: 7).description
    }
    return low < high ? (low, high) : nil
  }

  private func moved(_ value: String, to year: Int) -> String? {
    (0...9999).contains(year) ? DateResolver.text(year: year) + value.dropFirst(4) : nil
  }

  /// A date with what stands before it: `early 2024` is narrowed, `since 2014` is open, `before May` is limited.
  private func narrowed(_ date: FoundDate) -> FoundDate {
    guard date.type == .date else { return date }
    var found = date
    if found.modifier == nil, let stage = stage(before: found.first), !(found.value?.contains("/") ?? false) {
      found.modifier = stage.value
      found.first = stage.first
    }
    guard let edge = edge(before: found.first), !isApostrophe(found.last + 1),
      !(found.value?.contains("/") ?? false) || found.granularity == .weekend
    else { return found }
    switch edge {
    case .from: if found.granularity != .weekend { found.value = found.value.map { "\($0)/.." } }
    case .until: if found.granularity != .weekend { found.value = found.value.map { "../\($0)" } }
    case .modifier(let word):
      guard found.modifier == nil else {
        // `before the end of the year`
        if word == "before" { found.value = found.value.map { "../\($0)" } }
        return found
      }
      found.modifier = word
      if word == "about", found.granularity == .year { found.value = found.value.map { "\($0)~" } }
    }
    return found
  }

  private func stage(before first: Int) -> (value: String, first: Int)? {
    guard first > 0, model.isSameSentence(first - 1, first) else { return nil }
    if let found = words.stages[language].match(model, endingAt: first - 1) { return found }
    guard first > 1,
      words.articles.contains(model.word(first - 1)) || words.prepositions[language].contains(model.word(first - 1)),
      model.isSameSentence(first - 2, first), language != .english || words.articles.contains(model.word(first - 1))
    else { return nil }
    return words.stages[language].match(model, endingAt: first - 2)
  }

  private func edge(before first: Int) -> TimeWords.Edge? {
    guard first > 0, model.isSameSentence(first - 1, first) else { return nil }
    if let found = words.edges[language].match(model, endingAt: first - 1) { return found.value }
    guard first > 1, words.articles.contains(model.word(first - 1)), model.isSameSentence(first - 2, first) else {
      return nil
    }
    return words.edges[language].match(model, endingAt: first - 2)?.value
  }
}
