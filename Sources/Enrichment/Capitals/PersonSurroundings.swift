/// Reads what stands before and behind a name: titles, offices, ages, verbs of speech.
struct PersonSurroundings {
  /// Tokens between an office and the name, such as what the office is for.
  private static let reach = 8

  let model: TextModel
  let words: CapitalWords
  let taken: [Bool]

  /// How a title stands before a name.
  enum Title {
    /// `Frau`, `M.`, `пан`
    case honorific
    /// `le président`
    case office
    /// `le ministre des Finances`, with or without a comma
    case distant
  }

  /// The title before the token that a name begins with.
  func title(before first: Int) -> Title? {
    var index = first - 1
    guard index >= 0, model.isSameSentence(index, first) else { return nil }
    if model.symbol(index) == 0x2E, model.touchesPrevious(index), index > 0,
      words.honorifics[model.language].contains(model.word(index - 1)), model.tokens[index - 1].isCapitalised
    {
      return .honorific
    }
    // `Me Dupont`, but not `me`.
    if words.honorifics[model.language].contains(model.word(index)),
      model.tokens[index].isCapitalised || model.tokens[index].end - model.tokens[index].start > 2
    {
      return .honorific
    }
    if words.offices[model.language].contains(model.word(index)) {
      return model.language != .english || model.tokens[index].isCapitalised ? .office : .distant
    }
    if model.symbol(index) == 0x2C { index -= 1 }
    let nearest = index
    let lowest = max(0, first - Self.reach)
    while index >= lowest, model.isSameSentence(index, first) {
      let word = model.word(index)
      if words.offices[model.language].contains(word) {
        return leads(from: index, to: nearest) ? .distant : nil
      }
      guard belongs(index) else { return nil }
      index -= 1
    }
    return nil
  }

  /// Whether a token may stand between an office and a name.
  private func belongs(_ index: Int) -> Bool {
    let token = model.tokens[index]
    if taken[index] || words.portfolios.contains(token.word) { return true }
    let symbol = model.symbol(index)
    if symbol != 0 { return symbol == 0x27 || symbol == 0x2019 || symbol == 0x2D }
    guard token.kind == .word else { return false }
    if words.breaks.contains(token.word), !words.links.contains(token.word) { return false }
    if words.speech.contains(token.word) { return false }
    return token.shape == .lower || token.shape == .allCapitals || words.heads.contains(token.word)
      || words.slavicHeads[token.word] != nil
  }

  /// Whether what follows an office says what it is for: a link, or one adjective.
  private func leads(from office: Int, to last: Int) -> Bool {
    guard last > office else { return true }
    if model.language == .ukrainian || model.language == .russian {
      return last - office <= 5
        && (office + 1...last).allSatisfy { taken[$0] || model.tokens[$0].kind != .word || isGenitive($0) }
    }
    if model.language == .english {
      return last - office <= 2 && taken[last] || words.links.contains(model.word(office + 1))
    }
    if last - office <= 1 { return true }
    return (office + 1...min(office + 3, last)).contains { words.links.contains(model.word($0)) }
  }

  /// No verb, and nothing that a verb stands beside.
  private func isGenitive(_ index: Int) -> Bool {
    let word = text(index).lowercased()
    for ending in ["ло", "ла", "ли", "ть", "ет", "ит", "ют", "ят", "ся", "сь", "є", "л"] where word.hasSuffix(ending) {
      return false
    }
    return true
  }

  /// Whether an office, an age or a party stands behind a name.
  func hasApposition(after last: Int) -> Bool {
    let mark = last + 1
    guard mark + 1 < model.tokens.count, model.isSameSentence(last, mark) else { return false }
    if model.symbol(mark) == 0x28 {
      return model.symbol(mark + 2) == 0x29 && (isAge(mark + 1) || words.parties.contains(model.word(mark + 1)))
    }
    guard model.symbol(mark) == 0x2C else { return false }
    if isAge(mark + 1) { return true }
    var index = mark + 1
    while index < min(mark + 5, model.tokens.count), model.isSameSentence(index, last) {
      if words.offices[model.language].contains(model.word(index)) { return true }
      guard model.tokens[index].shape == .lower, !words.breaks.contains(model.word(index)) else { return false }
      index += 1
    }
    return false
  }

  private func isAge(_ index: Int) -> Bool {
    let token = model.tokens[index]
    guard token.kind == .digits, token.end - token.start == 2 else { return false }
    return model.scalars[Int(token.start)] > 0x30
  }

  /// Whether a verb of speech stands right before or behind a name, or behind `a` and the like.
  func isSpeaking(_ first: Int, _ last: Int) -> Bool {
    if isCue(first - 1, first) || isCue(last + 1, last) { return true }
    return words.breaks.contains(model.word(last + 1)) && model.tokens[last + 1].end - model.tokens[last + 1].start <= 3
      && isCue(last + 2, last)
  }

  private func isCue(_ index: Int, _ name: Int) -> Bool {
    words.speech.contains(model.word(index)) && model.tokens[index].shape == .lower && model.isSameSentence(index, name)
  }

  /// Whether the words before and behind make a name the author's line: `Par Anne Roy`, `Von Anne Roy, Berlin`.
  func isByline(_ first: Int, _ last: Int) -> Bool {
    guard first > 0, model.isSameSentence(first - 1, first) else { return false }
    let word = model.symbol(first - 1) == 0x3A ? first - 2 : first - 1
    guard words.byline.contains(model.word(word)), model.isSentenceInitial(word), model.tokens[word].isCapitalised
    else {
      return false
    }
    let next = last + 1
    return next >= model.tokens.count || !model.isSameSentence(last, next) || model.symbol(next) == 0x2C
  }

  /// The text of a token.
  func text(_ index: Int) -> String { model.text(model.range(index, index)) }
}
