import Documents
import Kafka
import Pipeline
import Verification

/// Reads committed records of a topic, up to its end as of the call, and blocks the thread while it does.
///
/// What is appended meanwhile is not read: whoever writes to the topic because of what they read would never be done.
struct WholeTopic {
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
    let scan = TopicScan(
      configuration: configuration.kafka, prefix: configuration[.topicPrefix], logger: configuration.quietLogger)
    let all = Array(0..<Int32(partitions)).filter { only?.keys.contains($0) ?? true }
    var ranges: [Int32: Range<Int64>] = [:]
    for (partition, marks) in try scan.stableRanges(of: topic, all) {
      ranges[partition] = only?[partition].map { $0.clamped(to: marks) } ?? marks
    }
    try scan.read(topic, ranges) { record in
      try body(Origin(topic: topic, partition: record.partition, offset: record.offset), Record(record))
    }
  }
}
