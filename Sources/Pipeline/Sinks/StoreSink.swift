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
    let fresh = results.filter { $0.input.offset >= stored[$0.input.partition] ?? -1 }
    if !offsets.isEmpty {
      do throws(DocumentStoreError) {
        try store.write(fresh.flatMap { (try? $0.outcome.get()) ?? [] }, advancing: offsets)
      } catch {
        switch error.kind {
        case .transient: throw SinkError(.transient, error)
        case .fenced, .permanent: throw SinkError(.unknown, error)
        }
      }
      for offset in offsets {
        stored[TopicPartition(topic: offset.topic, partition: offset.partition)] = offset.next
      }
    }
    try kafka.commit(batch, results, consumer: consumer)
  }

  func recover() throws(SinkError) { try kafka.recover() }

  func serve() { kafka.serve() }

  func close() { kafka.close() }
}
