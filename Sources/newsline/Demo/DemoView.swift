import Documents
import Pipeline

/// How the line is doing, redrawn on a terminal, a line now and then elsewhere.
struct DemoView {
  private var live = LiveLines()
  private var last: (time: ContinuousClock.Instant, passed: [StageName: Int64])?
  private var lastPlainLine = ContinuousClock.now

  mutating func show(_ status: LineStatus) {
    let now = ContinuousClock.now
    let passed = Dictionary(uniqueKeysWithValues: status.stages.map { ($0.name, $0.passed) })
    if live.isEnabled {
      live.draw(status.stages.map { line(of: $0, now: now) })
    } else if now - lastPlainLine >= .seconds(2) {
      lastPlainLine = now
      Output.note("lag: " + status.stages.map { "\($0.name.rawValue) \($0.lag)" }.joined(separator: ", "))
    }
    last = (now, passed)
  }

  mutating func finish() { live.finish() }

  private func line(of stage: LineStatus.Stage, now: ContinuousClock.Instant) -> String {
    var rate = 0.0
    if let last, let before = last.passed[stage.name] {
      rate = Double(stage.passed - before) / max(0.001, (now - last.time) / .seconds(1))
    }
    let name = stage.name.rawValue + String(repeating: " ", count: 8 - stage.name.rawValue.count)
    let total = stage.passed + stage.lag
    let bar = ProgressBar.text(total > 0 ? Double(stage.passed) / Double(total) : 0, width: 24)
    return "\(name) \(bar) \(stage.passed) read, lag \(stage.lag), \(Int(rate.rounded()))/s"
  }
}
