import SeededRandom
import Testing

@testable import Cleaning

@Suite("The choice with the highest expected score")
struct ExpectedScoreTests {
  private func taken(_ probabilities: [Float], _ words: [Float], _ recallWeight: Float = 1) -> [Bool] {
    let threshold = ExpectedScore.threshold(probabilities, words: words, recallWeight: recallWeight)
    return probabilities.map { $0 >= threshold }
  }

  @Test("It is the best of all choices, tried one by one")
  func exhaustive() {
    var generator = SplitMix64(seed: 1)
    for _ in 0..<200 {
      let count = Int.random(in: 1...9, using: &generator)
      let probabilities = (0..<count).map { _ in Float.random(in: 0.2...0.99, using: &generator) }
      let words = (0..<count).map { _ in Float(Int.random(in: 1...60, using: &generator)) }
      let all = zip(probabilities, words).reduce(0) { $0 + $1.0 * $1.1 }
      func score(_ choice: [Bool]) -> Float {
        var (right, length): (Float, Float) = (0, 0)
        for index in 0..<count where choice[index] {
          right += probabilities[index] * words[index]
          length += words[index]
        }
        return 2 * right / max(length + all, 1e-9)
      }
      let best = (1..<(1 << count)).map { mask in score((0..<count).map { mask >> $0 & 1 == 1 }) }.max() ?? 0
      #expect(score(taken(probabilities, words)) >= best - 1e-4)
    }
  }

  @Test("Where little is certain, more is taken")
  func uncertainty() {
    #expect(taken([0.99, 0.99, 0.4], [100, 100, 100]) == [true, true, false])
    #expect(taken([0.5, 0.45, 0.4], [100, 100, 100]) == [true, true, true])
  }

  @Test("Less weight for recall is stricter")
  func recallWeight() {
    #expect(taken([0.9, 0.6], [100, 100]) == [true, true])
    #expect(taken([0.9, 0.6], [100, 100], 0.3) == [true, false])
  }

  @Test("A weight that means nothing is taken for the nearest that does")
  func weightOutOfRange() {
    #expect(CleanerConfiguration(recallWeight: -1).recallWeight == 0.1)
    #expect(CleanerConfiguration(recallWeight: .infinity).recallWeight == 10)
    #expect(CleanerConfiguration(recallWeight: .nan).recallWeight == 1)
    #expect(CleanerConfiguration(recallWeight: 0.5).recallWeight == 0.5)
  }

  @Test("A page where nothing is likely has no article")
  func unlikely() {
    #expect(taken([0.04, 0.03, 0.01], [100, 100, 100]) == [false, false, false])
  }

  @Test("Without blocks, or words, nothing is taken")
  func nothing() {
    #expect(ExpectedScore.threshold([], words: [], recallWeight: 1) > 1)
    #expect(taken([0, 0], [0, 0]) == [false, false])
  }
}
