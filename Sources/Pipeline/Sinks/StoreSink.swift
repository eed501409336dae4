import Documents
import Kafka

/// Writes batches to a store, then their dead letters and offsets to Kafka.
///
/// The store goes first, with the offsets in the same write; Kafka follows in a transaction of its own. If the worker
/// dies between the two, the batch is read again: its documents are passed over, because the store's offsets say that it
/// has them, and only the dead letters, which Kafka has not seen, are written.
final class StoreSink: BatchSink {
  private let store: any DocumentStore
  private let kafka: TransactionalSink
  private var stored: [TopicPartition: Int64] = [:]

  init(store: any DocumentStore, kafka: TransactionalSink) {
    self.store = store
    self.kafka = kafka
  }

  func starts(of partitions: [TopicPartition], consumer: Consumer) throws -> [TopicPartition: Int64] {
    var known: [TopicPartition: Int64] = [:]
    for topic in Set(partitions.map(\.topic)) {
      for (partition, next) in try store.nextOffsets(topic: topic) {
        known[TopicPartition(topic: topic, partition: partition)] = next
      }
    }
    let committed = try consumer.committed(partitions)
    var starts: [TopicPartition: Int64] = [:]
    for partition in partitions {
      stored[partition] = known[partition]
      let low = try consumer.watermarks(of: partition).low
      // A store without offsets is new, or another than before: it gets everything that Kafka still has. One that is
      // behind what the group has committed was restored from a copy, and gets what it lacks.
      let start = known[partition].map { min($0, committed[partition]?.next ?? $0) } ?? low
      starts[partition] = max(start, low)
    }
    return starts
  }

  func commit(_ batch: Batch, _ results: [ProcessedRecord], consumer: Consumer) throws(SinkError) {
    let offsets = batch.ranges.compactMap { partition, range -> StoredOffset? in
      guard range.next > stored[partition] ?? -1 else { return nil }
      return StoredOffset(
        topic: partition.topic, partition: partition.partition, expected: stored[partition], next: range.next)
    }
    var results = results
    if !offsets.isEmpty {
      try write(&results, advancing: offsets)
      for offset in offsets {
        stored[TopicPartition(topic: offset.topic, partition: offset.partition)] = offset.next
      }
    }
    try kafka.commit(batch, results, consumer: consumer)
  }

  /// Writes what the store does not have yet. Documents that it rejects become rejections of the stage, and the rest is
  /// written without them.
  private func write(_ results: inout [ProcessedRecord], advancing offsets: [StoredOffset]) throws(SinkError) {
    while true {
      let fresh = results.filter { $0.input.offset >= stored[$0.input.partition] ?? -1 }
      do throws(DocumentStoreError) {
        return try store.write(fresh.flatMap { (try? $0.outcome.get()) ?? [] }, advancing: offsets)
      } catch {
        switch error.kind {
        case .transient: throw SinkError(.transient, error)
        case .fenced, .permanent: throw SinkError(.unknown, error)
        case .rejected(let key):
          guard reject(key, in: &results, because: error.description) else { throw SinkError(.unknown, error) }
        }
      }
    }
  }

  /// Turns the results that hold a document of that key into rejections; returns whether there was one.
  private func reject(_ key: [UInt8], in results: inout [ProcessedRecord], because reason: String) -> Bool {
    var isFound = false
    for index in results.indices {
      guard case .success(let records) = results[index].outcome, records.contains(where: { $0.key == key }) else {
        continue
      }
      results[index].outcome = .failure(Rejection(code: .storeRejected, reason: reason))
      isFound = true
    }
    return isFound
  }

  func recover() throws(SinkError) { try kafka.recover() }

  func serve() { kafka.serve() }

  func close() { kafka.close() }
}
