/// Noun phrases from their last token back.
extension ActReader {
  /// Who a clause is about.
  struct Subject {
    var actors: [Actor]
    /// The first token of the phrase.
    var first: Int
    /// Less where somebody reports the act.
    var factor: Double
  }

  /// The subject whose phrase ends at a token; `nil` if no name stands there, or it is not the subject.
  func subject(endingAt end: Int, lowest: Int) -> Subject? {
    guard end >= lowest else { return nil }
    var end = end
    // `X, who ... ,` and `X, the president of Y,` and `X (Z)`.
    if words.relative.contains(word(end)) {
      return relativeSubject(before: end, lowest: lowest)
    }
    if isComma(end), let titled = titledSubject(before: end, lowest: lowest) { return titled }
    if isComma(end) {
      guard let opening = openingComma(of: end, lowest: lowest) else { return nil }
      end = opening - 1
    } else if model.symbol(end) == 0x29 {
      var open = end - 1
      while open > max(lowest, end - 10), model.symbol(open) != 0x28 { open -= 1 }
      guard model.symbol(open) == 0x28 else { return nil }
      end = open - 1
    }
    guard var last = actor(endingAt: end, lowest: lowest) else { return nil }
    last.first = phraseStart(last, lowest: lowest)
    var list = [last]
    var confirmed = 1
    scan: while list.count < Self.longestList {
      let start = list[list.count - 1].first
      switch before(start, lowest: lowest, inList: list.count > 1) {
      case .bound:
        // `In Paris, X and Y met`, but `companies from X, Y and Z met`.
        let opensSentence = words.prepositions.contains(word(lowest)) && start - lowest <= 2
        if confirmed == list.count || !opensSentence { return nil }
        break scan
      case .free:
        confirmed = list.count
        break scan
      case .joined:
        var place = start - 1
        if words.and.contains(word(place)) { place -= 1 }
        if isComma(place) { place -= 1 }
        guard place >= lowest, var actor = actor(endingAt: place, lowest: lowest) else {
          confirmed = list.count
          break scan
        }
        actor.first = phraseStart(actor, lowest: lowest)
        let byComma = !words.and.contains(word(start - 1))
        list.append(actor)
        // The name before `and` belongs to the subject unless it is the end of a clause before: `backed X and Y attacked`.
        if !byComma {
          switch before(actor.first, lowest: lowest, inList: true) {
          case .bound: return nil
          case .free:
            let left = actor.first - 1
            if left >= lowest, isVerb(left) && !words.reporting.contains(word(left)) || isContent(left) {
              list.removeLast()
            }
            confirmed = list.count
            break scan
          case .joined: confirmed = list.count
          }
        }
      }
    }
    list = Array(list[..<confirmed].reversed())
    guard list.allSatisfy({ !$0.isModifier }) else { return nil }
    return Subject(actors: list, first: list[0].first, factor: reportFactor(list[0].first, lowest: lowest))
  }

  /// `the chancellor, X,` and `the president of Y, X,`
  private func titledSubject(before comma: Int, lowest: Int) -> Subject? {
    guard let slot = text.slot(endingAt: comma - 1), slot.kind == .person, isComma(slot.first - 1) else { return nil }
    var role = slot.first - 2
    while role > max(lowest, slot.first - 8), !words.roles.contains(word(role)) {
      guard text.slot(at: role) != nil || words.of.contains(word(role)) || model.tokens[role].isCapitalised else {
        return nil
      }
      role -= 1
    }
    guard role >= lowest, words.roles.contains(word(role)) else { return nil }
    var actor = Actor(slot: slot, first: role, last: slot.last, factor: 0.95)
    actor.first = phraseStart(actor, lowest: lowest)
    guard before(actor.first, lowest: lowest) == .free else { return nil }
    return Subject(actors: [actor], first: actor.first, factor: reportFactor(actor.first, lowest: lowest))
  }

  private func relativeSubject(before relative: Int, lowest: Int) -> Subject? {
    var end = relative - 1
    let hasComma = isComma(end)
    if hasComma { end -= 1 }
    guard end >= lowest, var actor = actor(endingAt: end, lowest: lowest) else { return nil }
    actor.first = phraseStart(actor, lowest: lowest)
    if !hasComma, before(actor.first, lowest: lowest) == .bound { return nil }
    return Subject(actors: [actor], first: actor.first, factor: 0.9)
  }

  /// The comma that opens the insertion which another one closes, if a name stands right before it.
  private func openingComma(of closing: Int, lowest: Int) -> Int? {
    var index = closing - 1
    while index > max(lowest, closing - 24) {
      if isComma(index), let slot = text.slot(endingAt: index - 1), slot.kind != .none {
        let starter = word(index + 1)
        let isInsertion =
          words.determiners.contains(starter) || words.relative.contains(starter) || isModifier(index + 1)
          || model.tokens[index + 1].kind == .digits && closing - index <= 3
          || slot.kind == .person && isGenitiveName(index + 1)
        return isInsertion ? index : nil
      }
      index -= 1
    }
    return nil
  }

  private func isGenitiveName(_ index: Int) -> Bool {
    guard let slot = text.slot(startingAt: index) else { return false }
    return afterGenitive(slot.last + 1) > slot.last + 1
  }

  /// The name that ends at a token, or the noun there that acts for a country named before it.
  private func actor(endingAt end: Int, lowest: Int) -> Actor? {
    if let slot = text.slot(endingAt: end) {
      guard slot.kind != .none, !slot.isDemonym || slot.kind == .state && isPeople(slot) else { return nil }
      return Actor(slot: slot, first: slot.first, last: end, factor: slot.kind == .capital ? 0.85 : 1)
    }
    guard words.forces.contains(word(end)) || words.authorities.contains(word(end)) else {
      return standIn(endingAt: end, lowest: lowest)
    }
    var index = end - 1
    while index >= max(lowest, end - 4) {
      let bearer = beforeGenitive(index)
      if let slot = text.slot(endingAt: bearer) {
        guard slot.kind == .state || slot.kind == .capital, bearer < index || slot.isDemonym || bearer == end - 1 else {
          return nil
        }
        return Actor(slot: slot, first: slot.first, last: end, factor: 0.8)
      }
      guard isNoun(index) || words.forces.contains(word(index)) else { return nil }
      index -= 1
    }
    return nil
  }

  /// Whether a demonym names people by itself: `Russians`, but not `Russian`.
  private func isPeople(_ slot: ActText.Slot) -> Bool {
    model.scalars[Int(model.tokens[slot.last].end) - 1] == 0x73
  }

  /// The first token of the noun phrase of a name: titles, adjectives and articles before it are part of it.
  private func phraseStart(_ actor: Actor, lowest: Int) -> Int {
    var start = actor.first
    var seenRole = false
    while start > lowest, actor.first - start < 14 {
      let left = start - 1
      if words.determiners.contains(word(left)) { return left }
      let bearer = beforeGenitive(left)
      if isModifier(left) || isHyphen(left) {
        if words.roles.contains(word(left)) { seenRole = true }
        start = left
      } else if let slot = text.slot(endingAt: bearer),
        bearer < left || slot.isDemonym || seenRole && slot.kind != .person
      {
        start = slot.first
      } else if words.of.contains(word(left)), left - 1 >= lowest,
        words.roles.contains(word(left - 1)) || words.settlements.contains(word(left - 1))
      {
        start = left - 1
      } else if seenRole, isNoun(left), isBeforeOffice(left - 1, lowest: lowest) {
        start = left
      } else if seenRole, words.and.contains(word(left)), words.roles.contains(word(left - 1)) {
        start = left - 1
      } else if seenRole || actor.kind == .person, model.tokens[left].kind == .word,
        model.tokens[left].shape == .capitalised,
        text.slot(at: left) == nil, !words.prepositions.contains(word(left)), !words.functionWords.contains(word(left)),
        text.date(at: left) == nil, start - 1 > lowest || words.roles.contains(word(left))
      {
        start = left
      } else {
        break
      }
    }
    return joinedNouns(before: start, lowest: lowest) ?? start
  }

  /// Whether a token may stand before the field of an office: `Kenyan (transport minister)`, `the (water minister)`.
  private func isBeforeOffice(_ index: Int, lowest: Int) -> Bool {
    guard index >= lowest else { return false }
    return words.determiners.contains(word(index)) || isModifier(index) || text.slot(endingAt: index)?.isDemonym == true
      || beforeGenitive(index) < index
  }

  /// The first of the nouns before a name that follow another name and `and`: `X and battery maker Y`.
  private func joinedNouns(before start: Int, lowest: Int) -> Int? {
    var first = start
    while first - 1 > lowest, start - first < 3, isNoun(first - 1) { first -= 1 }
    let isJoined = first < start && words.and.contains(word(first - 1)) && text.slot(endingAt: first - 2) != nil
    return isJoined ? first : nil
  }
}
