import ArgumentParser
import Documents
import Pipeline
import Synchronization

/// Tells people and programs what a run does and has done.
struct ResolutionReport: Sendable {
  let order: ResolutionOrder
  let printsJSON: Bool
  private let live: LiveView

  init(order: ResolutionOrder, printsJSON: Bool) {
    self.order = order
    self.printsJSON = printsJSON
    live = LiveView()
  }

  /// What is redrawn on a terminal.
  private final class LiveView: Sendable {
    let lines = Mutex(LiveLines())
  }

  func show(_ event: ResolutionEvent) {
    switch event {
    case .planned(let place, let letter, let topic): plan(place, letter, topic)
    case .failed(let place, let reason):
      live.lines.withLock { $0.finish() }
      Output.note("\(place): not \(order.action.rawValue): \(Output.printable(reason))")
    case .committed(let summary):
      live.lines.withLock {
        $0.draw(["\(summary.resolved) \(order.action.rawValue), \(ByteCount.text(summary.bytes))"])
      }
    }
  }

  private func plan(_ place: Origin, _ letter: DeadLetter, _ topic: String?) {
    guard printsJSON else {
      return Output.line(
        "\(place)  \(letter.stage.rawValue)  \(Output.printable(letter.rejection.code.rawValue, limit: 40))  "
          + (topic.map { "would go to \($0) after \(letter.attempts) attempt\(letter.attempts == 1 ? "" : "s")" }
            ?? "would be discarded"))
    }
    var object = JSONObject()
    object.append(name: "place", string: place.description)
    object.append(name: "action", string: order.action.rawValue)
    object.append(name: "topic", optional: topic)
    object.append(name: "attempts", integer: Int64(letter.attempts))
    object.append(name: "bytes", integer: Int64(letter.record.value.count))
    Output.line(object.json)
  }

  /// Prints what came of it, and ends the process with status 1 if something could not be done.
  func finish(_ summary: ResolutionSummary) throws {
    Output.line(printsJSON ? json(summary) : text(summary))
    if let warning = Self.warning(summary, now: .now) { Output.note(warning) }
    if summary.failed > 0 { throw ExitCode(1) }
  }

  /// What to say of records that are old enough for Kafka's default retention of seven days to delete them, with a day
  /// for the stages to read them.
  static func warning(_ summary: ResolutionSummary, now: Timestamp) -> String? {
    guard let oldest = summary.oldest, now.millisecondsSince1970 - oldest.millisecondsSince1970 > 6 * 86_400_000 else {
      return nil
    }
    return "the oldest record is of \(oldest): a topic whose retention is shorter than that may delete it unread;"
      + " without --keep-timestamps it will not"
  }

  private func text(_ summary: ResolutionSummary) -> String {
    var text = "\(summary.resolved) dead letter\(summary.resolved == 1 ? "" : "s") "
    text += order.isDryRun ? "would be \(order.action.rawValue)" : order.action.rawValue
    if summary.topics.count > 0 {
      let topics = summary.topics.sorted { $0.key < $1.key }.map { "\($0.value) to \($0.key)" }
      text += " (\(topics.joined(separator: ", ")))"
    }
    if summary.skipped > 0 { text += ", \(summary.skipped) resolved before" }
    if summary.failed > 0 { text += ", \(summary.failed) not" }
    return text
  }

  private func json(_ summary: ResolutionSummary) -> String {
    var object = JSONObject()
    object.append(name: "action", string: order.action.rawValue)
    object.append(name: "run", string: order.run)
    object.append(name: "dry_run", boolean: order.isDryRun)
    object.append(name: "selected", integer: Int64(summary.selected))
    object.append(name: "resolved", integer: Int64(summary.resolved))
    object.append(name: "resolved_before", integer: Int64(summary.skipped))
    object.append(name: "failed", integer: Int64(summary.failed))
    object.append(name: "bytes", integer: Int64(summary.bytes))
    var topics = JSONObject()
    for (topic, count) in summary.topics.sorted(by: { $0.key < $1.key }) {
      topics.append(name: topic, integer: Int64(count))
    }
    object.append(name: "topics", object: topics)
    return object.json
  }
}
