import Documents
import Kafka
import Pipeline

/// Reads topics as readers of committed data see them, on a thread that may block.
actor TopicScan {
  private let executor = ThreadExecutor(name: "fault-scan")
  private let configuration: KafkaConfiguration

  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  init(cluster: FaultCluster) {
    configuration = cluster.clients
  }

  /// Hands on every record of a topic, up to its end as of the call.
  ///
  /// - Parameter from: where to begin in a partition; at its oldest record unless given. If this is given, partitions that
  ///   are not in it are left out, and each is read up to the second number.
  /// - Throws: if that takes longer than three minutes: what was read is no basis for a count.
  func read<Value: Sendable>(
    _ topic: String, partitions: Int, ranges: [Int32: Range<Int64>]? = nil,
    _ transform: @Sendable (borrowing ConsumerRecord) -> Value
  ) throws -> [Value] {
    var properties = configuration
    properties["group.id"] = "newsline-faults-scan"
    properties["group.instance.id"] = nil
    properties["isolation.level"] = "read_committed"
    properties["enable.partition.eof"] = "true"
    properties["enable.auto.commit"] = "false"
    let consumer = try Consumer(configuration: properties, logger: .faults)
    defer { consumer.close() }
    var starts: [TopicPartition: Int64] = [:]
    for number in 0..<Int32(partitions) {
      let partition = TopicPartition(topic: topic, partition: number)
      let marks = try consumer.watermarks(of: partition)
      let start = max(marks.low, ranges.map { $0[number]?.lowerBound ?? marks.high } ?? marks.low)
      if start < marks.high { starts[partition] = start }
    }
    var values: [Value] = []
    guard !starts.isEmpty else { return values }
    try consumer.assign(starts)
    var unfinished = Set(starts.keys)
    let deadline = ContinuousClock.now + .seconds(180)
    while !unfinished.isEmpty {
      guard ContinuousClock.now < deadline else { throw UnfinishedScan(topic: topic) }
      try consumer.serve()
      try consumer.poll(upTo: 1000, atEnd: { partition, _ in unfinished.remove(partition) }) { record in
        if let range = ranges?[record.partition], !range.contains(record.offset) { return }
        values.append(transform(record))
      }
      if !unfinished.isEmpty { consumer.wait(milliseconds: 20) }
    }
    return values
  }
}

/// A topic's end was not reached in time.
struct UnfinishedScan: Error, CustomStringConvertible {
  let topic: String

  var description: String { "the topic \(topic) could not be read to its end within 180 s" }
}
