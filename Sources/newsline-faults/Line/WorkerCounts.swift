import Foundation

/// How much a worker has done, as its metrics say.
struct WorkerCounts: Sendable, Equatable {
  /// Documents that it has processed, whatever became of them.
  var processed = 0
  /// Documents of batches that it has committed.
  var committed = 0

  static func + (left: WorkerCounts, right: WorkerCounts) -> WorkerCounts {
    WorkerCounts(processed: left.processed + right.processed, committed: left.committed + right.committed)
  }

  /// Reads Prometheus' text format.
  init(metrics: String) {
    for line in metrics.split(separator: "\n") where !line.hasPrefix("#") {
      guard let value = line.split(separator: " ").last.flatMap({ Double($0) }) else { continue }
      if line.hasPrefix("newsline_stage_duration_seconds_count") { processed += Int(value) }
      if line.hasPrefix("newsline_documents_total") { committed += Int(value) }
    }
  }

  init(processed: Int = 0, committed: Int = 0) {
    self.processed = processed
    self.committed = committed
  }

  /// Asks a worker; `nil` if it does not answer within half a second.
  static func read(port: Int) -> WorkerCounts? {
    LoopbackRequest.get(port: port, path: "/metrics").map(WorkerCounts.init(metrics:))
  }
}
