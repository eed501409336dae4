import Documents
import Foundation
import Ingestion
import Kafka
import Pipeline
import SearchIndex
import TestSupport
import Testing
import Verification

/// `newsline verify` and `newsline trace` on a line of real processes, whole and tampered with.
@Suite("newsline verify", .enabled(if: Cluster.isAvailable, "KAFKA_BOOTSTRAP_SERVERS names no broker"), .serialized)
struct VerifyTests {
  private static let partitions: Int32 = 3
  private static let documents = 60

  @Test("A line passes while it runs and after; tampering is named; journeys are told")
  func runningLine() async throws {
    let line = try LineProcesses(environment: ["NEWSLINE_BATCH_DOCUMENTS": "10"])
    try await line.createTopics(partitions: Int(Self.partitions))
    for stage in StageName.allCases { try await line.start(stage, "\(stage.rawValue)-1") }
    let producer = try Producer(configuration: Cluster.configuration(), logger: Cluster.logger)
    var whileRunning: [Command] = []
    for start in stride(from: 0, to: Self.documents, by: 20) {
      let pages = (start..<start + 20).map {
        ProducerRecord(key: Array("\($0)".utf8), value: GeneratedPages.submission($0))
      }
      for result in await producer.send(pages, to: line.topic(.ingest)) { _ = try result.get() }
      // The store is there as soon as the index worker has begun.
      let stages = start == 0 ? ["ingest", "clean", "enrich"] : ["ingest", "clean", "enrich", "index"]
      if start > 0 { #expect(await line.isReading("index-1"), "\(line.logs())") }
      whileRunning.append(try await verify(line, stages.flatMap { ["--stage", $0] }))
    }
    _ = await producer.send(
      [ProducerRecord(key: Array("https://bad.example/".utf8), value: [])], to: line.topic(.ingest))
    #expect(whileRunning.map(\.status) == [0, 0, 0], "\(whileRunning.map(\.output))")
    #expect(try await line.drain(within: .seconds(60)), "\(line.logs())")

    let whole = try await verify(line, [])
    #expect(whole.status == 0, "\(whole.output) \(whole.errors)")
    let stages = try #require(try object(whole)["stages"] as? [[String: Any]])
    #expect(stages.map { $0["in"] as? Int } == [Self.documents + 1, Self.documents, Self.documents, Self.documents])
    #expect(stages.map { $0["out"] as? Int } == Array(repeating: Self.documents, count: 4))
    #expect(stages.map { $0["dead_lettered"] as? Int } == [1, 0, 0, 0])
    #expect(stages.map { $0["pending"] as? Int } == [0, 0, 0, 0])
    let text = try await Command.newsline(["verify"], environment: line.environment)
    #expect(text.output.contains("every document is accounted for"))

    try await severalPasses(line)
    try await since(line)
    try await journeys(line)
    try await replay(line, producer)
    try await emptyStore(line)
    try await secondOutput(line, producer)
    await line.end()
  }

  /// What does not fit into memory at once comes to the same.
  private func severalPasses(_ line: LineProcesses) async throws {
    func balances(maximumOffsets: Int) async throws -> [StageBalance] {
      let verifier = Verifier(
        kafka: Cluster.configuration(), topics: Pipeline.Topics(prefix: line.prefix),
        store: try SQLiteStore(path: line.store, configuration: .init(access: .readOnly)),
        settings: .init(maximumOffsets: maximumOffsets), logger: Cluster.logger)
      let report = try await verifier.run()
      #expect(report.isBalanced, "\(report.listed)")
      return report.stages.map(\.balance)
    }
    #expect(try await balances(maximumOffsets: 17) == balances(maximumOffsets: 1_000_000))
  }

  /// Only what is young enough is looked at.
  private func since(_ line: LineProcesses) async throws {
    let all = try await verify(line, ["--since", "1h"])
    #expect(all.status == 0, "\(all.output)")
    #expect((try object(all)["stages"] as? [[String: Any]])?.map { $0["in"] as? Int } == [61, 60, 60, 60])
    let none = try await verify(line, ["--since", "2099-01-01"])
    #expect(none.status == 0)
    #expect((try object(none)["stages"] as? [[String: Any]])?.allSatisfy { $0["in"] as? Int == 0 } == true)
    #expect(try await verify(line, ["--since", "yesterday"]).status == 64)
  }

  /// By address, id, place and dead letter.
  private func journeys(_ line: LineProcesses) async throws {
    func trace(_ what: String) async throws -> Command {
      try await Command.newsline(["trace", what, "--json"], environment: line.environment)
    }
    let address = "HTTPS://load.example:443/report/7?utm_source=x#top"
    let byAddress = try await trace(address)
    #expect(byAddress.status == 0, "\(byAddress.errors)")
    let journey = try #require((try object(byAddress)["journeys"] as? [[String: Any]])?.first)
    let events = try #require(journey["events"] as? [[String: Any]])
    #expect(events.map { $0["event"] as? String } == ["entered", "made", "made", "made", "stored"])
    #expect(events.map { $0["stage"] as? String } == [nil, "ingest", "clean", "enrich", "index"])
    #expect(events.dropFirst().map { $0["worker"] as? String } == ["ingest-1", "clean-1", "enrich-1", "index-1"])
    #expect((events[2]["facts"] as? [String: String])?["title"] == "Report 7 of the day")
    let scanned = try #require(try object(byAddress)["scanned"] as? [[String: Any]])
    #expect(scanned.contains { $0["topic"] as? String == line.topic(.clean) && $0["partitions"] as? Int == 1 })

    let id = try PageAddress(address).id
    #expect(journey["id"] as? String == id.rawValue)
    var places = [id.rawValue, try #require(journey["origin"] as? String)]
    places += events.compactMap { $0["place"] as? String }
    for place in places {
      let found = try await trace(place)
      let same = try #require((try object(found)["journeys"] as? [[String: Any]])?.first, "\(place): \(found.errors)")
      #expect(
        (same["events"] as? [[String: Any]])?.map { $0["place"] as? String } == events.map { $0["place"] as? String })
    }

    let rejected = try await trace("https://bad.example")
    let letter = try #require(
      (try object(rejected)["journeys"] as? [[String: Any]])?.first?["events"] as? [[String: Any]])
    #expect(letter.map { $0["event"] as? String } == ["entered", "rejected"])
    #expect((letter[1]["facts"] as? [String: String])?["code"] == "empty")
    let deadPlace = try #require(letter[1]["place"] as? String)
    #expect(try await trace(deadPlace).output.contains("\"rejected\""))
    #expect(
      try await Command.newsline(["trace", deadPlace], environment: line.environment).output.contains("code: empty"))

    for (what, status) in [
      ("https://unknown.example/", Int32(1)), (String(repeating: "0", count: 32), 1), ("elsewhere/0/0", 1),
      ("\(line.topic(.clean))/0/99999", 1), ("\(line.topic(.clean))/99/0", 1), ("nonsense", 64), ("ftp://x/", 64),
    ] {
      let result = try await trace(what)
      #expect(result.status == status, "\(what): \(result.output) \(result.errors)")
      #expect(!result.errors.isEmpty, "\(what)")
    }
  }

  /// Dead letters that are sent again are inputs of their stage, and outputs of none, whatever headers they bring along.
  private func replay(_ line: LineProcesses, _ producer: Producer) async throws {
    // The one of ingest, mended: it keeps its origin. And one of clean, which brings along what ingest once wrote.
    let dead = try #require(try await TopicContents().read(line.deadLetters, partitions: Self.partitions).first)
    let origin = try #require(dead.text(ofHeader: HeaderName.origin))
    func headers(_ record: Record, of place: String) -> [RecordHeader] {
      record.headers.filter { !$0.name.hasPrefix("dead-letter-") }.map { RecordHeader(name: $0.name, value: $0.value) }
        + [RecordHeader(name: HeaderName.replayOf, value: Array(place.utf8))]
    }
    let trace = try await Command.newsline(["trace", origin, "--json"], environment: line.environment)
    let events = (try object(trace)["journeys"] as? [[String: Any]])?.first?["events"] as? [[String: Any]]
    let place = try #require(events?.last?["place"] as? String)
    let mended = ProducerRecord(
      key: dead.key, value: GeneratedPages.submission(999), headers: headers(dead, of: place))
    for result in await producer.send([mended], to: line.topic(.ingest)) { _ = try result.get() }
    let raw = try #require(try await TopicContents().read(line.topic(.clean), partitions: Self.partitions).first)
    let again = ProducerRecord(key: raw.key, value: raw.value, headers: headers(raw, of: "\(line.deadLetters)/0/77"))
    for result in await producer.send([again], to: line.topic(.clean)) { _ = try result.get() }
    #expect(try await line.drain(within: .seconds(30)), "\(line.logs())")

    let verified = try await verify(line, [])
    #expect(verified.status == 0, "\(verified.output)")
    let stages = try #require(try object(verified)["stages"] as? [[String: Any]])
    #expect(stages.map { $0["replayed"] as? Int } == [1, 1, 0, 0])
    #expect(stages.map { $0["in"] as? Int } == [62, 62, 62, 62])
    let retold = try await Command.newsline(["trace", origin, "--json"], environment: line.environment)
    let story = (try object(retold)["journeys"] as? [[String: Any]])?.first?["events"] as? [[String: Any]]
    #expect(
      story?.map { $0["event"] as? String } == [
        "entered", "rejected", "sent_again", "made", "made", "made", "stored",
      ])

    // Once more is once too often.
    for result in await producer.send([mended], to: line.topic(.ingest)) { _ = try result.get() }
    #expect(try await line.drain(within: .seconds(30)), "\(line.logs())")
    let twice = try await verify(line, ["--stage", "ingest"])
    #expect(twice.status == 1)
    #expect((try object(twice)["violations"] as? [String: Int])?["replayed_twice"] == 1)
  }

  /// A store that says it has read everything, but has only an old version of one document.
  private func emptyStore(_ line: LineProcesses) async throws {
    let path = line.folder.appendingPathComponent("other.sqlite").path
    let store = try SQLiteStore(path: path)
    let topic = line.topic(.index)
    let offsets = try SQLiteStore(path: line.store, configuration: .init(access: .readOnly)).nextOffsets(topic: topic)
    let time = Timestamp(millisecondsSince1970: 1)
    let old = IndexedDocument(
      id: try PageAddress("https://load.example/report/7").id, version: 1, capturedAt: time, text: "x",
      json: Array("{}".utf8))
    try store.apply(
      [old],
      offsets: offsets.map {
        PartitionOffset(topic: topic, partition: $0.key, expectedNextOffset: nil, newNextOffset: $0.value)
      })
    let result = try await verify(line, ["--stage", "index", "--store", path, "--limit", "100"])
    #expect(result.status == 1)
    let counts = try #require(try object(result)["violations"] as? [String: Int])
    // 60 pages, and the three that were sent again; report 7 is one of the pages, and may be the one sent again.
    #expect((counts["not_in_store"] ?? 0) + (counts["stale_in_store"] ?? 0) == Self.documents + 3)
    #expect((1...2).contains(counts["stale_in_store"] ?? 0))
    let listed = try #require(try object(result)["listed"] as? [[String: Any]])
    let stale = try #require(listed.first { $0["kind"] as? String == "stale_in_store" })
    #expect(stale["key"] as? String == old.id.rawValue)
    #expect((stale["origin"] as? String)?.hasPrefix(line.topic(.ingest)) == true)
  }

  /// A second output of a record that has one, and a record that no stage made.
  private func secondOutput(_ line: LineProcesses, _ producer: Producer) async throws {
    let record = try #require(try await TopicContents().read(line.topic(.enrich), partitions: Self.partitions).first)
    let input = try #require(record.text(ofHeader: HeaderName.input))
    let copy = ProducerRecord(
      key: record.key, value: record.value, headers: record.headers.map { RecordHeader(name: $0.name, value: $0.value) }
    )
    let foreign = ProducerRecord(key: record.key, value: record.value)
    for result in await producer.send([copy, foreign], to: line.topic(.enrich)) { _ = try result.get() }
    #expect(try await line.drain(within: .seconds(30)))
    let result = try await verify(line, ["--stage", "clean"])
    #expect(result.status == 1)
    let report = try object(result)
    #expect((report["violations"] as? [String: Int])?["doubled"] == 1)
    let doubled = (report["listed"] as? [[String: Any]])?.first { $0["kind"] as? String == "doubled" }
    #expect(doubled?["input"] as? String == input)
    #expect((doubled?["places"] as? [String])?.count == 2)
    #expect(((report["stages"] as? [[String: Any]])?.first?["foreign"] as? Int) == 1)
    // To enrich they are inputs like any others.
    #expect(try await verify(line, ["--stage", "enrich"]).status == 0)
    let strict = try object(try await verify(line, ["--stage", "clean", "--strict"]))
    #expect((strict["violations"] as? [String: Int])?["foreign"] == 1)
  }

  @Test("Offsets moved past unread records, and a transaction that stays open")
  func withoutWorkers() async throws {
    let line = try LineProcesses()
    try await line.createTopics(partitions: 1)
    let producer = try Producer(configuration: Cluster.configuration(), logger: Cluster.logger)
    let records = (0..<5).map { ProducerRecord(key: Array("key \($0)".utf8), value: [1]) }
    for result in await producer.send(records, to: line.topic(.clean)) { _ = try result.get() }
    #expect(try await verify(line, ["--stage", "clean"]).status == 0)
    try await OffsetMover().move("\(line.prefix)newsline.clean", line.topic(.clean), to: 4)
    let moved = try await verify(line, ["--stage", "clean", "--limit", "2"])
    #expect(moved.status == 1)
    let report = try object(moved)
    #expect((report["violations"] as? [String: Int])?["missing"] == 4)
    let listed = try #require(report["listed"] as? [[String: Any]])
    #expect(listed.map { $0["input"] as? String } == ["\(line.topic(.clean))/0/0", "\(line.topic(.clean))/0/1"])
    #expect(listed.map { $0["key"] as? String } == ["key 0", "key 1"])

    for (offset, event) in [(0, "lost"), (4, "waiting")] {
      let place = "\(line.topic(.clean))/0/\(offset)"
      let trace = try await Command.newsline(["trace", place, "--json"], environment: line.environment)
      let events = (try object(trace)["journeys"] as? [[String: Any]])?.first?["events"] as? [[String: Any]]
      #expect(events?.last?["event"] as? String == event, "\(trace.output) \(trace.errors)")
    }

    let topic = line.topic(.enrich)
    let open = try TransactionalProducer(
      configuration: Cluster.configuration(["transactional.id": Cluster.uniqueName("tx")]), logger: Cluster.logger)
    try open.initTransactions(timeoutMilliseconds: 20_000)
    try open.beginTransaction()
    try open.produce([ProducerRecord(partition: 0, value: [1])], to: topic, timeoutMilliseconds: 5000)
    let admin = try Admin(
      configuration: Cluster.configuration(["isolation.level": "read_uncommitted"]), logger: Cluster.logger)
    let deadline = ContinuousClock.now + .seconds(20)
    let partition = TopicPartition(topic: topic, partition: 0)
    while try await admin.watermarks(of: [partition])[partition]?.high == 0,
      ContinuousClock.now < deadline
    { open.serve() }
    let hanging = try await verify(line, ["--stage", "clean", "--transaction-timeout", "1"])
    #expect(hanging.status == 1)
    let counts = try object(hanging)["violations"] as? [String: Int]
    #expect(counts?["hanging_transaction"] == 1)
    // What may hang behind it is not called missing.
    #expect(counts?["missing"] == 0)
    #expect(hanging.output.contains("\(topic)/0/0"))
    try open.abortTransaction(timeoutMilliseconds: 10_000)
    #expect(
      (try object(try await verify(line, ["--stage", "clean"]))["violations"] as? [String: Int])?["hanging_transaction"]
        == 0)

    try await OffsetMover().move("\(line.prefix)newsline.clean", line.topic(.clean), to: 400)
    let beyond = try await verify(line, ["--stage", "clean"])
    #expect((try object(beyond)["violations"] as? [String: Int])?["offset_beyond_end"] == 1)
    #expect(beyond.output.contains("\(line.topic(.clean))/0/400"))

    let noStore = try await verify(line, [])
    #expect(noStore.status == 64)
    #expect(noStore.errors.contains("--store"))
    await line.end()
    let noTopics = try await verify(line, ["--stage", "clean"])
    #expect(noTopics.status == 2)
    #expect(noTopics.errors.contains("does not exist"), "\(noTopics.errors)")
  }

  private func verify(_ line: LineProcesses, _ arguments: [String]) async throws -> Command {
    try await Command.newsline(["verify", "--json"] + arguments, environment: line.environment)
  }

  private func object(_ command: Command) throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: Data(command.output.utf8)) as? [String: Any],
      "\(command.output) \(command.errors)")
  }
}

/// Commits offsets as a member of nothing.
private actor OffsetMover {
  private let executor = ThreadExecutor(name: "offset-mover")
  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  func move(_ group: String, _ topic: String, to offset: Int64) throws {
    let consumer = try Consumer(configuration: Cluster.configuration(["group.id": group]), logger: Cluster.logger)
    try consumer.commit([TopicPartition(topic: topic, partition: 0): CommittedOffset(next: offset)])
    consumer.close()
  }
}
