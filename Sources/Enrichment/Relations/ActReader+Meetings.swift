/// meets, signs, agrees
extension ActReader {
  /// `X met Y`, `X met with Y`, `X and Y met`.
  func meetings(_ clause: ActClause, _ doers: [Actor]) -> [Act] {
    var index = skipCircumstances(clause.verb + 1, limit: clause.sentenceEnd)
    if words.up.contains(word(index)), words.with.contains(word(index + 1)) { index += 1 }
    let hasWith = words.with.contains(word(index))
    if hasWith { index += 1 }
    let met = actors(at: index, limit: clause.sentenceEnd)
    if !met.isEmpty {
      guard met.allSatisfy(\.canAct) else { return [] }
      // Without a person, and without `with`, two teams may have met.
      let isPersonal = hasWith || (doers + met).contains { $0.kind == .person || $0.factor == 0.8 }
      guard isPersonal, hasWith || index == clause.verb + 1 else { return [] }
      return pairs(.meets, doers, met, end: met[met.count - 1].last + 1, confidence: 0.9)
    }
    guard !hasWith, doers.count > 1, doers.contains(where: { $0.kind != .organisation }) else { return [] }
    let next = clause.verb + 1
    let isOver =
      next >= clause.sentenceEnd || model.tokens[next].kind == .symbol && !isHyphen(next) || isAdverb(next)
      || words.circumstantial.contains(word(next)) || text.date(at: next) != nil
    return isOver ? reciprocal(.meets, doers, end: next, confidence: 0.85) : []
  }

  /// `X held talks with Y`, `X and Y held a meeting`; not by telephone.
  func talks(_ clause: ActClause, _ doers: [Actor]) -> [Act] {
    let near = window(clause.verb + 1, min(clause.end, clause.verb + 7))
    guard let noun = first(words.talks, in: near),
      first(words.remote, in: window(clause.verb + 1, min(clause.sentenceEnd, noun + 5))) == nil
    else { return [] }
    let met = partners(in: window(noun + 1, min(clause.end, noun + 8)), limit: clause.sentenceEnd)
    if let last = met.last { return pairs(.meets, doers, met, end: last.last + 1, confidence: 0.8) }
    guard doers.count > 1, first(words.with, in: window(noun + 1, clause.end)) == nil else { return [] }
    return reciprocal(.meets, doers, end: noun + 1, confidence: 0.75)
  }

  /// `X signed an agreement with Y`, `X and Y signed a treaty`, `X signed a decree`.
  func signatures(_ clause: ActClause, _ doers: [Actor]) -> [Act] {
    let verb = clause.verb
    let near = window(verb + 1, min(clause.end, verb + 14))
    // A club signs a player.
    let players = actors(at: verb + 1, limit: clause.sentenceEnd)
    if let last = players.last {
      guard doers.allSatisfy({ $0.kind == .organisation }), players.allSatisfy({ $0.kind == .person && !$0.isModifier })
      else { return [] }
      return pairs(.signs, doers, players, end: last.last + 1, confidence: 0.65)
    }
    let document = near.first { words.documents.contains(word($0)) || words.decrees.contains(word($0)) }
    guard let document else { return [] }
    let money = amount(in: window(verb + 1, min(clause.end, document + 6)))
    let partners = partners(in: window(verb + 1, min(clause.end, document + 12)), limit: clause.sentenceEnd)
    if let last = partners.last {
      return pairs(
        .signs, doers, partners, end: max(document, last.last) + 1, confidence: 0.9, amount: money)
    }
    if doers.count > 1, words.documents.contains(word(document)) {
      return reciprocal(.signs, doers, end: document + 1, confidence: 0.8, amount: money)
    }
    return alone(.signs, doers, end: document + 1, confidence: 0.8, amount: money)
  }

  /// `X agreed with Y`, `X and Y agreed on a plan`, `X agreed to a truce`; `agreed to provide` is a pledge.
  func agreements(_ clause: ActClause, _ doers: [Actor]) -> [Act] {
    let next = clause.verb + 1
    if words.to.contains(word(next)), isPromise(next + 1) { return pledges(clause, doers) }
    if words.with.contains(word(next)) {
      let partners = actors(at: next + 1, limit: clause.sentenceEnd)
      guard let last = partners.last, partners.allSatisfy(\.canAct) else { return [] }
      return pairs(.agrees, doers, partners, end: last.last + 1, confidence: 0.85)
    }
    let isTo = words.to.contains(word(next))
    guard isTo || words.on.contains(word(next)) || words.clauseBreaks.contains(word(next)) else { return [] }
    if isTo && words.determiners.contains(word(next + 1)) || words.on.contains(word(next)) {
      let partners = partners(in: window(next + 1, min(clause.end, next + 12)), limit: clause.sentenceEnd)
      if let last = partners.last {
        return pairs(.agrees, doers, partners, end: last.last + 1, confidence: 0.8)
      }
    }
    if doers.count > 1 { return reciprocal(.agrees, doers, end: next, confidence: 0.8) }
    return alone(.agrees, doers, end: next, confidence: 0.75)
  }

  /// `X reached a deal with Y`, `X and Y struck an agreement`.
  func deals(_ clause: ActClause, _ doers: [Actor], within tokens: Int = 8) -> [Act] {
    let near = window(clause.verb + 1, min(clause.end, clause.verb + 1 + tokens))
    guard let noun = first(words.deals, in: near) else { return [] }
    let money = amount(in: window(clause.verb + 1, min(clause.end, noun + 6)))
    let partners = partners(in: window(noun + 1, min(clause.end, noun + 10)), limit: clause.sentenceEnd)
    if let last = partners.last {
      return pairs(.agrees, doers, partners, end: last.last + 1, confidence: 0.85, amount: money)
    }
    if doers.count > 1 { return reciprocal(.agrees, doers, end: noun + 1, confidence: 0.8, amount: money) }
    return alone(.agrees, doers, end: noun + 1, confidence: 0.7, amount: money)
  }
}
