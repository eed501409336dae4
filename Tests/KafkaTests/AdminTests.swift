import Kafka
import TestSupport
import Testing

@Suite("Admin", .enabled(if: Cluster.isAvailable, "KAFKA_BOOTSTRAP_SERVERS names no broker"))
struct AdminTests {
  @Test("Topics are created with their partitions, once, and deleted")
  func topics() async throws {
    let admin = try Admin(configuration: Cluster.configuration(), logger: Cluster.logger)
    let name = Cluster.uniqueName("admin")
    #expect(try await admin.create([NewTopic(name: name, partitions: 3)]) == [name])
    #expect(try await admin.create([NewTopic(name: name, partitions: 3)]) == [])
    #expect(try await admin.topics(named: name).map(\.partitions) == [3])
    try await admin.delete([name, Cluster.uniqueName("missing")])
    #expect(try await !admin.topics().contains { $0.name == name })
  }

  @Test("Lag is what a group has yet to read")
  func lag() async throws {
    let topic = try await Cluster.makeTopic(partitions: 2)
    let producer = try Producer(configuration: Cluster.configuration(), logger: Cluster.logger)
    _ = await producer.send((0..<10).map { ProducerRecord(partition: $0 < 7 ? 0 : 1, value: [1]) }, to: topic)
    let group = Cluster.uniqueName("group")
    try await Committer().commit(
      group, [TopicPartition(topic: topic, partition: 0): CommittedOffset(next: 5, metadata: "note")])
    let admin = try Admin(configuration: Cluster.configuration(), logger: Cluster.logger)
    let lags = try await admin.lag(of: group, in: topic)
    #expect(lags.map(\.lag) == [2, 3])
    #expect(lags.map(\.committed) == [5, nil])
    let committed = try await admin.committed(by: group)
    #expect(committed[TopicPartition(topic: topic, partition: 0)]?.metadata == "note")
  }
}

/// Commits offsets as a member of nothing.
actor Committer {
  private let executor = ThreadExecutor(name: "test-committer")
  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  func commit(_ group: String, _ offsets: [TopicPartition: CommittedOffset]) throws {
    let consumer = try Consumer(configuration: Cluster.configuration(["group.id": group]), logger: Cluster.logger)
    try consumer.commit(offsets)
    #expect(try consumer.committed(Array(offsets.keys)) == offsets)
    consumer.close()
  }
}
