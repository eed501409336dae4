import Documents
import Kafka
import Pipeline

/// What a line consists of, for whoever checks it.
struct LineView: Sendable {
  var cluster: FaultCluster
  var topics: Topics
  var partitions: Int
  var store: String
}

/// Something that finds out whether the promises were kept, once everything has been processed.
protocol LineChecker: Sendable {
  func violations(of line: LineView) async throws -> [Violation]
}
