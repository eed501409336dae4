/// Finds sentences by rule.
///
/// A paragraph's end always ends a sentence, and the title is one sentence. Within a paragraph, a run of terminators
/// (`.`, `!`, `?`, `…` and their like in other scripts) ends one, with the quotation marks and brackets that close after
/// it, unless the full stop belongs to an abbreviation, an initial, an ordinal number or a numeral, or a lower-case
/// word goes on.
struct SentenceSplitter: Sendable {
  private let beforeNames: WordSet
  private let beforeNumbers: WordSet
  private let calendar: WordSet
  private let anywhere: WordSet
  private let functionWords: PerLanguage<WordSet>

  /// Registers the abbreviations.
  init(_ lexicon: inout LexiconBuilder, functionWords: PerLanguage<WordSet>) {
    beforeNames = lexicon.set(Abbreviations.beforeNames)
    beforeNumbers = lexicon.set(Abbreviations.beforeNumbers)
    calendar = lexicon.set(Abbreviations.calendar)
    anywhere = lexicon.set(Abbreviations.anywhere)
    self.functionWords = functionWords
  }

  /// Fills the model's sentences.
  func split(_ model: inout TextModel) {
    var sentences: [Range<Int>] = []
    var owner = [Int32](repeating: 0, count: model.tokens.count)
    var start = 0
    var index = 0
    while index < model.tokens.count {
      var end = index + 1
      var isEnd = end == model.tokens.count || model.tokens[end].startsParagraph
      if !isEnd, Int(model.tokens[index].end) > model.titleEnd, terminator(model, index) != 0 {
        end = closing(model, after: index)
        isEnd = end == model.tokens.count || model.tokens[end].startsParagraph
        if !isEnd { isEnd = endsSentence(model, at: index, next: end, start: start) }
        // Without an end here, go on right after the terminator's run.
      }
      if isEnd {
        for position in start..<end { owner[position] = Int32(sentences.count) }
        sentences.append(start..<end)
        start = end
      }
      index = end
    }
    model.sentences = sentences
    model.sentenceOfToken = owner
  }

  /// 1 for a full stop or an ellipsis, 2 for a mark that ends sentences only, 3 for one that needs no space after it; 0
  /// for anything else.
  private func terminator(_ model: TextModel, _ index: Int) -> Int {
    let token = model.tokens[index]
    if token.kind == .dotted { return model.scalars[Int(token.end) - 1] == 0x2E ? 1 : 0 }
    guard token.kind == .symbol else { return 0 }
    switch model.scalars[Int(token.start)] {
    case 0x2E, 0x2026: return 1
    case 0x21, 0x3F, 0x203C, 0x2047...0x2049, 0x061F, 0x06D4, 0x0964, 0x0965, 0x0589, 0x104B: return 2
    case 0x3002, 0xFF01, 0xFF1F, 0xFF61, 0xFF0E: return 3
    default: return 0
    }
  }

  /// Past the terminators and closing marks that follow the terminator at an index without a space.
  private func closing(_ model: TextModel, after index: Int) -> Int {
    var end = index + 1
    while end < model.tokens.count, !model.tokens[end].startsParagraph {
      // French puts a space before `»`; one that touches the next word opens.
      guard model.touchesPrevious(end) || model.symbol(end) == 0xBB && !model.touchesNext(end) else { break }
      let isTerminator = model.tokens[end].kind == .symbol && terminator(model, end) != 0
      guard isTerminator || QuotationMark.closes(model.symbol(end)) else { break }
      end += 1
    }
    return end
  }

  private func endsSentence(_ model: TextModel, at index: Int, next: Int, start: Int) -> Bool {
    var strongest = 0
    for position in index..<next { strongest = max(strongest, terminator(model, position)) }
    if strongest == 3 { return true }
    if model.touchesPrevious(next) { return false }
    guard let following = firstWord(model, from: next) else { return true }
    if model.tokens[following].shape == .lower { return false }
    if strongest == 2 { return true }
    // A run such as `...` or a closing mark after the stop is no abbreviation.
    if next > index + 1 {
      let closesBracket = model.symbol(index + 1) == 0x29
      if !closesBracket { return true }
    }
    return !isAbbreviation(model, stop: index, following: following, start: start)
  }

  /// The first token from an index on that is no opening mark or dash; `nil` if there is none within a few tokens.
  private func firstWord(_ model: TextModel, from index: Int) -> Int? {
    var position = index
    while position < min(index + 6, model.tokens.count), !model.tokens[position].startsParagraph || position == index {
      if model.tokens[position].kind != .symbol { return position }
      position += 1
    }
    return nil
  }

  private func isAbbreviation(_ model: TextModel, stop: Int, following: Int, start: Int) -> Bool {
    let next = model.tokens[following]
    let isInitial = next.shape == .initial && model.symbol(following + 1) == 0x2E && model.touchesNext(following)
    let startsSentence = functionWords[model.language].contains(next.word) && next.kind == .word && !isInitial
    if model.tokens[stop].kind == .dotted {
      // `U.S. The` ends, `U.S. Treasury` goes on; lower-case ones (`z.B.`, `т.д.`) go on likewise.
      return !startsSentence
    }
    guard model.symbol(stop) == 0x2E, stop > start, model.touchesPrevious(stop) else { return false }
    let before = model.tokens[stop - 1]
    switch before.kind {
    case .digits:
      let length = before.end - before.start
      if stop - 1 == start { return length <= 3 }
      guard model.language == .german, length <= 2, !startsSentence else { return false }
      return next.kind == .word
    case .word:
      if before.shape == .initial {
        return !startsSentence && (model.language != .english || model.scalars[Int(before.start)] != 0x49)
      }
      if before.end - before.start == 1, before.shape == .lower, !startsSentence { return true }
      if beforeNames.contains(before.word) { return before.isCapitalised || !startsSentence }
      if beforeNumbers.contains(before.word) {
        return next.kind == .digits || anywhere.contains(before.word) && !startsSentence
      }
      if calendar.contains(before.word) {
        return next.kind == .digits
          || before.isCapitalised && !startsSentence && before.end - before.start <= 4 && model.language == .english
      }
      if anywhere.contains(before.word) { return !startsSentence }
      return false
    default:
      return false
    }
  }
}
