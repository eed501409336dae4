import Documents
import Foundation
import Kafka
import SearchIndex
import TestSupport
import Testing

/// The promise, on real processes: workers are killed while documents are in flight.
@Suite("Exactly once", .enabled(if: Cluster.isAvailable, "KAFKA_BOOTSTRAP_SERVERS names no broker"), .serialized)
struct ExactlyOnceTests {
  private static let partitions: Int32 = 6

  /// `NEWSLINE_KILLS` and `NEWSLINE_KILL_INTERVAL` (seconds) make it longer or harder.
  private static let kills = environmentNumber("NEWSLINE_KILLS") ?? 10
  private static let killInterval = environmentNumber("NEWSLINE_KILL_INTERVAL") ?? 2

  private static func environmentNumber(_ name: String) -> Double? {
    ProcessInfo.processInfo.environment[name].flatMap(Double.init)
  }

  @Test("2,000 documents, a random worker killed every 2 s for 20 s: each is there exactly once")
  func kills() async throws {
    let violations = try await run(
      documents: 2000, kills: Int(Self.kills), secondsBetweenKills: Self.killInterval, environment: [:])
    #expect(violations == [])
  }

  @Test("The same test notices when transactions are off")
  func control() async throws {
    let violations = try await run(
      documents: 1000, kills: 17, secondsBetweenKills: 0.7, environment: ["NEWSLINE_FAULT": "transactions_off"])
    #expect(violations != [])
  }

  private func run(
    documents: Int,
    kills: Int,
    secondsBetweenKills: Double,
    environment: [String: String]
  ) async throws -> [String] {
    let line = try LineProcesses(environment: environment.merging(["NEWSLINE_BATCH_DOCUMENTS": "40"]) { $1 })
    try await line.createTopics(partitions: Int(Self.partitions))
    for (stage, instance) in [
      (StageName.ingest, "ingest-1"), (.clean, "clean-1"), (.enrich, "enrich-1"), (.enrich, "enrich-2"),
      (.index, "index-1"),
    ] { try await line.start(stage, instance) }
    async let fed: Void = feed(line, documents: documents, seconds: Double(kills) * secondsBetweenKills)
    try await killWorkers(of: line, kills: kills, interval: secondsBetweenKills)
    try await fed
    // A line that has been made faulty may never be done.
    let isDrained = try await line.drain(within: .seconds(environment.isEmpty ? 120 : 20))
    var violations = try await check(line, documents: documents)
    if !isDrained { violations.append("not drained in time") }
    if !violations.isEmpty, environment.isEmpty { print(line.logs(), try await offsets(of: line)) }
    await line.end()
    return violations
  }

  /// Feeds a steady stream, so that documents are in flight in every stage all the time.
  private func feed(_ line: LineProcesses, documents: Int, seconds: Double) async throws {
    let producer = try Producer(configuration: Cluster.configuration(), logger: Cluster.logger)
    let steps = 40
    for step in 0..<steps {
      let range = documents * step / steps..<documents * (step + 1) / steps
      let records = range.map { number in
        ProducerRecord(key: Array("\(number)".utf8), value: GeneratedPages.submission(number))
      }
      for result in await producer.send(records, to: line.topic(.ingest)) { _ = try result.get() }
      try await Task.sleep(for: .seconds(seconds / Double(steps)))
    }
  }

  private func killWorkers(of line: LineProcesses, kills: Int, interval: Double) async throws {
    for _ in 0..<kills {
      try await Task.sleep(for: .seconds(interval))
      guard let name = await line.names.randomElement() else { continue }
      await line.kill(name)
      try await line.start(name.stage, name.instance)
    }
  }

  /// Where every partition stands, for finding out what went wrong: how much is committed, stable and there at all.
  private func offsets(of line: LineProcesses) async throws -> String {
    let stable = try Admin(configuration: Cluster.configuration(), logger: Cluster.logger)
    let all = try Admin(
      configuration: Cluster.configuration(["isolation.level": "read_uncommitted"]), logger: Cluster.logger)
    var text = "topic/partition: committed, last stable offset, high watermark\n"
    for stage in StageName.allCases {
      let topic = line.topic(stage)
      let lags = try await stable.lag(of: "\(line.prefix)newsline.\(stage.rawValue)", in: topic)
      let marks = try await all.watermarks(of: lags.map(\.partition))
      for lag in lags {
        let high = marks[lag.partition]?.high ?? -1
        text += "\(lag.partition): \(lag.committed ?? -1), \(lag.watermarks.high), \(high)\n"
      }
    }
    return text
  }

  /// Every origin exactly once on every topic, and every document in the store.
  private func check(_ line: LineProcesses, documents: Int) async throws -> [String] {
    var violations: [String] = []
    for stage in [StageName.clean, .enrich, .index] {
      let records = try await TopicContents().read(line.topic(stage), partitions: Self.partitions)
      let origins = Dictionary(grouping: records) { $0.text(ofHeader: HeaderName.origin) ?? "none" }
      let doubled = origins.filter { $0.value.count > 1 }.count
      if doubled > 0 { violations.append("\(stage.rawValue): \(doubled) documents more than once") }
      if origins.count != documents { violations.append("\(stage.rawValue): \(origins.count) documents") }
    }
    let deadLetters = try await TopicContents().read(line.deadLetters, partitions: Self.partitions)
    if !deadLetters.isEmpty { violations.append("\(deadLetters.count) dead letters") }
    let stored = try SQLiteStore(path: line.store, configuration: .init(access: .readOnly)).count()
    if stored != documents { violations.append("store: \(stored) documents") }
    return violations
  }
}
