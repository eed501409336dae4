import Documents
import Kafka
import Logging
import Pipeline
import SearchIndex

/// How far everything was when the check began.
struct LineSnapshot: Sendable {
  /// The offsets of a partition.
  struct Marks: Sendable, Hashable {
    /// The oldest record.
    var low: Int64
    /// Past the newest record, committed or not.
    var high: Int64
    /// Past the last record that a reader of committed data is shown; less than `high` only if a transaction hangs.
    var stable: Int64
    /// Where records of the time that the check begins at may begin.
    var start: Int64
  }

  /// By topic and partition.
  var topics: [String: [Int32: Marks]] = [:]
  /// The group's next offsets, by stage and partition.
  var committed: [StageName: [Int32: Int64]] = [:]
  /// The store's next offsets on the topic of `index`.
  var stored: [Int32: Int64] = [:]

  /// The offsets that a stage must account for, and how many it has yet to read.
  func scope(of stage: StageName, topic: String) -> (offsets: [Int32: Range<Int64>], pending: Int, earlier: Int) {
    var offsets: [Int32: Range<Int64>] = [:]
    var pending = 0
    var earlier = 0
    for (partition, marks) in topics[topic] ?? [:] {
      var next = committed[stage]?[partition] ?? marks.low
      // The store is written first; what only the group or only the store has read is still on its way.
      if stage == .index { next = min(next, stored[partition] ?? marks.low) }
      let end = max(min(next, marks.stable), marks.low)
      let start = min(marks.start, end)
      offsets[partition] = start..<end
      pending += Int(max(0, marks.stable - end))
      earlier += Int(start)
    }
    return (offsets, pending, earlier)
  }

  /// The partitions of a topic that a stage has read further than they go, and its offset there. The ends were read after
  /// the offsets, so this is no race.
  func readBeyondEnd(_ stage: StageName, topic: String) -> [(partition: Int32, next: Int64, high: Int64)] {
    (committed[stage] ?? [:]).sorted { $0.key < $1.key }.compactMap { partition, next in
      guard let marks = topics[topic]?[partition], next > marks.high else { return nil }
      return (partition, next, marks.high)
    }
  }

  /// The partitions of a topic that may have lost records that matter.
  func trimmed(_ topic: String, isForDeadLetters: Bool) -> Set<TargetPartition> {
    targets(topic, isForDeadLetters) { $0.low > 0 && $0.start == $0.low }
  }

  /// The partitions of a topic whose newest records hang.
  func hidden(_ topic: String, isForDeadLetters: Bool) -> Set<TargetPartition> {
    targets(topic, isForDeadLetters) { $0.stable < $0.high }
  }

  private func targets(_ topic: String, _ isForDeadLetters: Bool, where isOne: (Marks) -> Bool) -> Set<TargetPartition>
  {
    Set(
      (topics[topic] ?? [:]).filter { isOne($0.value) }.keys.map {
        TargetPartition(isForDeadLetters: isForDeadLetters, partition: $0)
      })
  }

  /// What can be read of a topic, from the time that the check begins at.
  func readable(_ topic: String) -> [Int32: Range<Int64>] {
    (topics[topic] ?? [:]).mapValues { min($0.start, $0.stable)..<$0.stable }
  }
}

extension LineSnapshot {
  /// Takes a snapshot. The order matters: first how far the stages are, then where the topics end, so that whatever a stage
  /// has committed lies before those ends.
  static func take(
    stages: [StageName],
    topics names: Pipeline.Topics,
    store: (any SearchStore)?,
    since: Timestamp?,
    stable: Admin,
    uncommitted: Admin
  ) async throws -> LineSnapshot {
    var snapshot = LineSnapshot()
    for stage in stages {
      let topic = names.input(of: stage)
      for (partition, offset) in try await stable.committed(by: names.group(of: stage), in: topic) {
        snapshot.committed[stage, default: [:]][partition.partition] = offset.next
      }
    }
    if stages.contains(.index) {
      guard let store else { throw VerificationError.noStore }
      snapshot.stored = try store.nextOffsets(topic: names.input(of: .index))
    }
    let existing = Dictionary(
      uniqueKeysWithValues: try await uncommitted.topics().map { ($0.name, $0.partitions) })
    for topic in Set(stages.flatMap { stage in [stage, stage.next].compactMap { $0 } }.map(names.input)).union([
      names.deadLetters
    ]) {
      guard let count = existing[topic] else { throw VerificationError.noTopic(topic) }
      let partitions = (0..<Int32(count)).map { TopicPartition(topic: topic, partition: $0) }
      // A dead letter bears the time of its worker's clock, which may be wrong: all of them are read.
      let starts =
        if let since, topic != names.deadLetters {
          try await uncommitted.offsets(since: since.millisecondsSince1970, in: partitions)
        } else { [TopicPartition: Int64]() }
      for (partition, marks) in try await uncommitted.watermarks(of: partitions) {
        let isWhole = since == nil || topic == names.deadLetters
        snapshot.topics[topic, default: [:]][partition.partition] = Marks(
          low: marks.low, high: marks.high, stable: marks.high,
          start: isWhole ? marks.low : max(marks.low, starts[partition] ?? marks.high))
      }
    }
    return snapshot
  }

  /// Waits until readers of committed data may see everything that the snapshot holds.
  ///
  /// - Returns: the partitions where a transaction stays open for longer than the limit, and the offset that it begins at.
  mutating func settle<C: Clock>(
    limit: Duration, clock: C, stableEnds: ([TopicPartition]) async throws -> [TopicPartition: Int64]
  ) async throws -> [TopicPartition: Int64] where C.Duration == Duration {
    let deadline = clock.now.advanced(by: limit)
    var waiting: [TopicPartition: Int64] = [:]
    for (topic, partitions) in topics {
      for (number, marks) in partitions where marks.high > marks.low {
        waiting[TopicPartition(topic: topic, partition: number)] = marks.high
      }
    }
    while true {
      var open: [TopicPartition: Int64] = [:]
      for (partition, stable) in try await stableEnds(Array(waiting.keys)) {
        if let high = waiting[partition], stable < high { open[partition] = stable }
      }
      guard !open.isEmpty, clock.now < deadline else {
        for (partition, stable) in open { topics[partition.topic]?[partition.partition]?.stable = stable }
        return open
      }
      waiting = waiting.filter { open[$0.key] != nil }
      try await clock.sleep(until: min(deadline, clock.now.advanced(by: .milliseconds(100))), tolerance: nil)
    }
  }
}
