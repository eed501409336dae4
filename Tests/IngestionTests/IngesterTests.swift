import Crypto
import Documents
import Foundation
import Testing

@testable import Ingestion

@Suite struct IngesterTests {
  let now = Timestamp(rfc3339: "2026-05-04T12:00:00Z")!

  private func capture(
    _ value: [UInt8],
    _ headers: [String: String] = [:],
    timestamp: Timestamp? = nil,
    configuration: IngestConfiguration = .init()
  ) throws -> Capture {
    let record = Record(
      value: value,
      headers: headers.map { Record.Header(name: $0.key, text: $0.value) },
      timestamp: timestamp
    )
    return try Ingester(configuration: configuration).capture(from: record, receivedAt: now)
  }

  private func capture(_ text: String, _ headers: [String: String] = [:]) throws -> Capture {
    try capture(Array(text.utf8), headers)
  }

  private func rejection(_ body: () throws -> Capture) -> Rejection? {
    #expect(throws: Rejection.self) { _ = try body() }
  }

  @Test func aRawPage() throws {
    let page = try capture(
      "<!DOCTYPE html><p>Hello</p>",
      [
        "url": "http://News.example/a?utm_source=x#y", "captured-at": "2026-05-01T10:00:00+02:00", "source": "crawl",
        "content-type": "text/html; charset=utf-8",
      ]
    )
    #expect(page.url == "http://news.example/a")
    #expect(page.id == DocumentID(digest: SHA256.hash(data: Array("https://news.example/a".utf8))))
    #expect(page.capturedAt == Timestamp(rfc3339: "2026-05-01T08:00:00Z"))
    #expect(page.version == page.capturedAt.millisecondsSince1970)
    #expect((page.source, page.contentType, page.content) == ("crawl", "text/html", "<!DOCTYPE html><p>Hello</p>"))
  }

  @Test func aJSONSubmission() throws {
    let json = """
      {"content": "Some news from Kyiv.", "url": "https://a.example/x", "captured_at": "2026-01-02T03:04:05Z",
       "source": "feed", "content_type": "text/plain", "metadata": {"k": [1]}, "unknown": 1}
      """
    for headers in [["content-type": "application/json"], ["content-type": "application/json; charset=utf-8"], [:]] {
      let page = try capture(json, headers.merging(["source": "header", "url": "https://b.example/"]) { $1 })
      #expect(page.content == "Some news from Kyiv.")
      #expect((page.url, page.source, page.contentType) == ("https://a.example/x", "feed", "text/plain"))
      #expect(page.capturedAt == Timestamp(rfc3339: "2026-01-02T03:04:05Z"))
      #expect(page.metadata.json == "{\"k\":[1],\"unknown\":1}")
    }
    let sparse = try capture("{\"content\":\"x\",\"url\":null}", ["source": "header", "url": "https://b.example/"])
    #expect((sparse.source, sparse.url) == ("header", "https://b.example/"))
  }

  @Test func bytesInASubmission() throws {
    let sample = Sample.all[0]
    let page = try capture(
      "{\"content_base64\": \"\(sample.base64)\", \"content_type\": \"text/plain; charset=cp1251\"}"
    )
    #expect(page.content == sample.text)
  }

  @Test(arguments: [
    ("{\"url\": \"https://a.example/\"}", Rejection.Code.invalidMessage, "\"content_base64\", found none"),
    ("{\"content\": 5}", .invalidMessage, "$.content"),
    ("{\"content\": \"a\", \"content_base64\": \"YQ==\"}", .invalidMessage, "\"content_base64\", found several"),
    ("{\"content_base64\": \"YQ=\"}", .invalidMessage, "$.content_base64"),
    ("{\"content\": \"a\", \"url\": {}}", .invalidMessage, "$.url"),
    ("{\"content\": \"a\", \"metadata\": []}", .invalidMessage, "$.metadata"),
    ("[1]", .invalidMessage, "$: "),
    ("\"text\"", .invalidMessage, "$: "),
    ("{\"content\": \"a\"", .notJSON, ""),
    ("<html>", .notJSON, ""),
    ("{\"content\": \"\"}", .empty, ""),
    ("", .empty, ""),
  ])
  func submissionsThatAreNone(_ json: String, _ code: Rejection.Code, _ part: String) {
    let rejection = rejection { try capture(json, ["content-type": "application/json"]) }
    #expect(rejection?.code == code)
    #expect(part.isEmpty || rejection?.reason.contains(part) == true, "\(String(describing: rejection))")
  }

  @Test func metadataHaveALimit() {
    let json = "{\"content\": \"a\", \"metadata\": {\"k\": \"" + String(repeating: "x", count: 70_000) + "\"}}"
    #expect(rejection { try capture(json) }?.code == .tooLarge)
  }

  @Test func undeclaredTextMayBeginWithABrace() throws {
    #expect(try capture("{\"title\": \"no submission\"}").content == "{\"title\": \"no submission\"}")
    #expect(try capture("{ an aside } and the story").contentType == "text/plain")
    let deep = String(repeating: "{\"a\":", count: 100_000)
    #expect(try capture(deep).content == deep)
    #expect(rejection { try capture(deep, ["content-type": "application/json"]) }?.code == .notJSON)
    #expect(rejection { try capture([0x7B, 0xFF, 0x7D], ["content-type": "application/json"]) }?.code == .notJSON)
  }

  @Test(arguments: ["", " \r\n\t", "\u{FEFF}", "\u{A0}\u{200B}\u{3000}", "\0\0\0"])
  func nothingIsEmpty(_ text: String) {
    let code = rejection { try capture(text) }?.code
    // NULs alone are binary data.
    #expect(code == (text.hasPrefix("\0") ? .notText : .empty))
  }

  @Test func sizesAreNamed() throws {
    let small = IngestConfiguration(maximumContentBytes: 10, maximumURLBytes: 30, maximumFieldBytes: 12)
    #expect(try capture(Array("0123456789".utf8), configuration: small).content == "0123456789")
    let large = rejection { try capture(Array("0123456789a".utf8), configuration: small) }
    #expect(large == Rejection(code: .tooLarge, reason: "the content has 11 bytes, over 10"))
    let url = ["url": "https://news.example/0123456789"]
    #expect(
      rejection { try capture([0x61], url, configuration: small) }
        == Rejection(code: .tooLarge, reason: "the URL has 31 bytes, over 30")
    )
    #expect(rejection { try capture([0x61], ["source": "0123456789abc"], configuration: small) }?.code == .tooLarge)
    #expect(
      rejection { try capture(Array("{\"content\":\"0123456789a\"}".utf8), configuration: small) }?.code == .tooLarge
    )
    // Seven bytes of windows-1251 are fourteen of UTF-8.
    let grows = rejection { try capture(Array(Sample.all[0].bytes.prefix(9)), configuration: small) }
    #expect(grows?.code == .tooLarge)
    let mebibytes = [UInt8](repeating: 0x61, count: 6 << 20)
    #expect(rejection { try capture(mebibytes) }?.reason == "the content has 6291456 bytes, over 5242880")
    #expect(rejection { try capture([0x7B] + mebibytes + mebibytes) }?.code == .tooLarge)
  }

  @Test(arguments: [
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0], "PNG"), ([0xFF, 0xD8, 0xFF, 0xE0, 1], "JPEG"),
    (Array("GIF89a....".utf8), "GIF"), (Array("%PDF-1.7 text".utf8), "PDF"), ([0x50, 0x4B, 3, 4, 20, 0], "ZIP"),
    ([0x1F, 0x8B, 8, 0], "gzip"), ([0x7F, 0x45, 0x4C, 0x46, 2], "ELF"), (Array("RIFF1234WEBPVP8 ".utf8), "WebP"),
    (Array("....ftypheic....".utf8), "HEIF"), ([1, 2, 3, 4, 5, 0x41, 0x42, 0x43], "5 of the first 8 bytes"),
  ])
  func binaryIsNamed(_ bytes: [UInt8], _ name: String) {
    let rejection = rejection { try capture(bytes, ["content-type": "text/html"]) }
    #expect(rejection?.code == .notText)
    #expect(rejection?.reason.contains(name) == true, "\(String(describing: rejection))")
  }

  @Test func declaredPicturesAreNoText() throws {
    #expect(rejection { try capture("abc", ["content-type": "image/png"]) }?.code == .notText)
    #expect(try capture("<html><p>abc", ["content-type": "image/png"]).contentType == "text/html")
    #expect(try capture("<svg>abc", ["content-type": "image/svg+xml"]).contentType == "text/plain")
    #expect(try capture("abc", ["content-type": "application/octet-stream"]).contentType == "text/plain")
  }

  @Test(arguments: [
    ("<!DOCTYPE HTML><x>", true), ("\u{FEFF}\n <HTML lang=en>", true), ("<!-- c -->text", true), ("<p>One", true),
    ("Left Menu\n<div><p>a</p>", true), ("a < b and b > c <d>", false), ("He wrote <b>bold</b> words", false),
    ("<unknown>x", false), ("<3 news", false), ("plain", false), ("<?xml version='1.0'?><html><body>", false),
    ("<?xml version='1.0'?><html><head><title>x", true), ("<p", false),
  ])
  func markupIsSniffed(_ text: String, _ isHTML: Bool) throws {
    #expect(try capture(text).contentType == (isHTML ? "text/html" : "text/plain"))
    #expect(try capture(text, ["content-type": "text/plain"]).contentType == "text/plain")
    #expect(try capture(text, ["content-type": "Text/HTML; charset=\"UTF-8\""]).contentType == "text/html")
  }

  @Test func withoutURLTheContentIsTheIdentity() throws {
    let one = try capture("Line one\nline  two\n")
    #expect(one.url == nil)
    #expect(one.id == DocumentID(digest: SHA256.hash(data: Array("Line one line two".utf8))))
    #expect(try capture("  Line one\r\nline two").id == one.id)
    #expect(try capture("Line one line\u{A0}two").id == one.id)
    #expect(try capture("Line one line three").id != one.id)
  }

  @Test func theCaptureTimeIsTheVersion() throws {
    let day = Timestamp(rfc3339: "2026-05-01T00:00:00Z")!
    #expect(try capture("a").capturedAt == now)
    #expect(try capture([0x61], timestamp: day).capturedAt == day)
    #expect(try capture([0x61], ["captured-at": "2020-01-01T00:00:00Z"], timestamp: day).version == 1_577_836_800_000)
    // A producer without a clock.
    #expect(try capture([0x61], timestamp: Timestamp(millisecondsSince1970: -1)).capturedAt == now)
    // A day ahead at most.
    #expect(try capture("a", ["captured-at": "2026-05-05T12:00:00Z"]).version == now.millisecondsSince1970 + 86_400_000)
  }

  @Test(arguments: [
    ["captured-at": "2026-05-05T12:00:01Z"], ["captured-at": "1989-12-31T23:59:59Z"], ["captured-at": "yesterday"],
    ["captured-at": "2026-05-01"], ["url": "ftp://a.example/"], ["url": "a.example"], ["content-type": "html"],
    ["content-type": "text/"],
  ])
  func fieldsThatContradictTheirDefinition(_ headers: [String: String]) {
    #expect(rejection { try capture("a", headers) }?.code == .invalidField)
  }

  @Test func headersAreReadAsKafkaHasThem() throws {
    var record = Record(value: [0x61], headers: [.init(name: "source", value: [0xFF])])
    #expect(throws: Rejection(code: .invalidField, reason: "header source is not UTF-8")) {
      try Ingester().capture(from: record, receivedAt: now)
    }
    record.headers = [
      .init(name: "source", text: "first"), .init(name: "source", text: "last"), .init(name: "url", value: nil),
      .init(name: "captured-at", value: []),
    ]
    let page = try Ingester().capture(from: record, receivedAt: now)
    #expect((page.source, page.url, page.capturedAt) == ("last", nil, now))
  }

  @Test func anythingIsAnsweredInLinearTime() {
    let hostile: [[UInt8]] = [
      Array(repeating: 0x3C, count: 1 << 20), Array(String(repeating: "<meta ", count: 100_000).utf8),
      Array(String(repeating: "{\"content\":", count: 100_000).utf8), Array(repeating: 0xC3, count: 1 << 20),
      Array(repeating: 0x20, count: 1 << 20), Array(String(repeating: "<!--", count: 200_000).utf8),
      Array(repeating: 0x82, count: 1 << 20), (0..<(1 << 20)).map { UInt8($0 % 251) },
    ]
    for bytes in hostile {
      for type in [nil, "text/html", "text/html; charset=shift_jis", "application/json"] {
        do throws(Rejection) {
          let headers = type.map { [Record.Header(name: "content-type", text: $0)] } ?? []
          let page = try Ingester().capture(from: Record(value: bytes, headers: headers), receivedAt: now)
          #expect(page.content?.isEmpty == false)
        } catch {
          #expect(!error.reason.isEmpty && error.reason.utf8.count < 500)
        }
      }
    }
  }
}
