import Documents

/// What dates are made of.
extension DateReader {
  func month(_ index: Int) -> Int? { words.months[language][model.word(index)] }

  /// Past the full stop of an abbreviated month.
  func afterMonth(_ index: Int) -> Int {
    model.symbol(index + 1) == 0x2E && model.touchesPrevious(index + 1)
      && model.tokens[index].end - model.tokens[index].start <= 5 && index + 2 < model.tokens.count
      && model.isSameSentence(index, index + 2) ? index + 1 : index
  }

  /// Whether the abbreviated month's stop is inside the sentence.
  func isFollowed(_ index: Int) -> Bool {
    index + 1 < model.tokens.count && model.isSameSentence(index, index + 1)
  }

  /// The year that follows a token: after a comma or a preposition, and with its own word.
  func year(after index: Int) -> (value: Int, last: Int)? {
    var next = index + 1
    if model.symbol(next) == 0x2C || words.links.contains(model.word(next)) { next += 1 }
    guard next < model.tokens.count, model.isSameSentence(index, next), let year = number(next), year.digits == 4,
      (1000...2999).contains(year.value), !isGluedAfter(next)
    else { return nil }
    let hasWord = words.yearWords.contains(model.word(next + 1)) && model.isSameSentence(next, next + 1)
    return (year.value, hasWord ? next + 1 : next)
  }

  func number(_ index: Int) -> (value: Int, digits: Int)? {
    guard index >= 0, index < model.tokens.count, model.tokens[index].kind == .digits else { return nil }
    let token = model.tokens[index]
    let digits = Int(token.end - token.start)
    guard digits <= 4 else { return nil }
    var value = 0
    for scalar in model.scalars[Int(token.start)..<Int(token.end)] { value = value * 10 + Int(scalar - 0x30) }
    return (value, digits)
  }

  func isGlued(_ first: Int, _ last: Int) -> Bool { isGluedBefore(first) || isGluedAfter(last) }

  /// Whether a digit group, a sign or a letter stands right before: part of a number, code or address.
  func isGluedBefore(_ index: Int) -> Bool {
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
  func isGluedAfter(_ index: Int) -> Bool {
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
  func isFuture(_ index: Int) -> Bool { tense(at: index) == .future || isForDay(index) }

  /// Whether a verb of reporting, or another that is past, stands before a token in its sentence, and no cue for the
  /// future in between.
  func isPast(_ index: Int) -> Bool { tense(at: index) == .past }

  /// What the words around a date say of its tense.
  enum Tense { case past, future, unknown }

  /// The tense by the nearest cue before a token, or after one that begins its sentence.
  func tense(at index: Int) -> Tense {
    let first = model.sentences[Int(model.sentenceOfToken[index])].lowerBound
    var position = index - 1
    var isLikelyPast = false
    while position >= max(first, index - 14) {
      let word = model.word(position)
      if words.reporting.contains(word) { return .past }
      if words.future[language].contains(word) || hasFutureEnding(position) { return .future }
      if language == .english, model.isUnlisted(position), endsInED(position) { isLikelyPast = true }
      position -= 1
    }
    if isLikelyPast { return .past }
    return index - first <= 4 ? cue(after: index) : .unknown
  }

  /// `opened`, `closed`: past, or a participle.
  private func endsInED(_ index: Int) -> Bool {
    let token = model.tokens[index]
    let end = Int(token.end)
    return token.shape == .lower && token.end - token.start > 4 && model.scalars[end - 1] == 0x64
      && model.scalars[end - 2] == 0x65
  }

  /// `volverán`, `commenceront`, `працюватимуть`: endings that only the future has.
  private func hasFutureEnding(_ index: Int) -> Bool {
    let token = model.tokens[index]
    let length = Int(token.end - token.start)
    guard token.shape == .lower, length > 5 else { return false }
    func ends(_ scalars: [UInt32]) -> Bool {
      model.scalars[Int(token.end) - scalars.count..<Int(token.end)].elementsEqual(scalars)
    }
    switch language {
    case .french: return ends([0x72, 0x6F, 0x6E, 0x74])  // ront
    case .spanish: return ends([0x72, 0xE1, 0x6E]) || ends([0x72, 0xE1])  // rán, rá
    case .italian: return ends([0x72, 0x61, 0x6E, 0x6E, 0x6F]) || ends([0x72, 0xE0])  // ranno, rà
    case .portuguese: return ends([0x72, 0xE3, 0x6F]) || ends([0x72, 0xE1])  // rão, rá
    case .ukrainian:
      // тиме, тимуть, тиметься
      return ends([0x442, 0x438, 0x43C, 0x435]) || ends([0x442, 0x438, 0x43C, 0x443, 0x442, 0x44C])
        || ends([0x442, 0x438, 0x43C, 0x435, 0x442, 0x44C, 0x441, 0x44F])
    case .english, .german, .russian: return false
    }
  }

  /// `на четвер`, `para el lunes`, `auf Freitag`: what is set for a weekday lies ahead.
  private func isForDay(_ index: Int) -> Bool {
    guard words.weekdays[language][model.word(index)] != nil else { return false }
    if words.clockWords.forDay.contains(model.word(index - 1)) { return true }
    return words.articles.contains(model.word(index - 1)) && words.clockWords.forDay.contains(model.word(index - 2))
  }

  /// The cue of a clause that a date begins: `On Friday the court will rule`.
  private func cue(after index: Int) -> Tense {
    var position = index + 1
    while position < min(model.tokens.count, index + 9), model.isSameSentence(index, position) {
      let word = model.word(position)
      if words.reporting.contains(word) { return .unknown }
      if words.clockWords.willWords.contains(word) || hasFutureEnding(position) { return .future }
      position += 1
    }
    return .unknown
  }
}
