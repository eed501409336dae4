import Documents

/// Finds what limits a number: `about`, `more than`, `up to`, before or after it.
struct ModifierReader: Sendable {
  private let before: PerLanguage<PhraseTable<ValueModifier>>
  private let after: PerLanguage<PhraseTable<ValueModifier>>
  private let articles: WordSet

  /// Registers the phrases.
  init(_ lexicon: inout LexiconBuilder) {
    var builder = lexicon
    before = PerLanguage { PhraseTable(&builder, ModifierWords.before($0)) }
    after = PerLanguage { PhraseTable(&builder, ModifierWords.after($0)) }
    articles = builder.set("a an the another un une les la le el los las gli le i os as den die der dem das")
    lexicon = builder
  }

  /// The modifier of what stands from a token to another, and where it begins; an article may stand between.
  func modifier(_ model: TextModel, of first: Int, to last: Int) -> (value: ValueModifier, first: Int, last: Int)? {
    if let found = leading(model, before: first) { return (found.value, found.first, last) }
    if last + 1 < model.tokens.count, model.isSameSentence(last, last + 1),
      let found = after[model.language].match(model, at: last + 1)
    {
      return (found.value, first, found.last)
    }
    return nil
  }

  /// The modifier that ends right before a token.
  func leading(_ model: TextModel, before first: Int) -> (value: ValueModifier, first: Int)? {
    guard first > 0, model.isSameSentence(first - 1, first) else { return nil }
    if let found = before[model.language].match(model, endingAt: first - 1) { return found }
    guard first > 1, articles.contains(model.word(first - 1)), model.isSameSentence(first - 2, first) else {
      return nil
    }
    return before[model.language].match(model, endingAt: first - 2)
  }
}
