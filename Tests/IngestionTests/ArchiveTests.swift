import ArchiveFixtures
import Documents
import Foundation
import Testing

@testable import Ingestion

/// WARC files as `SubmissionReader` hands them on.
@Suite struct ArchiveTests {
  private struct Outcome {
    var records: [(record: Record, place: InputPlace)] = []
    var failures: [String] = []
    var report = ArchiveReport()
  }

  private func read(_ bytes: [UInt8], limit: Int = 1 << 20) -> Outcome {
    var reader = SubmissionReader(archive: bytes, name: "crawl.warc.gz", maximumRecordBytes: limit)
    var outcome = Outcome()
    while let item = reader.next() {
      switch item {
      case .record(let record, let place): outcome.records.append((record, place))
      case .archive(_, let report): outcome.report = report
      case .failed(let place, let reason): outcome.failures.append("\(place): \(reason)")
      case .skipped: Issue.record("nothing is skipped here")
      }
    }
    return outcome
  }

  private func headers(_ record: Record?) -> [String: String] {
    Dictionary((record?.headers ?? []).map { ($0.name, String(decoding: $0.value ?? [], as: UTF8.self)) }) { $1 }
  }

  /// The body of the only page, or why there is none.
  private func page(_ record: [UInt8], limit: Int = 1 << 20) -> String {
    let outcome = read(record, limit: limit)
    guard let first = outcome.records.first else { return outcome.report.skipped.counts.keys.joined() }
    return String(decoding: first.record.value, as: UTF8.self)
  }

  private let html = Array("<p>Ten thousand words</p>".utf8)
  private let text = "<p>Ten thousand words</p>"

  @Test func aCrawlBecomesItsPages() throws {
    let records = [WARCFixture.info] + ["a", "b", "c"].flatMap(WARCFixture.visit)
    for file in [records.flatMap { $0 }, WARCFixture.gzipped(records), WARCFixture.gzip(records.flatMap { $0 })] {
      let outcome = read(file)
      #expect(outcome.records.map(\.place.description) == ["crawl.warc.gz:3", "crawl.warc.gz:6", "crawl.warc.gz:9"])
      #expect(outcome.records.map(\.record.value) == ["a", "b", "c"].map(WARCFixture.page))
      #expect(
        headers(outcome.records.first?.record) == [
          "url": "https://news.example/a", "captured-at": "2026-03-01T10:00:00Z", "source": "crawl.warc.gz",
          "content-type": "text/html; charset=utf-8",
        ])
      #expect(outcome.failures.isEmpty)
      #expect(outcome.report.pages == 3)
      #expect(
        outcome.report.skipped.counts == ["warcinfo record": 1, "request record": 3, "metadata record": 3])
    }
  }

  @Test func ingestTakesThePages() throws {
    let latin = Array("<p>Le caf".utf8) + [0xE9] + Array(" est ferm".utf8) + [0xE9] + Array("</p>".utf8)
    let outcome = read(WARCFixture.response(latin, type: "text/html; charset=ISO-8859-1"))
    let record = try #require(outcome.records.first?.record)
    let capture = try Ingester().capture(from: record, receivedAt: Timestamp(millisecondsSince1970: 1_800_000_000_000))
    #expect(capture.content == "<p>Le café est fermé</p>")
    #expect(capture.url == "https://news.example/a")
    #expect(capture.capturedAt.description == "2026-03-01T10:00:00.000Z")
  }

  @Test func aWETFileBecomesItsTexts() {
    let file = WARCFixture.gzipped([
      WARCFixture.info,
      WARCFixture.record("conversion", Array("Título\nNotícia de ontem.\n".utf8), contentType: "text/plain"),
    ])
    let outcome = read(file)
    #expect(outcome.records.map { String(decoding: $0.record.value, as: UTF8.self) } == ["Título\nNotícia de ontem.\n"])
    #expect(headers(outcome.records.first?.record)["content-type"] == "text/plain; charset=utf-8")
  }

  @Test func resourcesArePages() {
    #expect(page(WARCFixture.record("resource", html, contentType: "text/html")) == text)
    #expect(page(WARCFixture.record("resource", html, contentType: "image/png")) == "type image/png")
  }

  @Test(arguments: [
    ("301 Moved Permanently", "status 301"), ("404 Not Found", "status 404"), ("206 Partial", "status 206"),
    ("abc", "response without an HTTP head"), ("20", "response without an HTTP head"),
  ]) func onlySuccessIsAPage(status: String, reason: String) {
    #expect(page(WARCFixture.response(html, status: status)) == reason)
  }

  @Test func mediaTypes() {
    func page(_ type: String?, identified: String? = nil, body: [UInt8]? = nil) -> String {
      self.page(
        WARCFixture.response(
          body ?? html, type: type, fields: identified.map { ["WARC-Identified-Payload-Type: \($0)"] } ?? []))
    }
    for type in ["text/html", "TEXT/HTML;charset=x", "application/xhtml+xml", "text/plain"] {
      #expect(page(type) == text, "\(type)")
    }
    for type in ["image/jpeg", "application/json", "application/rss+xml", "text/css"] {
      #expect(page(type) == "type \(type)")
    }
    // What the crawler found by looking counts for more.
    #expect(page("text/html", identified: "application/rss+xml") == "type application/rss+xml")
    #expect(page("application/octet-stream", identified: "text/html") == text)
    #expect(page(nil, identified: "text/html") == text)
    #expect(page("text/html", identified: "application/octet-stream") == text)
    // Nobody says anything.
    #expect(page(nil) == text)
    #expect(page("nonsense") == text)
    #expect(page(nil, body: Array("some words".utf8)) == "no media type")
    // The reasons of hostile types are harmless.
    #expect(page("x/" + String(repeating: "y", count: 300)) == "type unknown")
  }

  @Test func whatIsNoPageOfTheWebIsSkipped() {
    #expect(page(WARCFixture.response(html, url: "dns:news.example")) == "address that is not http or https")
    #expect(page(WARCFixture.response(html, url: nil)) == "address that is not http or https")
    #expect(page(WARCFixture.response(html, date: "soon")) == "no valid WARC-Date")
    #expect(page(WARCFixture.response(Array(" \r\n".utf8))) == "empty")
    #expect(page(WARCFixture.record("response", Array("<p>no head".utf8))) == "response without an HTTP head")
    #expect(page(WARCFixture.record("revisit", WARCFixture.http([]))) == "revisit record")
    #expect(page(WARCFixture.record("", html)) == "record without a type")
  }

  // MARK: Codings

  @Test func contentCodings() {
    func page(_ coding: String, _ body: [UInt8], limit: Int = 1 << 20) -> String {
      self.page(WARCFixture.response(body, headers: ["Content-Encoding: \(coding)"]), limit: limit)
    }
    #expect(page("gzip", WARCFixture.gzip(html)) == text)
    #expect(page("X-GZIP", WARCFixture.gzip(html)) == text)
    #expect(page("deflate", WARCFixture.zlib(html)) == text)
    #expect(page("deflate", WARCFixture.deflated(html)) == text)
    #expect(page("deflate, gzip", WARCFixture.gzip(WARCFixture.zlib(html))) == text)
    #expect(page("identity", html) == text)
    // Already taken off by the crawler.
    for coding in ["gzip", "deflate", "br"] { #expect(page(coding, html) == text) }
    #expect(page("br", [0x0B, 0x02, 0x80, 0x61]) == "content coding br")
    #expect(page("zstd", [0x28, 0xB5, 0x2F, 0xFD]) == "content coding zstd")
    #expect(page("gzip, gzip, gzip, gzip", html) == "more than 3 content codings")
    var damaged = WARCFixture.gzip(html)
    damaged[14] ^= 0xFF
    #expect(page("gzip", damaged) == "damaged content coding")
    let bomb = WARCFixture.gzip([UInt8](repeating: 0x20, count: 4 << 20))
    #expect(page("gzip", bomb) == "over 1048576 bytes when unpacked")
  }

  @Test func aCodingThatBreaksOffIsReadAsFarAsItGoes() {
    let body = Array(WARCFixture.gzip(html).dropLast(8))
    let outcome = read(WARCFixture.response(body, headers: ["Content-Encoding: gzip"]))
    #expect(outcome.records.first?.record.value == html)
    #expect(outcome.report.truncated == 1)
  }

  @Test func chunkedBodies() {
    func page(_ body: String) -> String {
      self.page(WARCFixture.response(Array(body.utf8), headers: ["Transfer-Encoding: chunked"]))
    }
    #expect(page("4\r\n<p>T\r\n15;name=x\r\nen thousand words</p>\r\n0\r\nX-Trailer: y\r\n\r\n") == text)
    #expect(page("0004  \r\n<p>T\r\n15\r\nen thousand words</p>\r\n0\r\n\r\n") == text)
    #expect(page("19\n\(text)\n0\n\n") == text)
    // Already decoded; one begins as a size does.
    #expect(page(text) == text)
    #expect(page("2024 was <p>a year\nlike others</p>") == "2024 was <p>a year\nlike others</p>")
    // Cut off.
    #expect(page("4\r\n<p>T\r\n15\r\nen thou") == "<p>Ten thou")
    #expect(page("ffffff\r\n<p>Ten") == "<p>Ten")
    #expect(page("4\r\n<p>T\r\nnonsense") == "<p>T")
    let both = WARCFixture.gzip(html)
    let chunked = Array("\(String(both.count, radix: 16))\r\n".utf8) + both + Array("\r\n0\r\n\r\n".utf8)
    #expect(
      self.page(
        WARCFixture.response(chunked, headers: ["Content-Encoding: gzip", "Transfer-Encoding: chunked"])) == text)
    #expect(self.page(WARCFixture.response(chunked, headers: ["Transfer-Encoding: gzip, chunked"])) == text)
  }

  @Test func truncatedPagesAreCounted() {
    let outcome = read(WARCFixture.response(html, fields: ["WARC-Truncated: length"]))
    #expect(outcome.records.count == 1)
    #expect(outcome.report.truncated == 1)
  }

  // MARK: Limits and damage

  @Test func aRecordOverTheLimitIsCounted() {
    let large = WARCFixture.response([UInt8](repeating: 0x61, count: 5000), url: "https://news.example/large")
    let outcome = read(large + WARCFixture.response(html), limit: 4000)
    #expect(outcome.records.count == 1)
    #expect(outcome.report.skipped.counts == ["record over 4000 bytes": 1])
    #expect(outcome.failures.isEmpty)
  }

  @Test func damageIsToldAndTheRestIsRead() {
    var damaged = WARCFixture.gzip(WARCFixture.response(WARCFixture.page("b")))
    damaged[20] ^= 0xFF
    let file = WARCFixture.gzipped(WARCFixture.visit("a")) + damaged + WARCFixture.gzipped(WARCFixture.visit("c"))
    let outcome = read(file)
    #expect(outcome.records.map(\.record.value) == [WARCFixture.page("a"), WARCFixture.page("c")])
    #expect(outcome.failures.count == outcome.report.damaged.total)
    #expect(outcome.report.damaged.total >= 1)
    #expect(outcome.failures.allSatisfy { $0.hasPrefix("crawl.warc.gz:") })
  }

  @Test func damageWithoutEndIsCounted() {
    let broken = Array("WARC/1.0\r\nWARC-Type: response\r\n\r\n".utf8)
    let outcome = read((0..<1000).flatMap { _ in broken })
    #expect(outcome.failures.count == ArchiveSource.maximumToldDamages)
    #expect(outcome.report.damaged.counts == ["a record without a valid Content-Length": 1000])
  }

  @Test func whatIsNoArchiveIsToldOnce() {
    #expect(read([]).failures == ["crawl.warc.gz: holds no WARC record"])
    #expect(read(Array("just text\nin lines\n".utf8)).failures == ["crawl.warc.gz:0: something that is no record"])
  }

  @Test func theReasonsStayFew() {
    var tally = Tally()
    for number in 0..<1000 { tally.add("reason \(number)") }
    #expect(tally.counts.count == 65)
    #expect(tally.total == 1000)
    #expect(tally.sorted.first?.reason == "other")
  }
}
