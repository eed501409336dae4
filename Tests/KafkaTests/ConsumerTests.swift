import Kafka
import TestSupport
import Testing

@Suite("Consumer", .enabled(if: Cluster.isAvailable, "KAFKA_BOOTSTRAP_SERVERS names no broker"))
struct ConsumerTests {
  @Test("A second member takes over part of the partitions, and the first hears of it before")
  func rebalance() async throws {
    let topic = try await Cluster.makeTopic(partitions: 4)
    let group = Cluster.uniqueName("group")
    let first = Member(name: "first")
    let second = Member(name: "second")
    try await first.join(group, topic: topic)
    #expect(try await Self.settle([first], until: [4]))
    try await second.join(group, topic: topic)
    #expect(try await Self.settle([first, second], until: [2, 2]))
    #expect(await first.revocationsSawOwnership)
    let admin = try Admin(configuration: Cluster.configuration(), logger: Cluster.logger)
    let description = try #require(try await admin.describe(group: group))
    #expect(description.state == "Stable")
    #expect(description.members.map(\.partitions.count) == [2, 2])
    #expect(
      Set(description.members.flatMap(\.partitions)) == Set((0..<4).map { TopicPartition(topic: topic, partition: $0) })
    )
    #expect(description.members.allSatisfy { $0.client == "member" && !$0.id.isEmpty })
    await second.leave()
    #expect(try await Self.settle([first], until: [4]))
    await first.leave()
  }

  /// Keeps all members alive until each has so many partitions; whether that happened in time.
  private static func settle(_ members: [Member], until counts: [Int]) async throws -> Bool {
    let deadline = ContinuousClock.now + .seconds(60)
    while ContinuousClock.now < deadline {
      var current: [Int] = []
      for member in members { current.append(try await member.step()) }
      if current == counts { return true }
    }
    return false
  }

  @Test("After a seek back the same records come again, and nothing else in between")
  func seek() async throws {
    let topic = try await Cluster.makeTopic()
    let producer = try Producer(configuration: Cluster.configuration(), logger: Cluster.logger)
    _ = await producer.send((0..<5000).map { ProducerRecord(partition: 0, value: Array("\($0)".utf8)) }, to: topic)
    let offsets = try await Seeker().readWithRewinds(topic, until: 5000, rewindEvery: 700)
    #expect(offsets)
  }

  @Test("A partition that was taken away while it was paused is read when it comes back")
  func pausedAndReassigned() async throws {
    let topic = try await Cluster.makeTopic()
    let producer = try Producer(configuration: Cluster.configuration(), logger: Cluster.logger)
    _ = await producer.send((0..<10).map { ProducerRecord(partition: 0, value: Array("\($0)".utf8)) }, to: topic)
    #expect(try await Seeker().readAfterPauseAndReassignment(topic) == 10)
  }
}

/// A member of a group, with its own thread.
actor Member {
  private let executor: ThreadExecutor
  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }
  private var consumer: Consumer?
  private let recorder = Recorder()

  init(name: String) { executor = ThreadExecutor(name: name) }

  var revocationsSawOwnership: Bool { recorder.revocationsSawOwnership }

  func join(_ group: String, topic: String) throws {
    let consumer = try Consumer(
      configuration: Cluster.configuration([
        "group.id": group, "session.timeout.ms": "6000", "client.id": "member",
      ]), logger: Cluster.logger)
    try consumer.subscribe(to: [topic], handler: recorder)
    self.consumer = consumer
  }

  /// Serves the group for a moment; returns the size of the assignment.
  func step() throws -> Int {
    try consumer?.serve()
    consumer?.wait(milliseconds: 50)
    try consumer?.serve()
    return recorder.partitions.count
  }

  func leave() {
    consumer?.close()
    consumer = nil
  }
}

private final class Recorder: RebalanceHandler {
  var partitions: Set<TopicPartition> = []
  var revocationsSawOwnership = true

  func assigned(_ added: [TopicPartition], of consumer: Consumer) -> [TopicPartition: Int64] {
    partitions.formUnion(added)
    return [:]
  }

  func revoking(_ revoked: [TopicPartition], of consumer: Consumer) {
    let owned = (try? consumer.assignment()) ?? []
    if !Set(owned).isSuperset(of: revoked) { revocationsSawOwnership = false }
    partitions.subtract(revoked)
  }

  func lost(_ lost: [TopicPartition], of consumer: Consumer) { partitions.subtract(lost) }
}

actor Seeker {
  private let executor = ThreadExecutor(name: "test-seeker")
  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  /// Takes a partition, pauses it, gives it up, takes it again, and returns how many records arrive.
  func readAfterPauseAndReassignment(_ topic: String) throws -> Int {
    let consumer = try Consumer(
      configuration: Cluster.configuration(["group.id": Cluster.uniqueName("seeker")]), logger: Cluster.logger)
    defer { consumer.close() }
    let partition = TopicPartition(topic: topic, partition: 0)
    try consumer.assign([partition: 0])
    try consumer.pause([partition])
    try consumer.assign([:])
    try consumer.assign([partition: 0])
    var count = 0
    let deadline = ContinuousClock.now + .seconds(10)
    while count < 10, ContinuousClock.now < deadline {
      try consumer.serve()
      try consumer.poll(upTo: 100) { _ in count += 1 }
      consumer.wait(milliseconds: 50)
    }
    return count
  }

  /// Reads a partition, seeking back by a hundred records again and again; every record must be the expected one.
  func readWithRewinds(_ topic: String, until end: Int64, rewindEvery step: Int64) throws -> Bool {
    let consumer = try Consumer(
      configuration: Cluster.configuration(["group.id": Cluster.uniqueName("seeker")]), logger: Cluster.logger)
    defer { consumer.close() }
    let partition = TopicPartition(topic: topic, partition: 0)
    try consumer.assign([partition: 0])
    var expected: Int64 = 0
    var nextRewind = step
    var isExact = true
    let deadline = ContinuousClock.now + .seconds(60)
    while expected < end, ContinuousClock.now < deadline {
      try consumer.serve()
      let limit = Int(min(100, max(1, nextRewind - expected)))
      try consumer.poll(upTo: limit) { record in
        if record.offset != expected { isExact = false }
        expected = record.offset + 1
      }
      if expected >= nextRewind {
        expected -= 100
        nextRewind += step
        if nextRewind.isMultiple(of: 2) {
          try persistently { () throws(KafkaError) in try consumer.seek([partition: expected]) }
        } else {
          try consumer.pause([partition])
          try persistently { () throws(KafkaError) in try consumer.resume(at: [partition: expected]) }
        }
      } else {
        consumer.wait(milliseconds: 50)
      }
    }
    return isExact && expected == end
  }

  /// librdkafka may lose the answer to a seek on a machine under load; it is then asked again, as workers do.
  private func persistently(_ seek: () throws(KafkaError) -> Void) throws {
    do throws(KafkaError) {
      try seek()
    } catch {
      guard error.recovery == .retry else { throw error }
      try seek()
    }
  }
}
