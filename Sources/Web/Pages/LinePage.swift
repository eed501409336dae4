import Documents
import Pipeline

/// The line at work.
struct LinePage {
  let status: LineStatus?
  /// Articles in the index.
  let count: Int
  let deadLetters: DeadLetterSection

  var content: HTML {
    """
    <h1>The line</h1>
    <p class="count"><span data-value="articles">\(ValueText.formatted(Double(count)))</span> articles in the index</p>
    \(stages)
    """
  }

  private var stages: HTML {
    guard let status else {
      return
        "<div class=\"problem\" role=\"alert\"><p>Kafka does not answer, so there is nothing to tell of the line.</p></div>\n"
    }
    return """
      <div data-events="/line/events">
      <div class="problem" role="alert" data-away hidden><p>The line does not answer; what stands here was true before.</p></div>
      <ul class="stages">
      \(status.stages.map { stage($0, status) })</ul>
      <p class="evidence">Waiting, a second and done count documents by their offsets; a commit takes up one as well. Oldest is how long the first that waits has waited.</p>
      \(deadLetters.content(ever: Self.values(status, count: count)["dead-letters"] ?? ""))
      </div>

      """
  }

  private func stage(_ stage: LineStatus.Stage, _ status: LineStatus) -> HTML {
    let name = stage.name.rawValue
    guard let lags = stage.lags else {
      return
        "<li><h2>\(name)</h2><p>The topic \(stage.topic) does not exist; <code>newsline topics create</code> makes it.</p></li>\n"
    }
    let workers = stage.members.map {
      "<li>\(status.shownName(of: $0, in: stage.name)): \($0.partitions.count) partitions</li>" as HTML
    }
    return """
      <li><h2>\(name)</h2><dl><dt>Waiting</dt><dd data-value="\(name)-lag">\(stage.lag)</dd>\
      <dt>Oldest</dt><dd data-value="\(name)-wait">\(Self.text(stage.wait))</dd>\
      <dt>A second</dt><dd data-value="\(name)-rate">\(Self.text(stage.offsetsPerSecond))</dd>\
      <dt>Done</dt><dd data-value="\(name)-passed">\(stage.passed)</dd>\
      <dt>Workers</dt><dd data-value="\(name)-workers">\(stage.members.count)</dd>\
      <dt>Partitions</dt><dd>\(lags.count)</dd></dl>
      \(workers.isEmpty ? "<p>No worker reads it.</p>" : "<details><summary>Who they are</summary><ul>\(workers)</ul></details>" as HTML)</li>

      """
  }

  /// `over 12 s`, `3 min`.
  private static func text(_ wait: LineStatus.Wait?) -> String {
    guard let wait else { return unknown }
    let seconds = Int(wait.seconds.rounded())
    let text =
      switch seconds {
      case ..<120: "\(seconds) s"
      case ..<7200: "\(seconds / 60) min"
      default: "\(seconds / 3600) h"
      }
    return wait.isAtLeast ? "over \(text)" : text
  }

  private static func text(_ rate: Double?) -> String {
    guard let rate else { return unknown }
    return ValueText.formatted(rate < 10 ? (rate * 10).rounded() / 10 : rate.rounded())
  }

  /// Until the line was looked at twice, and while it does not answer.
  private static let unknown = "–"

  /// What changes, by the name that it has on the page.
  static func values(_ status: LineStatus, count: Int) -> [String: String] {
    var values = ["articles": ValueText.formatted(Double(count))]
    values["dead-letters"] = status.deadLetterOffsets == 0 ? "none" : "up to \(status.deadLetterOffsets)"
    for stage in status.stages {
      values["\(stage.name.rawValue)-lag"] = String(stage.lag)
      values["\(stage.name.rawValue)-wait"] = text(stage.wait)
      values["\(stage.name.rawValue)-rate"] = text(stage.offsetsPerSecond)
      values["\(stage.name.rawValue)-passed"] = String(stage.passed)
      values["\(stage.name.rawValue)-workers"] = String(stage.members.count)
    }
    return values
  }
}
