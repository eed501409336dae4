import Documents
import Kafka
import Pipeline

/// Reads committed records of a topic, up to its end as of the call, and blocks the thread while it does.
///
/// What is appended meanwhile is not read: whoever writes to the topic because of what they read would never be done.
struct TopicScan {
  let configuration: Configuration

  /// Hands every record to `body`, in order per partition; it may stop the reading by returning `false`.
  ///
  /// - Parameters:
  ///   - partitions: how many the topic has.
  ///   - only: the offsets to read of each partition; `nil` for all of all partitions.
  func read(
    _ topic: String,
    partitions: Int,
    only: [Int32: Range<Int64>]? = nil,
    body: (Origin, Record) throws -> Bool
  ) throws {
    let consumer = try Consumer(configuration: properties, logger: configuration.quietLogger)
    defer { consumer.close() }
    var ends: [TopicPartition: Int64] = [:]
    var starts: [TopicPartition: Int64] = [:]
    for number in 0..<Int32(partitions) {
      let partition = TopicPartition(topic: topic, partition: number)
      if let only, only[number] == nil { continue }
      let marks = try consumer.watermarks(of: partition)
      let start = max(marks.low, only?[number]?.lowerBound ?? marks.low)
      let end = min(marks.high, only?[number]?.upperBound ?? marks.high)
      guard end > start else { continue }
      starts[partition] = start
      ends[partition] = end
    }
    guard !starts.isEmpty else { return }
    try consumer.assign(starts)
    var failure: (any Error)?
    var isStopped = false
    while !ends.isEmpty, !isStopped {
      try consumer.serve()
      try Task.checkCancellation()
      try consumer.poll(
        upTo: 1000, atEnd: { partition, offset in if offset >= ends[partition] ?? 0 { ends[partition] = nil } }
      ) { record in
        let partition = TopicPartition(topic: topic, partition: record.partition)
        guard !isStopped, let end = ends[partition] else { return }
        if record.offset + 1 >= end { ends[partition] = nil }
        guard record.offset < end else { return }
        let origin = Origin(topic: topic, partition: record.partition, offset: record.offset)
        do {
          if try !body(origin, Record(record)) { isStopped = true }
        } catch {
          failure = error
          isStopped = true
        }
      }
      if let failure { throw failure }
      if !ends.isEmpty, !isStopped { consumer.wait(milliseconds: 100) }
    }
  }

  private var properties: KafkaConfiguration {
    var properties = configuration.kafka.merging(defaults: [
      // What is fetched ahead waits in memory.
      "queued.max.messages.kbytes": "32768"
    ])
    properties["group.id"] = "\(configuration[.topicPrefix])newsline.reader"
    properties["isolation.level"] = "read_committed"
    properties["enable.partition.eof"] = "true"
    properties["group.instance.id"] = nil
    return properties
  }
}
