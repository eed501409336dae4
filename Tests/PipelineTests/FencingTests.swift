import Documents
import Kafka
import Processes
import TestSupport
import Testing

@testable import Pipeline

@Suite("Fencing", .enabled(if: Cluster.isAvailable, "KAFKA_BOOTSTRAP_SERVERS names no broker"))
struct FencingTests {
  @Test("A worker whose name another one has taken over is to end: it must not take the name back")
  func fenced() async throws {
    let topic = try await Cluster.makeTopic()
    #expect(try await FencedOwner().failure(topic: topic) == .permanent)
    #expect(try await TopicContents().read(topic, partitions: 1).isEmpty)
  }

  @Test("On the development broker a worker whose name is another's gets no new transactional id, and disturbs nobody")
  func recoveryOnTheDevelopmentBroker() async throws {
    let topic = try await Cluster.makeTopic()
    let owner = FencedOwner()
    #expect(try await owner.recoveries(topic: topic) == [nil, nil, .permanent, nil])
    #expect(try await TopicContents().read(topic, partitions: 1).count == 1)
  }

  @Test("A name is whose claim on it is the newest, however often that is asked")
  func claims() async throws {
    let topic = try await Cluster.makeTopic()
    let configuration = Cluster.configuration(["transactional.id": Cluster.uniqueName("claim")])
    func claim() throws -> NameClaim {
      try NameClaim(configuration, topic: topic, timeoutMilliseconds: 20_000, logger: Cluster.logger)
    }
    let first = try claim()
    for _ in 0..<3 { try first.confirm(timeoutMilliseconds: 10_000) }
    let second = try claim()
    for _ in 0..<2 {
      let error = #expect(throws: SinkError.self) { try first.confirm(timeoutMilliseconds: 10_000) }
      #expect(error?.failure == .permanent)
    }
    for _ in 0..<2 { try second.confirm(timeoutMilliseconds: 10_000) }
  }

  @Test("After a restart of the broker a name is still its holder's")
  func restart() async throws {
    let folder = try TemporaryFolder()
    let port = try DevelopmentBroker.freePort()
    let settings = ["bootstrap.servers": "127.0.0.1:\(port)", "transactional.id": "claim"]
    let before = try await DevelopmentBroker.start(port: port, dataDirectory: folder.url)
    let admin = try Admin(configuration: KafkaConfiguration(settings), logger: Cluster.logger)
    _ = try await admin.create([NewTopic(name: "claimed", partitions: 1)])
    let claim = try NameClaim(
      KafkaConfiguration(settings), topic: "claimed", timeoutMilliseconds: 20_000, logger: Cluster.logger)
    try claim.confirm(timeoutMilliseconds: 10_000)
    await before.process.stop()
    let away = #expect(throws: SinkError.self) { try claim.confirm(timeoutMilliseconds: 500) }
    #expect(away?.failure == .unknown)
    let after = try await DevelopmentBroker.start(port: port, dataDirectory: folder.url)
    try claim.confirm(timeoutMilliseconds: 20_000)
    await after.process.stop()
  }
}

private actor FencedOwner {
  private let executor = ThreadExecutor(name: "test-fencing")
  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  func failure(topic: String) throws -> WorkerMachine.CommitFailure? {
    let consumer = try makeConsumer()
    defer { consumer.close() }
    let name = Cluster.uniqueName("fencing")
    let first = try makeSink(name, topic: topic)
    let second = try makeSink(name, topic: topic)
    defer {
      first.close()
      second.close()
    }
    return outcome { () throws(SinkError) in try commit(to: first, topic: topic, consumer: consumer) }
  }

  /// How a worker fares that recovers: alone; again; after another has taken over its name. Then how the other commits.
  func recoveries(topic: String) throws -> [WorkerMachine.CommitFailure?] {
    let consumer = try makeConsumer()
    defer { consumer.close() }
    let name = Cluster.uniqueName("fencing")
    let first = try makeSink(name, topic: topic, isDevelopmentBroker: true)
    defer { first.close() }
    var outcomes = [outcome(first.recover), outcome(first.recover)]
    let second = try makeSink(name, topic: topic, isDevelopmentBroker: true)
    defer { second.close() }
    outcomes.append(outcome(first.recover))
    outcomes.append(outcome { () throws(SinkError) in try commit(to: second, topic: topic, consumer: consumer) })
    return outcomes
  }

  private func outcome(_ attempt: () throws(SinkError) -> Void) -> WorkerMachine.CommitFailure? {
    do throws(SinkError) {
      try attempt()
      return nil
    } catch {
      return error.failure
    }
  }

  private func commit(to sink: TransactionalSink, topic: String, consumer: Consumer) throws(SinkError) {
    let partition = TopicPartition(topic: topic, partition: 0)
    var batch = Batch(id: 1)
    batch.ranges[partition] = Batch.Range(next: 1, generation: 1)
    let input = ConsumedRecord(partition: partition, offset: 0, record: Record(value: [1]))
    let result = ProcessedRecord(input: input, outcome: .success([Record(value: [2])]))
    try sink.commit(batch, [result], learned: [], consumer: consumer)
  }

  private func makeConsumer() throws -> Consumer {
    try Consumer(
      configuration: Cluster.configuration(["group.id": Cluster.uniqueName("fencing")]), logger: Cluster.logger)
  }

  private func makeSink(
    _ name: String, topic: String, isDevelopmentBroker: Bool = false
  ) throws -> TransactionalSink {
    try TransactionalSink(
      settings: .init(
        configuration: Cluster.configuration(["transactional.id": name]), outputTopic: topic, deadLetterTopic: topic,
        maximumMessageBytes: 20_000, isDevelopmentBroker: isDevelopmentBroker),
      context: DeadLetterContext(
        stage: .clean, worker: "w", version: "1", now: { Timestamp(millisecondsSince1970: 0) }),
      logger: Cluster.logger)
  }
}
