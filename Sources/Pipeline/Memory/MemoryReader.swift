import Kafka
import Logging

/// Reads partitions of the topic that keeps what a stage has learned, from their beginning to their end.
struct MemoryReader {
  private static let patience: Duration = .seconds(60)
  private let topic: String
  private let configuration: KafkaConfiguration
  private let logger: Logger

  /// - Parameter configuration: of the worker's own consumer.
  init(topic: String, configuration: KafkaConfiguration, logger: Logger) {
    self.topic = topic
    self.logger = logger
    var configuration = configuration
    configuration["group.instance.id"] = nil
    configuration["isolation.level"] = "read_committed"
    configuration["enable.partition.eof"] = "true"
    configuration["auto.offset.reset"] = "earliest"
    self.configuration = configuration
  }

  /// Hands every committed record to `body`, in order per partition.
  ///
  /// - Parameter body: gets the partition, the key and the value.
  /// - Returns: how many records there were.
  /// - Throws: ``MemoryError`` if there is no such topic, or if it cannot be read to its end within a minute.
  func read(_ partitions: [Int32], body: (Int32, [UInt8]?, [UInt8]) -> Void) throws -> Int {
    let places = partitions.map { TopicPartition(topic: topic, partition: $0) }
    let deadline = ContinuousClock.now + Self.patience
    let ends = try settledEnds(of: places, until: deadline)
    var next = ends.filter { $0.value.low < $0.value.high }
    guard !next.isEmpty else { return 0 }
    let consumer = try Consumer(configuration: configuration, logger: logger)
    defer { consumer.close() }
    try consumer.assign(next.mapValues(\.low))
    var records = 0
    while !next.isEmpty {
      try consumer.serve()
      let polled = try consumer.poll(
        upTo: 1000,
        atEnd: { partition, offset in
          if let marks = next[partition], offset >= marks.high { next[partition] = nil }
        },
        into: { record in
          let partition = TopicPartition(topic: record.topic, partition: record.partition)
          guard let marks = ends[partition], record.offset < marks.high else { return }
          records += 1
          body(record.partition, record.key, record.value)
          if record.offset + 1 >= marks.high { next[partition] = nil }
        })
      guard ContinuousClock.now < deadline else { throw MemoryError.unread(Array(next.keys).sorted(), Self.patience) }
      if polled == 0 { consumer.wait(milliseconds: 20) }
    }
    return records
  }

  /// The ends of partitions, once every transaction that had written to them when this was called has been decided: its
  /// markers may arrive here later than with the group's offsets.
  private func settledEnds(of partitions: [TopicPartition], until deadline: ContinuousClock.Instant) throws
    -> [TopicPartition: Watermarks]
  {
    let all = try openEnds(of: partitions)
    let committed = try Consumer(configuration: configuration, logger: logger)
    defer { committed.close() }
    while true {
      let stable = try committed.watermarks(of: partitions)
      let waiting = partitions.filter { (stable[$0]?.high ?? 0) < (all[$0]?.high ?? 0) }
      if waiting.isEmpty { return stable }
      guard ContinuousClock.now < deadline else { throw MemoryError.undecided(waiting.sorted(), Self.patience) }
      committed.wait(milliseconds: 50)
    }
  }

  /// The ends of partitions, open transactions included.
  private func openEnds(of partitions: [TopicPartition]) throws -> [TopicPartition: Watermarks] {
    var configuration = configuration
    configuration["isolation.level"] = "read_uncommitted"
    let consumer = try Consumer(configuration: configuration, logger: logger)
    defer { consumer.close() }
    do throws(KafkaError) {
      return try consumer.watermarks(of: partitions)
    } catch {
      guard error.isUnknownTopic else { throw error }
      throw MemoryError.noTopic(topic)
    }
  }
}

/// Why it cannot be found out what a stage has learned.
enum MemoryError: Error, CustomStringConvertible {
  case noTopic(String)
  case undecided([TopicPartition], Duration)
  case unread([TopicPartition], Duration)

  var description: String {
    switch self {
    case .noTopic(let topic):
      "there is no topic \(topic) with a partition for each of the input: create it (newsline topics create), or set"
        + " site-memory to false"
    case .undecided(let partitions, let patience):
      "a transaction has been open in \(partitions.map(\.description).joined(separator: ", ")) for \(patience): what was"
        + " learned cannot be read before it ends"
    case .unread(let partitions, let patience):
      "what was learned could not be read to its end within \(patience): \(partitions.map(\.description).joined(separator: ", "))"
    }
  }
}
