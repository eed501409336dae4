/// attacks, sanctions, appoints
extension ActReader {
  /// `X attacked Y`, `X shelled a village in Y`; not in words.
  func attacks(_ clause: ActClause, _ doers: [Actor]) -> [Act] {
    let start = clause.verb + 1
    let isLoose = clause.form.verb == .hit || clause.form.verb == .strike
    // `hit` and `struck` say many other things of persons and companies.
    if isLoose, !doers.allSatisfy({ $0.kind == .state || $0.factor == 0.8 }) { return [] }
    let hit = actors(at: start, limit: clause.sentenceEnd)
    if let last = hit.last {
      guard isAssault(doers, hit), !words.verbal.contains(word(last.last + 1)) else { return [] }
      if isLoose, words.with.contains(word(last.last + 1)) || hit.contains(where: { $0.kind == .person }) { return [] }
      return pairs(.attacks, doers, hit, end: last.last + 1, confidence: isLoose ? 0.7 : 0.85)
    }
    guard doers.allSatisfy({ $0.kind == .state || $0.factor == 0.8 }),
      !isLoose || doers.allSatisfy({ $0.last > $0.slot.last })
    else { return [] }
    let near = window(start, min(clause.end, start + 9))
    guard let at = first(words.places, in: near), let slot = text.slot(startingAt: at + 1), slot.kind != .person,
      slot.kind != .none, slot.kind != .organisation, afterGenitive(slot.last + 1) == slot.last + 1
    else { return [] }
    return alone(.attacks, doers, end: slot.last + 1, confidence: 0.7, place: slot)
  }

  /// `X launched missiles at Y`, `X carried out an attack on Y`.
  func launches(_ clause: ActClause, _ doers: [Actor]) -> [Act] {
    let near = window(clause.verb + 1, min(clause.end, clause.verb + 9))
    guard let noun = first(words.attacks, in: near),
      let on = first(words.aims, in: window(noun + 1, min(clause.end, noun + 6)))
    else { return [] }
    let hit = actors(at: on + 1, limit: clause.sentenceEnd)
    guard let last = hit.last, isAssault(doers, hit) else { return [] }
    return pairs(.attacks, doers, hit, end: last.last + 1, confidence: 0.85)
  }

  /// Whether an attack is one with weapons: persons and organisations attack each other in words.
  private func isAssault(_ doers: [Actor], _ hit: [Actor]) -> Bool {
    hit.allSatisfy { $0.kind != .none }
      && (doers.allSatisfy { $0.kind == .state || $0.factor == 0.8 }
        || hit.allSatisfy { $0.kind == .state || $0.kind == .capital || $0.kind == .place }
          && doers.allSatisfy { $0.kind != .capital })
  }

  /// `X sanctioned Y`; `sanctions` is a verb only where a sentence begins with its subject.
  func sanctions(_ clause: ActClause, _ doers: [Actor]) -> [Act] {
    if words.sanctionNouns.contains(word(clause.verb)), clause.subject?.first != clause.sentenceStart { return [] }
    let hit = actors(at: clause.verb + 1, limit: clause.sentenceEnd)
    guard let last = hit.last, hit.allSatisfy({ $0.kind != .none && $0.kind != .place }) else { return [] }
    return pairs(.sanctions, doers, hit, end: last.last + 1, confidence: 0.85)
  }

  /// `X imposed sanctions on Y`.
  func sanctionsImposed(_ clause: ActClause, _ doers: [Actor]) -> [Act] {
    let near = window(clause.verb + 1, min(clause.end, clause.verb + 9))
    guard let noun = first(words.sanctionNouns, in: near),
      let on = first(words.against, in: window(noun + 1, min(clause.end, noun + 5)))
    else { return [] }
    let hit = actors(at: on + 1, limit: clause.sentenceEnd)
    guard let last = hit.last, hit.allSatisfy({ $0.kind != .none }) else { return [] }
    return pairs(.sanctions, doers, hit, end: last.last + 1, confidence: 0.9)
  }

  /// `X appointed Y`, `X named Y chief executive`.
  func appointments(_ clause: ActClause, _ doers: [Actor]) -> [Act] {
    let appointed = actors(at: clause.verb + 1, limit: clause.sentenceEnd, office: true)
    guard let last = appointed.last, appointed.allSatisfy({ $0.kind == .person && !$0.isModifier }) else { return [] }
    if clause.form.verb == .name, !isOffice(last.last + 1, limit: clause.sentenceEnd) { return [] }
    return pairs(.appoints, doers, appointed, end: last.last + 1, confidence: 0.9)
  }

  /// Whether an office follows: `chief executive`, `as its new director`, `to lead`.
  func isOffice(_ start: Int, limit: Int) -> Bool {
    window(start, min(limit, start + 6)).contains { words.roles.contains(word($0)) && !isComma($0) }
  }
}
