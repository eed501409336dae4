import Documents
import Kafka
import Synchronization
import Testing

@testable import Verification

/// Waiting for open transactions, on a clock that only moves when somebody sleeps.
@Suite("Waiting for open transactions")
struct SettlingTests {
  private final class ManualClock: Clock {
    typealias Instant = ContinuousClock.Instant
    private let start = ContinuousClock.now
    private let elapsed = Mutex(Duration.zero)
    var slept: Duration { elapsed.withLock { $0 } }
    var now: Instant { start + slept }
    var minimumResolution: Duration { .zero }
    func sleep(until deadline: Instant, tolerance: Duration?) async throws {
      elapsed.withLock { $0 = max($0, deadline - start) }
    }
  }

  private static func ends(of partitions: [TopicPartition], _ end: (Int32) -> Int64) -> [TopicPartition: Int64] {
    Dictionary(uniqueKeysWithValues: partitions.map { ($0, end($0.partition)) })
  }

  private static func snapshot(_ marks: [(low: Int64, high: Int64)]) -> LineSnapshot {
    var snapshot = LineSnapshot()
    for (number, marks) in marks.enumerated() {
      snapshot.topics["t", default: [:]][Int32(number)] = LineSnapshot.Marks(
        low: marks.low, high: marks.high, stable: marks.high, start: marks.low)
    }
    return snapshot
  }

  @Test("What is committed in time is no hang")
  func committed() async throws {
    let clock = ManualClock()
    var snapshot = Self.snapshot([(0, 10), (0, 0), (3, 8)])
    let hanging = try await snapshot.settle(limit: .seconds(20), clock: clock) { partitions in
      Self.ends(of: partitions) { $0 == 0 && clock.slept < .seconds(5) ? 4 : 10 }
    }
    #expect(hanging == [:])
    #expect(clock.slept >= .seconds(5) && clock.slept < .seconds(6))
    #expect(snapshot.topics["t"]?[0]?.stable == 10)
  }

  @Test("A transaction that outlives the limit is named by its first offset, and nothing behind it is read")
  func hanging() async throws {
    let clock = ManualClock()
    var snapshot = Self.snapshot([(0, 10), (3, 8)])
    let hanging = try await snapshot.settle(limit: .seconds(20), clock: clock) { partitions in
      Self.ends(of: partitions) { $0 == 1 ? 5 : 10 }
    }
    #expect(hanging == [TopicPartition(topic: "t", partition: 1): 5])
    #expect(clock.slept == .seconds(20))
    #expect(snapshot.readable("t") == [0: 0..<10, 1: 3..<5])
    #expect(
      snapshot.hidden("t", isForDeadLetters: false) == [TargetPartition(isForDeadLetters: false, partition: 1)])
  }

  @Test("Scope: from the oldest record to the committed offset; at index no further than the store")
  func scope() {
    var snapshot = Self.snapshot([(2, 10), (0, 7), (0, 5)])
    snapshot.committed = [.clean: [0: 6, 1: 99], .index: [0: 9, 1: 7]]
    snapshot.stored = [0: 4]
    let clean = snapshot.scope(of: .clean, topic: "t")
    #expect(clean.offsets == [0: 2..<6, 1: 0..<7, 2: 0..<0])
    #expect((clean.pending, clean.earlier) == (4 + 5, 2))
    let beyond = snapshot.readBeyondEnd(.clean, topic: "t")
    #expect(beyond.map(\.partition) == [1] && beyond.map(\.next) == [99] && beyond.map(\.high) == [7])
    #expect(snapshot.scope(of: .index, topic: "t").offsets == [0: 2..<4, 1: 0..<0, 2: 0..<0])
  }

  @Test("Points in time as people give them")
  func pointsInTime() {
    let now = Timestamp(millisecondsSince1970: 1_750_000_000_000)
    func read(_ text: String) -> Int64? { Timestamp(pointInTime: text, now: now)?.millisecondsSince1970 }
    #expect(read("90s") == 1_749_999_910_000)
    #expect(read("2h") == 1_749_992_800_000)
    #expect(read("7d") == 1_749_395_200_000)
    #expect(read("2025-06-18T13:16:00+02:00") == Timestamp(rfc3339: "2025-06-18T11:16:00Z")?.millisecondsSince1970)
    #expect(read("2025-06-18") == Timestamp(rfc3339: "2025-06-18T00:00:00Z")?.millisecondsSince1970)
    for text in ["", "h", "-2h", "2", "2 h", "yesterday", "99999999999999999999d", "2025-13-01"] {
      #expect(read(text) == nil, "\(text)")
    }
  }
}
