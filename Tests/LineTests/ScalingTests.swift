import Documents
import Foundation
import Kafka
import SearchIndex
import TestSupport
import Testing

/// Workers that come, go and end, as an operator makes them.
@Suite("Scaling and ending", .enabled(if: Cluster.isAvailable, "KAFKA_BOOTSTRAP_SERVERS names no broker"), .serialized)
struct ScalingTests {
  @Test("A second worker joins and leaves under load; nothing is lost, nothing comes twice")
  func joinAndLeave() async throws {
    let line = try LineProcesses(environment: ["NEWSLINE_BATCH_DOCUMENTS": "40"])
    try await line.createTopics(partitions: 4)
    for stage in StageName.allCases { try await line.start(stage, "\(stage.rawValue)-1", isStatic: stage != .enrich) }
    let producer = try Producer(configuration: Cluster.configuration(), logger: Cluster.logger)
    for step in 0..<10 {
      if step == 2 { try await line.start(.enrich, "enrich-2", isStatic: false) }
      if step == 6 {
        #expect(await line.isReading("enrich-2"), "\(line.logs())")
        let ended = await line.terminate("enrich-2")
        #expect(ended.status == 0)
      }
      let records = (step * 60..<(step + 1) * 60).map { ProducerRecord(value: GeneratedPages.submission($0)) }
      for result in await producer.send(records, to: line.topic(.ingest)) { _ = try result.get() }
      try await Task.sleep(for: .milliseconds(500))
    }
    #expect(try await line.drain(within: .seconds(60)), "\(line.logs())")
    let records = try await TopicContents().read(line.topic(.index), partitions: 4)
    #expect(records.count == 600)
    #expect(Set(records.compactMap { $0.text(ofHeader: HeaderName.origin) }).count == 600)
    #expect(try SQLiteStore(path: line.store, configuration: .init(access: .readOnly)).count() == 600)
    await line.end()
  }

  @Test("SIGTERM drains: what was being processed is committed, and the worker ends with status 0 in under 10 s")
  func drain() async throws {
    let line = try LineProcesses()
    try await line.createTopics(partitions: 2)
    for stage in StageName.allCases { try await line.start(stage, "\(stage.rawValue)-1") }
    let producer = try Producer(configuration: Cluster.configuration(), logger: Cluster.logger)
    let records = (0..<400).map { ProducerRecord(value: GeneratedPages.submission($0)) }
    for result in await producer.send(records, to: line.topic(.ingest)) { _ = try result.get() }
    for stage in StageName.allCases { #expect(await line.isReading("\(stage.rawValue)-1"), "\(line.logs())") }
    for stage in StageName.allCases {
      let ended = await line.terminate("\(stage.rawValue)-1")
      #expect(ended.status == 0, "\(stage.rawValue): \(line.logs())")
      #expect(ended.duration < .seconds(10))
    }
    #expect(line.logs().split(separator: "\n").count { $0.contains(" stopped ") && $0.contains("uncommitted=0") } == 4)
    for stage in StageName.allCases { try await line.start(stage, "\(stage.rawValue)-1") }
    #expect(try await line.drain(within: .seconds(60)), "\(line.logs())")
    #expect(try await TopicContents().read(line.topic(.index), partitions: 2).count == 400)
    await line.end()
  }

  @Test("Hostile input ends as dead letters that say stage, code, reason and origin; the workers stay up")
  func hostile() async throws {
    let line = try LineProcesses()
    try await line.createTopics(partitions: 2)
    for stage in StageName.allCases { try await line.start(stage, "\(stage.rawValue)-1") }
    let producer = try Producer(
      configuration: Cluster.configuration(["message.max.bytes": "16777216"]), logger: Cluster.logger)
    let ingest: [[UInt8]] = [
      [], [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0], Array("{\"content\": 5}".utf8),
      [UInt8](repeating: 0x61, count: 6 << 20), GeneratedPages.submission(1),
      Array(String(repeating: "<div>", count: 100_000).utf8),
    ]
    for result in await producer.send(ingest.map { ProducerRecord(partition: 0, value: $0) }, to: line.topic(.ingest)) {
      _ = try result.get()
    }
    // Messages that no worker of ours would write.
    for stage in [StageName.clean, .enrich, .index] {
      let values = ["not json", "{}", "[]"].map { ProducerRecord(partition: 1, value: Array($0.utf8)) }
      for result in await producer.send(values, to: line.topic(stage)) { _ = try result.get() }
    }
    #expect(try await line.drain(within: .seconds(60)), "\(line.logs())")
    let letters = try await TopicContents().read(line.deadLetters, partitions: 2).compactMap {
      DeadLetter(decoding: $0)
    }
    let kinds = letters.map { "\($0.stage.rawValue) \($0.rejection.code.rawValue)" }.sorted()
    #expect(
      kinds == [
        "clean invalid_message", "clean invalid_message", "clean no_content", "clean not_json",
        "enrich invalid_message",
        "enrich invalid_message", "enrich not_json", "index invalid_message", "index invalid_message", "index not_json",
        "ingest empty", "ingest invalid_message", "ingest not_text", "ingest too_large",
      ])
    for letter in letters {
      #expect(!letter.rejection.reason.isEmpty)
      #expect(letter.record.text(ofHeader: HeaderName.origin) != nil)
      #expect(letter.place.topic == line.topic(letter.stage))
    }
    #expect(letters.first { $0.rejection.code == .tooLarge }?.record.value.count == 6 << 20)
    #expect(try SQLiteStore(path: line.store, configuration: .init(access: .readOnly)).count() == 1)
    for stage in StageName.allCases { #expect(await line.isRunning("\(stage.rawValue)-1")) }
    await line.end()
  }

  @Test("A worker whose broker does not answer ends all the same when it is told to")
  func brokerAway() async throws {
    let line = try LineProcesses(environment: ["KAFKA_BOOTSTRAP_SERVERS": "127.0.0.1:1"])
    try await line.start(.ingest, "ingest-1")
    while !line.logs().contains("worker starts") { try await Task.sleep(for: .milliseconds(20)) }
    let ended = await line.terminate("ingest-1")
    #expect(ended.duration < .seconds(10))
    await line.end()
  }

  @Test("A worker whose health port is taken says so and ends")
  func healthPortTaken() async throws {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(listener) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    withUnsafeMutableBytes(of: &address) { bytes in
      guard let pointer = bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self) else { return }
      #expect(bind(listener, pointer, size) == 0)
      #expect(listen(listener, 1) == 0)
      #expect(getsockname(listener, pointer, &size) == 0)
    }
    let port = UInt16(bigEndian: address.sin_port)
    let line = try LineProcesses(environment: ["NEWSLINE_HTTP_PORT": "\(port)"])
    try await line.createTopics(partitions: 1)
    try await line.start(.ingest, "ingest-1")
    let deadline = ContinuousClock.now + .seconds(60)
    while await line.isRunning("ingest-1"), ContinuousClock.now < deadline {
      try await Task.sleep(for: .milliseconds(20))
    }
    #expect(line.logs().contains("cannot serve the health endpoints on 127.0.0.1:\(port)"))
    #expect(await line.terminate("ingest-1").status == 1)
    await line.end()
  }
}
