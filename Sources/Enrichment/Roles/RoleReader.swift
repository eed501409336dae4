/// Reads the words for what persons are.
struct RoleReader: Sendable {
  private static let maximumModifiers = 3

  private let heads: PerLanguage<WordSet>
  private let determiners: PerLanguage<WordSet>
  private let prepositions: PerLanguage<WordSet>
  private let distinguishing: PerLanguage<WordSet>
  private let stopWords: PerLanguage<WordSet>

  /// Registers the words.
  init(_ lexicon: inout LexiconBuilder, stopWords: PerLanguage<WordSet>) {
    heads = PerLanguage { lexicon.set(RoleWords.heads($0)) }
    determiners = PerLanguage { lexicon.set(RoleWords.determiners($0)) }
    prepositions = PerLanguage { lexicon.set(RoleWords.of($0)) }
    distinguishing = PerLanguage { lexicon.set(RoleWords.distinguishing($0)) }
    self.stopWords = stopWords
  }

  /// Whether a word makes another office of the one that follows: `vice`.
  func isDistinguishing(_ model: TextModel, _ index: Int) -> Bool {
    distinguishing[model.language].contains(model.word(index))
  }

  /// The phrase whose noun is a token, as the subject of a verb that follows; `nil` if there is no article where one belongs.
  func reference(_ model: TextModel, endingAt last: Int) -> RoleReference? {
    guard isHead(model, last), let (start, words) = start(model, of: last) else { return nil }
    // `the office of the president`
    if isPreposition(model, start - 1), model.isSameSentence(start - 1, last) { return nil }
    return RoleReference(first: start, last: last, modifiers: modifiers(model, words, last))
  }

  /// The phrase that begins at a token; `nil` if none does, or the person's name follows.
  func reference(_ model: TextModel, startingAt first: Int) -> RoleReference? {
    guard first < model.tokens.count else { return nil }
    let article = determiners[model.language].contains(model.word(first))
    guard article || !hasArticles(model) else { return nil }
    var index = first + (article ? 1 : 0)
    let limit = min(model.tokens.count, index + Self.maximumModifiers + 1)
    while index < limit, model.isSameSentence(first, index), !isHead(model, index) {
      guard isModifier(model, index) else { return nil }
      index += 1
    }
    guard index < limit, model.isSameSentence(first, index), isHead(model, index) else { return nil }
    let next = index + 1
    if next < model.tokens.count, model.tokens[next].isCapitalised, model.isSameSentence(first, next) { return nil }
    return RoleReference(first: first, last: index, modifiers: modifiers(model, first, index))
  }

  /// What the words before a name say its bearer is: `the US Secretary of Defense (Ann Lee)`, `the president, (Ann Lee),`.
  func role(_ model: TextModel, before name: Range<Int>) -> RoleReference? {
    var end = name.lowerBound - 1
    if model.symbol(end) == 0x2C {
      guard model.symbol(name.upperBound) == 0x2C else { return nil }
      end -= 1
    }
    guard end >= 0, model.isSameSentence(end, name.lowerBound) else { return nil }
    if isHead(model, end) { return role(model, head: end, field: 0..<0) }
    for length in 1...Self.maximumModifiers where end - length >= 1 {
      guard model.tokens[end - length + 1].isWord, model.isSameSentence(end - length - 1, end) else { return nil }
      if isPreposition(model, end - length), isHead(model, end - length - 1) {
        return role(model, head: end - length - 1, field: (end - length + 1)..<(end + 1))
      }
    }
    return nil
  }

  /// What the words behind a name and a comma say its bearer is: `(Ann Lee), the defence minister`.
  func role(_ model: TextModel, after name: Range<Int>) -> RoleReference? {
    guard model.symbol(name.upperBound) == 0x2C else { return nil }
    var index = name.upperBound + 1
    guard index < model.tokens.count, model.isSameSentence(index, name.lowerBound) else { return nil }
    let first = index
    if determiners[model.language].contains(model.word(index)) { index += 1 }
    let limit = min(model.tokens.count, index + Self.maximumModifiers + 1)
    while index < limit, model.isSameSentence(index, first), !isHead(model, index) {
      guard isModifier(model, index) else { return nil }
      index += 1
    }
    guard index < limit, model.isSameSentence(index, first), isHead(model, index) else { return nil }
    return role(model, head: index, field: 0..<0)
  }

  private func role(_ model: TextModel, head: Int, field: Range<Int>) -> RoleReference {
    var first = head
    while first > 0, head - first < Self.maximumModifiers, isModifier(model, first - 1),
      model.isSameSentence(first - 1, head)
    {
      first -= 1
    }
    let words = Set((first..<head).map { model.tokens[$0].term }).union(field.map { model.tokens[$0].term })
    return RoleReference(first: first, last: head, modifiers: words)
  }

  /// The first token of the phrase, its article or a genitive's noun, and the first after these; `nil` if there is neither where
  /// one belongs.
  private func start(_ model: TextModel, of head: Int) -> (first: Int, words: Int)? {
    var first = head
    while first > 0, head - first <= Self.maximumModifiers, model.isSameSentence(first - 1, head) {
      let left = first - 1
      if determiners[model.language].contains(model.word(left)) { return (left, first) }
      // The `s` of `Ukraine's president`
      if model.touchesPrevious(left), left >= 2, [0x27, 0x2019].contains(model.symbol(left - 1)) {
        return (left - 2, first)
      }
      guard isModifier(model, left) else { break }
      first = left
    }
    return hasArticles(model) ? nil : (first, first)
  }

  private func modifiers(_ model: TextModel, _ first: Int, _ head: Int) -> Set<Int32> {
    Set((first..<head).filter { isModifier(model, $0) }.map { model.tokens[$0].term })
  }

  private func isHead(_ model: TextModel, _ index: Int) -> Bool { heads[model.language].contains(model.word(index)) }

  private func isPreposition(_ model: TextModel, _ index: Int) -> Bool {
    prepositions[model.language].contains(model.word(index))
  }

  private func isModifier(_ model: TextModel, _ index: Int) -> Bool {
    model.tokens[index].isWord && !determiners[model.language].contains(model.word(index))
      && (!stopWords[model.language].contains(model.word(index)) || isDistinguishing(model, index))
  }

  private func hasArticles(_ model: TextModel) -> Bool {
    model.language != .ukrainian && model.language != .russian
  }
}
