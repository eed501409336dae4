import Documents
import Kafka
import Pipeline

/// Reads a whole topic, up to its end as of the call, committed data only.
actor TopicReader {
  private let executor = ThreadExecutor(name: "topic-reader")
  private let configuration: Configuration

  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  init(configuration: Configuration) {
    self.configuration = configuration
  }

  /// Hands every record to `body`, in order per partition; it may stop the reading by returning `false`.
  func read(
    _ topic: String,
    partitions: Int,
    body: @Sendable (Origin, Record) throws -> Bool
  ) throws {
    var properties = configuration.kafka
    properties["group.id"] = "\(configuration[.topicPrefix])newsline.reader"
    properties["isolation.level"] = "read_committed"
    properties["enable.partition.eof"] = "true"
    properties["group.instance.id"] = nil
    let consumer = try Consumer(configuration: properties, logger: configuration.quietLogger)
    defer { consumer.close() }
    let all = (0..<Int32(partitions)).map { TopicPartition(topic: topic, partition: $0) }
    var unfinished = Set<TopicPartition>()
    var starts: [TopicPartition: Int64] = [:]
    for partition in all {
      let marks = try consumer.watermarks(of: partition)
      guard marks.high > marks.low else { continue }
      unfinished.insert(partition)
      starts[partition] = marks.low
    }
    guard !starts.isEmpty else { return }
    try consumer.assign(starts)
    var failure: (any Error)?
    var isStopped = false
    while !unfinished.isEmpty, !isStopped {
      try consumer.serve()
      try Task.checkCancellation()
      try consumer.poll(upTo: 1000, atEnd: { partition, _ in unfinished.remove(partition) }) { record in
        guard !isStopped else { return }
        let origin = Origin(topic: topic, partition: record.partition, offset: record.offset)
        do {
          if try !body(origin, Record(record)) { isStopped = true }
        } catch {
          failure = error
          isStopped = true
        }
      }
      if let failure { throw failure }
      if !unfinished.isEmpty, !isStopped { consumer.wait(milliseconds: 100) }
    }
  }
}
