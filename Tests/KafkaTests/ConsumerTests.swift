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
    #expect(try await first.settle { $0.count == 4 } == 4)
    try await second.join(group, topic: topic)
    async let kept = first.settle { $0.count == 2 }
    async let taken = second.settle { $0.count == 2 }
    #expect(try await (kept, taken) == (2, 2))
    #expect(await first.revocationsSawOwnership)
    await second.leave()
    #expect(try await first.settle { $0.count == 4 } == 4)
    await first.leave()
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
    let topic = try await Cluster.makeTopic(partitions: 2)
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
      configuration: Cluster.configuration(["group.id": group, "session.timeout.ms": "6000"]), logger: Cluster.logger)
    try consumer.subscribe(to: [topic], handler: recorder)
    self.consumer = consumer
  }

  /// Polls until the assignment is as wished, or time is over; returns its size.
  func settle(_ isDone: @Sendable (Set<TopicPartition>) -> Bool) async throws -> Int {
    let deadline = ContinuousClock.now + .seconds(40)
    while !isDone(recorder.partitions), ContinuousClock.now < deadline {
      try consumer?.serve()
      consumer?.wait(milliseconds: 50)
      await Task.yield()
    }
    // Keep the membership alive while others settle.
    for _ in 0..<10 {
      try consumer?.serve()
      consumer?.wait(milliseconds: 20)
    }
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

  /// Takes a partition, pauses it, gives it up, takes it again, and returns how many records arrive. Another one is held
  /// all the time: librdkafka forgets a topic, and with it what is paused, if nothing of it is assigned.
  func readAfterPauseAndReassignment(_ topic: String) throws -> Int {
    let consumer = try Consumer(
      configuration: Cluster.configuration(["group.id": Cluster.uniqueName("seeker")]), logger: Cluster.logger)
    defer { consumer.close() }
    let partition = TopicPartition(topic: topic, partition: 0)
    let other = TopicPartition(topic: topic, partition: 1)
    try consumer.assign([partition: 0, other: 0])
    guard try count(upTo: 10, from: consumer) == 10 else { return 0 }
    try consumer.pause([partition])
    try consumer.assign([other: 0])
    try consumer.assign([partition: 0, other: 0])
    return try count(upTo: 10, from: consumer)
  }

  private func count(upTo limit: Int, from consumer: Consumer) throws -> Int {
    var count = 0
    let deadline = ContinuousClock.now + .seconds(10)
    while count < limit, ContinuousClock.now < deadline {
      try consumer.serve()
      try consumer.poll(upTo: limit - count) { _ in count += 1 }
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
          try consumer.seek([partition: expected])
        } else {
          try consumer.pause([partition])
          try consumer.resume(at: [partition: expected])
        }
      } else {
        consumer.wait(milliseconds: 50)
      }
    }
    return isExact && expected == end
  }
}
