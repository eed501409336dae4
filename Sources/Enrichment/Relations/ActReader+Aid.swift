/// provides, pledges
extension ActReader {
  /// Whether a plain verb after `to` promises something.
  func isPromise(_ index: Int) -> Bool {
    words.giving.contains(word(index)) || words.supporting.contains(word(index))
  }

  /// `X pledged $5bn to Y`, `X agreed to provide Y with tanks`, `X promised to support Y`.
  func pledges(_ clause: ActClause, _ doers: [Actor]) -> [Act] {
    let next = clause.verb + 1
    guard words.to.contains(word(next)) else { return aid(clause, doers, .pledges, from: next) }
    if words.giving.contains(word(next + 1)) { return aid(clause, doers, .pledges, from: next + 2) }
    guard words.supporting.contains(word(next + 1)) else { return [] }
    let helped = actors(at: next + 2, limit: clause.sentenceEnd)
    guard let last = helped.last, helped.allSatisfy(\.canAct) else { return [] }
    return pairs(
      .pledges, doers, helped, end: last.last + 1, confidence: 0.75,
      amount: amount(in: window(last.last + 1, min(clause.end, last.last + 8))))
  }

  /// What is given, how much of it, and to whom: before it (`gave Y $5bn`) or after (`$5bn to Y`).
  func aid(
    _ clause: ActClause, _ doers: [Actor], _ predicate: Predicate, from start: Int, needsAid: Bool = false
  ) -> [Act] {
    var given = actors(at: start, limit: clause.sentenceEnd)
    if given.contains(where: \.isModifier) { given = [] }
    let rest = given.last.map { $0.last + 1 } ?? start
    let end = clauseEnd(from: rest, limit: clause.sentenceEnd)
    let money = amount(in: window(rest, min(end, rest + 8)))
    let help = first(words.aid, in: window(rest, min(end, rest + 14)))
    guard money != nil || help != nil, !needsAid || help != nil else { return [] }
    var last = max(given.last?.last ?? start, help ?? start)
    if given.isEmpty {
      let after = window(rest, min(end, rest + 20))
      for index in after where words.given.contains(word(index)) {
        let found = actors(at: index + 1, limit: clause.sentenceEnd)
        if let receiver = found.last, found.allSatisfy({ !$0.isModifier && $0.kind != .none }) {
          given = found
          last = max(last, receiver.last)
          break
        }
      }
    }
    if given.isEmpty {
      guard let money else { return [] }
      return alone(predicate, doers, end: last + 1, confidence: 0.7, amount: money)
    }
    return pairs(
      predicate, doers, given.filter { $0.kind != .none }, end: last + 1, confidence: money == nil ? 0.8 : 0.85,
      amount: money)
  }
}
