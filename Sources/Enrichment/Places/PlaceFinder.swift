/// Finds places by capitals where no model reads the language: after a word such as `in`, or before the region that they lie in.
struct PlaceFinder: Sendable {
  private static let confidence = 0.4
  private static let longest = 4
  /// Without a qualifier a smaller place is not believed.
  private static let leastPopulation = 100_000

  private let locative: WordSet
  private let given: WordSet
  /// Words that organisations do not stand behind as they do behind `from` (`he came from Barcelona`).
  private let inside: WordSet
  private let within: WordSet
  /// Words behind which `in` is followed by an organisation: `a stake in Sabadell`.
  private var owning = WordSet()

  init(_ lexicon: inout LexiconBuilder) {
    locative = lexicon.set(NameLists.locative)
    given = lexicon.set(NameLists.given)
    inside = lexicon.set("in near outside")
    within = lexicon.set("in")
  }

  /// Registers the words that are to stay unlisted for other recognisers: `invested` is a past for who reads dates.
  mutating func readUnlisted(_ lexicon: inout LexiconBuilder) {
    owning = lexicon.set(
      """
      stake stakes share shares shareholder shareholders shareholding shareholdings holding holdings interest interests \
      invest invests invested investing investment investments investor investors confidence trust position positions stock
      """)
  }

  /// Whether a token stands behind a word that places stand behind.
  func isLocative(_ model: TextModel) -> (Int) -> Bool {
    { locative.contains(model.word($0 - 1)) }
  }

  /// Adds what it finds where no candidate stands.
  func find(_ model: TextModel, _ places: Places, _ candidates: inout [EntityCandidate]) {
    var taken = [Bool](repeating: false, count: model.tokens.count)
    for candidate in candidates {
      for token in candidate.first...candidate.last { taken[token] = true }
    }
    var added: [EntityCandidate] = []
    var index = 0
    while index < model.tokens.count {
      let last = taken[index] ? nil : end(index, model, places, taken)
      if let last {
        added.append(
          EntityCandidate(first: index, last: last, kind: .place, confidence: Self.confidence, method: .gazetteer))
      }
      index = (last ?? index) + 1
    }
    candidates = (candidates + added).sorted { $0.first < $1.first }
  }

  /// Makes places of what the model took for organisations and a city or region is called: `in Constanța`. Organisations that are called like
  /// cities (clubs, papers) do not stand after `in` by themselves.
  func placeOrganisations(_ model: TextModel, _ places: Places, _ candidates: inout [EntityCandidate]) {
    var names: Set<String> = []
    for candidate in candidates where Self.isDoubtful(candidate) {
      if isInside(candidate, model), isLargePlace(candidate, model, places) {
        names.insert(model.text(model.range(candidate.first, candidate.last)))
      }
    }
    guard !names.isEmpty else { return }
    for index in candidates.indices where Self.isDoubtful(candidates[index]) {
      if names.contains(model.text(model.range(candidates[index].first, candidates[index].last))) {
        candidates[index].become(.place, by: .modelRule)
      }
    }
  }

  private static func isDoubtful(_ candidate: EntityCandidate) -> Bool {
    candidate.kind == .organisation && candidate.method == .model && candidate.entry == nil && candidate.count < 3
  }

  private func isInside(_ candidate: EntityCandidate, _ model: TextModel) -> Bool {
    let before = model.word(candidate.first - 1)
    return inside.contains(before) && !(within.contains(before) && owning.contains(model.word(candidate.first - 2)))
  }

  private func isLargePlace(_ candidate: EntityCandidate, _ model: TextModel, _ places: Places) -> Bool {
    let range = model.range(candidate.first, candidate.last)
    guard range.end - range.start < 60 else { return false }
    let key = NameFolding.key(model.scalars[range.start..<range.end])
    guard !PlaceWords.ordinary.contains(String(decoding: key, as: UTF8.self)) else { return false }
    return places.readings(key).contains { reading in
      !reading.isAbbreviation && !reading.isAlternate && reading.place.kind != .country
        && (reading.place.kind == .region || reading.place.population >= Self.leastPopulation)
    }
  }

  private func end(_ first: Int, _ model: TextModel, _ places: Places, _ taken: [Bool]) -> Int? {
    guard isName(model.tokens[first]), !given.contains(model.word(first)) else { return nil }
    let isLocative = locative.contains(model.word(first - 1)) && !model.isSentenceInitial(first)
    // Anything else needs a qualifier, which a comma or bracket announces.
    var last = first
    while last + 1 < min(first + Self.longest, model.tokens.count),
      isName(model.tokens[last + 1]) || joins(model, last),
      !taken[last + 1], model.isSameSentence(first, last + 1)
    { last += 1 }
    while last > first, !isName(model.tokens[last]) { last -= 1 }
    // A longer name with capitals is not the place that it begins with.
    if last + 1 < model.tokens.count, model.isSameSentence(first, last + 1), isName(model.tokens[last + 1]) {
      return nil
    }
    if first > 0, isName(model.tokens[first - 1]), model.isSameSentence(first - 1, first), !isLocative { return nil }
    let range = model.range(first, last)
    guard isLocative || model.symbol(last + 1) == 0x2C || model.symbol(last + 1) == 0x28, range.end - range.start < 60
    else { return nil }
    let key = NameFolding.key(model.scalars[range.start..<range.end])
    let readings = places.readings(key).filter { !$0.isAbbreviation && $0.place.kind != .country }
    guard !readings.isEmpty else { return nil }
    if let qualifier = PlaceQualifier.after(last, model, places),
      readings.contains(where: { qualifier.contains($0.place) != nil })
    {
      return last
    }
    guard isLocative, !PlaceWords.ordinary.contains(String(decoding: key, as: UTF8.self)) else { return nil }
    let isLarge = readings.contains {
      $0.place.kind == .region || $0.place.population >= ($0.isAlternate ? 2 : 1) * Self.leastPopulation
    }
    return isLarge ? last : nil
  }

  private func isName(_ token: Token) -> Bool {
    token.kind == .word && (token.shape == .capitalised || token.shape == .initial)
  }

  /// The hyphen of `Ivano-Frankivsk`.
  private func joins(_ model: TextModel, _ last: Int) -> Bool {
    model.symbol(last + 1) == 0x2D && model.touchesNext(last) && model.touchesNext(last + 1)
  }
}
