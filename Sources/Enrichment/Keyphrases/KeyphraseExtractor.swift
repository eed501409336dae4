import Documents

/// Finds the words and phrases that tell what a text is about, from the text alone.
///
/// The features are those of YAKE (R. Campos et al., "YAKE! Keyword extraction from single documents using multiple local
/// features", 2020): frequency, early position, spread over sentences, capitals. Candidates are runs of up to three words
/// that neither begin nor end with a stop word. A phrase that shares its words with a better one is left out.
struct KeyphraseExtractor: Sendable {
  /// At most so many phrases.
  static let maximum = 10
  private let stopWords: PerLanguage<WordSet>

  /// Uses the stop words of the languages.
  init(stopWords: PerLanguage<WordSet>) { self.stopWords = stopWords }

  /// Whether a token is a word that may tell something.
  func isContent(_ model: TextModel, _ index: Int) -> Bool {
    let token = model.tokens[index]
    guard token.kind == .word, token.end - token.start >= 2, token.end - token.start <= 40 else { return false }
    return !stopWords[model.language].contains(token.word)
  }

  private struct Candidate {
    var first: Int
    var length: Int
    var count = 1
    var score = 0.0
  }

  private struct Key: Hashable {
    var a: Int32
    var b: Int32 = -1
    var c: Int32 = -1
  }

  /// The phrases, the best first.
  func extract(_ model: TextModel, _ statistics: TermStatistics) -> [Keyphrase] {
    let weights = weights(model, statistics)
    var candidates: [Key: Candidate] = [:]
    var order: [Key] = []
    var run = 0
    for index in model.tokens.indices {
      guard isContent(model, index) else {
        run = 0
        continue
      }
      run = run > 0 && joins(model, index) ? min(run + 1, 3) : 1
      for length in 1...run {
        let first = index - length + 1
        let key = Key(
          a: model.tokens[first].term,
          b: length > 1 ? model.tokens[first + 1].term : -1,
          c: length > 2 ? model.tokens[first + 2].term : -1
        )
        if candidates[key] == nil {
          candidates[key] = Candidate(first: first, length: length)
          order.append(key)
        } else {
          candidates[key]?.count += 1
        }
      }
    }
    var scored: [Candidate] = []
    for key in order {
      guard var candidate = candidates[key] else { continue }
      // A longer phrase must come twice to beat its own words, unless it is a name.
      let isName =
        candidate.length > 1
        && (0..<candidate.length).allSatisfy { model.tokens[candidate.first + $0].isCapitalised }
        && isProse(model, candidate.first)
      if candidate.length > 1, candidate.count < 2, !isName { continue }
      var sum = 0.0
      for offset in 0..<candidate.length { sum += weights[Int(model.tokens[candidate.first + offset].term)] }
      let mean = sum / Double(candidate.length)
      let lengthFactor = [0, 1, 1.5, 1.7][candidate.length]
      candidate.score = mean * lengthFactor * logarithm(1 + Double(candidate.count))
      scored.append(candidate)
    }
    return pick(scored.sorted { ($1.score, $0.first) < ($0.score, $1.first) }, model)
  }

  /// Whether a word goes on the phrase of the word before it: one space between them, in one sentence.
  private func joins(_ model: TextModel, _ index: Int) -> Bool {
    model.tokens[index].start == model.tokens[index - 1].end + 1 && model.isSameSentence(index - 1, index)
      && model.tokens[index - 1].kind == .word
  }

  /// Whether a token is in a sentence that ends in a stop: in headings, capitals make no name.
  private func isProse(_ model: TextModel, _ index: Int) -> Bool {
    let sentence = model.sentences[Int(model.sentenceOfToken[index])]
    let last = model.tokens[sentence.upperBound - 1]
    return Int(last.end) > model.titleEnd && (last.kind == .symbol || last.kind == .dotted)
  }

  private func weights(_ model: TextModel, _ statistics: TermStatistics) -> [Double] {
    let sentences = Double(max(model.sentences.count, 1))
    return (0..<model.terms.count).map { term in
      let count = Double(statistics.counts[term])
      guard count > 0 else { return 0 }
      let position = 1 / (1 + logarithm(1 + Double(statistics.firstSentence[term]) * 0.5))
      let spread = 0.5 + Double(statistics.sentences[term]) / sentences
      let capitals = 1 + Double(statistics.capitals[term]) / count
      return logarithm(1 + count) * position * spread * capitals
    }
  }

  private func pick(_ candidates: [Candidate], _ model: TextModel) -> [Keyphrase] {
    var chosen: [Keyphrase] = []
    var uses: [Int32: Int] = [:]
    guard let best = candidates.first?.score, best > 0 else { return [] }
    for candidate in candidates.prefix(300) {
      let terms = (0..<candidate.length).map { model.tokens[candidate.first + $0].term }
      // Every phrase brings a word of its own, and no word stands in more than two.
      guard terms.contains(where: { uses[$0] == nil }), terms.allSatisfy({ uses[$0, default: 0] < 2 }) else { continue }
      for term in terms { uses[term, default: 0] += 1 }
      let mention = model.mention(
        candidate.first,
        candidate.first + candidate.length - 1,
        confidence: min(0.9, 0.4 + 0.1 * Double(candidate.count)),
        method: "term-statistics"
      )
      chosen.append(Keyphrase(mention: mention, score: (candidate.score / best * 1000).rounded() / 1000))
      if chosen.count == Self.maximum { break }
    }
    return chosen
  }
}

/// The binary logarithm, to some three digits: enough for ranking, without a mathematics library.
func logarithm(_ value: Double) -> Double {
  guard value > 0, value.isFinite else { return 0 }
  // log2 of a significand in 1..<2 by a quadratic that meets it at 1, 1.5 and 2.
  let x = value.significand - 1
  return Double(value.exponent) + x * (1.3398500028846 - 0.3398500028846 * x)
}
