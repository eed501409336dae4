/// `Washington said`, `between Washington and Moscow`: the government, not the city.
struct GovernmentNames: Sendable {
  private static let confidence = 0.6

  private let acts: WordSet
  private let possessions: WordSet
  private let between: WordSet
  private let genitive: WordSet

  init(_ lexicon: inout LexiconBuilder) {
    acts = lexicon.set(PlaceWords.acts)
    possessions = lexicon.set(PlaceWords.possessions)
    between = lexicon.set(PlaceWords.between)
    genitive = lexicon.set("s")
  }

  /// Gives the mentions of the American capital that act the identity of the country.
  func apply(_ model: TextModel, _ gazetteer: Gazetteer, _ candidates: inout [EntityCandidate]) {
    guard let country = gazetteer.entries.firstIndex(where: { $0.id == "country:US" }) else { return }
    for index in candidates.indices where candidates[index].kind == .place && candidates[index].count == 1 {
      let candidate = candidates[index]
      let id = candidate.identity?.id ?? candidate.entry.map { gazetteer.entries[$0].id }
      guard id == "capital:US", acts(model, candidate.first) else { continue }
      candidates[index].entry = country
      candidates[index].identity = nil
      candidates[index].confidence = min(candidate.confidence, Self.confidence)
      candidates[index].method = .government
    }
  }

  private func acts(_ model: TextModel, _ index: Int) -> Bool {
    if acts.contains(model.word(index + 1)) || between.contains(model.word(index - 1)) { return true }
    guard genitive.contains(model.word(index + 2)), model.touchesNext(index), model.touchesNext(index + 1) else {
      return false
    }
    return possessions.contains(model.word(index + 3))
  }
}
