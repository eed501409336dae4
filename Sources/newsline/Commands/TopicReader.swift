import Documents
import Kafka
import Pipeline

/// Reads a topic, up to its end as of the call, committed data only, on a thread of its own.
actor TopicReader {
  private let executor = ThreadExecutor(name: "topic-reader")
  private let scan: WholeTopic

  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  init(configuration: Configuration) {
    scan = WholeTopic(configuration: configuration)
  }

  /// Hands every record to `body`, in order per partition; it may stop the reading by returning `false`.
  func read(
    _ topic: String,
    partitions: Int,
    only: [Int32: Range<Int64>]? = nil,
    body: @Sendable (Origin, Record) throws -> Bool
  ) throws {
    try scan.read(topic, partitions: partitions, only: only, body: body)
  }
}
