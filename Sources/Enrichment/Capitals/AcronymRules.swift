/// Finds long forms of organisations by the acronym in brackets behind them: `Office français de la biodiversité (OFB)`.
struct AcronymRules {
  /// Tokens before the bracket in which the long form begins.
  private static let reach = 14

  /// How German compounds end that are organisations.
  private static let endings = [
    "gemeinschaft", "verband", "amt", "dienst", "schutz", "gesellschaft", "bund", "bank", "ministerium", "agentur",
    "institut", "behörde",
    "anstalt", "partei", "union", "verein", "werk", "gewerkschaft", "stiftung", "kammer",
  ]

  let model: TextModel
  let words: CapitalWords
  let taken: [Bool]

  /// The long forms, in the order of the text; the acronyms are for `OrganisationResolver`.
  func find() -> [EntityCandidate] {
    var found: [EntityCandidate] = []
    var end = -1
    for index in model.tokens.indices where model.symbol(index) == 0x28 {
      guard model.symbol(index + 2) == 0x29, let last = longForm(before: index), last.first > end else { continue }
      found.append(
        EntityCandidate(
          first: last.first, last: index - 1, kind: .organisation, confidence: 0.55, method: .capitalisation))
      end = index
    }
    return found
  }

  private func longForm(before bracket: Int) -> (first: Int, last: Int)? {
    let acronym = model.tokens[bracket + 1]
    let length = acronym.end - acronym.start
    guard acronym.kind == .word, acronym.shape == .allCapitals, length > 1, length < 9, bracket > 0,
      model.tokens[bracket - 1].isWord, model.tokens[bracket].start == model.tokens[bracket - 1].end + 1
    else { return nil }
    let letters = Array(model.scalars[Int(acronym.start)..<Int(acronym.end)]).map(ScalarTable.shared.key)
    var first = bracket - 1
    while first >= max(0, bracket - Self.reach), model.isSameSentence(first, bracket), !taken[first] {
      let token = model.tokens[first]
      if token.isCapitalised, key(first) == letters[0], spells(letters, first, bracket - 1) {
        // `Search Engine Optimization (SEO)` is none.
        return isOrganisation(first, bracket - 1) ? (first, bracket - 1) : nil
      }
      let symbol = model.symbol(first)
      guard symbol == 0 || symbol == 0x27 || symbol == 0x2019 || symbol == 0x2D else { return nil }
      first -= 1
    }
    return nil
  }

  /// Whether one of the words says that it is an organisation.
  private func isOrganisation(_ first: Int, _ last: Int) -> Bool {
    (first...last).contains { index in
      let word = model.word(index)
      if model.language == .english { return words.englishOrganisations.contains(word) }
      if words.heads.contains(word) || words.germanHeads.contains(word) || words.slavicHeads[word] != nil {
        return true
      }
      guard model.language == .german, model.tokens[index].isCapitalised else { return false }
      let text = model.text(model.range(index, index)).lowercased()
      return Self.endings.contains { text.hasSuffix($0) }
    }
  }

  private func key(_ index: Int) -> UInt32 { ScalarTable.shared.key(model.scalars[Int(model.tokens[index].start)]) }

  /// Whether the letters are the first ones of the words, small words and articles left out; a German compound of ten letters and more
  /// may hold several of them.
  private func spells(_ letters: [UInt32], _ first: Int, _ last: Int) -> Bool {
    if first == last {
      let token = model.tokens[first]
      guard model.language == .german, token.end - token.start >= 10 else { return false }
      var next = 0
      for place in Int(token.start)..<Int(token.end) where next < letters.count {
        if ScalarTable.shared.key(model.scalars[place]) == letters[next] { next += 1 }
      }
      return next == letters.count
    }
    var next = 0
    for index in first...last where model.tokens[index].isWord {
      if next < letters.count, key(index) == letters[next] {
        next += 1
      } else if model.tokens[index].end - model.tokens[index].start > 4 || model.tokens[index].isCapitalised {
        return false
      }
    }
    return next == letters.count
  }
}
