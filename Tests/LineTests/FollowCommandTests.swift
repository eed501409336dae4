import Documents
import Foundation
import SearchIndex
import Synchronization
import TestSupport
import Testing

/// What follows the index, as people call it.
@Suite("newsline watch, export")
struct FollowCommandTests {
  private let folder: URL
  private let store: SQLiteStore
  private var path: String { folder.appendingPathComponent("index.sqlite").path }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("newsline-follow-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    store = try SQLiteStore(path: folder.appendingPathComponent("index.sqlite").path)
    try store.apply((1...5).map { Self.document($0) }, offsets: [])
  }

  private func remove() { try? FileManager.default.removeItem(at: folder) }

  private static func document(_ number: Int, title: String? = nil) -> IndexedDocument {
    let digits = String(number)
    return IndexedDocument(
      id: DocumentID(String(repeating: "0", count: 32 - digits.count) + digits)!, version: 1,
      site: number % 2 == 0 ? "Even" : "Odd", title: title ?? "Report \(number)",
      capturedAt: Timestamp(millisecondsSince1970: 1_760_000_000_000 + Int64(number) * 1000),
      text: "The grain corridor \u{1B}[31mstays open.", json: Array("{\"number\":\n\(number)}".utf8))
  }

  /// A command that runs until it is told to end.
  private final class Running: Sendable {
    let process: Process
    let output: FileHandle
    private let buffer = Mutex<[UInt8]>([])

    init(_ arguments: [String], environment: [String: String] = ProcessInfo.processInfo.environment) throws {
      let process = Process()
      process.executableURL = LineProcesses.binaries.appendingPathComponent("newsline")
      process.arguments = arguments
      process.environment = environment
      process.standardInput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      let pipe = Pipe()
      process.standardOutput = pipe
      try process.run()
      try pipe.fileHandleForWriting.close()
      self.process = process
      output = pipe.fileHandleForReading
    }

    /// Lines as they come, so many of them.
    func lines(_ count: Int) -> [String] {
      buffer.withLock { bytes in
        while bytes.count(where: { $0 == 0x0A }) < count {
          let data = output.availableData
          if data.isEmpty { break }
          bytes += data
        }
        var lines = bytes.split(separator: 0x0A, maxSplits: count, omittingEmptySubsequences: false)
        bytes = lines.count > count ? Array(lines.removeLast()) : []
        return lines.map { String(decoding: $0, as: UTF8.self) }
      }
    }

    func end() async throws -> Int32 {
      while process.isRunning { try await Task.sleep(for: .milliseconds(10)) }
      return process.terminationStatus
    }
  }

  private func title(_ line: String) throws -> String? {
    (try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])?["title"] as? String
  }

  @Test("What is indexed is shown, and what was before if asked for; signals end it well", .timeLimit(.minutes(1)))
  func watch() async throws {
    defer { remove() }
    let since = Timestamp(millisecondsSince1970: 1_760_000_004_000).description
    for signal in [SIGINT, SIGTERM] {
      let watch = try Running(["watch", "grain", "--site", "even", "--store", path, "--since", since])
      #expect(try watch.lines(1).map(title) == ["Report 4"])
      try store.apply([Self.document(Int(signal) * 10), Self.document(Int(signal) * 10 + 1)], offsets: [])
      // The second run begins with what the first has stored.
      if signal != SIGINT { #expect(try watch.lines(1).map(title) == ["Report \(SIGINT * 10)"]) }
      #expect(try watch.lines(1).map(title) == ["Report \(signal * 10)"])
      kill(watch.process.processIdentifier, signal)
      #expect(try await watch.end() == 0)
    }
  }

  @Test("Text for people, with matches marked and nothing of an article that moves the cursor", .timeLimit(.minutes(1)))
  func text() async throws {
    defer { remove() }
    let watch = try Running(
      ["watch", "corridor", "--store", path, "--since", "2020-01-01", "--text", "--color", "always"])
    let lines = watch.lines(25)
    #expect(
      lines.first == "" && lines[1] == "Report 1" && lines.contains { $0.contains("\u{1B}[1;33mcorridor\u{1B}[0m") })
    #expect(!lines.contains { $0.contains("\u{1B}[31m") })
    // Whoever reads goes away, and nothing more is printed.
    try watch.output.close()
    #expect([0, SIGPIPE].contains(try await watch.end()))
  }

  @Test("The state of the line is shown again and again until a signal ends it", .timeLimit(.minutes(1)))
  func status() async throws {
    defer { remove() }
    let line = try LineProcesses()
    try await line.createTopics(partitions: 1)
    let status = try Running(["status", "--watch"], environment: line.environment)
    let block = status.lines(6)
    #expect(block[0].hasPrefix("ingest") && block[4].hasPrefix("dead letters") && block[5].isEmpty)
    // From the second look on rates are known.
    let second = status.lines(6)
    #expect(second[0] == "ingest   1 partitions  lag 0  0/s  0 workers" && second.suffix(2) == block.suffix(2))
    #expect(status.lines(6) == second)
    #expect(!block.contains { $0.contains("\u{1B}") })
    kill(status.process.processIdentifier, SIGINT)
    #expect(try await status.end() == 0)
    await line.end()
  }

  @Test("Mistakes are told at once")
  func mistakes() async throws {
    defer { remove() }
    let field = try await Command.newsline(["watch", "tilte:x", "--store", path])
    #expect(field.status != 0 && field.errors.contains("there is no field \"tilte:\""))
    let since = try await Command.newsline(["watch", "x", "--store", path, "--since", "soon"])
    #expect(since.status != 0 && since.errors.contains("\"soon\" is no time"))
  }

  @Test("Everything is exported, more than a page, as lines and as a table")
  func export() async throws {
    defer { remove() }
    try store.apply((6...450).map { Self.document($0) } + [Self.document(451, title: "=cmd,\"x\"")], offsets: [])
    let lines = try await Command.newsline(["export", "grain", "--store", path])
    #expect(lines.status == 0 && lines.lines == (1...451).map { "{\"number\": \($0)}" })
    let table = try await Command.newsline(["export", "--site", "odd", "--format", "csv", "--store", path])
    let rows = table.output.components(separatedBy: "\r\n")
    #expect(rows.count == 228 && rows[0].hasPrefix("id,url,site,") && rows[227].isEmpty)
    #expect(rows[226].contains(",\"'=cmd,\"\"x\"\"\","))
    let none = try await Command.newsline(["export", "barley", "--format", "csv", "--store", path])
    #expect(none.output.components(separatedBy: "\r\n").count == 2)
  }

  @Test("A file is there whole or not at all")
  func file() async throws {
    defer { remove() }
    let target = folder.appendingPathComponent("found.jsonl").path
    try Data("older".utf8).write(to: URL(fileURLWithPath: target))
    let written = try await Command.newsline(["export", "--store", path, "--output", target])
    #expect(written.status == 0 && written.output.isEmpty && written.errors.contains("5 articles in \(target)"))
    let content = try String(contentsOfFile: target, encoding: .utf8)
    #expect(content.split(separator: "\n").count == 5)

    let nowhere = try await Command.newsline(["export", "--store", path, "-o", "/nowhere/found.jsonl"])
    #expect(nowhere.status != 0 && nowhere.errors.contains("cannot write /nowhere/found.jsonl"))
    // A folder cannot be replaced by a file.
    let taken = try await Command.newsline(["export", "--store", path, "-o", folder.path])
    #expect(taken.status != 0)
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { !$0.hasPrefix("index.sqlite") }
    #expect(left == ["found.jsonl"])
    let parent = try FileManager.default.contentsOfDirectory(atPath: folder.deletingLastPathComponent().path)
    #expect(!parent.contains { $0.hasPrefix(".\(folder.lastPathComponent)") })
  }
}
