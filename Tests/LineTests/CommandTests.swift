import Documents
import Foundation
import Kafka
import TestSupport
import Testing

/// The command on a line that runs.
@Suite(
  "newsline on a cluster", .enabled(if: Cluster.isAvailable, "KAFKA_BOOTSTRAP_SERVERS names no broker"), .serialized)
struct CommandTests {
  private static let seeds = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("seeds").path

  @Test("topics create, produce, status, search, dead-letters: what a user does, in order")
  func journey() async throws {
    let line = try LineProcesses(environment: ["NEWSLINE_PARTITIONS": "3"])
    func newsline(_ arguments: String..., input: [UInt8] = []) async throws -> Command {
      let result = try await Command.newsline(arguments, input: input, environment: line.environment)
      #expect(!result.output.contains("\u{1B}"), "control sequences without a terminal")
      #expect(!result.errors.contains("\u{1B}"), "control sequences without a terminal")
      return result
    }

    let created = try await newsline("topics", "create")
    #expect(created.status == 0)
    #expect(created.lines.count == 7)
    #expect(created.lines.allSatisfy { $0.contains("created, 3 partitions") })
    #expect(try await newsline("topics", "create").lines.allSatisfy { $0.hasSuffix("exists") })

    for stage in StageName.allCases { try await line.start(stage, "\(stage.rawValue)-1") }
    let produced = try await newsline("produce", Self.seeds, "--json")
    #expect(produced.status == 0)
    #expect(produced.output.contains("\"sent\":21"))
    #expect(try await newsline("produce", "\(Self.seeds)/hostile/empty.txt").output.contains("1 documents"))
    let page = Array("{\"content\":\"x\"}\n".utf8)
    #expect(try await newsline("produce", "-", input: page).output.contains("1 documents"))
    #expect(try await newsline("produce", "/nonexistent").status == 1)
    #expect(try await line.drain(within: .seconds(60)), "\(line.logs())")

    let status = try await newsline("status", "--json")
    #expect(status.status == 0)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(status.output.utf8)) as? [String: Any])
    let stages = try #require(object["stages"] as? [[String: Any]])
    #expect(stages.map { $0["lag"] as? Int } == [0, 0, 0, 0])
    #expect(stages.allSatisfy { ($0["workers"] as? [Any])?.count == 1 })

    let found = try await newsline("search", "--country", "UA", "--limit", "5", "--json")
    #expect(found.status == 0)
    #expect(!found.lines.isEmpty)
    let hostile = try await newsline("search", "\" OR NEAR( * ^ : {")
    #expect([0, 64].contains(hostile.status), "\(hostile.errors)")
    #expect(!hostile.errors.lowercased().contains("sql"), "\(hostile.errors)")
    #expect(try await newsline("search", "--from", "yesterday", "x").status != 0)

    let letters = try await newsline("dead-letters", "list", "--json")
    #expect(letters.lines.count == 2)
    let firstLine = try #require(letters.lines.first)
    let first = try #require(try JSONSerialization.jsonObject(with: Data(firstLine.utf8)) as? [String: Any])
    let place = try #require(first["place"] as? String)
    let shown = try await newsline("dead-letters", "show", place)
    #expect(shown.status == 0)
    #expect(shown.output.contains("reason: "))
    #expect(try await newsline("dead-letters", "list", "--code", "empty").output.contains("1 open dead letter\n"))
    #expect(try await newsline("dead-letters", "show", "elsewhere/0/0").status != 0)
    await line.end()
  }

  @Test("A worker serves its health and its metrics")
  func health() async throws {
    let port = Int.random(in: 20_000..<30_000)
    let line = try LineProcesses(environment: ["NEWSLINE_HTTP_PORT": "\(port)"])
    try await line.createTopics(partitions: 1)
    try await line.start(.ingest, "ingest-1")
    let producer = try Producer(configuration: Cluster.configuration(), logger: Cluster.logger)
    let records = [ProducerRecord(value: []), ProducerRecord(value: GeneratedPages.submission(1))]
    for result in await producer.send(records, to: line.topic(.ingest)) { _ = try result.get() }
    let metrics = try await waitFor(port, "metrics") { $0.contains("outcome=\"processed\"} 1") }
    #expect(metrics.contains("newsline_documents_total{stage=\"ingest\",outcome=\"rejected\"} 1"))
    #expect(metrics.contains("newsline_dead_letters_total{stage=\"ingest\",code=\"empty\"} 1"))
    for name in [
      "newsline_stage_duration_seconds_count", "newsline_batch_documents_count",
      "newsline_commit_duration_seconds_count",
      "newsline_consumer_lag{", "newsline_consumer_lag_seconds{", "newsline_retries_total", "newsline_rebalances_total",
    ] { #expect(metrics.contains(name), "\(name)") }
    #expect(try await waitFor(port, "healthz") { $0.contains("200 OK") }.contains("\"stage\":\"ingest\""))
    #expect(try await waitFor(port, "readyz") { $0.contains("200 OK") }.contains("\"state\":\"running\""))
    await line.end()
  }

  @Test("A configuration with problems ends a worker at once, with the status for that")
  func invalidConfiguration() async throws {
    let line = try LineProcesses(environment: ["NEWSLINE_BATCH_DOCUMENTS": "0"])
    try await line.start(.clean, "clean-1")
    while await line.isRunning("clean-1") { try await Task.sleep(for: .milliseconds(20)) }
    #expect(line.logs().contains("batch-documents"))
    let ended = await line.terminate("clean-1")
    #expect(ended.status == 78)
    await line.end()
  }

  /// Asks until the answer is as wished.
  private func waitFor(_ port: Int, _ path: String, _ isDone: (String) -> Bool) async throws -> String {
    let deadline = ContinuousClock.now + .seconds(20)
    var answer = ""
    while ContinuousClock.now < deadline {
      answer = (try? HTTP.get(port: port, path: "/\(path)")) ?? ""
      if isDone(answer) { return answer }
      try await Task.sleep(for: .milliseconds(50))
    }
    return answer
  }
}
