import Documents
import Kafka
import Testing

@testable import Pipeline

@Suite("Rates and ages of a line")
struct LineHistoryTests {
  private let start = ContinuousClock.now

  /// One partition of a stage, or several.
  private func status(_ places: (committed: Int64?, end: Int64)...) -> LineStatus {
    let lags = places.enumerated().map { partition, place in
      PartitionLag(
        partition: TopicPartition(topic: "clean", partition: Int32(partition)), committed: place.committed,
        watermarks: Watermarks(low: 0, high: place.end))
    }
    return LineStatus(
      stages: [.init(name: .clean, topic: "clean", lags: lags, members: [])], deadLetterOffsets: 0)
  }

  /// What is told of the last of some looks, each with its second.
  private func told(_ looks: (second: Double, status: LineStatus)...) throws -> LineStatus.Stage {
    var history = LineHistory()
    for look in looks { history.note(look.status, at: start + .seconds(look.second)) }
    let last = try #require(looks.last)
    return history.completed(last.status, at: start + .seconds(last.second)).stages[0]
  }

  @Test("A rate is what was passed between two looks, the older of them fifteen seconds before")
  func rates() throws {
    #expect(try told((0, status((5, 9)))).offsetsPerSecond == nil)
    #expect(try told((0, status((5, 9))), (5, status((15, 20)))).offsetsPerSecond == 2)
    #expect(try told((0, status((0, 9), (4, 4))), (5, status((5, 9), (9, 9)))).offsetsPerSecond == 2)
    let long = try told(
      (0, status((0, 999))), (5, status((500, 999))), (10, status((500, 999))), (20, status((515, 999))))
    #expect(long.offsetsPerSecond == 1)
    // A group that begins, and a topic that was made anew.
    #expect(try told((0, status((nil, 9))), (5, status((5, 9)))).offsetsPerSecond == 1)
    #expect(try told((0, status((90, 90))), (5, status((0, 3)))).offsetsPerSecond == nil)
    // Kafka was away for long.
    #expect(try told((0, status((0, 999))), (600, status((500, 999)))).offsetsPerSecond == nil)
  }

  @Test("Where nothing waits nothing is old")
  func nothing() throws {
    #expect(try told((0, status((9, 9)))).wait == .init(seconds: 0, isAtLeast: false))
    #expect(try told((0, status((3, 9))), (5, status((9, 9)))).wait == .init(seconds: 0, isAtLeast: false))
  }

  @Test("What waited when it was first seen has waited for that long at least")
  func firstSeen() throws {
    #expect(try told((0, status((3, 9)))).wait == nil)
    #expect(try told((0, status((3, 9))), (30, status((5, 20)))).wait == .init(seconds: 30, isAtLeast: true))
  }

  @Test("What came between two looks came when the end had grown that far")
  func interpolated() throws {
    // Offset 14 is the fifth of ten that came in ten seconds: in the middle of the fifth second.
    let stage = try told(
      (0, status((10, 10))), (10, status((10, 20))), (20, status((14, 20))), (30, status((14, 20))))
    #expect(stage.wait == .init(seconds: 25.5, isAtLeast: false))
    #expect(try told((0, status((10, 10))), (10, status((10, 20)))).wait == .init(seconds: 9.5, isAtLeast: false))
    // One alone may have come at any time between the looks.
    #expect(try told((0, status((10, 10))), (10, status((10, 11)))).wait == .init(seconds: 5, isAtLeast: false))
  }

  @Test("What came while nobody looked has waited since somebody does, at least")
  func gap() throws {
    let back = try told((0, status((10, 10))), (600, status((10, 11))))
    #expect(back.wait == .init(seconds: 0, isAtLeast: true))
    let later = try told((0, status((10, 10))), (600, status((10, 11))), (605, status((10, 12))))
    #expect(later.wait == .init(seconds: 5, isAtLeast: true))
    #expect(later.offsetsPerSecond == nil)
  }

  @Test("Of several partitions the oldest counts, and what is uncertain of one is so of all")
  func partitions() throws {
    let stage = try told((0, status((10, 10), (0, 0))), (10, status((10, 20), (0, 0))), (20, status((10, 20), (0, 5))))
    #expect(stage.wait == .init(seconds: 19.5, isAtLeast: false))
    let uncertain = try told((0, status((10, 10), (0, 5))), (10, status((10, 20), (0, 5))))
    #expect(uncertain.wait == .init(seconds: 10, isAtLeast: true))
  }

  @Test("A long history forgets what is older than an hour, and what was asked twice within a moment")
  func bounded() throws {
    var history = LineHistory()
    history.note(status((0, 5)), at: start)
    history.note(status((0, 5)), at: start + .seconds(1))
    for second in stride(from: 60, through: 7200, by: 60) { history.note(status((0, 5)), at: start + .seconds(second)) }
    let stage = history.completed(status((0, 5)), at: start + .seconds(7200)).stages[0]
    #expect(stage.wait == .init(seconds: 3600, isAtLeast: true) && stage.offsetsPerSecond == 0)
  }

  @Test("A topic that was made anew begins anew, and the other stages go on")
  func anew() throws {
    let anew = try told((0, status((90, 90))), (3000, status((0, 1))), (3010, status((0, 1))))
    #expect(anew.wait == .init(seconds: 10, isAtLeast: true))
    var history = LineHistory()
    for (second, end) in [(0, Int64(90)), (10, 91), (20, 0)] {
      history.note(line(clean: (10, end), enrich: (10, second == 0 ? 10 : 20)), at: start + .seconds(second))
    }
    let told = history.completed(line(clean: (0, 1), enrich: (10, 20)), at: start + .seconds(20)).stages
    #expect(told.map(\.wait) == [nil, .init(seconds: 19.5, isAtLeast: false)])
  }

  @Test("A topic that is missing changes nothing for the other stages, and for its own as long as a moment")
  func missing() throws {
    var history = LineHistory()
    for second in stride(from: 0, through: 100, by: 10) {
      let clean: (Int64?, Int64)? = second > 0 && second < 40 || second > 50 ? nil : (10, second == 0 ? 10 : 20)
      history.note(line(clean: clean, enrich: (10, second == 0 ? 10 : 20)), at: start + .seconds(second))
    }
    let gone = history.completed(line(clean: nil, enrich: (10, 20)), at: start + .seconds(100)).stages
    #expect(gone.map(\.wait) == [nil, .init(seconds: 99.5, isAtLeast: false)])
    #expect(gone.map(\.offsetsPerSecond) == [nil, 0])
    let back = history.completed(line(clean: (10, 20), enrich: (10, 20)), at: start + .seconds(100)).stages
    // Ten came in the first forty seconds.
    #expect(back[0].wait == .init(seconds: 98, isAtLeast: false))
  }

  /// Two stages of one partition each; `nil` without a topic.
  private func line(clean: (Int64?, Int64)?, enrich: (Int64?, Int64)?) -> LineStatus {
    let stages = [(StageName.clean, clean), (.enrich, enrich)].map { name, place in
      LineStatus.Stage(
        name: name, topic: name.rawValue, lags: place.flatMap { status($0).stages[0].lags }, members: [])
    }
    return LineStatus(stages: stages, deadLetterOffsets: 0)
  }

  @Test("What retention takes away is not passed, neither before the group commits again nor then")
  func retention() throws {
    func status(committed: Int64) -> LineStatus {
      let place = PartitionLag(
        partition: TopicPartition(topic: "clean", partition: 0), committed: committed,
        watermarks: Watermarks(low: 900, high: 2000))
      return LineStatus(
        stages: [.init(name: .clean, topic: "clean", lags: [place], members: [])], deadLetterOffsets: 0)
    }
    #expect(try told((0, self.status((5, 2000))), (5, status(committed: 5))).offsetsPerSecond == 0)
    #expect(try told((0, status(committed: 5)), (5, status(committed: 1000))).offsetsPerSecond == 20)
    #expect(try told((0, self.status((5, 2000))), (5, status(committed: 1000))).offsetsPerSecond == 20)
  }

  @Test("A topic that does not exist has neither")
  func never() {
    let history = LineHistory()
    let none = LineStatus(
      stages: [.init(name: .clean, topic: "clean", lags: nil, members: [])], deadLetterOffsets: 0)
    let stage = history.completed(none, at: start).stages[0]
    #expect(stage.wait == nil && stage.offsetsPerSecond == nil)
  }
}
