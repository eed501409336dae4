import ArchiveFixtures
import Documents
import Foundation
import TestSupport
import Testing

/// Crawls as they come from an archive, through the whole line.
@Suite(
  "newsline produce of a crawl", .enabled(if: Cluster.isAvailable, "KAFKA_BOOTSTRAP_SERVERS names no broker"),
  .serialized)
struct ProduceCrawlTests {
  private static let seeds = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("seeds")

  private func seed(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: Self.seeds.appendingPathComponent(name)))
  }

  @Test("The pages of a crawl arrive once each with their addresses and times, and the summary says what did not")
  func crawl() async throws {
    let line = try LineProcesses()
    try await line.createTopics(partitions: 3)
    let url = "https://harbour-post.example/grain"
    let records = [
      WARCFixture.info, WARCFixture.record("request", Array("GET / HTTP/1.1\r\n\r\n".utf8), url: url),
      WARCFixture.response(
        WARCFixture.gzip(try seed("harbour-post-grain-1.html")), headers: ["Content-Encoding: gzip"], url: url),
      WARCFixture.response([], status: "302 Found"), WARCFixture.response([0x89, 0x50], type: "image/png"),
      WARCFixture.record(
        "conversion", try seed("kurier-am-see-gas.txt"), url: "https://kurier.example/gas", contentType: "text/plain"),
      WARCFixture.response([0x0B, 0x02], headers: ["Content-Encoding: br"]),
    ]
    let file = line.folder.appendingPathComponent("crawl.warc.gz")
    try Data(WARCFixture.gzipped(records)).write(to: file)
    let lines = line.folder.appendingPathComponent("more.jsonl.gz")
    try Data(WARCFixture.gzip(Array("{\"content\":\"x\"}\n".utf8))).write(to: lines)

    let produced = try await Command.newsline(
      ["produce", "--json", file.path, lines.path], environment: line.environment)
    #expect(produced.status == 0, "\(produced.errors)")
    let summary = try #require(
      try JSONSerialization.jsonObject(with: Data(produced.output.utf8)) as? [String: Any])
    #expect(summary["sent"] as? Int == 3)
    #expect(summary["failed"] as? Int == 0)
    #expect(
      summary["skipped"] as? [String: Int] == [
        "warcinfo record": 1, "request record": 1, "status 302": 1, "type image/png": 1, "content coding br": 1,
      ])
    #expect(produced.errors.contains("crawl.warc.gz: 2 pages; 5 records skipped: "))

    let piped = try await Command.newsline(
      ["produce", "-"], input: Array(try Data(contentsOf: file)), environment: line.environment)
    #expect(piped.output.contains("2 documents"), "\(piped.output)")

    for stage in StageName.allCases { try await line.start(stage, "\(stage.rawValue)-1") }
    #expect(try await line.drain(within: .seconds(60)), "\(line.logs())")
    // The second time each page replaces itself: it is the same capture.
    let found = try await Command.newsline(
      ["search", "--json", "--site", "harbour-post.example", "grain"], environment: line.environment)
    #expect(found.status == 0, "\(found.errors)")
    let verified = try await Command.newsline(["verify"], environment: line.environment)
    #expect(verified.status == 0, "\(verified.output)")
    let raw = try await TopicContents().read(line.topic(.clean), partitions: 3)
      .map { try RawDocument(json: $0.value).capture }
    #expect(raw.count(where: { $0.url == url }) == 2)
    #expect(raw.filter { $0.url == url }.allSatisfy { $0.capturedAt.description == "2026-03-01T10:00:00.000Z" })
    #expect(raw.contains { $0.url == "https://kurier.example/gas" && $0.contentType == "text/plain" })
    await line.end()
  }

  @Test("A damaged crawl is sent as far as it can be read, and the status is 1")
  func damaged() async throws {
    let line = try LineProcesses()
    try await line.createTopics(partitions: 1)
    var damaged = WARCFixture.gzip(WARCFixture.response(WARCFixture.page("b")))
    damaged[20] ^= 0xFF
    let file = line.folder.appendingPathComponent("crawl.warc.gz")
    let bytes = WARCFixture.gzipped(WARCFixture.visit("a")) + damaged + WARCFixture.gzipped(WARCFixture.visit("c"))
    try Data(bytes).write(to: file)
    let produced = try await Command.newsline(["produce", file.path], environment: line.environment)
    #expect(produced.status == 1)
    #expect(produced.output.contains("2 documents"))
    #expect(produced.errors.contains("not sent: \(file.path):"))
    await line.end()
  }
}
