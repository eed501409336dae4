/// The choice of blocks by what it is worth: the one whose words have the highest F-β that can be expected of the
/// probabilities. For every page that is all blocks from some probability on, half of the score that is reached (Lipton,
/// Elkan and Naryanaswamy, "Optimal Thresholding of Classifiers to Maximize F1 Measure", ECML 2014): where little is
/// certain, more is taken.
enum ExpectedScore {
  /// What is less likely than this is never taken: a page without an article would be its own best guess. Low, because an
  /// article that is lost is worse than furniture that is kept, and some articles look like nothing the model has seen.
  static let leastProbability: Float = 0.05

  /// The probability from which blocks are to be taken; above 1 if there are none.
  static func threshold(_ probabilities: [Float], words: [Float], recallWeight: Float) -> Float {
    let order = probabilities.indices.sorted { probabilities[$0] > probabilities[$1] }
    var expected: Float = 0
    for index in order { expected += probabilities[index] * words[index] }
    let recall = recallWeight * recallWeight
    var best: (score: Float, threshold: Float) = (0, 2)
    var taken: Float = 0
    var right: Float = 0
    for (place, index) in order.enumerated() {
      taken += words[index]
      right += probabilities[index] * words[index]
      // Blocks of the same probability go together.
      if place + 1 < order.count, probabilities[order[place + 1]] == probabilities[index] { continue }
      let score = right / max(taken + recall * expected, .leastNormalMagnitude)
      if score > best.score { best = (score, probabilities[index]) }
    }
    return max(best.threshold, leastProbability)
  }
}
