import Documents
import Foundation
import Testing

@testable import Ingestion

@Suite struct SubmissionReaderTests {
  private final class Folder {
    let path = NSTemporaryDirectory() + "newsline-ingestion-" + UUID().uuidString

    init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ name: String, _ text: String) throws {
      let file = URL(fileURLWithPath: path + "/" + name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
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
      case .record(let record, let origin):
        "\(origin.dropFirst(folder.path.count + 1))=\(String(decoding: record.value, as: UTF8.self))"
      case .skipped(let origin, _): "\(origin.dropFirst(folder.path.count + 1)) skipped"
      case .failed(let origin, _): "\(origin.dropFirst(folder.path.count + 1)) failed"
      }
    }
  }

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
}
