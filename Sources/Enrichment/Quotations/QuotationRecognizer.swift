import Documents

/// Finds direct quotations, who says them and with which verb.
///
/// What stands between quotation marks is a quotation if a verb of speech stands by it, or if it is a sentence of its
/// own; a quoted word or two without a verb is a title or a term.
struct QuotationRecognizer: Sendable {
  private let cues: WordSet
  private let naming: WordSet
  private let labelling: WordSet
  private let speakers: SpeakerReader

  /// Registers the verbs of speech.
  init(_ lexicon: inout LexiconBuilder, roles: RoleReader, stopWords: PerLanguage<WordSet>) {
    cues = lexicon.set(CueVerbs.list)
    naming = lexicon.set(CueVerbs.naming)
    labelling = lexicon.set(CueVerbs.labelling)
    speakers = SpeakerReader(&lexicon, cues: cues, roles: roles, stopWords: stopWords)
  }

  /// The quotations, in the order of the text.
  func recognize(_ model: TextModel) -> [AttributedQuotation] {
    let spans = QuotationFinder.spans(model)
    var quotations: [AttributedQuotation] = []
    var lastSpeaker: (speaker: Speaker, sentence: Int)?
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
      var speaker = cue.flatMap { speakers.speaker(model, $0, span, from: before + 1, to: after) }
      if speaker?.isPronoun ?? (cue == nil), let last = lastSpeaker, sentence - last.sentence <= 4 {
        speaker = last.speaker
      }
      if let speaker, !speaker.isPronoun { lastSpeaker = (speaker, sentence) }
      let range = TextRange(
        start: Int(model.tokens[inside.lowerBound].start),
        end: Int(model.tokens[inside.upperBound - 1].end)
      )
      let confidence = cue == nil ? 0.6 : speaker == nil ? 0.75 : 0.9
      quotations.append(
        AttributedQuotation(
          quotation: Quotation(
            mention: model.mention(span.open, span.close, confidence: confidence, method: "quotation-marks"),
            quote: model.text(range),
            speaker: speaker?.text,
            cue: cue.map { model.text(model.range($0, $0)) }
          ),
          role: speaker?.role
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
      if isCue(model, index), !labelling.contains(model.word(index)) { return index }
      if model.symbol(index) == 0x3B { break }
      index += 1
    }
    index = span.open - 1
    while index >= max(from, span.open - 24, 0), model.isSameSentence(index, span.open) {
      if isCue(model, index) { return index }
      index -= 1
    }
    guard model.isSentenceStart(span.open) else { return nil }
    index = span.close + 1
    while index < min(to, span.close + 5), !model.tokens[index].startsParagraph {
      if isCue(model, index) { return index }
      index += 1
    }
    return nil
  }

  private func isCue(_ model: TextModel, _ index: Int) -> Bool {
    if naming.contains(model.word(index)) { return speakers.hasSubject(model, index) }
    return cues.contains(model.word(index))
  }
}
