/// The acts of a clause, verb by verb.
extension ActReader {
  /// What a clause tells; empty if it is not of the kind that its verb asks for.
  func acts(_ clause: ActClause) -> [Act] {
    let isPassive = clause.group.isPassive || words.by.contains(word(clause.verb + 1))
    return isPassive ? passive(clause) : active(clause)
  }

  private func active(_ clause: ActClause) -> [Act] {
    let doers = clause.actors.filter(\.canAct)
    guard !doers.isEmpty, doers.count == clause.actors.count, !clause.form.isPlural || doers.count > 1 else {
      return []
    }
    switch clause.form.verb {
    case .meet: return meetings(clause, doers)
    case .hold: return talks(clause, doers)
    case .sign: return signatures(clause, doers)
    case .agree: return agreements(clause, doers)
    case .reach: return deals(clause, doers)
    case .come: return words.to.contains(word(clause.verb + 1)) ? deals(clause, doers, within: 5) : []
    case .provide: return aid(clause, doers, .provides, from: clause.verb + 1)
    case .pledge: return pledges(clause, doers)
    case .announce:
      let found = sanctionsImposed(clause, doers)
      return found.isEmpty ? aid(clause, doers, .pledges, from: clause.verb + 1, needsAid: true) : found
    case .attack, .hit: return attacks(clause, doers)
    case .strike:
      let found = deals(clause, doers)
      return found.isEmpty ? attacks(clause, doers) : found
    case .launch: return launches(clause, doers)
    case .sanction: return sanctions(clause, doers)
    case .impose: return sanctionsImposed(clause, doers)
    case .appoint, .name: return appointments(clause, doers)
    }
  }

  /// Every doer with every object.
  func pairs(
    _ predicate: Predicate, _ doers: [Actor], _ objects: [Actor], end: Int, confidence: Double,
    method: String = "active",
    amount: Int? = nil, place: ActText.Slot? = nil
  ) -> [Act] {
    var acts: [Act] = []
    for doer in doers {
      for object in objects where object.slot.entity != doer.slot.entity {
        acts.append(
          Act(
            predicate: predicate, subject: doer, object: object, amount: amount, end: end,
            confidence: confidence * doer.factor * object.factor, method: method, place: place))
      }
    }
    return acts
  }

  /// Each of several doers with each other one, in the order of the text.
  func reciprocal(_ predicate: Predicate, _ doers: [Actor], end: Int, confidence: Double, amount: Int? = nil) -> [Act] {
    var acts: [Act] = []
    for (index, doer) in doers.enumerated() {
      acts += pairs(
        predicate, [doer], Array(doers[(index + 1)...]), end: end, confidence: confidence, method: "reciprocal",
        amount: amount)
    }
    return acts
  }

  /// Doers of something that is done to nobody named.
  func alone(
    _ predicate: Predicate, _ doers: [Actor], end: Int, confidence: Double, method: String = "active",
    amount: Int? = nil,
    place: ActText.Slot? = nil
  ) -> [Act] {
    doers.map {
      Act(
        predicate: predicate, subject: $0, object: nil, amount: amount, end: end, confidence: confidence * $0.factor,
        method: method, place: place)
    }
  }

  /// The names after the first `with` in a range.
  func partners(in range: Range<Int>, limit: Int) -> [Actor] {
    guard let with = first(words.with, in: range) else { return [] }
    let found = actors(at: with + 1, limit: limit)
    return found.allSatisfy(\.canAct) ? found : []
  }

  /// The first amount that begins in a range.
  func amount(in range: Range<Int>) -> Int? {
    for token in range { if let amount = text.amount(at: token) { return amount } }
    return nil
  }

  /// Past the last token of an amount that stands in a range; the range's start if it does not.
  func end(of amount: Int?, in range: Range<Int>) -> Int {
    guard let amount, let last = range.last(where: { text.amount(at: $0) == amount }) else { return range.lowerBound }
    return last + 1
  }

  /// A range of tokens that is empty if its end is before its start.
  func window(_ start: Int, _ end: Int) -> Range<Int> { start..<max(start, end) }
}
