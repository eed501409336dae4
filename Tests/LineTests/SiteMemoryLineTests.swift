import Cleaning
import Documents
import Kafka
import Pipeline
import TestSupport
import Testing
import Verification

/// What `clean` learns from the stream, with real workers that are killed, joined and left.
@Suite(
  "What the stream teaches", .enabled(if: Cluster.isAvailable, "KAFKA_BOOTSTRAP_SERVERS names no broker"), .serialized)
struct SiteMemoryLineTests {
  private static let partitions: Int32 = 3
  private static let documents = 240

  @Test("Whoever reads a partition knows what its records up to the noted offset teach, exactly")
  func knowledgeMovesWithPartitions() async throws {
    let line = try LineProcesses(environment: ["NEWSLINE_SITE_MEMORY": "true", "NEWSLINE_BATCH_DOCUMENTS": "7"])
    try await line.createTopics(partitions: Int(Self.partitions))
    try await line.start(.ingest, "ingest-1")
    try await line.start(.clean, "clean-1")
    let producer = try Producer(configuration: Cluster.configuration(), logger: Cluster.logger)
    for step in 0..<8 {
      let numbers = step * Self.documents / 8..<(step + 1) * Self.documents / 8
      let records = numbers.map { ProducerRecord(value: submission($0)) }
      for result in await producer.send(records, to: line.topic(.ingest)) { _ = try result.get() }
      if step == 2 { try await line.start(.clean, "clean-2", isStatic: false) }
      if step == 4 {
        #expect(await line.isReading("clean-2"), "\(line.logs())")
        for name in await line.names where name.instance == "clean-1" { await line.kill(name) }
        try await line.start(.clean, "clean-1")
      }
      // So that each worker has learned something before it goes; the one that is killed goes in the middle of it.
      if step != 3 { #expect(try await isDrained(line), "\(line.logs())") }
      if step == 6 { #expect(await line.terminate("clean-2").status == 0) }
    }
    #expect(try await isDrained(line), "\(line.logs())")
    try await check(line)
    await line.end()
  }

  private func submission(_ number: Int) -> [UInt8] {
    let notice =
      "This paper is written by people who live here, is owned by its readers, and has told the town since 1911 what its "
      + "council would rather keep to itself. It takes no money from parties, and none from the port."
    let json = GeneratedPages.submission(number)
    let text = String(decoding: json, as: UTF8.self).replacing("</article>", with: "<p>\(notice)</p></article>")
    return Array(text.replacing("load.example", with: "site-\(number % 2).example").utf8)
  }

  private func isDrained(_ line: LineProcesses) async throws -> Bool {
    let admin = try Admin(configuration: Cluster.configuration(), logger: Cluster.logger)
    let deadline = ContinuousClock.now + .seconds(90)
    while ContinuousClock.now < deadline {
      var lag: Int64 = 0
      for stage in [StageName.ingest, .clean] {
        lag += try await admin.lag(of: "\(line.prefix)newsline.\(stage.rawValue)", in: line.topic(stage)).reduce(0) {
          $0 + $1.lag
        }
      }
      if lag == 0 { return true }
      try await Task.sleep(for: .milliseconds(100))
    }
    return false
  }

  private func check(_ line: LineProcesses) async throws {
    let inputs = try await PlacedRecords().read(line.topic(.clean), partitions: Self.partitions)
    let outputs = try await TopicContents().read(line.topic(.enrich), partitions: Self.partitions)
    #expect(inputs.count == Self.documents)
    #expect(outputs.count == Self.documents)
    let byInput = Dictionary(
      outputs.compactMap { output in output.text(ofHeader: HeaderName.input).map { ($0, output) } }
    ) { first, _ in first }
    #expect(byInput.count == Self.documents)
    let kept = try await PlacedRecords().read(line.prefix + "clean-memory", partitions: Self.partitions)
    var leftOut = 0
    for partition in 0..<Self.partitions {
      // What was known after each record, from the records alone.
      var known: [(offset: Int64, memory: SiteMemory)] = []
      var memory = SiteMemory()
      for input in inputs where input.partition == partition {
        let capture = try RawDocument(json: input.record.value).capture
        let output = try #require(byInput["\(line.topic(.clean))/\(partition)/\(input.offset)"])
        let document = try CleanDocument(json: output.value)
        let use = try #require(document.provenance.last?.memory)
        #expect(use.position <= input.offset)
        let before = known.last { $0.offset < use.position }?.memory ?? SiteMemory()
        let expected = try Cleaner().clean(capture, knowing: before)
        #expect(document.article == expected.article)
        #expect(use.blocks == expected.recurringBlocks)
        #expect(use.pages == expected.knownPages)
        leftOut += use.blocks
        memory.learn(try #require(expected.lesson))
        known.append((input.offset, memory))
      }
      // And what is kept is what was known at last.
      var restored = SiteMemory()
      for entry in kept where entry.partition == partition && entry.record.key != [0] {
        restored.restore(MemoryEntry(key: entry.record.key ?? [], value: entry.record.value))
      }
      #expect(restored == memory)
    }
    // Each partition sees about 40 pages of each site, and learns from the first few.
    #expect(leftOut > Self.documents / 2, "left out \(leftOut)")
  }
}

/// The committed records of a topic with their places.
private actor PlacedRecords {
  private let executor = ThreadExecutor(name: "test-places")
  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  func read(_ topic: String, partitions: Int32) throws -> [(partition: Int32, offset: Int64, record: Record)] {
    let scan = TopicScan(configuration: Cluster.configuration(), prefix: "test.", logger: Cluster.logger)
    var records: [(partition: Int32, offset: Int64, record: Record)] = []
    try scan.read(topic, try scan.stableRanges(of: topic, Array(0..<partitions))) { record in
      records.append((record.partition, record.offset, Record(record)))
      return true
    }
    return records
  }
}
