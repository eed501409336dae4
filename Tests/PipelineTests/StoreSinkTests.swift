import Documents
import Kafka
import Synchronization
import TestSupport
import Testing

@testable import Pipeline

@Suite("Store sink")
struct StoreSinkTests {
  private let partition = TopicPartition(topic: "index", partition: 0)
  private let store = FakeStore()
  private let kafka = FakeSink()

  private func makeConsumer() throws -> Consumer {
    // Never connects: the fakes do not use it.
    try Consumer(
      configuration: KafkaConfiguration(["bootstrap.servers": "127.0.0.1:1", "group.id": "none"]),
      logger: Cluster.logger)
  }

  private func batch(_ offsets: Range<Int64>) -> Batch {
    var batch = Batch(id: 1)
    batch.ranges[partition] = Batch.Range(next: offsets.upperBound, generation: 1)
    batch.records = offsets.count
    return batch
  }

  private func results(_ offsets: Range<Int64>, rejected: Set<Int64> = []) -> [ProcessedRecord] {
    offsets.map { offset in
      let record = Record(key: [UInt8(offset)], value: [1])
      return ProcessedRecord(
        input: ConsumedRecord(partition: partition, offset: offset, record: record),
        outcome: rejected.contains(offset)
          ? .failure(Rejection(code: .notJSON, reason: "planted")) : .success([record]))
    }
  }

  @Test("A document that the store rejects is a dead letter even if Kafka fails after the store's write")
  func rejectionSurvivesAFailure() throws {
    let sink = StoreSink(store: store, kafka: kafka, logger: Cluster.logger)
    store.rejectedKey.withLock { $0 = [1] }
    kafka.failure = .transient
    #expect(throws: SinkError.self) {
      try sink.commit(batch(0..<3), results(0..<3), learned: [], consumer: makeConsumer())
    }
    #expect(store.next.withLock { $0 } == 3)
    kafka.failure = nil
    try sink.commit(batch(0..<3), results(0..<3), learned: [], consumer: makeConsumer())
    #expect(kafka.deadLetters == [1])
    #expect(store.keys.withLock { $0 } == [[0], [2]])
  }

  @Test("What the store will never do again without help is told from what passes")
  func permanentFailure() {
    let sink = StoreSink(store: store, kafka: kafka, logger: Cluster.logger)
    for (kind, failure) in [
      (DocumentStoreError.Kind.permanent, WorkerMachine.CommitFailure.permanent), (.transient, .transient),
      (.fenced, .unknown),
    ] {
      store.failure.withLock { $0 = kind }
      let error = #expect(throws: SinkError.self) {
        try sink.commit(batch(0..<3), results(0..<3), learned: [], consumer: makeConsumer())
      }
      #expect(error?.failure == failure)
    }
  }

  @Test("A group that has read beyond the end of the topic is an error, not a reason to drop dead letters")
  func groupBeyondTheEnd() {
    let sink = StoreSink(store: store, kafka: kafka, logger: Cluster.logger)
    let error = #expect(throws: SinkError.self) {
      try sink.begin(partition, stored: nil, committed: 10, watermarks: Watermarks(low: 0, high: 9))
    }
    #expect(error?.failure == .permanent)
    #expect(error?.description.contains("10") == true)
  }

  @Test("What is read again for a new store leaves no second dead letter, and the group's offset does not go back")
  func restoredStore() throws {
    let sink = StoreSink(store: store, kafka: kafka, logger: Cluster.logger)
    let start = try sink.begin(partition, stored: nil, committed: 5, watermarks: Watermarks(low: 0, high: 9))
    #expect(start == 0)
    try sink.commit(batch(0..<4), results(0..<4, rejected: [2]), learned: [], consumer: makeConsumer())
    #expect(kafka.deadLetters == [])
    #expect(kafka.next == 5)
    try sink.commit(batch(4..<8), results(4..<8, rejected: [4, 6]), learned: [], consumer: makeConsumer())
    #expect(kafka.deadLetters == [6])
    #expect(kafka.next == 8)
    #expect(store.keys.withLock { $0.count } == 5)
  }

  @Test("A mark for what is read again does not take the group back, or its dead letters would be written twice")
  func markForARestoredStore() throws {
    let sink = StoreSink(store: store, kafka: kafka, logger: Cluster.logger)
    _ = try sink.begin(partition, stored: nil, committed: 5, watermarks: Watermarks(low: 0, high: 9))
    try sink.mark([partition: CommittedOffset(next: 0, metadata: "x")], consumer: makeConsumer())
    #expect(kafka.marked == [partition: 5])
    try sink.commit(batch(0..<4), results(0..<4, rejected: [2]), learned: [], consumer: makeConsumer())
    #expect(kafka.deadLetters == [])
  }

  @Test("A store that has read further than the topic goes is refused")
  func anotherTopic() throws {
    let sink = StoreSink(store: store, kafka: kafka, logger: Cluster.logger)
    #expect(throws: SinkError.self) {
      try sink.begin(partition, stored: 10, committed: nil, watermarks: Watermarks(low: 0, high: 9))
    }
    let start = try sink.begin(partition, stored: 9, committed: nil, watermarks: Watermarks(low: 0, high: 9))
    #expect(start == 9)
  }

  @Test("A store that lost documents to retention goes on with the oldest")
  func retention() throws {
    let sink = StoreSink(store: store, kafka: kafka, logger: Cluster.logger)
    let start = try sink.begin(partition, stored: 3, committed: 5, watermarks: Watermarks(low: 4, high: 9))
    #expect(start == 4)
  }
}

/// Keeps documents and offsets as a store does, and rejects one key.
private final class FakeStore: DocumentStore {
  let next = Mutex<Int64?>(nil)
  let keys = Mutex<Set<[UInt8]>>([])
  let rejectedKey = Mutex<[UInt8]?>(nil)
  let failure = Mutex<DocumentStoreError.Kind?>(nil)

  func nextOffsets(topic: String) throws(DocumentStoreError) -> [Int32: Int64] { [:] }

  func write(_ records: [Record], advancing offsets: [StoredOffset]) throws(DocumentStoreError) {
    let rejected = rejectedKey.withLock { $0 }
    if let failure = failure.withLock({ $0 }) { throw DocumentStoreError(failure, "planted") }
    if let index = records.firstIndex(where: { $0.key == rejected }) {
      throw DocumentStoreError(.rejected(index: index), "planted")
    }
    for offset in offsets {
      guard next.withLock({ $0 }) == offset.expected else { throw DocumentStoreError(.fenced, "planted") }
      next.withLock { $0 = offset.next }
    }
    keys.withLock { $0.formUnion(records.compactMap(\.key)) }
  }
}

/// Notes what is committed, or fails.
private final class FakeSink: BatchSink {
  var failure: WorkerMachine.CommitFailure?
  var deadLetters: [Int64] = []
  var next: Int64?
  var marked: [TopicPartition: Int64] = [:]

  func starts(of partitions: [TopicPartition], consumer: Consumer) throws -> [TopicPartition: PartitionStart] { [:] }

  func mark(_ marks: [TopicPartition: CommittedOffset], consumer: Consumer) throws(SinkError) {
    marked = marks.mapValues(\.next)
  }

  func commit(_ batch: Batch, _ results: [ProcessedRecord], learned: [ProducerRecord], consumer: Consumer)
    throws(SinkError) -> [ProcessedRecord]
  {
    if let failure { throw SinkError(failure, "planted") }
    for result in results { if case .failure = result.outcome { deadLetters.append(result.input.offset) } }
    next = batch.ranges.values.first?.next
    return results
  }

  func recover() throws(SinkError) {}

  func serve() {}

  func close() {}
}
