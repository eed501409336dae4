/// Who is meant where no name stands.
extension ActReader {
  /// How sure it is who a pronoun, or an office, stands for.
  private static let pronounFactor = 0.7
  private static let officeFactor = 0.8

  /// Who acts where a noun phrase without a name ends at a token: `the minister`, if one person only was called so before; `he`,
  /// if the sentence begins so and the one before is about one person only.
  func standIn(endingAt end: Int, lowest: Int) -> Actor? {
    if words.persons.contains(word(end)) { return personBefore(end) }
    guard let role = roles.reference(model, endingAt: end), role.first >= lowest,
      let entity = holders.holder(of: role)
    else { return nil }
    return actor(entity, role.first, end, factor: Self.officeFactor)
  }

  private func personBefore(_ pronoun: Int) -> Actor? {
    let sentence = Int(model.sentenceOfToken[pronoun])
    guard sentence > 0, model.isSentenceStart(pronoun) else { return nil }
    let before = model.sentences[sentence - 1]
    guard before.count <= 80, !model.tokens[pronoun].startsParagraph else { return nil }
    var person: Int?
    var isFirst = true
    for token in before {
      guard let slot = text.slot(startingAt: token), !slot.isDemonym else { continue }
      if slot.kind == .person {
        // Who comes first is who the sentence is about.
        guard isFirst || slot.entity == person else { return nil }
        person = slot.entity
      }
      isFirst = false
    }
    return person.map { actor($0, pronoun, pronoun, factor: Self.pronounFactor) }
  }

  private func actor(_ entity: Int, _ first: Int, _ last: Int, factor: Double) -> Actor {
    let slot = ActText.Slot(entity: entity, first: first, last: last, kind: .person, isDemonym: false, confidence: 1)
    return Actor(slot: slot, first: first, last: last, factor: factor)
  }
}
