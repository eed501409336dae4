import Foundation
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
    let committed = try await admin.committed(by: group, in: topic)
    #expect(committed[TopicPartition(topic: topic, partition: 0)]?.metadata == "note")
  }

  @Test("A group that nobody has used has no members, and in a topic that does not exist no offsets")
  func unknown() async throws {
    let admin = try Admin(configuration: Cluster.configuration(), logger: Cluster.logger)
    let group = Cluster.uniqueName("nobody")
    #expect(try await admin.describe(group: group)?.members.isEmpty ?? true)
    #expect(try await admin.committed(by: group, in: Cluster.uniqueName("nowhere")).isEmpty)
  }

  @Test("The offsets of a time: where records of that time or later begin")
  func offsetsForTimes() async throws {
    let topic = try await Cluster.makeTopic(partitions: 3)
    let producer = try Producer(configuration: Cluster.configuration(), logger: Cluster.logger)
    // Not long ago, or retention takes the records.
    let start = Int64(Date().timeIntervalSince1970) * 1000 - 60_000
    let records = (0..<10).map {
      ProducerRecord(partition: $0 < 6 ? 0 : 1, value: [1], timestamp: start + Int64($0) * 1000)
    }
    for record in records { for result in await producer.send([record], to: topic) { _ = try result.get() } }
    let admin = try Admin(configuration: Cluster.configuration(), logger: Cluster.logger)
    let partitions = (0..<Int32(3)).map { TopicPartition(topic: topic, partition: $0) }
    func offsets(_ milliseconds: Int64) async throws -> [Int64?] {
      let found = try await admin.offsets(since: start + milliseconds, in: partitions)
      return partitions.map { found[$0] }
    }
    #expect(try await offsets(-5000) == [0, 0, nil])
    #expect(try await offsets(2000) == [2, 0, nil])
    #expect(try await offsets(2001) == [3, 0, nil])
    #expect(try await offsets(7000) == [nil, 1, nil])
    #expect(try await offsets(60_000) == [nil, nil, nil])
    #expect(try await admin.offsets(since: start, in: []) == [:])
  }

  @Test("A key lies in the partition that its hash says")
  func keyPartitioner() async throws {
    let topic = try await Cluster.makeTopic(partitions: 7)
    let producer = try Producer(configuration: Cluster.configuration(), logger: Cluster.logger)
    let keys = (0..<50).map { Array("key \($0)".utf8) }
    let results = await producer.send(keys.map { ProducerRecord(key: $0, value: [1]) }, to: topic)
    #expect(try results.map { try $0.get().partition } == keys.map { KeyPartitioner.partition(of: $0, partitions: 7) })
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
