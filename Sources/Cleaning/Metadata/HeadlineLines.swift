/// Judges the lines above a plain text as its headline: a weighted sum of what can be seen of each. The weights are
/// those of a linear model, rounded.
struct HeadlineLines {
  /// The least score of a headline.
  private static let threshold: Float = 2.5
  /// Lines above the text that are looked at, besides the first of the page.
  private static let reach = 60

  let page: Page
  let selection: Selection
  /// The words of the URL.
  let slug: Set<UInt64>
  /// Where the text begins.
  let end: Int

  /// Words of the text that are looked at.
  private static let maximumTextWords = 12_000

  /// A line that could be the headline.
  private struct Candidate {
    var block: Int
    /// The hashes of its words without stop words; at least one.
    var words: [UInt64]
  }

  /// The line that is most like a headline.
  var best: Int? {
    let candidates = candidates
    let topics = topics(of: candidates)
    var counts = HashCounts(capacity: selection.statistics.count)
    for text in selection.statistics { counts.add(text.hash) }
    var best: (score: Float, block: Int)?
    for candidate in candidates {
      let index = candidate.block
      let text = selection.statistics[index]
      let topical = topicality(candidate.words, topics)
      let repeated = (2...3).contains(counts[text.hash])
      var score = topical + form(text, page.blocks[index]) + place(index) + (repeated ? 0.3 : 0)
      // Some captures begin with the page's title.
      if index == 0, topical >= 1, text.words >= 5, Float(text.anyPhraseWords) < text.words / 4 { score += 4 }
      if score > (best?.score ?? Self.threshold), !Bylines.isByline(page.text(page.blocks[index]), text) {
        best = (score, index)
      }
    }
    return best?.block
  }

  private var candidates: [Candidate] {
    var candidates: [Candidate] = []
    for index in page.blocks.indices.prefix(end + 1) where index == 0 || index >= end - Self.reach {
      let text = selection.statistics[index]
      // The text itself may begin with its headline.
      if index == end, text.words > 14 || text.ending == .sentence { continue }
      guard isCandidate(text) else { continue }
      let words = selection.words[index].filter { !$0.shape.isStopWord }.map(\.hash)
      if !words.isEmpty { candidates.append(Candidate(block: index, words: words)) }
    }
    return candidates
  }

  private func isCandidate(_ text: TextStatistics) -> Bool {
    guard text.words >= 1.5, text.words <= 40, text.scalars <= 300, text.letters * 2 > text.scalars else {
      return false
    }
    if text.flags.contains(.clock) || text.flags.contains(.url) || text.flags.contains(.copyright) { return false }
    if text.flags.contains(.month) && text.flags.contains(.year) && text.words < 8 { return false }
    return text.ending != .comma && text.separators < 3
  }

  /// How often the text has each of the candidates' words.
  private func topics(of candidates: [Candidate]) -> WordTally {
    var tally = WordTally(candidates.lazy.flatMap(\.words), capacity: candidates.reduce(0) { $0 + $1.words.count })
    var words = 0
    for index in page.blocks.indices where selection.isBody[index] && index >= end && words < Self.maximumTextWords {
      for word in selection.words[index] { tally.count(word.hash) }
      words += selection.words[index].count
    }
    return tally
  }

  /// What the line's words tell: whether the text, and the URL, have them too.
  private func topicality(_ words: [UInt64], _ topics: WordTally) -> Float {
    let known = words.filter { topics[$0] > 0 }
    let often = known.count { topics[$0] >= 3 }
    var score = Float(known.count) / Float(words.count) + 3.2 * Float(often) / Float(words.count)
    score += Float(min(Set(known).count, 6)) / 3
    if !slug.isEmpty {
      let shared = Float(Set(words).intersection(slug).count)
      score += 8 * shared / Float(Set(words).count + slug.count { !Lexicon.shared.isStopWord($0) })
    }
    return score
  }

  private func form(_ text: TextStatistics, _ block: PageBlock) -> Float {
    var score: Float = text.words >= 5 ? 1 : 0
    if text.words <= 3 { score -= 0.7 }
    if text.ending == .sentence { score -= 2.5 }
    if text.ending == .colon { score -= 0.8 }
    if block.kind == .listItem { score -= 2.5 }
    if text.letters > 0, text.uppercase == text.letters { score -= 0.7 }
    score += 1.7 * min(1, Float(text.capitalised) / max(text.words, 1))
    score -= 2 * min(1, Float(text.anyPhraseWords) / max(text.words, 1))
    return score
  }

  private func place(_ index: Int) -> Float {
    let statistics = selection.statistics
    func blanks(_ index: Int) -> Float {
      index < page.blocks.count ? Float(min(page.blocks[index].blankLinesBefore, 2)) : 0
    }
    var score = 1.6 * blanks(index) + 1.3 * blanks(index + 1)
    score -= 0.07 * Float(min(end - index, 30))
    let next = statistics[min(index + 1, statistics.count)..<min(index + 5, statistics.count)]
    if next.contains(where: isStamp) { score += 1.9 }
    if let first = next.first, first.words >= 12 { score += 0.5 }
    return score
  }

  /// Whether a line tells a date, how long ago or how long to read, or who wrote.
  private func isStamp(_ text: TextStatistics) -> Bool {
    func has(_ category: Lexicon.Category) -> Bool { text.phraseWords[category.rawValue] > 0 }
    return text.words < 25
      && (text.flags.contains(.year) || has(.relativeTime) || has(.dateCue) || text.words <= 8 && has(.byline))
  }
}
