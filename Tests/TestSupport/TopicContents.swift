import Documents
import Kafka
import Pipeline

/// Everything that a topic holds for readers of committed data.
public actor TopicContents {
  private let executor = ThreadExecutor(name: "test-contents")
  /// The thread that polls.
  public nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  /// Creates a reader with a thread of its own.
  public init() {}

  /// Reads all partitions to their ends.
  ///
  /// - Throws: if that takes longer than a minute.
  public func read(_ topic: String, partitions: Int32) throws -> [Record] {
    let consumer = try Consumer(
      configuration: Cluster.configuration([
        "group.id": Cluster.uniqueName("contents"), "isolation.level": "read_committed", "enable.partition.eof": "true",
      ]), logger: Cluster.logger)
    defer { consumer.close() }
    let all = (0..<partitions).map { TopicPartition(topic: topic, partition: $0) }
    try consumer.assign(Dictionary(uniqueKeysWithValues: all.map { ($0, 0) }))
    var records: [Record] = []
    var unfinished = Set(all)
    let deadline = ContinuousClock.now + .seconds(60)
    while !unfinished.isEmpty, ContinuousClock.now < deadline {
      try consumer.serve()
      try consumer.poll(upTo: 1000, atEnd: { partition, _ in unfinished.remove(partition) }) {
        records.append(Record($0))
      }
      if !unfinished.isEmpty { consumer.wait(milliseconds: 100) }
    }
    guard unfinished.isEmpty else {
      throw UnfinishedRead(topic: topic, partitions: unfinished.map(\.partition).sorted())
    }
    return records
  }
}

/// The end of some partitions was not reached in time: what was read is no basis for a count.
struct UnfinishedRead: Error {
  let topic: String
  let partitions: [Int32]
}
