import Documents
import Foundation
import Kafka
import SearchIndex
import TestSupport
import Testing

/// Dead letters are sent again, on real processes.
@Suite(
  "Replaying dead letters", .enabled(if: Cluster.isAvailable, "KAFKA_BOOTSTRAP_SERVERS names no broker"), .serialized)
struct ReplayTests {
  @Test("1,000 poisoned documents, mended by a setting and replayed: 1,000 indexed, none twice")
  func mended() async throws {
    let letters = try await DeadLetterLine()
    let line = letters.line
    for stage in StageName.allCases {
      let settings = stage == .ingest ? ["NEWSLINE_MAXIMUM_CONTENT_BYTES": "100"] : [:]
      try await line.start(stage, "\(stage.rawValue)-1", settings: settings)
    }
    let producer = try Producer(configuration: Cluster.configuration(), logger: Cluster.logger)
    // An hour ago: what is much older may fall to a broker's retention before it is read.
    let time = Int64(Date().timeIntervalSince1970 * 1000) - 3_600_000
    let records = (0..<1000).map { number in
      ProducerRecord(
        key: Array("\(number)".utf8), value: GeneratedPages.submission(number), timestamp: time)
    }
    for result in await producer.send(records, to: line.topic(.ingest)) { _ = try result.get() }
    #expect(try await line.drain(within: .seconds(60)), "\(line.logs())")
    #expect(try await letters.records(line.deadLetters).count == 1000, "\(line.logs())")

    // Without mending they come back, and count on.
    let first = try await letters.newsline("replay", "--code", "too_large", "--limit", "10", "--json")
    #expect(first.status == 0, "\(first.errors)")
    #expect(try letters.json(first)["resolved"] as? Int == 10)
    #expect(try await line.drain(within: .seconds(60)), "\(line.logs())")
    let all = try await letters.records(line.deadLetters).compactMap { DeadLetter(decoding: $0) }
    #expect(all.count == 1010)
    #expect(all.filter { $0.attempts == 2 && $0.replayOf != nil }.count == 10)
    let again = try #require(
      try await letters.newsline("list", "--json").lines.first { $0.contains("\"attempts\":2") })
    let place = try #require(
      (try JSONSerialization.jsonObject(with: Data(again.utf8)) as? [String: Any])?["place"] as? String)
    let shown = try await letters.newsline("show", place)
    #expect(shown.output.contains("\nbefore: \(line.deadLetters)/"), "\(shown.output)")
    #expect(
      try await letters.newsline("list").lines.last { $0.contains("open dead letters") } == "1000 open dead letters")

    #expect(await line.terminate("ingest-1").status == 0)
    try await line.start(.ingest, "ingest-1")
    let replayed = try await letters.newsline("replay", "--code", "too_large", "--json")
    #expect(replayed.status == 0, "\(replayed.errors)")
    #expect(try letters.json(replayed)["resolved"] as? Int == 1000)
    #expect(try letters.json(replayed)["resolved_before"] as? Int == 10)
    #expect(try await line.drain(within: .seconds(120)), "\(line.logs())")

    let indexed = try await letters.records(line.topic(.index))
    #expect(indexed.count == 1000)
    #expect(Set(indexed.compactMap { $0.text(ofHeader: HeaderName.origin) }).count == 1000)
    #expect(indexed.allSatisfy { ($0.timestamp?.millisecondsSince1970 ?? 0) > time })
    #expect(try SQLiteStore(path: line.store, configuration: .init(access: .readOnly)).count() == 1000)
    // What is sent again is what entered, with its origin and the marks of a replay.
    let entered = try await letters.records(line.topic(.ingest))
    let originals = entered.filter { $0.text(ofHeader: HeaderName.replayOf) == nil }
    let replays = entered.filter { $0.text(ofHeader: HeaderName.replayOf) != nil }
    #expect(originals.count == 1000)
    #expect(replays.count == 1010)
    #expect(Set(replays.map(\.value)) == Set(originals.map(\.value)))
    #expect(Set(replays.compactMap { $0.text(ofHeader: HeaderName.replayOf) }).count == 1010)
    #expect(replays.filter { $0.text(ofHeader: HeaderName.attempts) == "1" }.count == 1000)
    #expect(replays.filter { $0.text(ofHeader: HeaderName.attempts) == "2" }.count == 10)
    #expect(
      Set(replays.compactMap { $0.text(ofHeader: HeaderName.origin) })
        == Set(indexed.compactMap { $0.text(ofHeader: HeaderName.origin) }))
    #expect(try await letters.newsline("list").lines == ["no open dead letters"])
    await line.end()
  }

  @Test("A replay that is killed at any moment, and run again, sends each exactly once")
  func killed() async throws {
    let letters = try await DeadLetterLine(environment: ["NEWSLINE_BATCH_DOCUMENTS": "5"])
    let resolutions = letters.line.deadLetterResolutions
    try await letters.plant(600)
    var kills = 0
    while kills < 6 {
      let before = try await letters.offsets(resolutions)
      let process = try Command.start(["dead-letters", "replay", "--all"], environment: letters.line.environment)
      try await letters.waitForGrowth(of: resolutions, beyond: before, while: process)
      try await Task.sleep(for: .microseconds(Int.random(in: 0..<60_000)))
      guard process.isRunning else { break }
      kill(process.processIdentifier, SIGKILL)
      while process.isRunning { try await Task.sleep(for: .milliseconds(5)) }
      kills += 1
    }
    #expect(kills >= 3, "it was through before it could be killed often enough")
    let last = try await letters.newsline("replay", "--all", "--json")
    #expect(last.status == 0, "\(last.errors)")
    let summary = try letters.json(last)
    #expect((summary["resolved"] as? Int ?? 0) + (summary["resolved_before"] as? Int ?? 0) == 600)
    #expect(summary["resolved_before"] as? Int ?? 0 > 0)
    #expect(try await letters.violations(600) == [])
    await letters.line.end()
  }

  @Test("A second replay at the same time ends the first, which says so; each is sent exactly once")
  func concurrent() async throws {
    let letters = try await DeadLetterLine(environment: ["NEWSLINE_BATCH_DOCUMENTS": "1"])
    try await letters.plant(1500)
    let environment = letters.line.environment
    async let first = Command.newsline(["dead-letters", "replay", "--all"], environment: environment)
    let deadline = ContinuousClock.now + .seconds(60)
    while try await letters.offsets(letters.line.deadLetterResolutions) == 0, ContinuousClock.now < deadline {
      try await Task.sleep(for: .milliseconds(5))
    }
    let second = try await letters.newsline("replay", "--all")
    let ended = try await first
    #expect(ended.status == 1)
    #expect(ended.errors.contains("another run of `newsline dead-letters replay`"), "\(ended.errors)")
    #expect(second.status == 0, "\(second.errors)")
    #expect(second.output.contains("resolved before"), "\(second.output)")
    #expect(try await letters.violations(1500) == [])
    await letters.line.end()
  }

  @Test("Two replays that begin at the same moment: exactly once, and at most one of them gets through")
  func simultaneous() async throws {
    let letters = try await DeadLetterLine(environment: ["NEWSLINE_BATCH_DOCUMENTS": "20"])
    try await letters.plant(300)
    for _ in 0..<3 {
      async let first = letters.newsline("replay", "--all")
      async let second = letters.newsline("replay", "--all")
      _ = try await (first, second)
    }
    #expect(try await letters.newsline("replay", "--all").status == 0)
    #expect(try await letters.violations(300) == [])
    await letters.line.end()
  }
}
