import Documents

/// Chooses the sentences that say the most.
///
/// The centroid method of D. Radev et al., "Centroid-based summarization of multiple documents" (2004): a sentence scores
/// by the weight of its words in the whole text, by its place, and by what it shares with the title; one that repeats a
/// chosen sentence is passed over.
struct Summarizer: Sendable {
  /// At most so many sentences.
  static let maximum = 3

  private struct Scored {
    var sentence: Int
    var score: Double
    var terms: Set<Int32>
  }

  /// The sentences, in the order of the text.
  func summarize(_ model: TextModel, _ statistics: TermStatistics) -> [SummarySentence] {
    var scored: [Scored] = []
    let total = Double(max(model.sentences.count, 1))
    var titleTerms: Set<Int32> = []
    for (index, sentence) in model.sentences.enumerated() {
      var terms: Set<Int32> = []
      var words = 0
      for token in model.tokens[sentence] where token.isWord {
        words += 1
        // A long sentence gains nothing from what comes after its first words.
        if words <= 80, statistics.counts[Int(token.term)] > 0 { terms.insert(token.term) }
      }
      if Int(model.tokens[sentence.upperBound - 1].end) <= model.titleEnd {
        titleTerms.formUnion(terms)
        continue
      }
      guard words >= 6, words <= 80, terms.count >= 3, endsSentence(model, sentence) else { continue }
      var weight = 0.0
      var shared = 0.0
      for term in terms.sorted() {
        weight += logarithm(1 + Double(statistics.counts[Int(term)]))
        if titleTerms.contains(term) { shared += 1 }
      }
      let centroid = weight / Double(words + 8)
      let title = titleTerms.isEmpty ? 0 : shared / Double(titleTerms.count)
      let place = 1 / (1 + 8 * Double(index) / total)
      scored.append(Scored(sentence: index, score: centroid * (1 + 0.6 * title + 0.8 * place), terms: terms))
    }
    scored.sort { ($1.score, $0.sentence) < ($0.score, $1.sentence) }
    guard let best = scored.first?.score, best > 0 else { return [] }
    var chosen: [Scored] = []
    for candidate in scored.prefix(100) {
      let repeats = chosen.contains { other in
        let common = Double(other.terms.intersection(candidate.terms).count)
        return common > 0.6 * Double(min(other.terms.count, candidate.terms.count))
      }
      if !repeats { chosen.append(candidate) }
      if chosen.count == Self.maximum { break }
    }
    return chosen.sorted { $0.sentence < $1.sentence }.map { candidate in
      let sentence = model.sentences[candidate.sentence]
      let score = (candidate.score / best * 1000).rounded() / 1000
      return SummarySentence(
        mention: model.mention(
          sentence.lowerBound,
          sentence.upperBound - 1,
          confidence: 0.3 + 0.5 * score,
          method: "centroid"
        ),
        score: score
      )
    }
  }

  /// Whether a sentence ends as running text does: a heading or a list item says little by itself.
  private func endsSentence(_ model: TextModel, _ sentence: Range<Int>) -> Bool {
    let last = model.tokens[sentence.upperBound - 1]
    return last.kind == .symbol || last.kind == .dotted
  }
}
