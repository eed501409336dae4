import Documents
import Foundation

/// The account of a run.
struct RunReport: Sendable {
  var seed: UInt64
  var composition: Load.Composition
  /// What the oracle said.
  var expectation = Expectation()
  var applied: [AppliedFault] = []
  var skipped: [(fault: Fault, reason: String)] = []
  var exits: [Supervisor.Exit] = []
  /// What the workers did, by stage.
  var work: [(stage: StageName, counts: WorkerCounts)] = []
  var violations: [Violation] = []
  var isDevelopmentBroker = true
  var oracleTime: Duration = .zero
  var lineTime: Duration = .zero
  var checkTime: Duration = .zero

  private var expectedDocuments: Int { expectation.documents.count }
  private var expectedDeadLetters: Int { expectation.deadLetters.values.reduce(0, +) }

  var isClean: Bool { violations.isEmpty }

  /// How long workers took to get on after SIGKILL.
  var killRecoveries: [Duration] { applied.filter { $0.fault == .kill }.compactMap(\.recovery) }
  /// How long workers took to end after SIGTERM.
  var exitTimes: [Duration] { applied.compactMap(\.exit) }

  /// The account for people.
  func lines() -> [String] {
    let load = composition
    var lines = [
      "seed \(seed): \(load.total) submissions: \(load.pages) pages, \(load.newerCaptures) newer captures,"
        + " \(load.lateCaptures) late ones, \(load.submittedTwice) sent twice, \(load.poison) poisoned",
      "oracle: \(expectedDocuments) documents, \(expectedDeadLetters) dead letters, in \(oracleTime.inSeconds) s", "",
      "   at s  what            to whom    recovered s  exit s",
    ]
    for fault in applied {
      let cells = [
        pad(fault.at.formatted(1), 7, left: true), pad(fault.fault.rawValue, 15), pad(fault.target, 10),
        pad(fault.recovery?.inSeconds ?? "-", 11, left: true), pad(fault.exit?.inSeconds ?? "-", 7, left: true),
        fault.note,
      ]
      lines.append(cells.joined(separator: " ").trimmingTrailingSpaces)
    }
    lines += skipped.map { "   not done: \($0.fault.rawValue): \($0.reason)" }
    lines.append("")
    if let median = killRecoveries.median, let longest = killRecoveries.max() {
      lines.append(
        "SIGKILL to the next committed document: median \(median.inSeconds) s, longest \(longest.inSeconds) s,"
          + " \(killRecoveries.count) times")
    }
    if let longest = exitTimes.max() { lines.append("SIGTERM to the end: longest \(longest.inSeconds) s") }
    for (stage, counts) in work where counts.committed > 0 {
      let again = max(0, counts.processed - counts.committed)
      lines.append(
        "\(stage.rawValue): \(counts.processed) documents processed, \(counts.committed) committed, about \(again) done"
          + " again (\((Double(again) * 100 / Double(counts.committed)).formatted(1)) %)")
    }
    for exit in exits {
      let how = exit.wasSignalled ? "by signal \(exit.status)" : "with status \(exit.status)"
      lines.append("\(exit.name) ended by itself \(how): \(exit.lastWords.prefix(300))")
    }
    lines.append("line \(lineTime.inSeconds) s, checks \(checkTime.inSeconds) s")
    lines += violations.map { "VIOLATION \($0)" }
    lines.append(isClean ? "nothing lost, nothing twice" : "\(violations.count) violations")
    return lines
  }

  private func pad(_ text: String, _ width: Int, left: Bool = false) -> String {
    let padding = String(repeating: " ", count: max(0, width - text.count))
    return left ? padding + text : text + padding
  }

  /// The account for machines.
  func json() -> String {
    var object = JSONObject()
    object.append(name: "seed", integer: Int64(bitPattern: seed))
    object.append(name: "submissions", integer: Int64(composition.total))
    object.append(name: "documents", integer: Int64(expectedDocuments))
    object.append(name: "dead_letters", integer: Int64(expectedDeadLetters))
    object.append(name: "development_broker", boolean: isDevelopmentBroker)
    object.append(
      name: "faults",
      objects: applied.map { fault in
        var entry = JSONObject()
        entry.append(name: "at_ms", integer: Int64(fault.at * 1000))
        entry.append(name: "fault", string: fault.fault.rawValue)
        entry.append(name: "target", string: fault.target)
        entry.append(name: "recovery_ms", integer: fault.recovery.map { Int64($0 / .milliseconds(1)) } ?? -1)
        entry.append(name: "exit_ms", integer: fault.exit.map { Int64($0 / .milliseconds(1)) } ?? -1)
        entry.append(name: "note", string: fault.note)
        return entry
      })
    object.append(
      name: "not_done",
      objects: skipped.map { skipped in
        var entry = JSONObject()
        entry.append(name: "fault", string: skipped.fault.rawValue)
        entry.append(name: "reason", string: skipped.reason)
        return entry
      })
    object.append(
      name: "work",
      objects: work.map { stage, counts in
        var entry = JSONObject()
        entry.append(name: "stage", string: stage.rawValue)
        entry.append(name: "processed", integer: Int64(counts.processed))
        entry.append(name: "committed", integer: Int64(counts.committed))
        return entry
      })
    object.append(
      name: "violations",
      objects: violations.map { violation in
        var entry = JSONObject()
        entry.append(name: "check", string: violation.check)
        entry.append(name: "text", string: violation.text)
        return entry
      })
    object.append(name: "line_ms", integer: Int64(lineTime / .milliseconds(1)))
    return object.json
  }
}

extension String {
  fileprivate var trimmingTrailingSpaces: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
