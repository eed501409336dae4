import ArchiveFixtures
import Documents
import Foundation
import TestSupport
import Testing

/// The command as an extractor, without a broker.
@Suite("newsline clean")
struct CleanCommandTests {
  private static let seeds = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("seeds").path

  private final class Folder {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("newsline-clean-\(UUID().uuidString)").path

    init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ name: String, _ bytes: [UInt8]) throws -> String {
      let file = URL(fileURLWithPath: "\(path)/\(name)")
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
      return file.path
    }

    func read(_ name: String) -> String? { try? String(contentsOfFile: "\(path)/\(name)", encoding: .utf8) }

    var files: [String] {
      let all = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
      var isFolder: ObjCBool = false
      return all.filter {
        FileManager.default.fileExists(atPath: "\(path)/\($0)", isDirectory: &isFolder) && !isFolder.boolValue
      }
      .sorted()
    }
  }

  private let folder: Folder
  private let page = "\(seeds)/harbour-post-grain-1.html"

  init() throws { folder = try Folder() }

  private func document(_ path: String) async throws -> [String: Any] {
    let line = try #require(try await Command.newsline(["run", "clean", path]).lines.first)
    return try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }

  @Test("Text is the article's paragraphs with blank lines between")
  func text() async throws {
    let result = try await Command.newsline(["clean", page])
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
    let paragraphs = try #require(try await document(page)["paragraphs"] as? [String])
    #expect(result.output == paragraphs.joined(separator: "\n\n") + "\n")
  }

  @Test("JSON is the document of the stage clean")
  func json() async throws {
    let result = try await Command.newsline(["clean", "--format", "json", page])
    let line = try #require(result.lines.first)
    var found = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    var expected = try await document(page)
    #expect(found["input"] as? String == page)
    // Times of running and of receipt differ.
    for key in ["provenance", "captured_at", "version"] {
      found[key] = nil
      expected[key] = nil
    }
    #expect(NSDictionary(dictionary: found) == NSDictionary(dictionary: expected))
  }

  @Test("Markdown begins with the title, and with metadata if asked")
  func markdown() async throws {
    let title = try #require(try await document(page)["title"] as? String)
    let plain = try await Command.newsline(["clean", "--format", "markdown", page])
    #expect(plain.output.hasPrefix("# \(title)\n\n"))
    let full = try await Command.newsline(["clean", "--format", "markdown", "--with-metadata", page])
    #expect(full.output.hasPrefix("---\ntitle: \"\(title)\"\n"))
    #expect(full.output.hasSuffix("---\n\n" + plain.output))
    #expect(full.output.contains("\npublished_at: \""))
    // The page has a sidecar that says so.
    #expect(full.output.contains("\nurl: \"http"))
  }

  @Test("A page on standard input, packed or not")
  func standardInput() async throws {
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: page)))
    let result = try await Command.newsline(["clean"], input: bytes)
    #expect(result.status == 0)
    #expect(!result.output.isEmpty)
    #expect(try await Command.newsline(["clean", "-"], input: WARCFixture.gzip(bytes)).output == result.output)
  }

  @Test("A folder goes into a folder, under the same paths, as it does to standard output in order")
  func folders() async throws {
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: page)))
    for name in ["in/b/two.html", "in/a.htm", "in/c.html"] { _ = try folder.write(name, bytes) }
    _ = try folder.write("in/packed.html.gz", WARCFixture.gzip(bytes))
    _ = try folder.write("in/empty.html", [])
    let input = "\(folder.path)/in"
    let result = try await Command.newsline(["clean", "--output", "\(folder.path)/out", input])
    #expect(result.status == 0)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("in/empty.html: rejected, empty: "))
    #expect(result.errors.contains("4 articles, 1 pages rejected"))
    #expect(
      folder.files.filter { $0.hasPrefix("out/") } == ["out/a.txt", "out/b/two.txt", "out/c.txt", "out/packed.txt"])
    let article = try #require(folder.read("out/a.txt"))
    #expect(folder.read("out/b/two.txt") == article)
    for jobs in ["1", "4"] {
      let printed = try await Command.newsline(["clean", "--jobs", jobs, input])
      #expect(printed.output == [article, article, article, article].joined(separator: "\u{0C}\n"))
    }
  }

  @Test("A crawl becomes a folder of numbered files, and lines of run")
  func crawl() async throws {
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: page)))
    let records = [
      WARCFixture.info, WARCFixture.response(bytes, url: "https://news.example/one"),
      WARCFixture.response(bytes, status: "404 Not Found"),
      WARCFixture.response(bytes, url: "https://news.example/two"),
    ]
    let crawl = try folder.write("crawl.warc.gz", WARCFixture.gzipped(records))
    let result = try await Command.newsline([
      "clean", "--format", "markdown", "--with-metadata", "-o", "\(folder.path)/out", crawl,
    ])
    #expect(result.status == 0)
    #expect(result.errors.contains("2 pages; 2 records skipped: 1 status 404, 1 warcinfo record"))
    #expect(
      folder.files.filter { $0.hasPrefix("out/") } == ["out/crawl.warc.gz/000002.md", "out/crawl.warc.gz/000004.md"])
    let first = try #require(folder.read("out/crawl.warc.gz/000002.md"))
    #expect(first.contains("\nurl: \"https://news.example/one\"\ncaptured_at: \"2026-03-01T10:00:00.000Z\"\n"))

    for stage in ["ingest", "clean"] {
      let run = try await Command.newsline(["run", stage, crawl])
      #expect(run.status == 0)
      #expect(run.lines.count == 2)
      #expect(run.lines.last?.hasPrefix("{\"input\":\"\(crawl):4\",") == true)
      #expect(run.lines.last?.contains("\"url\":\"https://news.example/two\"") == true)
    }
  }

  @Test("What cannot be read or written makes the status 1, and the rest is done")
  func failures() async throws {
    let missing = try await Command.newsline(["clean", "/nonexistent.html", page])
    #expect(missing.status == 1)
    #expect(missing.errors.contains("/nonexistent.html: no such file or folder"))
    #expect(!missing.output.isEmpty)
    let broken = try folder.write("broken.warc.gz", Array(WARCFixture.gzipped(WARCFixture.visit("a")).dropLast(30)))
    #expect(try await Command.newsline(["clean", broken]).status == 1)
    let file = try folder.write("file", [0x78])
    let unwritable = try await Command.newsline(["clean", "--output", file, page])
    #expect(unwritable.status == 1)
    #expect(unwritable.errors.contains("cannot write"))
    #expect(try await Command.newsline(["clean", "--jobs", "0", page]).status != 0)
    #expect(try await Command.newsline(["clean", "--format", "pdf", page]).status != 0)
  }

  @Test("A crawl of a gigabyte is read in the memory of a small one")
  func memory() throws {
    let large = Array(repeating: Array("A line of a record that nobody wants to have. \n".utf8), count: 22_000)
    let member = WARCFixture.gzip(WARCFixture.record("metadata", large.flatMap { $0 }))
    let pages = ["a", "b"].map { WARCFixture.response(WARCFixture.page($0)) }
    let small = try folder.write("small.warc.gz", WARCFixture.gzipped(pages))
    let path = try folder.write("large.warc.gz", WARCFixture.gzip(pages[0]))
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try file.seekToEnd()
    for _ in 0..<1024 { try file.write(contentsOf: Data(member)) }
    // One record of 50 MiB, which is over the limit, in the same member as a page.
    let huge = [UInt8](repeating: 0x20, count: 50 << 20)
    try file.write(contentsOf: Data(WARCFixture.gzip(WARCFixture.response(huge) + pages[1])))
    try file.close()
    let least = try MeasuredProcess(["run", "ingest", small])
    let most = try MeasuredProcess(["run", "ingest", path])
    #expect(least.status == 0)
    #expect(most.status == 0)
    #expect(most.peakBytes < least.peakBytes + (8 << 20), "\(least.peakBytes) and \(most.peakBytes) bytes")
  }

  @Test("The largest record takes six times its size, and the pages that wait")
  func largestRecord() throws {
    let small = try folder.write("small.warc", WARCFixture.response(WARCFixture.page("a")))
    let page = Array("<p>A paragraph of a page that is too large for anybody.</p>\n".utf8)
    let body = Array(repeating: page, count: (16 << 20) / page.count).flatMap { $0 }
    let packed = WARCFixture.response(WARCFixture.gzip(body), headers: ["Content-Encoding: gzip"])
    let large = try folder.write("large.warc.gz", WARCFixture.gzipped([packed, packed, packed, packed]))
    let least = try MeasuredProcess(["run", "ingest", small])
    let most = try MeasuredProcess(["run", "ingest", large])
    #expect(most.status == 0)
    #expect(
      most.peakBytes < least.peakBytes + 6 * (16 << 20) + (32 << 20) + (1 << 20),
      "\(least.peakBytes) and \(most.peakBytes) bytes")
  }
}
