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
  ///
  /// - Parameter newest: how many offsets of each partition to read at most, the last ones; `nil` for all.
  /// - Returns: whether offsets were left out for being too old.
  @discardableResult
  func read(
    _ topic: String,
    partitions: Int,
    only: [Int32: Range<Int64>]? = nil,
    newest: Int64? = nil,
    body: @Sendable (Origin, Record) throws -> Bool
  ) throws -> Bool {
    try scan.read(topic, partitions: partitions, only: only, newest: newest, body: body)
  }
}
