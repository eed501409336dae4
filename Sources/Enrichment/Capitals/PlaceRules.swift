/// Finds places and streets that no list has by the word before them: `la provincia de X`, `село X`, `rue X`.
struct PlaceRules {
  private static let placeConfidence = 0.35
  private static let longest = 3

  private let model: TextModel
  private let words: CapitalWords
  private let taken: [Bool]
  private let reader: CapitalRunReader

  init(_ model: TextModel, _ words: CapitalWords, taken: [Bool]) {
    self.model = model
    self.words = words
    self.taken = taken
    reader = CapitalRunReader(model: model, words: words, taken: taken)
  }

  /// The places, in the order of the text.
  func find() -> [EntityCandidate] {
    guard model.language != .english else { return [] }
    var found: [EntityCandidate] = []
    var index = 0
    while index < model.tokens.count {
      if let name = name(at: index) {
        found.append(name)
        index = name.last + 1
      } else {
        index += 1
      }
    }
    return found
  }

  private func name(at index: Int) -> EntityCandidate? {
    let token = model.tokens[index]
    guard token.word >= 0, !taken[index] else { return nil }
    let isGerman = model.language == .german
    guard token.shape == .lower || isGerman && token.shape == .capitalised else { return nil }
    let isStreet = words.streets.contains(token.word) && !isGerman
    var first = index + 1
    if words.placeHeads.contains(token.word), !isGerman {
      guard first < model.tokens.count, model.tokens[first].shape == .lower, words.links.contains(model.word(first))
      else { return nil }
      first += 1
      if model.symbol(first) == 0x27 || model.symbol(first) == 0x2019 { first += 1 }
    } else if isStreet {
      while first < index + 3, first < model.tokens.count, model.tokens[first].shape == .lower,
        words.links.contains(model.word(first)) || words.articles.contains(model.word(first))
      { first += 1 }
    } else {
      guard words.directPlaces.contains(token.word) else { return nil }
    }
    guard let last = capitals(from: first, index) else { return nil }
    return EntityCandidate(
      first: isStreet ? index : first, last: last, kind: isStreet ? .facility : .place,
      confidence: Self.placeConfidence, method: .capitalisation)
  }

  /// Whether hyphens join a word with a capital, small words between them.
  private func isJoined(_ last: Int, _ next: Int) -> Bool {
    guard next < model.tokens.count, model.symbol(next - 1) == 0x2D, model.touchesNext(last),
      model.touchesPrevious(next)
    else { return false }
    if reader.isNameWord(next) { return true }
    return model.tokens[next].shape == .lower && next - last <= 6 && isJoined(next, next + 2)
  }

  private func capitals(from first: Int, _ head: Int) -> Int? {
    let limit = model.language == .german ? 1 : Self.longest
    var last = first - 1
    var count = 0
    while count <= limit, last + 1 < model.tokens.count, count == 0 || reader.isSpaced(last + 1),
      model.isSameSentence(head, last + 1), reader.isNameWord(last + 1)
    {
      // A list, not a name.
      guard count < limit else { return model.language == .german ? last : nil }
      last += 1
      count += 1
      while last - first < 8, isJoined(last, last + 2) {
        last += 2
        // `Sainte-Marie-les-Pins`
        while model.tokens[last].shape == .lower, last - first < 10 { last += 2 }
      }
    }
    guard last >= first else { return nil }
    // In German a noun may follow: only a word of no list is a name.
    if model.language == .german, model.word(first) >= 0 { return nil }
    return last
  }
}
