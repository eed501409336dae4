import Foundation
import Kafka
import TestSupport
import Testing

@Suite("Producer", .enabled(if: Cluster.isAvailable, "KAFKA_BOOTSTRAP_SERVERS names no broker"))
struct ProducerTests {
  @Test("A batch is stored in order, and each record's place is reported")
  func batch() async throws {
    let topic = try await Cluster.makeTopic()
    let producer = try Producer(configuration: Cluster.configuration(), logger: Cluster.logger)
    let records = (0..<1000).map { ProducerRecord(partition: 0, key: Array("k".utf8), value: Array("\($0)".utf8)) }
    let deliveries = await producer.send(records, to: topic)
    #expect(deliveries.count == 1000)
    #expect(try deliveries.map { try $0.get().offset } == Array(0..<1000))
    #expect(try await Cluster.read(topic) == (0..<1000).map(String.init))
  }

  @Test("Keys, headers and timestamps arrive as they were sent")
  func metadata() async throws {
    let topic = try await Cluster.makeTopic()
    let producer = try Producer(configuration: Cluster.configuration(), logger: Cluster.logger)
    let headers = [
      RecordHeader(name: "a", value: [1, 2]), RecordHeader(name: "a", value: []), RecordHeader(name: "b", value: nil),
    ]
    // Not long ago, or retention takes the record.
    let time = Int64(Date().timeIntervalSince1970) * 1000 - 60_123
    let record = ProducerRecord(key: [0, 255], value: [], headers: headers, timestamp: time)
    _ = try await producer.send([record], to: topic)[0].get()
    let seen = try await HeaderReader().read(topic)
    #expect(seen == HeaderReader.Seen(key: [0, 255], value: [], headers: headers, timestamp: time))
  }

  @Test("A record above the limit fails by itself; its neighbours are delivered")
  func tooLarge() async throws {
    let topic = try await Cluster.makeTopic()
    let producer = try Producer(
      configuration: Cluster.configuration(["message.max.bytes": "10000"]), logger: Cluster.logger)
    let records = [100, 20_000, 200].map { ProducerRecord(partition: 0, value: [UInt8](repeating: 65, count: $0)) }
    let deliveries = await producer.send(records, to: topic)
    #expect((try? deliveries[0].get()) != nil)
    #expect(throws: KafkaError.self) { try deliveries[1].get() }
    if case .failure(let error) = deliveries[1] { #expect(error.isMessageTooLarge) }
    #expect((try? deliveries[2].get()) != nil)
  }

  @Test("More records than librdkafka's queue holds are delivered all the same")
  func fullQueue() async throws {
    let topic = try await Cluster.makeTopic()
    let producer = try Producer(
      configuration: Cluster.configuration(["queue.buffering.max.messages": "100"]), logger: Cluster.logger)
    let deliveries = await producer.send((0..<5000).map { _ in ProducerRecord(partition: 0, value: [1]) }, to: topic)
    #expect(deliveries.allSatisfy { (try? $0.get()) != nil })
  }
}

@Suite("Configuration")
struct KafkaConfigurationTests {
  @Test("An unknown property is named")
  func unknownProperty() {
    let problems = KafkaConfiguration(["bootstrap.server": "x"]).problems()
    #expect(problems.count == 1)
    #expect(problems.first?.contains("bootstrap.server") == true)
    #expect(throws: KafkaError.self) {
      try Producer(configuration: KafkaConfiguration(["bootstrap.server": "x"]), logger: Cluster.logger)
    }
  }

  @Test("A secret never stands in a problem")
  func secrets() {
    let problems = KafkaConfiguration(["ssl.key.password": "hunter2", "linger.ms": "hunter2"]).problems()
    #expect(!problems.joined().contains("ssl.key.password does not accept its value: hunter2"))
    #expect(KafkaConfiguration.isSecret("sasl.password"))
    #expect(!KafkaConfiguration.isSecret("sasl.username"))
  }

  @Test("A transactional producer without an id is refused")
  func transactionalID() {
    #expect(throws: KafkaError.self) {
      _ = try TransactionalProducer(configuration: KafkaConfiguration(), logger: Cluster.logger)
    }
  }
}

/// Reads one record with everything that belongs to it.
actor HeaderReader {
  struct Seen: Equatable {
    var key: [UInt8]?
    var value: [UInt8]
    var headers: [RecordHeader]
    var timestamp: Int64?
  }

  private let executor = ThreadExecutor(name: "test-reader")
  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  func read(_ topic: String) throws -> Seen? {
    let consumer = try Consumer(
      configuration: Cluster.configuration(["group.id": Cluster.uniqueName("reader")]), logger: Cluster.logger)
    let partition = TopicPartition(topic: topic, partition: 0)
    try consumer.assign([partition: 0])
    var seen: Seen?
    let deadline = ContinuousClock.now + .seconds(30)
    while seen == nil, ContinuousClock.now < deadline {
      try consumer.serve()
      try consumer.poll(upTo: 1) { record in
        seen = Seen(key: record.key, value: record.value, headers: record.headers, timestamp: record.timestamp)
      }
      consumer.wait(milliseconds: 100)
    }
    consumer.close()
    return seen
  }
}
