/// Acts told from the side of those to whom they are done.
extension ActReader {
  func passive(_ clause: ActClause) -> [Act] {
    let end = clauseEnd(from: clause.verb + 1, limit: clause.sentenceEnd)
    guard let by = first(words.by, in: window(clause.verb + 1, min(end, clause.verb + 16))) else { return [] }
    let doers = actors(at: by + 1, limit: clause.sentenceEnd)
    guard let last = doers.last, doers.allSatisfy(\.canAct) else { return [] }
    let objects = clause.actors
    let isNamed = !objects.isEmpty && objects.allSatisfy { !$0.isModifier && $0.kind != .none }
    switch clause.form.verb {
    case .attack, .hit, .strike:
      guard isNamed, doers.allSatisfy({ $0.kind == .state || $0.kind == .organisation || $0.factor == 0.8 }) else {
        return []
      }
      if clause.form.verb != .attack, !doers.allSatisfy({ $0.last > $0.slot.last }) { return [] }
      return pairs(.attacks, doers, objects, end: last.last + 1, confidence: 0.85, method: "passive")
    case .sanction:
      guard isNamed, objects.allSatisfy({ $0.kind != .place }) else { return [] }
      return pairs(.sanctions, doers, objects, end: last.last + 1, confidence: 0.9, method: "passive")
    case .impose, .announce:
      guard
        first(words.sanctionNouns, in: window(max(clause.sentenceStart, clause.group.first - 2), clause.group.first))
          != nil,
        let on = first(words.against, in: window(clause.verb + 1, min(clause.sentenceEnd, clause.verb + 14)))
      else { return [] }
      let hit = actors(at: on + 1, limit: clause.sentenceEnd)
      guard let target = hit.last, hit.allSatisfy({ $0.kind != .none }) else { return [] }
      return pairs(
        .sanctions, doers, hit, end: max(last.last, target.last) + 1, confidence: 0.85, method: "passive")
    case .appoint, .name:
      guard isNamed, objects.allSatisfy({ $0.kind == .person }) else { return [] }
      if clause.form.verb == .name, !isOffice(clause.verb + 1, limit: by) { return [] }
      return pairs(.appoints, doers, objects, end: last.last + 1, confidence: 0.9, method: "passive")
    case .sign, .agree, .reach:
      let before = window(max(clause.sentenceStart, clause.group.first - 6), clause.group.first)
      let isAgreement = first(words.documents, in: before) != nil || first(words.deals, in: before) != nil
      if first(words.doubting, in: before) != nil { return [] }
      let isSigned = clause.form.verb == .sign
      guard isAgreement || isSigned && first(words.decrees, in: before) != nil else { return [] }
      let predicate: Predicate = isSigned ? .signs : .agrees
      if doers.count > 1, isAgreement {
        return reciprocal(predicate, doers, end: last.last + 1, confidence: 0.8).map {
          var act = $0
          act.method = "passive"
          return act
        }
      }
      return alone(predicate, doers, end: last.last + 1, confidence: 0.75, method: "passive")
    case .provide, .pledge:
      return aidReceived(clause, doers, isNamed ? objects : [], end: last.last + 1)
    case .meet, .come, .hold, .launch: return []
    }
  }

  /// `$5bn was pledged by X`, `Y was provided with tanks by X`, `aid donated by X to Y`.
  private func aidReceived(_ clause: ActClause, _ doers: [Actor], _ objects: [Actor], end: Int) -> [Act] {
    let before = window(max(clause.sentenceStart, clause.group.first - 8), clause.group.first)
    let after = window(clause.verb + 1, min(clause.sentenceEnd, clause.verb + 12))
    let money = amount(in: before) ?? amount(in: after)
    guard money != nil || first(words.aid, in: before) != nil || first(words.aid, in: after) != nil else { return [] }
    let predicate: Predicate = clause.form.verb == .provide ? .provides : .pledges
    var given = objects
    var last = end
    if given.isEmpty, let to = first(words.given, in: after) {
      given = actors(at: to + 1, limit: clause.sentenceEnd).filter { !$0.isModifier && $0.kind != .none }
      if let receiver = given.last { last = max(last, receiver.last + 1) }
    }
    if given.isEmpty {
      return money == nil ? [] : alone(predicate, doers, end: last, confidence: 0.7, method: "passive", amount: money)
    }
    return pairs(predicate, doers, given, end: last, confidence: 0.8, method: "passive", amount: money)
  }
}
