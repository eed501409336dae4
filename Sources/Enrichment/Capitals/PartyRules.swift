/// Finds parties by their abbreviations in brackets behind politicians' names: `Josi Nunes (PMDB)`.
struct PartyRules {
  let model: TextModel
  let words: CapitalWords
  let taken: [Bool]

  /// The parties behind persons, in the order of the text.
  func find(behind persons: [EntityCandidate]) -> [EntityCandidate] {
    persons.compactMap { person in
      let party = person.last + 2
      guard person.count > 1, model.symbol(party - 1) == 0x28, model.symbol(party + 1) == 0x29, !taken[party],
        model.tokens[party].shape == .allCapitals, words.parties.contains(model.word(party))
      else { return nil }
      return EntityCandidate(
        first: party, last: party, kind: .organisation, confidence: 0.45, method: .capitalisation)
    }
  }
}
