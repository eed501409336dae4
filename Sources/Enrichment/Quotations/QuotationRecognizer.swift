import Documents

/// Finds direct quotations, who says them and with which verb.
///
/// What stands between quotation marks is a quotation if a verb of speech stands by it, or if it is a sentence of its
/// own; a quoted word or two without a verb is a title or a term.
struct QuotationRecognizer: Sendable {
  private let cues: WordSet
  private let pronouns: WordSet
  private let stopWords: PerLanguage<WordSet>

  /// Registers the verbs of speech.
  init(_ lexicon: inout LexiconBuilder, stopWords: PerLanguage<WordSet>) {
    cues = lexicon.set(CueVerbs.list)
    pronouns = lexicon.set(CueVerbs.pronouns)
    self.stopWords = stopWords
  }

  /// The quotations, in the order of the text.
  func recognize(_ model: TextModel) -> [Quotation] {
    let spans = QuotationFinder.spans(model)
    var quotations: [Quotation] = []
    var lastSpeaker: (name: String, sentence: Int)?
    for (position, span) in spans.enumerated() {
      let inside = (span.open + 1)..<(span.isClosed ? span.close : span.close + 1)
      let words = inside.reduce(into: 0) { if model.tokens[$1].isWord { $0 += 1 } }
      guard words >= 2 else { continue }
      let before = position > 0 ? spans[position - 1].close : -1
      let after = position + 1 < spans.count ? spans[position + 1].open : model.tokens.count
      let cue = cue(model, span, from: before + 1, to: after)
      let isSentence = words >= 6 && endsLikeSentence(model, span)
      guard cue != nil && words >= 3 || isSentence else { continue }
      let sentence = Int(model.sentenceOfToken[span.open])
      var speaker = cue.flatMap { self.speaker(model, $0, span, from: before + 1, to: after) }
      if speaker?.isPronoun ?? (cue == nil), let last = lastSpeaker, sentence - last.sentence <= 4 {
        speaker = (last.name, false)
      }
      if let speaker, !speaker.isPronoun { lastSpeaker = (speaker.name, sentence) }
      let range = TextRange(
        start: Int(model.tokens[inside.lowerBound].start),
        end: Int(model.tokens[inside.upperBound - 1].end)
      )
      let confidence = cue == nil ? 0.6 : speaker == nil ? 0.75 : 0.9
      quotations.append(
        Quotation(
          mention: model.mention(span.open, span.close, confidence: confidence, method: "quotation-marks"),
          quote: model.text(range),
          speaker: speaker?.name,
          cue: cue.map { model.text(model.range($0, $0)) }
        )
      )
    }
    return quotations
  }

  private func endsLikeSentence(_ model: TextModel, _ span: QuotedSpan) -> Bool {
    var last = span.close - (span.isClosed ? 1 : 0)
    if model.symbol(last) == 0 { last += 1 }
    let value = model.symbol(last)
    return [0x2E, 0x2C, 0x21, 0x3F, 0x2026, 0x3002].contains(value)
      || [0x2E, 0x2C, 0x21, 0x3F].contains(model.symbol(span.close + 1))
  }

  /// The verb of speech nearest to a quotation: after it in the same sentence, before it, or, where the quotation is a
  /// sentence by itself, among the first words of the next one.
  private func cue(_ model: TextModel, _ span: QuotedSpan, from: Int, to: Int) -> Int? {
    let sentence = model.sentenceOfToken[span.close]
    let limit = min(to, span.close + 16)
    var index = span.close + 1
    while index < limit, model.sentenceOfToken[index] == sentence {
      if cues.contains(model.word(index)) { return index }
      if model.symbol(index) == 0x3B { break }
      index += 1
    }
    index = span.open - 1
    while index >= max(from, span.open - 24, 0), model.isSameSentence(index, span.open) {
      if cues.contains(model.word(index)) { return index }
      index -= 1
    }
    guard model.isSentenceStart(span.open) else { return nil }
    index = span.close + 1
    while index < min(to, span.close + 5), !model.tokens[index].startsParagraph {
      if cues.contains(model.word(index)) { return index }
      index += 1
    }
    return nil
  }

  /// The name or pronoun by the verb: right after it (`said Smith`), or the nearest one before it (`Smith, who ..., said`).
  private func speaker(
    _ model: TextModel,
    _ cue: Int,
    _ span: QuotedSpan,
    from: Int,
    to: Int
  ) -> (name: String, isPronoun: Bool)? {
    let limit = cue < span.open ? span.open : to
    let next = cue + 1
    if next < limit, model.isSameSentence(cue, next) {
      if pronouns.contains(model.word(next)) { return (model.text(model.range(next, next)), true) }
      if cue > span.close, let name = name(model, at: next, limit: limit) { return (name, false) }
    }
    var index = cue - 1
    let lowest = cue > span.close ? span.close + 1 : from
    while index >= max(lowest, cue - 20), model.isSameSentence(index, cue) {
      if pronouns.contains(model.word(index)), index == cue - 1 || cue - index <= 3 {
        return (model.text(model.range(index, index)), true)
      }
      if isNameWord(model, index) {
        var first = index
        while first > lowest, model.isSameSentence(first - 1, index), isNameWord(model, first - 1) { first -= 1 }
        return (model.text(model.range(first, index)), false)
      }
      index -= 1
    }
    return nil
  }

  private func name(_ model: TextModel, at index: Int, limit: Int) -> String? {
    var first = index
    // A few words of description may stand before the name: `said the president, Joe Biden`.
    while first < min(limit, index + 6), !isNameWord(model, first) {
      if model.tokens[first].kind == .symbol, model.symbol(first) != 0x2C { return nil }
      first += 1
    }
    guard first < limit, isNameWord(model, first), model.isSameSentence(first, index) else { return nil }
    var last = first
    while last + 1 < limit, model.isSameSentence(last + 1, index), isNameWord(model, last + 1) { last += 1 }
    return model.text(model.range(first, last))
  }

  private func isNameWord(_ model: TextModel, _ index: Int) -> Bool {
    let token = model.tokens[index]
    guard token.isCapitalised, token.isWord else { return false }
    return !stopWords[model.language].contains(token.word)
  }
}
