/// Brings together what the model found and what the gazetteer knows.
struct GazetteerRules: Sendable {
  /// Splits places at commas, gives candidates their entries, and adds names that the model did not find.
  func apply(_ model: TextModel, _ known: FoundMatches, _ gazetteer: Gazetteer, to candidates: inout [EntityCandidate])
  {
    let matches = known.all.sorted { $0.match.first < $1.match.first }
    var byFirst: [Int: (match: EntityRecognizer.Match, confidence: Double)] = [:]
    for found in matches { byFirst[found.match.first] = found }
    candidates = candidates.flatMap { split(model, $0, byFirst) }
    joinOrganisations(matches.map(\.match), gazetteer, count: model.tokens.count, &candidates)

    var owner = [Int32](repeating: -1, count: model.tokens.count)
    for (index, candidate) in candidates.enumerated() {
      for token in candidate.first...candidate.last { owner[token] = Int32(index) }
    }
    var added: [EntityCandidate] = []
    for (match, confidence) in matches {
      let kind = Self.kind(match, gazetteer)
      let holder = Int(owner[match.first])
      if holder >= 0, candidates[holder].first == match.first, candidates[holder].last == match.last {
        candidates[holder].become(kind, by: .modelGazetteer, atLeast: confidence)
        candidates[holder].entry = match.entry
        candidates[holder].method = Self.isDemonym(match) ? .demonym : .modelGazetteer
      } else if (match.first...match.last).allSatisfy({ owner[$0] < 0 }) {
        let method: EntityCandidate.Method =
          Self.isDemonym(match) ? .demonym : match.manner == .abbreviation ? .abbreviation : .gazetteer
        added.append(
          EntityCandidate(
            first: match.first, last: match.last, kind: kind, confidence: confidence, method: method,
            entry: match.entry))
      }
    }
    candidates = (candidates + added).sorted { $0.first < $1.first }
  }

  /// `U.S. Treasury` is one organisation where the gazetteer knows it by that name, though the model found a country and a name.
  private func joinOrganisations(
    _ matches: [EntityRecognizer.Match], _ gazetteer: Gazetteer, count: Int, _ candidates: inout [EntityCandidate]
  ) {
    let known = matches.filter {
      $0.last > $0.first && !Self.isDemonym($0) && Self.kind($0, gazetteer) == .organisation
    }
    guard !known.isEmpty else { return }
    var owner = [Int32](repeating: -1, count: count)
    for (index, match) in known.enumerated() { for token in match.first...match.last { owner[token] = Int32(index) } }
    // Candidates that reach beyond a match, or are it, stand as they are.
    let isWithin = candidates.map { candidate in
      let index = Int(owner[candidate.first])
      return index >= 0 && candidate.last <= known[index].last
        && candidate.count < known[index].last - known[index].first + 1
    }
    var isFree = [Bool](repeating: true, count: known.count)
    for (candidate, isWithin) in zip(candidates, isWithin) where !isWithin {
      for token in candidate.first...candidate.last where owner[token] >= 0 { isFree[Int(owner[token])] = false }
    }
    candidates = zip(candidates, isWithin).filter { candidate, isWithin in
      !(isWithin && isFree[Int(owner[candidate.first])])
    }.map(\.0)
  }

  private static func isDemonym(_ match: EntityRecognizer.Match) -> Bool {
    match.manner == .demonym || match.manner == .capitalDemonym
  }

  private static func kind(_ match: EntityRecognizer.Match, _ gazetteer: Gazetteer) -> EntityKind {
    if isDemonym(match) { return .group }
    return kind(gazetteer.entries[match.entry])
  }

  /// What an entry of the gazetteer is.
  static func kind(_ entry: GazetteerEntry) -> EntityKind {
    switch entry.kind {
    case "organisation": .organisation
    case "person": .person
    default: .place
    }
  }

  /// `Windsor, Vermont` is two places if the gazetteer knows what follows the comma, `US & Ukraine` two names if it knows both.
  private func split(
    _ model: TextModel,
    _ candidate: EntityCandidate,
    _ byFirst: [Int: (match: EntityRecognizer.Match, confidence: Double)]
  ) -> [EntityCandidate] {
    guard candidate.count > 2,
      let mark = (candidate.first + 1..<candidate.last).first(where: { [0x2C, 0x26].contains(model.symbol($0)) }),
      let found = byFirst[mark + 1], found.match.last == candidate.last, !Self.isDemonym(found.match)
    else { return [candidate] }
    let isComma = model.symbol(mark) == 0x2C
    guard isComma ? candidate.kind == .place : byFirst[candidate.first]?.match.last == mark - 1 else {
      return [candidate]
    }
    var left = candidate
    var right = candidate
    left.last = mark - 1
    right.first = mark + 1
    return [left, right]
  }
}
