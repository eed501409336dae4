import Documents

/// Measures how long a text takes to read, and how easily it reads. The title is left out.
struct ReadabilityMeter: Sendable {
  /// Words a minute in silent reading of English non-fiction: the mean of 190 studies (M. Brysbaert, 2019). It serves for
  /// the other languages too.
  static let wordsPerMinute = 238.0
  /// Formulas were made on samples of a hundred words.
  static let leastWords = 100

  private let counters = PerLanguage { SyllableCounter($0) }

  /// The reading of a text; `nil` if it has no words, or most of its words are written without spaces between them.
  func measure(_ model: TextModel) -> Readability? {
    var counts = TextCounts()
    let formula = model.isLanguageKnown ? ReadabilityFormula(model.language) : nil
    let counter = formula == nil ? nil : counters[model.language]
    var syllables = [UInt8](repeating: 0, count: model.terms.count)
    var wordEnd: Int32 = -1
    for token in model.tokens where Int(token.start) >= model.titleEnd && token.kind != .symbol {
      if token.kind == .ideograph {
        counts.ideographs += 1
        continue
      }
      // `don't`, `state-owned` and `1,200` are one word each.
      if !isJoined(model, from: wordEnd, to: token.start) { counts.words += 1 }
      wordEnd = token.end
      guard token.kind == .word || token.kind == .dotted else { continue }
      counts.letters += Int(token.end - token.start)
      guard let counter else { continue }
      let term = Int(token.term)
      if syllables[term] == 0 { syllables[term] = UInt8(clamping: counter.count(model.terms.key(of: token.term))) }
      counts.syllables += Int(syllables[term])
    }
    for range in model.sentences {
      let hasWords = range.contains { model.tokens[$0].isWord && Int(model.tokens[$0].start) >= model.titleEnd }
      if hasWords { counts.sentences += 1 }
    }
    guard counts.words > counts.ideographs else { return nil }
    return counts.readability(formula)
  }

  /// Whether two tokens are parts of one word: nothing but an apostrophe, a hyphen, a stop or a comma stands between them.
  private func isJoined(_ model: TextModel, from end: Int32, to start: Int32) -> Bool {
    guard end >= 0, start - end <= 1 else { return false }
    return start == end || [0x27, 0x2019, 0x2D, 0x2010, 0x2011, 0x2E, 0x2C].contains(model.scalars[Int(end)])
  }
}

/// What the formulas are computed from.
private struct TextCounts {
  var words = 0
  var ideographs = 0
  var letters = 0
  var syllables = 0
  var sentences = 0

  func readability(_ formula: ReadabilityFormula?) -> Readability {
    let minutes = (Double(words) / ReadabilityMeter.wordsPerMinute * 10).rounded() / 10
    guard let formula, words >= ReadabilityMeter.leastWords, sentences > 0 else {
      return Readability(words: words, minutes: minutes)
    }
    let total = Double(words)
    let score = formula.score(
      length: total / Double(sentences), syllables: Double(syllables) / total, letters: Double(letters) / total)
    return Readability(words: words, minutes: minutes, score: (score * 10).rounded() / 10, formula: formula.rawValue)
  }
}
