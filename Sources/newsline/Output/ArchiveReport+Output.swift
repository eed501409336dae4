import Documents
import Ingestion

extension ArchiveReport {
  /// For people: what was handed on, and what not and why.
  var text: String {
    var parts = ["\(pages) pages" + (truncated > 0 ? " (\(truncated) truncated)" : "")]
    if skipped.total > 0 { parts.append("\(skipped.total) records skipped: \(skipped.text)") }
    if damaged.total > 0 { parts.append("\(damaged.total) damaged: \(damaged.text)") }
    return parts.joined(separator: "; ")
  }
}

extension Tally {
  /// For people: the counts with their reasons, the most frequent first.
  var text: String { sorted.map { "\($0.count) \(Output.printable($0.reason))" }.joined(separator: ", ") }
}

extension JSONObject {
  /// The counts by reason.
  init(_ tally: Tally) {
    self.init()
    for (reason, count) in tally.sorted { append(name: reason, integer: Int64(count)) }
  }
}
