import Documents
import Foundation
import Kafka
import TestSupport
import Testing

/// A line whose dead letters are planted, without workers, and what the command makes of them.
struct DeadLetterLine {
  static let partitions: Int32 = 3

  let line: LineProcesses
  private let admin: Admin

  init(environment: [String: String] = [:]) async throws {
    line = try LineProcesses(environment: environment)
    admin = try Admin(configuration: Cluster.configuration(), logger: Cluster.logger)
    try await line.createTopics(partitions: Int(Self.partitions))
  }

  func newsline(_ arguments: String...) async throws -> Command {
    try await Command.newsline(["dead-letters"] + arguments, environment: line.environment)
  }

  /// The JSON object that a command printed last.
  func json(_ command: Command) throws -> [String: Any] {
    let last = try #require(command.lines.last, "\(command.errors)")
    return try #require(try JSONSerialization.jsonObject(with: Data(last.utf8)) as? [String: Any])
  }

  /// Plants dead letters, each of a record of its own on the topic of `ingest`.
  func plant(_ count: Int, change: (inout DeadLetter, Int) -> Void = { _, _ in }) async throws {
    // What is much older than the present may fall to a broker's retention before it is read.
    let time = Int64(Date().timeIntervalSince1970 * 1000) - 3_600_000
    let records = (0..<count).map { number in
      var letter = DeadLetter(
        stage: .ingest, rejection: Rejection(code: .tooLarge, reason: "planted"),
        place: Origin(topic: line.topic(.ingest), partition: Int32(number) % Self.partitions, offset: Int64(number)),
        attempts: 1, worker: "test", version: "0", failedAt: Timestamp(millisecondsSince1970: 1_750_000_000_000),
        record: Record(
          key: Array("key-\(number)".utf8), value: Array("value-\(number)".utf8),
          headers: [.init(name: HeaderName.source, text: number.isMultiple(of: 2) ? "even" : "odd")],
          timestamp: Timestamp(millisecondsSince1970: time + Int64(number))))
      change(&letter, number)
      let record = letter.encoded()
      return ProducerRecord(
        partition: Int32(number) % Self.partitions, key: record.key, value: record.value,
        headers: record.headers.map { RecordHeader(name: $0.name, value: $0.value) })
    }
    let producer = try Producer(configuration: Cluster.configuration(), logger: Cluster.logger)
    for result in await producer.send(records, to: line.deadLetters) { _ = try result.get() }
  }

  func records(_ topic: String) async throws -> [Record] {
    try await TopicContents().read(topic, partitions: Self.partitions)
  }

  /// How many offsets of a topic are in use.
  func offsets(_ topic: String) async throws -> Int64 {
    let partitions = (0..<Self.partitions).map { TopicPartition(topic: topic, partition: $0) }
    return try await admin.watermarks(of: partitions).values.reduce(0) { $0 + $1.high }
  }

  /// Waits until a topic has grown beyond so many offsets, or a process has ended.
  func waitForGrowth(of topic: String, beyond offsets: Int64, while process: Process) async throws {
    let deadline = ContinuousClock.now + .seconds(60)
    while process.isRunning, ContinuousClock.now < deadline, try await self.offsets(topic) <= offsets {
      try await Task.sleep(for: .milliseconds(5))
    }
  }

  /// What is wrong if each of so many planted dead letters must have been sent again exactly once.
  func violations(_ count: Int) async throws -> [String] {
    let sent = try await records(line.topic(.ingest))
    let places = Dictionary(grouping: sent) { $0.text(ofHeader: HeaderName.replayOf) ?? "none" }
    let resolved = try await records(line.deadLetterResolutions).compactMap { record in
      record.key.map { String(decoding: $0, as: UTF8.self) }
    }
    var violations: [String] = []
    if places.count != count { violations.append("\(places.count) of \(count) sent") }
    let doubled = places.filter { $0.value.count > 1 }
    if !doubled.isEmpty { violations.append("\(doubled.count) sent more than once") }
    if Set(resolved) != Set(places.keys) { violations.append("\(Set(resolved).count) resolved, \(places.count) sent") }
    if resolved.count != Set(resolved).count { violations.append("resolved more than once") }
    return violations
  }
}
