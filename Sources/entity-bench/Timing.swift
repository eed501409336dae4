import EntityModel
import Foundation

/// Measures the CPU time of the model alone, on one thread.
struct Timing {
  let model: EntityModel
  let texts: [BenchText]

  /// Prints tokens a second for cutting alone and for all, each the best of some rounds; the first round, with an empty cache,
  /// stands apart.
  func report(rounds: Int) {
    let tokens = texts.reduce(0) { $0 + model.tokens(of: $1.scalars).count }
    let cold = seconds { for text in texts { _ = model.entities(in: text.scalars) } }
    var warm = Double.infinity
    var cut = Double.infinity
    for _ in 0..<max(rounds, 1) {
      warm = min(warm, seconds { for text in texts { _ = model.entities(in: text.scalars) } })
      cut = min(cut, seconds { for text in texts { _ = model.tokens(of: text.scalars) } })
    }
    func rate(_ time: Double) -> String { String(format: "%.0f tokens/s, %.3f s", Double(tokens) / time, time) }
    print("kernel \(EntityModel.kernel), \(texts.count) texts, \(tokens) tokens")
    print("first round \(rate(cold))\nbest round \(rate(warm))\ntokens only \(rate(cut))")
  }

  private func seconds(_ body: () -> Void) -> Double {
    let start = ProcessorTime.now()
    body()
    return ProcessorTime.now() - start
  }
}
