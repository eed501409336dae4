import Documents
import Foundation
import Kafka
import TestSupport
import Testing

/// What `dead-letters` refuses, only prints, or records.
@Suite(
  "Resolving dead letters", .enabled(if: Cluster.isAvailable, "KAFKA_BOOTSTRAP_SERVERS names no broker"), .serialized)
struct ResolutionTests {
  @Test("A dry run says what would be done and changes nothing; nothing is done without a choice")
  func dryRun() async throws {
    let letters = try await DeadLetterLine()
    try await letters.plant(20)
    let dry = try await letters.newsline("replay", "--source", "even", "--dry-run")
    #expect(dry.status == 0, "\(dry.errors)")
    #expect(dry.lines.count == 11)
    #expect(dry.lines.last == "10 dead letters would be replayed (10 to \(letters.line.topic(.ingest)))")
    let limited = try await letters.newsline("replay", "--all", "--limit", "3", "--dry-run", "--json")
    #expect(try letters.json(limited)["selected"] as? Int == 3)
    for arguments in [["replay"], ["discard", "--reason", "x"], ["replay", "--dry-run"], ["discard", "--all"]] {
      let refused = try await Command.newsline(["dead-letters"] + arguments, environment: letters.line.environment)
      #expect(refused.status == 64, "\(arguments): \(refused.output)")
    }
    #expect(try await letters.newsline("discard", "--all", "--reason", " ").status == 64)
    #expect(try await letters.newsline("replay", "--since", "tomorrow").errors.contains("RFC 3339"))
    #expect(try await letters.newsline("replay", "elsewhere/0/1").status == 64)
    #expect(try await letters.records(letters.line.topic(.ingest)).isEmpty)
    #expect(try await letters.offsets(letters.line.deadLetterResolutions) == 0)
    #expect(try await letters.newsline("list", "--json").lines.count == 20)
    await letters.line.end()
  }

  @Test("Only those that are chosen are replayed: by filter, by place, by number")
  func selection() async throws {
    let letters = try await DeadLetterLine()
    try await letters.plant(30) { letter, number in
      if number >= 20 { letter.failedAt = Timestamp(millisecondsSince1970: 1_760_000_000_000) }
    }
    func resolved(_ arguments: String...) async throws -> Int? {
      let command = try await Command.newsline(
        ["dead-letters", "replay", "--json"] + arguments, environment: letters.line.environment)
      #expect(command.status == 0, "\(command.errors)")
      return try letters.json(command)["resolved"] as? Int
    }
    #expect(try await resolved("--since", "2025-10-01", "--source", "odd") == 5)
    #expect(try await resolved("--until", "2025-10-01", "--limit", "2") == 2)
    #expect(try await resolved("--stage", "clean") == 0)
    let open = try await letters.newsline("list", "--json").lines.compactMap { line in
      (try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])?["place"] as? String
    }
    #expect(open.count == 23)
    #expect(try await resolved(open[0], open[1]) == 2)
    // Named again they were resolved before, which is no failure; a place that does not exist is one.
    #expect(try await resolved(open[0]) == 0)
    let missing = try await letters.newsline("replay", "\(letters.line.deadLetters)/0/999", "--json")
    #expect(missing.status == 1)
    #expect(missing.errors.contains("there is no such dead letter"))
    #expect(try await letters.newsline("replay", "\(letters.line.deadLetters)/99/0").status == 1)
    #expect(try await letters.newsline("list", "--state", "replayed", "--json").lines.count == 9)
    #expect(try await letters.newsline("list", "--state", "all", "--json").lines.count == 30)
    let shown = try await letters.newsline("show", open[0])
    #expect(shown.output.contains("\nstate: replayed to \(letters.line.topic(.ingest)) "), "\(shown.output)")
    await letters.line.end()
  }

  @Test("What is sent again has the present as its time, or its own if that is wished; a warning says when it is old")
  func timestamps() async throws {
    let letters = try await DeadLetterLine()
    let old = Timestamp(millisecondsSince1970: 1_600_000_000_000)
    try await letters.plant(4) { letter, number in
      letter.record.timestamp = number.isMultiple(of: 2) ? Timestamp(millisecondsSince1970: 4_000_000_000_000) : old
    }
    let own = try await letters.newsline("replay", "--source", "even", "--limit", "1", "--keep-timestamps")
    #expect(!own.errors.contains("without --keep-timestamps"))
    let dry = try await letters.newsline("replay", "--all", "--dry-run", "--keep-timestamps")
    #expect(dry.errors.contains("the oldest record is of \(old)"), "\(dry.errors)")
    let new = try await letters.newsline("replay", "--all")
    #expect(new.status == 0, "\(new.errors)")
    #expect(!new.errors.contains("the oldest record"))
    let times = try await letters.records(letters.line.topic(.ingest)).map { $0.timestamp?.millisecondsSince1970 ?? 0 }
    #expect(times.count == 4)
    #expect(times.filter { $0 == 4_000_000_000_000 }.count == 1)
    #expect(times.filter { $0 > 1_700_000_000_000 && $0 < 4_000_000_000_000 }.count == 3)
    await letters.line.end()
  }

  @Test("A discard is recorded with who and why, and what is discarded is not replayed")
  func discard() async throws {
    let letters = try await DeadLetterLine()
    try await letters.plant(10)
    let discarded = try await letters.newsline("discard", "--source", "odd", "--reason", "spam", "--json")
    #expect(discarded.status == 0, "\(discarded.errors)")
    #expect(try letters.json(discarded)["resolved"] as? Int == 5)
    let resolutions = try await letters.records(letters.line.deadLetterResolutions)
    #expect(resolutions.count == 5)
    for record in resolutions {
      let resolution = try DeadLetterResolution(json: record.value)
      #expect(resolution.action == .discarded)
      #expect(resolution.reason == "spam")
      #expect(resolution.by.contains("@"))
      #expect(record.key == Array(resolution.place.description.utf8))
      let shown = try await letters.newsline("show", resolution.place.description)
      #expect(shown.output.contains("\nstate: discarded "))
      #expect(shown.output.contains(": spam"))
    }
    let replayed = try await letters.newsline("replay", "--all", "--json")
    #expect(try letters.json(replayed)["resolved"] as? Int == 5)
    #expect(try letters.json(replayed)["resolved_before"] as? Int == 5)
    #expect(
      try await letters.records(letters.line.topic(.ingest)).allSatisfy {
        $0.text(ofHeader: HeaderName.source) == "even"
      })
    #expect(try await letters.newsline("list").lines == ["no open dead letters"])
    #expect(try await letters.newsline("list", "--state", "discarded", "--json").lines.count == 5)
    await letters.line.end()
  }

  @Test("A dead letter from another line's topic is refused, the others get through")
  func foreign() async throws {
    let letters = try await DeadLetterLine()
    let elsewhere = try await Cluster.makeTopic()
    try await letters.plant(6) { letter, number in
      if number == 2 { letter.place = Origin(topic: elsewhere, partition: 0, offset: 0) }
      if number == 3 { letter.place = Origin(topic: letters.line.deadLetterResolutions, partition: 0, offset: 0) }
    }
    let replayed = try await letters.newsline("replay", "--all", "--json")
    #expect(replayed.status == 1)
    #expect(replayed.errors.contains("\(elsewhere), which no stage of this line reads"), "\(replayed.errors)")
    #expect(try letters.json(replayed)["failed"] as? Int == 2)
    #expect(try letters.json(replayed)["resolved"] as? Int == 4)
    #expect(try await letters.records(letters.line.topic(.ingest)).count == 4)
    #expect(try await Cluster.read(elsewhere).isEmpty)
    #expect(try await letters.newsline("list", "--json").lines.count == 2)
    await letters.line.end()
  }

  @Test("What was left out of a dead letter is fetched from its place, and left open if it is gone")
  func omitted() async throws {
    let letters = try await DeadLetterLine()
    let topic = letters.line.topic(.ingest)
    let producer = try Producer(configuration: Cluster.configuration(), logger: Cluster.logger)
    let original = ProducerRecord(
      partition: 1, key: [7], value: Array("the whole page".utf8), headers: [RecordHeader(name: "url", value: [65])])
    for result in await producer.send([original], to: topic) { _ = try result.get() }
    try await letters.plant(2) { letter, number in
      letter.place = Origin(topic: topic, partition: 1, offset: number == 0 ? 0 : 500)
      letter.record.value = []
      letter.rejection.reason += DeadLetter.omissionNote(bytes: 14, place: letter.place)
    }
    let replayed = try await letters.newsline("replay", "--all", "--json")
    #expect(replayed.status == 1)
    #expect(replayed.errors.contains("\(topic)/1/500 is not there any more"), "\(replayed.errors)")
    let sent = try await letters.records(topic).filter { $0.text(ofHeader: HeaderName.replayOf) != nil }
    #expect(sent.map(\.value) == [Array("the whole page".utf8)])
    #expect(sent.first?.key == [7])
    #expect(sent.first?.text(ofHeader: "url") == "A")
    #expect(sent.first?.text(ofHeader: HeaderName.origin) == "\(topic)/1/0")
    let file = letters.line.folder.appendingPathComponent("content")
    let place = try #require(sent.first?.text(ofHeader: HeaderName.replayOf))
    #expect(try await letters.newsline("show", place, "--output", file.path).status == 0)
    #expect(try Data(contentsOf: file) == Data("the whole page".utf8))
    await letters.line.end()
  }

  @Test("A record that the broker does not take is reported and left open; those around it get through")
  func refused() async throws {
    let letters = try await DeadLetterLine(environment: ["NEWSLINE_MAXIMUM_MESSAGE_BYTES": "1048576"])
    let producer = try Producer(
      configuration: Cluster.configuration(["message.max.bytes": "4000000"]), logger: Cluster.logger)
    try await letters.plant(8)
    let large = DeadLetter(
      stage: .ingest, rejection: Rejection(code: .tooLarge, reason: "planted"),
      place: Origin(topic: letters.line.topic(.ingest), partition: 0, offset: 0), attempts: 1, worker: "w",
      version: "0",
      failedAt: .init(millisecondsSince1970: 1_750_000_000_000),
      record: Record(key: [1], value: [UInt8](repeating: 65, count: 2_000_000)))
    let record = large.encoded()
    let headers = record.headers.map { RecordHeader(name: $0.name, value: $0.value) }
    let records = [ProducerRecord(partition: 0, key: record.key, value: record.value, headers: headers)]
    for result in await producer.send(records, to: letters.line.deadLetters) { _ = try result.get() }
    let replayed = try await letters.newsline("replay", "--all", "--json")
    #expect(replayed.status == 1)
    #expect(try letters.json(replayed)["resolved"] as? Int == 8, "\(replayed.output) \(replayed.errors)")
    #expect(try letters.json(replayed)["failed"] as? Int == 1)
    #expect(try await letters.violations(8) == [])
    #expect(try await letters.newsline("list", "--json").lines.count == 1)
    await letters.line.end()
  }

  @Test("On a line without the topic of resolutions everything is open, and a replay says what to do")
  func missingTopic() async throws {
    let letters = try await DeadLetterLine()
    try await letters.plant(2)
    let admin = try Admin(configuration: Cluster.configuration(), logger: Cluster.logger)
    try await admin.delete([letters.line.deadLetterResolutions])
    #expect(try await letters.newsline("list", "--json").lines.count == 2)
    let replayed = try await letters.newsline("replay", "--all")
    #expect(replayed.status != 0)
    #expect(replayed.errors.contains("newsline topics create"), "\(replayed.errors)")
    #expect(try await letters.newsline("replay", "--all", "--dry-run", "--keep-timestamps").status == 0)
    await letters.line.end()
  }
}
