import Documents
import Kafka
import Logging

/// Writes batches to a store, then their dead letters and offsets to Kafka.
///
/// The store goes first, with the offsets in the same write; Kafka follows in a transaction of its own. If the worker
/// dies between the two, the batch is read again, and written again: documents replace themselves, and those that the
/// store rejects are rejected again, so that their dead letters are not forgotten. The other way round, what is read
/// again for a store that was restored or is new leaves no second dead letter, because Kafka's offsets say that it has
/// the first.
final class StoreSink: BatchSink {
  private let store: any DocumentStore
  private let kafka: any BatchSink
  private let logger: Logger
  /// The next offset that the store has of each partition; none if it has never had any.
  private var stored: [TopicPartition: Int64] = [:]
  /// The next offset that the group has committed of each partition.
  private var committed: [TopicPartition: Int64] = [:]

  init(store: any DocumentStore, kafka: any BatchSink, logger: Logger) {
    self.store = store
    self.kafka = kafka
    self.logger = logger
  }

  func starts(of partitions: [TopicPartition], consumer: Consumer) throws -> [TopicPartition: PartitionStart] {
    var known: [TopicPartition: Int64] = [:]
    for topic in Set(partitions.map(\.topic)) {
      for (partition, next) in try store.nextOffsets(topic: topic) {
        known[TopicPartition(topic: topic, partition: partition)] = next
      }
    }
    let offsets = try consumer.committed(partitions)
    var starts: [TopicPartition: PartitionStart] = [:]
    for (partition, watermarks) in try consumer.watermarks(of: partitions) {
      let offset = try begin(
        partition, stored: known[partition], committed: offsets[partition]?.next, watermarks: watermarks)
      starts[partition] = PartitionStart(
        offset: offset, mark: offsets[partition]?.metadata.flatMap(CrashMark.init), end: watermarks.high)
    }
    return starts
  }

  func mark(_ marks: [TopicPartition: CommittedOffset], consumer: Consumer) throws(SinkError) {
    var marks = marks
    // A store that is behind the group reads again what the group has; the group's offset must not go back with it.
    for (partition, mark) in marks { marks[partition]?.next = committed[partition] ?? mark.next }
    try kafka.mark(marks, consumer: consumer)
    for (partition, mark) in marks { committed[partition] = mark.next }
  }

  /// Takes note of where a partition stands.
  ///
  /// - Returns: where reading begins.
  /// - Throws: if the store or the group has read further than the topic goes: it is another topic of the same name, and
  ///   everything up to that offset would be taken for known.
  func begin(
    _ partition: TopicPartition,
    stored next: Int64?,
    committed offset: Int64?,
    watermarks: Watermarks
  ) throws(SinkError) -> Int64 {
    if let next, next > watermarks.high {
      throw SinkError(
        .permanent,
        "the store has read \(partition) up to offset \(next), but the topic ends at \(watermarks.high): the topic was"
          + " created anew, or the store belongs to another line; begin with a new store")
    }
    try watermarks.check(committed: offset, of: partition)
    stored[partition] = next
    committed[partition] = offset
    // A store without offsets is new, or another than before: it gets everything that Kafka still has. One that is
    // behind what the group has committed was restored from a copy, and gets what it lacks.
    let start = next.map { min($0, offset ?? $0) } ?? watermarks.low
    guard start < watermarks.low else { return start }
    logger.recordsDeleted(from: start, to: watermarks.low, in: partition)
    return watermarks.low
  }

  @discardableResult
  func commit(
    _ batch: Batch,
    _ results: [ProcessedRecord],
    learned: [ProducerRecord],
    consumer: Consumer
  ) throws(SinkError) -> [ProcessedRecord] {
    let offsets = batch.ranges.compactMap { partition, range -> StoredOffset? in
      guard range.next > stored[partition] ?? -1 else { return nil }
      return StoredOffset(
        topic: partition.topic, partition: partition.partition, expected: stored[partition], next: range.next)
    }
    var results = results
    try write(&results, advancing: offsets)
    for offset in offsets {
      stored[TopicPartition(topic: offset.topic, partition: offset.partition)] = offset.next
    }
    let fresh = results.filter { $0.input.offset >= committed[$0.input.partition] ?? -1 }
    var batch = batch
    for (partition, range) in batch.ranges {
      batch.ranges[partition]?.next = max(range.next, committed[partition] ?? -1)
    }
    try kafka.commit(batch, fresh, learned: learned, consumer: consumer)
    for (partition, range) in batch.ranges { committed[partition] = range.next }
    return results
  }

  /// Writes a batch. Documents that the store rejects become rejections of the stage, and the rest is written without
  /// them.
  private func write(_ results: inout [ProcessedRecord], advancing offsets: [StoredOffset]) throws(SinkError) {
    // Which result each record is of, in the order of writing.
    var records: [(record: Record, result: Int)] = []
    for (index, result) in results.enumerated() {
      if case .success(let outputs) = result.outcome { records += outputs.map { ($0, index) } }
    }
    while true {
      do throws(DocumentStoreError) {
        #if DEBUG
          if PlantedFault.current == .storeOffsetsOutsideTransaction, !records.isEmpty {
            try store.write([], advancing: offsets)
            Interruption.betweenCommits()
            return try store.write(records.map(\.record), advancing: [])
          }
        #endif
        return try store.write(records.map(\.record), advancing: offsets)
      } catch {
        switch error.kind {
        case .transient: throw SinkError(.transient, error)
        case .fenced: throw SinkError(.unknown, error)
        case .permanent: throw SinkError(.permanent, error)
        case .rejected(let index):
          guard records.indices.contains(index) else { throw SinkError(.permanent, error) }
          let rejected = records[index].result
          results[rejected].outcome = .failure(Rejection(code: .storeRejected, reason: error.description))
          records.removeAll { $0.result == rejected }
        }
      }
    }
  }

  func recover() throws(SinkError) { try kafka.recover() }

  func serve() { kafka.serve() }

  func close() { kafka.close() }
}
