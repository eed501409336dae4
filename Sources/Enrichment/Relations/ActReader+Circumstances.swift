/// When and where.
extension ActReader {
  /// Past adverbs, dates and places that begin at a token: `met (on Monday) (in Paris) with`.
  func skipCircumstances(_ start: Int, limit: Int) -> Int {
    var index = start
    while index < limit, index < start + 14 {
      if let next = afterDate(index) ?? afterPlace(index)?.next {
        index = next
      } else if isAdverb(index) {
        index += 1
      } else {
        return index
      }
    }
    return index
  }

  private func afterDate(_ index: Int) -> Int? {
    if let date = text.date(at: index) { return date.last + 1 }
    guard words.on.contains(word(index)) || words.places.contains(word(index)) else { return nil }
    return text.date(at: index + 1).map { $0.last + 1 }
  }

  private func afterPlace(_ index: Int) -> (slot: ActText.Slot, next: Int)? {
    guard words.places.contains(word(index)) else { return nil }
    let start = words.determiners.contains(word(index + 1)) ? index + 2 : index + 1
    guard let slot = text.slot(startingAt: start), [.place, .capital, .state].contains(slot.kind), !slot.isDemonym,
      afterGenitive(slot.last + 1) == slot.last + 1, !isNoun(slot.last + 1)
    else { return nil }
    return (slot, slot.last + 1)
  }

  /// The date and the place that a clause gives: right after what is told, before its verb, or where its sentence begins.
  func circumstances(_ clause: ActClause, after end: Int) -> (date: Int?, place: ActText.Slot?, end: Int) {
    var found: (date: Int?, place: ActText.Slot?, end: Int) = (nil, nil, end)
    var index = end
    while index < clause.sentenceEnd, index < end + 16 {
      if let next = afterDate(index) {
        if found.date == nil { found.date = text.date(at: next - 1)?.index }
        found.end = next
        index = next
      } else if let (slot, next) = afterPlace(index) {
        if found.place == nil { found.place = slot }
        found.end = next
        index = next
      } else if isAdverb(index) || isComma(index) && (afterDate(index + 1) != nil || afterPlace(index + 1) != nil) {
        index += 1
      } else {
        break
      }
    }
    let opening = clause.sentenceStart
    for token in window(clause.group.first, clause.verb) where found.date == nil {
      found.date = text.date(at: token)?.index
    }
    if let first = clause.subject?.first, first > opening {
      // `on Tuesday X met`, `On Tuesday, X met`
      found.date = found.date ?? text.date(at: isComma(first - 1) ? first - 2 : first - 1)?.index
      if found.date == nil, let next = afterDate(opening), next <= first { found.date = text.date(at: next - 1)?.index }
      if found.place == nil, let (slot, next) = afterPlace(opening), next <= first { found.place = slot }
    }
    if found.date == nil {
      for token in window(end, clauseEnd(from: end, limit: clause.sentenceEnd)) {
        // `the 2015 agreement`: a date before a noun is the noun's.
        guard let date = text.date(at: token), !isNoun(date.last + 1), !isHyphen(date.last + 1),
          text.date(at: token - 1)?.index != date.index, !words.of.contains(word(token - 1))
        else { continue }
        found.date = date.index
        break
      }
    }
    return found
  }
}
