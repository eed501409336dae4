/// Tells what a name names by its own words and by the word before it.
struct NameTyping: Sendable {
  private let places: WordSet
  private let facilities: WordSet
  private let organisations: WordSet
  private let events: WordSet
  private let titles: WordSet
  private let locatives: WordSet
  private let of: WordSet
  private let settlements: WordSet
  private let along: WordSet
  private let the: WordSet

  init(_ lexicon: inout LexiconBuilder) {
    places = lexicon.set(NameWords.places)
    facilities = lexicon.set(NameWords.facilities)
    organisations = lexicon.set(NameWords.organisations)
    events = lexicon.set(NameWords.events)
    titles = lexicon.set(NameWords.titles)
    locatives = lexicon.set(NameWords.locatives)
    of = lexicon.set("of")
    settlements = lexicon.set(NameWords.settlements)
    along = lexicon.set(NameWords.along)
    the = lexicon.set("the")
  }

  /// Corrects kinds.
  func apply(_ model: TextModel, to candidates: inout [EntityCandidate]) {
    for index in candidates.indices {
      if let kind = kindOfWords(model, candidates[index]) {
        candidates[index].become(kind, by: .modelRule, atLeast: 0.9)
      } else if isTitled(model, candidates[index]) {
        candidates[index].become(.person, by: .modelRule, atLeast: 0.9)
      } else if isCalledPlace(model, candidates[index]) {
        candidates[index].become(.place, by: .modelRule, atLeast: 0.9)
      }
    }
    placePersons(model, &candidates)
  }

  /// `Lake Success` is none, `Success Lake` is a lake.
  private func kindOfWords(_ model: TextModel, _ candidate: EntityCandidate) -> EntityKind? {
    var last = candidate.last
    // The stop of `Corp.`
    if model.symbol(last) == 0x2E { last -= 1 }
    guard last > candidate.first, model.tokens[last].isCapitalised, model.tokens[last].isWord else { return nil }
    let word = model.word(last)
    if organisations.contains(word) { return .organisation }
    if events.contains(word) { return .event }
    if facilities.contains(word) { return .facility }
    if places.contains(word) { return .place }
    guard (candidate.first + 1...last).contains(where: { of.contains(model.word($0)) }) else { return nil }
    let start = model.word(candidate.first)
    return events.contains(start) ? .event : organisations.contains(start) ? .organisation : nil
  }

  /// `Sen. Warren`: up to three words after a title with a capital.
  private func isTitled(_ model: TextModel, _ candidate: EntityCandidate) -> Bool {
    var before = candidate.first - 1
    guard candidate.count < 4, before >= 0, model.tokens[before].end + 1 == model.tokens[candidate.first].start else {
      return false
    }
    if model.symbol(before) == 0x2E, before > 0, model.touchesPrevious(before) { before -= 1 }
    return titles.contains(model.word(before)) && model.tokens[before].isCapitalised
  }

  /// `the border town of Velmora`; `along the Velma`, a river or a road.
  private func isCalledPlace(_ model: TextModel, _ candidate: EntityCandidate) -> Bool {
    let before = candidate.first - 1
    guard candidate.count < 3, candidate.kind == .person || candidate.kind == .organisation, before > 0 else {
      return false
    }
    let (word, first) = (model.word(before), model.word(before - 1))
    return of.contains(word) && settlements.contains(first)
      || candidate.count == 1 && the.contains(word) && along.contains(first)
  }

  /// A single word that is taken for a person, is part of no person's full name and often stands after `in` is a place.
  private func placePersons(_ model: TextModel, _ candidates: inout [EntityCandidate]) {
    var counts: [Int32: (locative: Int, all: Int)] = [:]
    var inNames: Set<Int32> = []
    for candidate in candidates {
      if candidate.count == 1 {
        let term = model.tokens[candidate.first].term
        let isLocative = locatives.contains(model.word(candidate.first - 1))
        counts[term, default: (0, 0)].locative += isLocative ? 1 : 0
        counts[term, default: (0, 0)].all += 1
      } else if candidate.kind == .person {
        inNames.formUnion((candidate.first...candidate.last).map { model.tokens[$0].term })
      }
    }
    for index in candidates.indices where candidates[index].kind == .person && candidates[index].count == 1 {
      let term = model.tokens[candidates[index].first].term
      guard let count = counts[term], count.locative > 0, count.locative * 10 >= count.all * 3, !inNames.contains(term)
      else { continue }
      candidates[index].become(.place, by: .modelRule)
    }
  }
}
