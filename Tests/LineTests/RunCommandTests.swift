import Documents
import Foundation
import TestSupport
import Testing

/// The command without a broker.
@Suite("newsline run, config, search")
struct RunCommandTests {
  private static let seeds = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("seeds").path

  private func object(_ line: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }

  @Test("One document a line, with the input in front", arguments: ["ingest", "clean", "enrich", "index"])
  func stages(stage: String) async throws {
    let path = "\(Self.seeds)/harbour-post-grain-1.html"
    let result = try await Command.newsline(["run", stage, path])
    #expect(result.status == 0)
    #expect(result.lines.count == 1)
    #expect(result.output.hasPrefix("{\"input\":"))
    let document = try object(result.lines[0])
    #expect(document["input"] as? String == path)
    let steps = try #require(document["provenance"] as? [[String: Any]]).compactMap { $0["stage"] as? String }
    #expect(steps == Array(["ingest", "clean", "enrich", "index"].prefix(steps.count)))
    #expect(steps.last == stage)
    if stage != "ingest" { #expect((document["title"] as? String)?.isEmpty == false) }
  }

  @Test("A rejected input is a line that says so, and the rest goes on")
  func rejected() async throws {
    let result = try await Command.newsline(["run", "clean", "\(Self.seeds)/hostile"])
    #expect(result.status == 0)
    let rejections = try result.lines.map(object).compactMap { $0["rejected"] as? [String: Any] }
    #expect(rejections.contains { $0["code"] as? String == "too_large" && $0["stage"] as? String == "ingest" })
    #expect(rejections.contains { $0["code"] as? String == "empty" })
    #expect(rejections.allSatisfy { ($0["reason"] as? String)?.isEmpty == false })
    #expect(rejections.count < result.lines.count)
  }

  @Test("Standard input is one page")
  func standardInput() async throws {
    let page = try Data(contentsOf: URL(fileURLWithPath: "\(Self.seeds)/harbour-post-grain-1.html"))
    let result = try await Command.newsline(["run", "clean"], input: Array(page))
    #expect(result.status == 0)
    #expect(try object(result.lines[0])["input"] as? String == "-")
  }

  @Test("What cannot be read makes the status 1")
  func missing() async throws {
    let result = try await Command.newsline(["run", "clean", "/nonexistent.html"])
    #expect(result.status == 1)
    #expect(result.errors.contains("/nonexistent.html"))
  }

  @Test("config names what is wrong and hides secrets")
  func config() async throws {
    let environment = [
      "NEWSLINE_BATCH_DOCUMENTS": "none", "KAFKA_SASL_PASSWORD": "hunter2", "KAFKA_SASL_USERNAME": "u",
      "KAFKA_SASL_MECHANISM": "PLAIN", "KAFKA_SECURITY_PROTOCOL": "sasl_ssl",
    ]
    let result = try await Command.newsline(["config", "--json"], environment: environment)
    #expect(result.status == 1)
    #expect(!result.output.contains("hunter2"))
    let problems = try #require(try object(result.lines[0])["problems"] as? [String])
    #expect(problems.count == 1)
    #expect(problems[0].contains("NEWSLINE_BATCH_DOCUMENTS"))
  }

  @Test("A search without an index says what to do")
  func searchWithoutIndex() async throws {
    let result = try await Command.newsline(["search", "--store", "/nonexistent.sqlite", "x"])
    #expect(result.status != 0)
    #expect(result.errors.contains("/nonexistent.sqlite"))
  }

  @Test("Help and completion exist")
  func help() async throws {
    for arguments in [["--help"], ["help", "produce"], ["--generate-completion-script", "bash"]] {
      let result = try await Command.newsline(arguments)
      #expect(result.status == 0)
      #expect(!result.output.isEmpty)
    }
  }
}
