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
  ///   - newest: how many offsets of each partition to read at most, the last ones; `nil` for all.
  /// - Returns: whether offsets were left out for being too old.
  @discardableResult
  func read(
    _ topic: String,
    partitions: Int,
    only: [Int32: Range<Int64>]? = nil,
    newest: Int64? = nil,
    body: (Origin, Record) throws -> Bool
  ) throws -> Bool {
    let scan = TopicScan(
      configuration: configuration.kafka, prefix: configuration[.topicPrefix], logger: configuration.quietLogger)
    let all = Array(0..<Int32(partitions)).filter { only?.keys.contains($0) ?? true }
    var ranges: [Int32: Range<Int64>] = [:]
    var isCut = false
    for (partition, marks) in try scan.stableRanges(of: topic, all) {
      var range = only?[partition].map { $0.clamped(to: marks) } ?? marks
      if let newest, Int64(range.count) > newest {
        range = (range.upperBound - newest)..<range.upperBound
        isCut = true
      }
      ranges[partition] = range
    }
    try scan.read(topic, ranges) { record in
      try body(Origin(topic: topic, partition: record.partition, offset: record.offset), Record(record))
    }
    return isCut
  }
}
