import Documents

/// Tells how favourable the words of a text are, from lists of words with weights.
///
/// Each different word is looked up once, by its beginning. A cue is negated by a negator among the few words before it in its
/// clause, and weighs more or less by the word of degree right before it. Its second and third time count a half and a third, and in
/// the title it counts double. The score is what the positive cues have over the negative ones, as a share of all of them and
/// of what a text without a tone would have; so few cues make a small score.
struct ToneRecognizer: Sendable {
  /// A text with fewer words has no tone.
  static let leastWords = 30
  /// A text with fewer cues has no tone.
  static let leastCues = 4
  /// A text with fewer different cues has no tone.
  static let leastDifferentCues = 3
  /// As many cues are given as evidence.
  static let maximumEvidence = 20
  /// What is added to the sum of all weights, and so shrinks the score of a text with few cues.
  private static let shrinkage = 3.0
  /// What each word of the text adds to that: cues that are far between say less.
  private static let shrinkageOfWord = 0.05
  /// Texts on anything have more positive words than negative ones: each positive cue counts so much.
  private static let positiveShare = 0.7
  private static let titleWeight = 2.0
  /// A list of words is never surer than this.
  private static let mostConfidence = 0.6

  private let cues = PerLanguage { ToneWords.list($0).table }
  private let clauses: ToneClauseReader

  init(_ builder: inout LexiconBuilder) {
    clauses = ToneClauseReader(&builder)
  }

  /// The tone of a text in one of the eight languages; `nil` if it has too few words or cues.
  ///
  /// - Parameter except: where cues do not count: names, and paragraphs in other languages; in any order.
  func recognize(_ model: TextModel, except: [TextRange]) -> Tone? {
    let table = cues[model.language]
    var weights = [Int8](repeating: 0, count: model.terms.count)
    for term in 0..<model.terms.count { weights[term] = table.find(model.terms.key(of: Int32(term))) ?? 0 }
    var counts = [Int32](repeating: 0, count: model.terms.count)
    var names = ToneNames(except)
    var sums = ToneSums()
    for (index, token) in model.tokens.enumerated() where token.isWord {
      sums.words += 1
      let weight = weights[Int(token.term)]
      guard weight != 0, !names.contain(model, index) else { continue }
      counts[Int(token.term)] += 1
      let clause = clauses.read(model, before: index)
      let title = Int(token.start) < model.titleEnd ? Self.titleWeight : 1
      sums.add(
        ToneSums.Cue(
          first: clause.first, last: index, isNegated: clause.isNegated, base: weight,
          weight: clause.apply(to: Double(weight)) * title / Double(counts[Int(token.term)])),
        isNew: counts[Int(token.term)] == 1)
    }
    return tone(model, sums)
  }

  private func tone(_ model: TextModel, _ sums: ToneSums) -> Tone? {
    let found = sums.positive + sums.negative
    guard sums.words >= Self.leastWords, found >= Self.leastCues, sums.different >= Self.leastDifferentCues else {
      return nil
    }
    let favourable = sums.positiveWeight * Self.positiveShare
    let all = favourable + sums.negativeWeight + Self.shrinkage + Double(sums.words) * Self.shrinkageOfWord
    let score = (favourable - sums.negativeWeight) / all
    let confidence = Self.mostConfidence * Double(found) / Double(found + 10) * min(1, 0.4 + abs(score))
    return Tone(
      score: Self.rounded(score), positive: sums.positive, negative: sums.negative, words: sums.words,
      confidence: Self.rounded(confidence), method: "lexicon", cues: sums.heaviest.map { Self.cue(model, $0) })
  }

  private static func cue(_ model: TextModel, _ cue: ToneSums.Cue) -> ToneCue {
    // A word of weight 3 is hardly ever meant otherwise; one of weight 1 often is.
    let confidence = (0.3 + 0.1 * Double(abs(cue.base))) * (cue.isNegated ? 0.8 : 1)
    return ToneCue(
      mention: model.mention(
        cue.first, cue.last, confidence: rounded(confidence), method: cue.isNegated ? "negation" : "lexicon"),
      weight: rounded(cue.weight))
  }

  private static func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}
