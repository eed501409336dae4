import Documents

/// Quarters, seasons, decades, centuries, and the stages of a unit.
extension DateReader {
  /// `the first quarter`, `Q1 2024`, `first half of the year`, `третьому кварталі 2024 року`
  func quarter(_ index: Int) -> FoundDate? {
    var part: Int
    var last: Int
    var isHalf = false
    if let named = words.quarterNames[model.word(index)], model.tokens[index].shape == .initial {
      part = named
      last = index
    } else {
      guard let ordinal = words.yearOrdinals[language][model.word(index)], index + 1 < model.tokens.count,
        model.isSameSentence(index, index + 1)
      else { return nil }
      part = ordinal
      last = index + 1
      isHalf = words.halves[language].contains(model.word(last))
      guard isHalf && ordinal <= 2 || words.quarters[language].contains(model.word(last)) else { return nil }
    }
    let parts = isHalf ? 2 : 4
    var year = resolver.year(part: part, of: parts, isFuture: isFuture(index))
    var isRelative = true
    if let named = self.year(after: last) ?? self.year(afterArticle: last) {
      (year, last) = (named.value, named.last)
      isRelative = false
    } else if let shift = shift(after: last) ?? shift(afterArticle: last) {
      (year, last) = (resolver.reference.map { $0.year + shift.value }, shift.last)
    } else if let whole = wholeYear(after: last) {
      (year, last) = (resolver.reference?.year, whole)
    } else if isHalf {
      // The first half is one of a match, unless the text says of what.
      return nil
    }
    let code = (isHalf ? 39 : 32) + part
    return FoundDate(
      first: index,
      last: last,
      granularity: isHalf ? .half : .quarter,
      value: year.map { "\(DateResolver.text(year: $0))-\(code)" },
      isRelative: isRelative,
      confidence: isRelative ? 0.8 : 0.9,
      method: isRelative ? "deictic" : "calendar"
    )
  }

  /// `of the year`, `dell'anno`, `des Jahres`
  private func wholeYear(after index: Int) -> Int? {
    var next = index + 1
    var steps = 0
    while steps < 3,
      words.links.contains(model.word(next)) || words.articles.contains(model.word(next)) || isApostrophe(next)
    {
      next += 1
      steps += 1
    }
    guard steps > 0, next < model.tokens.count, model.isSameSentence(index, next),
      words.units[language][model.word(next)] == .year
    else { return nil }
    return next
  }

  func isApostrophe(_ index: Int) -> Bool { model.symbol(index) == 0x27 || model.symbol(index) == 0x2019 }

  private func year(afterArticle index: Int) -> (value: Int, last: Int)? {
    words.articles.contains(model.word(index + 1)) ? year(after: index + 1) : nil
  }

  private func shift(afterArticle index: Int) -> (value: Int, last: Int)? {
    words.articles.contains(model.word(index + 1)) ? shift(after: index + 1) : nil
  }

  /// `summer 2024`, `the spring of 2025`, `last winter`, `l'été dernier`, `восени 2027 року`
  func season(_ index: Int) -> FoundDate? {
    if let shift = words.shifts[language][model.word(index)] {
      var next = index + 1
      if isApostrophe(next) { next += 1 }
      guard next < model.tokens.count, model.isSameSentence(index, next),
        let season = words.seasons[language][model.word(next)],
        model.tokens[next].shape == .lower || language == .german
      else { return nil }
      return self.season(index, next, resolver.season(season, shift: shift), isRelative: true)
    }
    guard let season = words.seasons[language][model.word(index)] else { return nil }
    if let year = year(after: index) ?? year(afterArticle: index) {
      return self.season(index, year.last, "\(DateResolver.text(year: year.value))-\(20 + season)", isRelative: false)
    }
    guard let shift = shift(after: index) else { return nil }
    return self.season(index, shift.last, resolver.season(season, shift: shift.value), isRelative: true)
  }

  private func season(_ first: Int, _ last: Int, _ value: String?, isRelative: Bool) -> FoundDate {
    FoundDate(
      first: first,
      last: last,
      granularity: .season,
      value: value,
      isRelative: isRelative,
      confidence: 0.85,
      method: isRelative ? "deictic" : "calendar"
    )
  }

  /// `1990s`, `1990er Jahre`, `années 1990`, `anni '90`, `1990-х років`
  func decade(_ index: Int) -> FoundDate? {
    if model.tokens[index].kind == .word {
      guard words.decadeBefore.contains(model.word(index)) else { return nil }
      var next = index + 1
      if isApostrophe(next) { next += 1 }
      guard next < model.tokens.count, model.isSameSentence(index, next), let number = number(next),
        number.value % 10 == 0, !isGluedAfter(next), language != .german
      else { return nil }
      if number.digits == 4, (1500...2090).contains(number.value) { return decade(index, next, number.value) }
      guard number.digits == 2, language != .french || number.value >= 20 else { return nil }
      return decade(index, next, number.value >= 30 ? 1900 + number.value : 2000 + number.value)
    }
    guard let number = number(index), number.digits == 4, number.value % 10 == 0, (1500...2090).contains(number.value),
      !isGluedBefore(index)
    else { return nil }
    var last = index
    if isApostrophe(last + 1) || model.symbol(last + 1) == 0x2D, model.touchesNext(last) { last += 1 }
    guard model.touchesNext(last), words.decadeAfter.contains(model.word(last + 1)) else { return nil }
    last += 1
    // `1990er-Jahre`, `1990-х років`
    if model.symbol(last + 1) == 0x2D, model.touchesNext(last) { last += 1 }
    if words.units[language][model.word(last + 1)] == .year || words.yearWords.contains(model.word(last + 1)) {
      last += 1
    } else if language != .english {
      return nil
    }
    return decade(index, last, number.value)
  }

  private func decade(_ first: Int, _ last: Int, _ year: Int) -> FoundDate {
    FoundDate(
      first: first,
      last: last,
      granularity: .decade,
      value: "\(year / 10)X",
      isRelative: false,
      confidence: 0.95,
      method: "calendar"
    )
  }

  /// `21st century`, `19. Jahrhundert`, `XIXe siècle`, `siglo XX`, `ХХ століття`
  func century(_ index: Int) -> FoundDate? {
    let word = model.word(index)
    var number: Int?
    var last = index
    if words.centuryWords.contains(word) {
      number = roman(index + 1)
      last = index + 1
    } else {
      if let digits = self.number(index), digits.digits <= 2, !isGluedBefore(index) {
        number = digits.value
        last = afterDay(index) - 1
      } else if let ordinal = words.centuryOrdinals[word] {
        number = ordinal
      } else {
        number = roman(index)
      }
      if model.symbol(last + 1) == 0x2D { last += 1 }
      if number != nil, last + 1 < model.tokens.count, words.ordinals.contains(model.word(last + 1)) { last += 1 }
      guard words.centuryWords.contains(model.word(last + 1)) else { return nil }
      last += 1
    }
    guard let number, (2...22).contains(number), last < model.tokens.count, model.isSameSentence(index, last) else {
      return nil
    }
    return FoundDate(
      first: index,
      last: last,
      granularity: .century,
      value: "\(DateResolver.two(number - 1))XX",
      isRelative: false,
      confidence: 0.9,
      method: "calendar"
    )
  }

  /// A Roman number of X, V and I, in Latin or Cyrillic letters, with the ending of an ordinal.
  private func roman(_ index: Int) -> Int? {
    guard index < model.tokens.count, model.tokens[index].kind == .word, model.tokens[index].isCapitalised else {
      return nil
    }
    let token = model.tokens[index]
    guard token.end - token.start <= 7 else { return nil }
    var value = 0
    var previous = 0
    for scalar in model.scalars[Int(token.start)..<Int(token.end)] {
      let digit: Int
      switch scalar {
      case 0x58, 0x425: digit = 10
      case 0x56: digit = 5
      case 0x49, 0x406: digit = 1
      // `XIXe`
      case 0x65 where value > 0: return value
      default: return nil
      }
      value += digit > previous && previous > 0 ? digit - 2 * previous : digit
      previous = digit
    }
    return value > 0 ? value : nil
  }

  /// `the end of the year`, `later this month`, `Ende des Jahres`: a stage of a unit that is the present one.
  func stageOfUnit(_ index: Int) -> FoundDate? {
    guard let stage = words.stages[language].match(model, at: index) else { return nil }
    var next = stage.last + 1
    guard next < model.tokens.count, model.isSameSentence(index, next) else { return nil }
    if let shifted = shifted(next) {
      guard shifted.granularity != .day else { return nil }
      var found = shifted
      found.first = index
      found.modifier = stage.value
      return found
    }
    if isApostrophe(next) { next += 1 }
    if words.articles.contains(model.word(next)) { next += 1 }
    if isApostrophe(next) { next += 1 }
    guard next < model.tokens.count, model.isSameSentence(index, next),
      let unit = words.units[language][model.word(next)],
      [.week, .month, .quarter, .year, .decade, .century].contains(unit), model.tokens[next].kind == .word,
      self.year(after: next) == nil, next > stage.last + 1 || language != .english
    else { return nil }
    var found = deictic(index, next, unit, 0, confidence: 0.8)
    found.modifier = stage.value
    return found
  }
}
