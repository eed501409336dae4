import ArchiveFixtures
import Documents
import Foundation
import Testing

@testable import Ingestion

@Suite struct SubmissionReaderTests {
  private final class Folder {
    let path = NSTemporaryDirectory() + "newsline-ingestion-" + UUID().uuidString

    init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

    func write(_ name: String, _ bytes: [UInt8]) throws {
      let file = URL(fileURLWithPath: path + "/" + name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
  }

  private let folder: Folder

  init() throws { folder = try Folder() }

  private func items(_ reader: SubmissionReader) -> [SubmissionReader.Item] {
    var reader = reader
    var items: [SubmissionReader.Item] = []
    while let item = reader.next() { items.append(item) }
    return items
  }

  private func items(_ names: String..., limit: Int = 1000) -> [SubmissionReader.Item] {
    items(SubmissionReader(paths: names.map { folder.path + "/" + $0 }, maximumRecordBytes: limit))
  }

  /// What was found, in short: the path within the folder and what became of it.
  private func brief(_ items: [SubmissionReader.Item]) -> [String] {
    items.map { item in
      switch item {
      case .record(let record, let place):
        "\(name(place.description))=\(String(decoding: record.value, as: UTF8.self))"
      case .archive(let path, let report): "\(name(path)) has \(report.pages) pages"
      case .skipped(let path, _): "\(name(path)) skipped"
      case .failed(let place, _): "\(name(place.description)) failed"
      }
    }
  }

  private func name(_ path: String) -> Substring { path.dropFirst(folder.path.count + 1) }

  private func headers(_ item: SubmissionReader.Item?) -> [String: String] {
    guard case .record(let record, _)? = item else { return [:] }
    return Dictionary(record.headers.map { ($0.name, String(decoding: $0.value ?? [], as: UTF8.self)) }) { $1 }
  }

  @Test func aPageIsARecord() throws {
    try folder.write("page.HTML", "<p>x")
    try folder.write("story.txt", "x")
    let found = items("page.HTML", "story.txt")
    #expect(brief(found) == ["page.HTML=<p>x", "story.txt=x"])
    #expect(headers(found.first) == ["content-type": "text/html", "source": "page.HTML"])
    #expect(headers(found.last) == ["content-type": "text/plain", "source": "story.txt"])
  }

  @Test func aSidecarGivesTheFields() throws {
    try folder.write("page.html", "<p>x")
    try folder.write(
      "page.html.headers.json",
      "{\"url\": \"https://a.example/\", \"captured_at\": \"2026-01-01T00:00:00Z\", \"source\": \"crawl\"}"
    )
    let found = items("")
    #expect(found.count == 1)
    #expect(
      headers(found.first) == [
        "content-type": "text/html", "source": "crawl", "url": "https://a.example/",
        "captured-at": "2026-01-01T00:00:00Z",
      ]
    )
  }

  @Test(arguments: ["{", "[]", "{\"url\": 1}", "null"]) func aBrokenSidecarStopsItsPage(_ sidecar: String) throws {
    // Without its address the page would get another identity.
    try folder.write("page.html", "<p>x")
    try folder.write("page.html.headers.json", sidecar)
    #expect(brief(items("page.html")) == ["page.html.headers.json failed"])
  }

  @Test func linesAreRecords() throws {
    try folder.write("a.jsonl", "{\"content\":1}\r\n\n  \r\n{\"content\":2}\nbroken\n{\"last\":3}")
    let found = items("a.jsonl")
    #expect(
      brief(found) == [
        "a.jsonl:1={\"content\":1}", "a.jsonl:4={\"content\":2}", "a.jsonl:5=broken", "a.jsonl:6={\"last\":3}",
      ]
    )
    #expect(found.allSatisfy { headers($0) == ["content-type": "application/json", "source": "a.jsonl"] })
  }

  @Test func linesMayBeTextOnAPipe() throws {
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data("{\"content\":1}\nSome news.\n".utf8))
    try pipe.fileHandleForWriting.close()
    let found = items(SubmissionReader(lines: pipe.fileHandleForReading, name: "stdin"))
    #expect(found.map(headers) == [["content-type": "application/json", "source": "stdin"], ["source": "stdin"]])
  }

  @Test func longLinesAndFilesAreReported() throws {
    let exact = String(repeating: "x", count: 100)
    let over = String(repeating: "y", count: 101)
    let far = String(repeating: "z", count: 300_000)
    try folder.write("a.jsonl", "\(exact)\r\n\(over)\n\(far)\n\(exact)\n\(over)")
    #expect(
      brief(items("a.jsonl", limit: 100)) == [
        "a.jsonl:1=\(exact)", "a.jsonl:2 failed", "a.jsonl:3 failed", "a.jsonl:4=\(exact)", "a.jsonl:5 failed",
      ]
    )
    try folder.write("exact.txt", exact)
    try folder.write("over.txt", over)
    #expect(brief(items("exact.txt", "over.txt", limit: 100)) == ["exact.txt=\(exact)", "over.txt failed"])
  }

  @Test func foldersAreReadInOrder() throws {
    for name in ["b/2.txt", "b/10.txt", "a.html", "c.json", ".hidden.txt", ".git/x.txt", "notes.md", "hostile/bad.txt"]
    {
      try folder.write(name, name)
    }
    try folder.write("b/hostile/deep.txt", "deep")
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/loop", withDestinationPath: folder.path)
    #expect(
      brief(items(""))
        == [
          "/a.html=a.html", "/b/10.txt=b/10.txt", "/b/2.txt=b/2.txt", "/b/hostile skipped", "/c.json=c.json",
          "/hostile skipped", "/loop skipped", "/notes.md skipped",
        ].map { String($0.dropFirst()) }
    )
    #expect(brief(items("hostile")) == ["hostile/bad.txt=hostile/bad.txt"])
    #expect(brief(items("notes.md")) == ["notes.md=notes.md"])
    #expect(headers(items("notes.md").first) == ["source": "notes.md"])
  }

  @Test func whatIsMissingIsReportedAndTheRestIsRead() throws {
    try folder.write("a.txt", "a")
    #expect(brief(items("none.txt", "a.txt", "none")) == ["none.txt failed", "a.txt=a", "none failed"])
    #expect(items(SubmissionReader(paths: [])).isEmpty)
  }

  // MARK: Packed files

  @Test func packedFilesAreUnpacked() throws {
    try folder.write("page.html.gz", WARCFixture.gzip(Array("<p>x".utf8)))
    try folder.write("page.html.gz.headers.json", "{\"url\": \"https://a.example/\"}")
    try folder.write("story.txt.GZ", WARCFixture.gzip(Array("one ".utf8)) + WARCFixture.gzip(Array("two".utf8)))
    try folder.write(
      "a.jsonl.gz",
      WARCFixture.gzip(Array("{\"content\":1}\n{\"cont".utf8)) + WARCFixture.gzip(Array("ent\":2}\n".utf8)))
    let found = items("")
    #expect(
      brief(found) == [
        "a.jsonl.gz:1={\"content\":1}", "a.jsonl.gz:2={\"content\":2}", "page.html.gz=<p>x", "story.txt.GZ=one two",
      ])
    #expect(
      headers(found[2]) == ["content-type": "text/html", "source": "page.html.gz", "url": "https://a.example/"])
    #expect(headers(found[3])["content-type"] == "text/plain")
  }

  @Test func theNameSaysWhetherAPageIsPacked() throws {
    let packed = WARCFixture.gzip(Array("<p>x".utf8))
    try folder.write("page.html", packed)
    try folder.write("plain.html.gz", "<p>x")
    guard case .record(let record, _)? = items("page.html").first else {
      Issue.record("no record")
      return
    }
    // It is `ingest` that rejects it, so that it is accounted for.
    #expect(record.value == packed)
    #expect(brief(items("plain.html.gz")) == ["plain.html.gz=<p>x"])
  }

  @Test func aPackedPageIsBoundedWhenUnpacked() throws {
    let thousand = [UInt8](repeating: 0x78, count: 1000)
    try folder.write("exact.txt.gz", WARCFixture.gzip(thousand))
    try folder.write("over.txt.gz", WARCFixture.gzip(thousand + [0x78]))
    try folder.write("cut.txt.gz", Array(WARCFixture.gzip(thousand).dropLast(4)))
    #expect(items("exact.txt.gz").count == 1)
    #expect(brief(items("over.txt.gz", "cut.txt.gz")) == ["over.txt.gz failed", "cut.txt.gz failed"])
  }

  @Test func linesBehindDamageAreRead() throws {
    var damaged = WARCFixture.gzip(Array("{\"content\":2}\n".utf8))
    damaged[12] ^= 0xFF
    try folder.write(
      "a.jsonl.gz",
      WARCFixture.gzip(Array("{\"content\":1}\n".utf8)) + damaged + WARCFixture.gzip(Array("{\"content\":3}\n".utf8)))
    let found = brief(items("a.jsonl.gz"))
    #expect(found.first == "a.jsonl.gz:1={\"content\":1}")
    #expect(found.last?.hasSuffix("={\"content\":3}") == true)
    #expect(found.dropFirst().dropLast().allSatisfy { $0.hasSuffix("failed") })
  }

  @Test func crawlsInFoldersAreRead() throws {
    try folder.write("b.warc.gz", WARCFixture.gzipped([WARCFixture.info] + WARCFixture.visit("b")))
    try folder.write(
      "c.warc.wet.gz", WARCFixture.gzip(WARCFixture.record("conversion", [0x78], contentType: "text/plain")))
    try folder.write("d.warc", WARCFixture.response(WARCFixture.page("d")))
    try folder.write("e.warc.wat.gz", WARCFixture.gzip(WARCFixture.info))
    #expect(
      brief(items("")) == [
        "b.warc.gz:3=\(String(decoding: WARCFixture.page("b"), as: UTF8.self))", "b.warc.gz has 1 pages",
        "c.warc.wet.gz:1=x", "c.warc.wet.gz has 1 pages",
        "d.warc:1=\(String(decoding: WARCFixture.page("d"), as: UTF8.self))", "d.warc has 1 pages",
        "e.warc.wat.gz skipped",
      ])
    // Named, it is read by what it begins with.
    #expect(brief(items("e.warc.wat.gz")) == ["e.warc.wat.gz has 0 pages"])
  }

  @Test func aPipeMayBeACrawlOrAPage() throws {
    let crawl = WARCFixture.gzipped(WARCFixture.visit("a"))
    for (input, expected) in [(crawl, 2), (WARCFixture.gzip(Array("<p>x".utf8)), 1), (Array("<p>x".utf8), 1)] {
      let pipe = Pipe()
      try pipe.fileHandleForWriting.write(contentsOf: Data(input))
      try pipe.fileHandleForWriting.close()
      let found = items(SubmissionReader(page: pipe.fileHandleForReading, name: "-"))
      #expect(found.count == expected)
      guard case .record(let record, _)? = found.first else {
        Issue.record("no record")
        continue
      }
      #expect(record.value.starts(with: expected == 2 ? WARCFixture.page("a") : Array("<p>x".utf8)))
    }
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data(crawl))
    try pipe.fileHandleForWriting.close()
    #expect(items(SubmissionReader(lines: pipe.fileHandleForReading, name: "stdin")).count == 2)
  }

  @Test func progressCountsPackedBytes() throws {
    let page = WARCFixture.gzip(Array("<p>x".utf8))
    let crawl = WARCFixture.gzipped(WARCFixture.visit("a"))
    try folder.write("a.html.gz", page)
    try folder.write("b.warc.gz", crawl)
    try folder.write("c.txt", "four")
    var reader = SubmissionReader(paths: [folder.path])
    while reader.next() != nil {}
    #expect(reader.bytesRead == page.count + crawl.count + 4)
  }
}
