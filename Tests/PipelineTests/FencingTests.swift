import Documents
import Kafka
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
}

private actor FencedOwner {
  private let executor = ThreadExecutor(name: "test-fencing")
  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  func failure(topic: String) throws -> WorkerMachine.CommitFailure? {
    let consumer = try Consumer(
      configuration: Cluster.configuration(["group.id": Cluster.uniqueName("fencing")]), logger: Cluster.logger)
    defer { consumer.close() }
    let name = Cluster.uniqueName("fencing")
    let first = try makeSink(name, topic: topic)
    let second = try makeSink(name, topic: topic)
    defer {
      first.close()
      second.close()
    }
    let partition = TopicPartition(topic: topic, partition: 0)
    var batch = Batch(id: 1)
    batch.ranges[partition] = Batch.Range(next: 1, generation: 1)
    let input = ConsumedRecord(partition: partition, offset: 0, record: Record(value: [1]))
    let result = ProcessedRecord(input: input, outcome: .success([Record(value: [2])]))
    do throws(SinkError) {
      try first.commit(batch, [result], learned: [], consumer: consumer)
      return nil
    } catch {
      return error.failure
    }
  }

  private func makeSink(_ name: String, topic: String) throws -> TransactionalSink {
    try TransactionalSink(
      settings: .init(
        configuration: Cluster.configuration(["transactional.id": name]), outputTopic: topic, deadLetterTopic: topic,
        maximumMessageBytes: 20_000),
      context: DeadLetterContext(
        stage: .clean, worker: "w", version: "1", now: { Timestamp(millisecondsSince1970: 0) }),
      logger: Cluster.logger)
  }
}
