/// Noun phrases from their first token on.
extension ActReader {
  /// The longest list of names that is read.
  static let longestList = 5

  /// The names in a noun phrase or a list of them: `X`, `X and Y`, `X, Y and Z`; empty if there is none at that token.
  ///
  /// - Parameter office: whether the words after a person may name the office that it gets: `named X chief executive`.
  func actors(at start: Int, limit: Int, office: Bool = false) -> [Actor] {
    guard let first = actor(at: start, limit: limit, office: office) else { return [] }
    var list = [first]
    // How many are sure to be in the list: those after a comma are only once an `and` ends it.
    var sure = 1
    while list.count < Self.longestList {
      var next = list[list.count - 1].last + 1
      let comma = isComma(next)
      if comma { next += 1 }
      let and = words.and.contains(word(next))
      if and { next += 1 }
      guard comma || and, next < limit, let actor = actor(at: next, limit: limit), !actor.isModifier else { break }
      // `met Macron, and Scholz said`: the name after `and` has a verb of its own.
      if and, startsClause(actor.last + 1) { break }
      list.append(actor)
      if and {
        sure = list.count
        break
      }
    }
    return Array(list[..<sure])
  }

  private func startsClause(_ index: Int) -> Bool {
    isVerb(index) || isAdverb(index) && isVerb(index + 1) || words.relative.contains(word(index))
  }

  /// The name in the noun phrase that begins at a token.
  func actor(at start: Int, limit: Int, office: Bool = false) -> Actor? {
    var index = start
    var seenRole = false
    var steps = 0
    while index < limit, steps < 12 {
      steps += 1
      if let slot = text.slot(startingAt: index) {
        let after = slot.last + 1
        let next = afterGenitive(after)
        if let noun = standIn(at: next, for: slot, limit: limit) {
          return Actor(slot: slot, first: start, last: noun, factor: 0.8)
        }
        let goesOn = next < limit && (isModifier(next) || text.slot(startingAt: next) != nil)
        let isOfficer = office && slot.kind == .person && next == after && text.slot(startingAt: next) == nil
        if goesOn, !isOfficer, next > after || slot.kind != .person || words.roles.contains(word(next)) {
          seenRole = true
          index = next
          continue
        }
        if next > after || slot.isDemonym || slot.kind != .person && (isNoun(next) && next < limit || isHyphen(next)) {
          var last = max(slot.last, next - 1)
          while last + 1 < limit, isNoun(last + 1), last < slot.last + 6 { last += 1 }
          return Actor(slot: slot, first: start, last: last, factor: 0.8, isModifier: true)
        }
        return Actor(slot: slot, first: start, last: slot.last, factor: 1)
      }
      if words.settlements.contains(word(index)), words.of.contains(word(index + 1)),
        let slot = text.slot(startingAt: index + 2), afterGenitive(slot.last + 1) == slot.last + 1
      {
        return Actor(slot: slot, first: start, last: slot.last, factor: 1)
      }
      if seenRole, words.of.contains(word(index)) || isComma(index) {
        guard let person = named(after: index, limit: limit) else { return nil }
        return Actor(slot: person, first: start, last: person.last, factor: 0.95)
      }
      let isCapitalised = model.tokens[index].isCapitalised && model.tokens[index].isWord
      if words.roles.contains(word(index)) {
        seenRole = true
      } else if !words.determiners.contains(word(index)), !words.qualities.contains(word(index)), !isHyphen(index),
        !(seenRole && (isCapitalised || words.and.contains(word(index))))
      {
        return nil
      }
      index += 1
    }
    return nil
  }

  /// The person after a role and `of` or a comma: `the president of France, X`, `his counterpart, X`.
  private func named(after index: Int, limit: Int) -> ActText.Slot? {
    var index = index
    if words.of.contains(word(index)) {
      index += 1
      if words.determiners.contains(word(index)) { index += 1 }
      var steps = 0
      while steps < 4, index < limit, text.slot(at: index)?.kind != .person {
        guard text.slot(at: index) != nil || model.tokens[index].isCapitalised || isModifier(index) else { break }
        index += 1
        steps += 1
      }
    }
    if isComma(index) { index += 1 }
    guard index < limit, let slot = text.slot(startingAt: index), slot.kind == .person else { return nil }
    return afterGenitive(slot.last + 1) == slot.last + 1 ? slot : nil
  }

  /// The noun that acts for a country after its name: `Ukrainian air defence forces`, `Russia's army`.
  private func standIn(at index: Int, for slot: ActText.Slot, limit: Int) -> Int? {
    guard slot.kind == .state || slot.kind == .capital else { return nil }
    var noun = index
    while noun < min(limit, index + 3) {
      if words.forces.contains(word(noun)) || words.authorities.contains(word(noun)) {
        var last = noun
        while last + 1 < limit, words.forces.contains(word(last + 1)) || words.authorities.contains(word(last + 1)) {
          last += 1
        }
        let goesOn =
          last + 1 < limit && (words.roles.contains(word(last + 1)) || text.slot(startingAt: last + 1) != nil)
        return goesOn || isHyphen(last + 1) ? nil : last
      }
      guard isNoun(noun) else { return nil }
      noun += 1
    }
    return nil
  }
}
