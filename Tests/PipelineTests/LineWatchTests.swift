import Documents
import Kafka
import TestSupport
import Testing

@testable import Pipeline

@Suite("Watch over a line")
struct LineWatchTests {
  @Test("A cluster that does not answer ends no watch, and keeps none from ending", .timeLimit(.minutes(1)))
  func away() async throws {
    // A port at which somebody listens, and never answers.
    let silent = try ListeningSocket()
    defer { silent.close() }
    let configuration = KafkaConfiguration(["bootstrap.servers": "127.0.0.1:\(silent.port)"])
    let watch = LineWatch(
      monitor: LineMonitor(
        topics: Topics(prefix: "away."), admin: try Admin(configuration: configuration, logger: Cluster.logger)),
      timeoutMilliseconds: 200)
    let running = Task { try await watch.run() }
    for _ in 0..<2 { await #expect(throws: KafkaError.self) { try await watch.status() } }
    running.cancel()
    try await running.value
  }

  @Test(
    "What is asked is remembered: a stage's rate is known the second time",
    .enabled(if: Cluster.isAvailable, "KAFKA_BOOTSTRAP_SERVERS names no broker"),
    .timeLimit(.minutes(1)))
  func remembers() async throws {
    let prefix = "\(Cluster.uniqueName("watch"))."
    let topics = Topics(prefix: prefix)
    let admin = try Admin(configuration: Cluster.configuration(), logger: Cluster.logger)
    _ = try await admin.create([NewTopic(name: topics.input(of: .clean), partitions: 2)])
    let watch = LineWatch(monitor: LineMonitor(topics: topics, admin: admin))
    let first = try await watch.status().stages
    #expect(first.map(\.offsetsPerSecond) == [nil, nil, nil, nil])
    #expect(first.map(\.wait) == [nil, .init(seconds: 0, isAtLeast: false), nil, nil])
    while try await watch.status().stages[1].offsetsPerSecond == nil {}
    #expect(try await watch.status().stages.map(\.offsetsPerSecond) == [nil, 0, nil, nil])
    try await admin.delete([topics.input(of: .clean)])
  }
}
