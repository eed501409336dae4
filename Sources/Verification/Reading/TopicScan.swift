import Documents
import Kafka
import Logging
import Pipeline

/// Reads parts of topics, committed data only, without joining a group.
///
/// Not Sendable: it belongs to an actor with a thread of its own, because it blocks.
public final class TopicScan {
  private static let longestSilence: Duration = .seconds(60)
  private let configuration: KafkaConfiguration
  private let logger: Logger
  /// How many records have been read, in all.
  public private(set) var recordsRead = 0

  /// Creates a reader; nothing is sent yet.
  ///
  /// - Parameter configuration: must hold `bootstrap.servers`.
  public init(configuration: KafkaConfiguration, prefix: String, logger: Logger) {
    var configuration = configuration
    configuration["group.id"] = "\(prefix)newsline.reader"
    configuration["group.instance.id"] = nil
    configuration["isolation.level"] = "read_committed"
    configuration["enable.partition.eof"] = "true"
    // What waits in the client is memory too.
    self.configuration = configuration.merging(defaults: ["queued.max.messages.kbytes": "32768"])
    self.logger = logger
  }

  /// The offsets that a topic holds at present, up to the last stable one.
  public func stableRanges(of topic: String, _ partitions: [Int32]) throws -> [Int32: Range<Int64>] {
    let consumer = try Consumer(configuration: configuration, logger: logger)
    defer { consumer.close() }
    var ranges: [Int32: Range<Int64>] = [:]
    for (partition, marks) in try consumer.watermarks(
      of: partitions.map { TopicPartition(topic: topic, partition: $0) })
    {
      ranges[partition.partition] = marks.low..<max(marks.low, marks.high)
    }
    return ranges
  }

  /// Hands every committed record in the ranges to `body`, in order per partition.
  ///
  /// - Parameters:
  ///   - ranges: by partition; none of them may go beyond the last stable offset, or the end is never reached.
  ///   - body: returns whether to go on.
  /// - Throws: ``VerificationError/stalled(partition:offset:seconds:)`` if nothing comes for a minute.
  public func read(
    _ topic: String, _ ranges: [Int32: Range<Int64>], body: (borrowing ConsumerRecord) throws -> Bool
  ) throws {
    var next: [Int32: Int64] = [:]
    for (partition, range) in ranges where !range.isEmpty { next[partition] = range.lowerBound }
    guard !next.isEmpty else { return }
    let consumer = try Consumer(configuration: configuration, logger: logger)
    defer { consumer.close() }
    try consumer.assign(
      Dictionary(uniqueKeysWithValues: next.map { (TopicPartition(topic: topic, partition: $0.key), $0.value) }))
    var failure: (any Error)?
    var isStopped = false
    var lastSign = ContinuousClock.now
    while !next.isEmpty, !isStopped {
      try consumer.serve()
      try Task.checkCancellation()
      var isAlive = false
      try consumer.poll(
        upTo: 1000,
        atEnd: { partition, offset in
          isAlive = true
          guard let range = ranges[partition.partition], offset >= range.upperBound else { return }
          next[partition.partition] = nil
        },
        into: { record in
          isAlive = true
          guard !isStopped, let range = ranges[record.partition] else { return }
          guard record.offset < range.upperBound else { return next[record.partition] = nil }
          recordsRead += 1
          do {
            if try !body(record) { isStopped = true }
          } catch {
            failure = error
            isStopped = true
          }
          next[record.partition] = record.offset + 1 < range.upperBound ? record.offset + 1 : nil
        })
      if let failure { throw failure }
      if isAlive { lastSign = .now } else { consumer.wait(milliseconds: 100) }
      if ContinuousClock.now - lastSign > Self.longestSilence, let (partition, offset) = next.first {
        throw VerificationError.stalled(partition: "\(topic)/\(partition)", offset: offset, seconds: 60)
      }
    }
  }
}

extension Record {
  /// A record without its value: what the books are kept by.
  init(headOf record: borrowing ConsumerRecord) {
    self.init(
      key: record.key, value: [], headers: record.headers.map { Header(name: $0.name, value: $0.value) },
      timestamp: record.timestamp.map { Timestamp(millisecondsSince1970: $0) })
  }

  /// The key as text, as much of it as a report can bear.
  var shownKey: String? { key.map { String(decoding: $0.prefix(64), as: UTF8.self) } }
}
