/// What the words before a noun phrase make of it.
extension ActReader {
  /// What stands before a phrase.
  enum Before {
    /// The phrase is a clause's subject.
    case free
    /// It is part of another phrase, or the clause is denied or a guess.
    case bound
    /// `and`, or a comma in a title.
    case joined
  }

  /// What the place before a phrase makes of it.
  func before(_ start: Int, lowest: Int, inList: Bool = false) -> Before {
    var left = start - 1
    guard left >= lowest else { return .free }
    if words.and.contains(word(left)) { return .joined }
    if isComma(left) {
      let isList = inList || Int(model.tokens[left].start) < model.titleEnd
      return isList && text.slot(endingAt: left - 1) != nil ? .joined : .free
    }
    if text.date(at: left) != nil { return .free }
    // `an aide to singer X`: the nouns before a name may hang on a preposition.
    var nouns = 0
    while left > lowest, isNoun(left), nouns < 3 {
      left -= 1
      nouns += 1
    }
    if nouns > 0, words.determiners.contains(word(left)) { left -= 1 }
    guard left >= lowest else { return .free }
    let word = word(left)
    if words.prepositions.contains(word) {
      // `after`, `before` and the like begin clauses as well; they are not in that list.
      return .bound
    }
    // `Had X met Y`, `Never has X met Y`
    if words.perfect.contains(word) || words.being.contains(word) || words.doubting.contains(word) { return .bound }
    if words.hypothetical.contains(word) || words.disclaiming.contains(word) { return .bound }
    if beforeGenitive(left) < left || isHyphen(left) { return .bound }
    if words.clauseBreaks.contains(word), isDisclaimed(before: left, lowest: lowest) { return .bound }
    return .free
  }

  /// Whether somebody denies, claims or hopes what follows: `denied that`, `the claim that`.
  private func isDisclaimed(before index: Int, lowest: Int) -> Bool {
    var left = index - 1
    while left >= max(lowest, index - 4) {
      if words.disclaiming.contains(word(left)) { return true }
      left -= 1
    }
    return false
  }

  /// Less than one where somebody reports the act.
  func reportFactor(_ start: Int, lowest: Int) -> Double {
    var left = start - 1
    while left >= max(lowest, start - 3) {
      if words.reporting.contains(word(left)) { return 0.85 }
      left -= 1
    }
    return 1
  }
}
