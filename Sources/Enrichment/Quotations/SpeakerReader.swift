/// Reads who stands by a verb of speech.
struct SpeakerReader: Sendable {
  private let cues: WordSet
  private let pronouns: WordSet
  private let subordinators: WordSet
  private let auxiliaries: WordSet
  private let roles: RoleReader
  private let stopWords: PerLanguage<WordSet>

  /// Registers the pronouns and conjunctions.
  init(_ lexicon: inout LexiconBuilder, cues: WordSet, roles: RoleReader, stopWords: PerLanguage<WordSet>) {
    self.cues = cues
    pronouns = lexicon.set(CueVerbs.pronouns)
    subordinators = lexicon.set(CueVerbs.subordinators)
    auxiliaries = lexicon.set(CueVerbs.auxiliaries)
    self.roles = roles
    self.stopWords = stopWords
  }

  /// The name, office or pronoun by the verb: right after it (`said Smith`), or the nearest one before it (`Smith, who ..., said`).
  ///
  /// - Parameters:
  ///   - from: tokens before it are not looked at.
  ///   - to: nor is this one, and those after it.
  func speaker(_ model: TextModel, _ cue: Int, _ span: QuotedSpan, from: Int, to: Int) -> Speaker? {
    let limit = cue < span.open ? span.open : to
    let next = cue + 1
    if next < limit, model.isSameSentence(cue, next) {
      if pronouns.contains(model.word(next)) { return pronoun(model, next) }
      if cue > span.close {
        if let role = roles.reference(model, startingAt: next), role.last < limit { return office(model, role) }
        if let name = name(model, at: next, limit: limit) { return name }
      }
    }
    return before(model, cue, lowest: cue > span.close ? span.close + 1 : from)
  }

  /// Whether a pronoun, a name or an office is the subject of a verb: right before it, but for auxiliaries.
  func hasSubject(_ model: TextModel, _ verb: Int) -> Bool {
    let subject = subjectEnd(model, verb)
    guard subject >= 0, model.isSameSentence(subject, verb) else { return false }
    return pronouns.contains(model.word(subject)) || isNameWord(model, subject)
      || roles.reference(model, endingAt: subject) != nil
  }

  private func before(_ model: TextModel, _ cue: Int, lowest: Int) -> Speaker? {
    let subject = subjectEnd(model, cue)
    if subject >= lowest, model.isSameSentence(subject, cue), let role = roles.reference(model, endingAt: subject) {
      return office(model, role)
    }
    var index = cue - 1
    while index >= max(lowest, cue - 20), model.isSameSentence(index, cue) {
      if pronouns.contains(model.word(index)), cue - index <= 3 {
        return reporter(model, of: index) ?? pronoun(model, index)
      }
      if isNameWord(model, index) { return name(model, endingAt: index, lowest: lowest) }
      index -= 1
    }
    return nil
  }

  /// Who a pronoun in a clause stands for, if the sentence says before that somebody says something: `A revealed that he`.
  private func reporter(_ model: TextModel, of pronoun: Int) -> Speaker? {
    let start = model.sentences[Int(model.sentenceOfToken[pronoun])].lowerBound
    guard pronoun > start, subordinators.contains(model.word(pronoun - 1)) else { return nil }
    var verb = pronoun - 2
    while verb > max(start, pronoun - 48) {
      if cues.contains(model.word(verb)) {
        let subject = subjectEnd(model, verb)
        if subject >= start, isNameWord(model, subject) { return name(model, endingAt: subject, lowest: start) }
      }
      verb -= 1
    }
    return nil
  }

  /// The token before a verb, its auxiliaries and adverbs.
  private func subjectEnd(_ model: TextModel, _ verb: Int) -> Int {
    var index = verb - 1
    while index > 0, verb - index <= 3, auxiliaries.contains(model.word(index)) { index -= 1 }
    return index
  }

  private func pronoun(_ model: TextModel, _ index: Int) -> Speaker {
    Speaker(text: model.text(model.range(index, index)), kind: .pronoun)
  }

  private func office(_ model: TextModel, _ role: RoleReference) -> Speaker {
    Speaker(text: model.text(model.range(role.first, role.last)), kind: .role(role))
  }

  private func name(_ model: TextModel, endingAt last: Int, lowest: Int) -> Speaker {
    var first = last
    while first > lowest, model.isSameSentence(first - 1, last), isNameWord(model, first - 1) { first -= 1 }
    return Speaker(text: model.text(model.range(first, last)), kind: .name)
  }

  private func name(_ model: TextModel, at index: Int, limit: Int) -> Speaker? {
    var first = index
    // A few words of description may stand before the name: `said the president, Joe Biden`.
    while first < min(limit, index + 6), !isNameWord(model, first) {
      if model.tokens[first].kind == .symbol, model.symbol(first) != 0x2C { return nil }
      first += 1
    }
    guard first < limit, isNameWord(model, first), model.isSameSentence(first, index) else { return nil }
    var last = first
    while last + 1 < limit, model.isSameSentence(last + 1, index), isNameWord(model, last + 1) { last += 1 }
    return Speaker(text: model.text(model.range(first, last)), kind: .name)
  }

  private func isNameWord(_ model: TextModel, _ index: Int) -> Bool {
    let token = model.tokens[index]
    guard token.isCapitalised, token.isWord else { return false }
    return !stopWords[model.language].contains(token.word)
  }
}
