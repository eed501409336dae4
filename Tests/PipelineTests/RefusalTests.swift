import Documents
import Kafka
import TestSupport
import Testing

@testable import Pipeline

@Suite("Refused records")
struct RefusalTests {
  private let context = DeadLetterContext(
    stage: .clean,
    worker: "w",
    version: "1",
    now: { Timestamp(millisecondsSince1970: 0) }
  )
  private let input = ConsumedRecord(
    partition: TopicPartition(topic: "clean", partition: 2),
    offset: 7,
    record: Record(
      key: [1],
      value: [UInt8](repeating: 65, count: 5000),
      headers: [
        .init(name: HeaderName.origin, text: "ingest/0/1"), .init(name: "x", value: [UInt8](repeating: 1, count: 9000)),
      ]
    )
  )

  @Test("What was refused becomes a dead letter, and a dead letter that is refused goes without its content")
  func stages() throws {
    let rejection = Rejection(code: .tooLarge, reason: "planted")
    let refused = ProcessedRecord(input: input, outcome: .success([input.record])).refused(because: rejection)
    #expect(refused.outcome == .failure(rejection))
    #expect(!refused.omitsContent)
    let again = refused.refused(because: Rejection(code: .tooLarge, reason: "again"))
    #expect(again.outcome == .failure(rejection))
    #expect(again.omitsContent)

    let whole = try #require(DeadLetter(decoding: context.deadLetter(input, rejection, omitsContent: false)))
    #expect(whole.record.value == input.record.value)
    let bare = try #require(DeadLetter(decoding: context.deadLetter(input, rejection, omitsContent: true)))
    #expect(bare.record.value.isEmpty)
    #expect(bare.record.headers == [.init(name: HeaderName.origin, text: "ingest/0/1")])
    #expect(bare.rejection.reason.contains("5000 bytes"))
    #expect(bare.rejection.reason.contains("clean/2/7"))
  }

  @Test("A record that was sent again counts on")
  func attempts() throws {
    for (stated, attempts) in [(nil, 1), ("3", 4), ("x", 1), ("-5", 1)] as [(String?, Int)] {
      let record = Record(value: [], headers: stated.map { [.init(name: HeaderName.attempts, text: $0)] } ?? [])
      let input = ConsumedRecord(partition: input.partition, offset: 1, record: record)
      let letter = context.deadLetter(input, Rejection(code: .empty, reason: "planted"), omitsContent: false)
      #expect(DeadLetter(decoding: letter)?.attempts == attempts)
    }
  }

  @Test(
    "The sink says that a record is refused, and works afterwards",
    .enabled(if: Cluster.isAvailable, "KAFKA_BOOTSTRAP_SERVERS names no broker")
  )
  func sink() async throws {
    let topic = try await Cluster.makeTopic()
    let letters = try await Cluster.makeTopic()
    try await SinkOwner().check(topic: topic, letters: letters, input: input, context: context)
    #expect(try await TopicContents().read(topic, partitions: 1).count == 0)
    let read = try await TopicContents().read(letters, partitions: 1)
    #expect(read.compactMap { DeadLetter(decoding: $0)?.rejection.code } == [.tooLarge])
  }
}

private actor SinkOwner {
  private let executor = ThreadExecutor(name: "test-sink")
  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  func check(topic: String, letters: String, input: ConsumedRecord, context: DeadLetterContext) throws {
    let consumer = try Consumer(
      configuration: Cluster.configuration(["group.id": Cluster.uniqueName("refusal")]),
      logger: Cluster.logger
    )
    defer { consumer.close() }
    let sink = try TransactionalSink(
      settings: .init(
        configuration: Cluster.configuration([
          "transactional.id": Cluster.uniqueName("refusal"), "message.max.bytes": "20000",
        ]),
        outputTopic: topic,
        deadLetterTopic: letters,
        maximumMessageBytes: 20_000
      ),
      context: context,
      logger: Cluster.logger
    )
    var batch = Batch(id: 1)
    let partition = TopicPartition(topic: topic, partition: 0)
    batch.ranges[partition] = Batch.Range(next: 1, generation: 1)
    let large = ProcessedRecord(
      input: input,
      outcome: .success([Record(key: [1], value: [UInt8](repeating: 65, count: 30_000))])
    )
    let error = #expect(throws: SinkError.self) { try sink.commit(batch, [large], learned: [], consumer: consumer) }
    let rejection = try #require(error?.rejection)
    #expect(error?.failure == .refused)
    try sink.commit(batch, [large.refused(because: rejection)], learned: [], consumer: consumer)
    #expect(try sink.start(of: partition, committed: nil, watermarks: Watermarks(low: 3, high: 9)) == 3)
    #expect(try sink.start(of: partition, committed: 9, watermarks: Watermarks(low: 3, high: 9)) == 9)
    #expect(try sink.start(of: partition, committed: 1, watermarks: Watermarks(low: 3, high: 9)) == 3)
    #expect(throws: SinkError.self) {
      try sink.start(of: partition, committed: 10, watermarks: Watermarks(low: 3, high: 9))
    }
    sink.close()
  }
}
