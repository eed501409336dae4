import Documents
import Foundation
import SearchIndex
import TestSupport
import Testing

/// Alerts as people and programs use them, on the real server.
@Suite("newsline alerts")
struct AlertCommandTests {
  private let folder: URL
  private let path: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("newsline-alerts-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.appendingPathComponent("index.sqlite").path
    _ = try SQLiteStore(path: path)
  }

  private func remove() { try? FileManager.default.removeItem(at: folder) }

  private func alerts(_ arguments: String...) async throws -> Command {
    try await Command.newsline(["alerts"] + arguments + ["--store", path])
  }

  @Test("Added, listed, removed; the secret is shown once, and only the host of the webhook to people")
  func commands() async throws {
    defer { remove() }
    #expect(try await alerts("list").lines == ["no alerts"])
    let added = try await alerts(
      "add", "grain deal", "--country", "ua", "--name", "Grain", "--webhook", "https://paper.example/path-secret")
    #expect(added.status == 0 && added.lines.count == 3 && added.lines[1].hasPrefix("secret whsec_"))
    let id = try #require(added.lines[0].split(separator: " ").last.map(String.init))
    let listed = try await alerts("list")
    #expect(listed.output.contains("\(id)  Grain") && listed.output.contains("country:UA"))
    #expect(!listed.output.contains("path-secret") && !listed.output.contains("whsec_"))
    let json = try await alerts("list", "--json")
    #expect(json.lines.count == 1 && json.output.contains("\"query\":\"grain deal country:UA\""))
    #expect(FileManager.default.fileExists(atPath: folder.appendingPathComponent("index-alerts.sqlite").path))
    #expect(try await alerts("test", id).output.hasPrefix("msg_"))
    #expect(try await alerts("enable", id).lines == ["1 pending"])
    #expect(try await alerts("remove", id).status == 0)
    let again = try await alerts("remove", id)
    #expect(again.status != 0 && again.errors.contains("there is no alert \(id)"))
    for arguments in [["grain", "--webhook", "http://127.0.0.1/"], ["tilte:x"], []] {
      #expect(try await Command.newsline(["alerts", "add"] + arguments + ["--store", path]).status != 0)
    }
  }

  @Test("The server looks for what is indexed and shows it in the feed", .timeLimit(.minutes(2)))
  func server() async throws {
    defer { remove() }
    let line = try LineProcesses()
    let process = Process()
    process.executableURL = LineProcesses.binaries.appendingPathComponent("newsline")
    process.arguments = ["serve", "--port", "0", "--store", path]
    process.environment = line.environment.merging(["NEWSLINE_WEB_TOKEN": "a-token-for-alerts"]) { $1 }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let address = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    let port = try #require(address.split(separator: ":").last.flatMap { Int($0.filter(\.isNumber)) })
    let made = try HTTP.send(
      "POST", port: port, path: "/api/alerts",
      headers: ["Authorization": "Bearer a-token-for-alerts", "Content-Type": "application/json"],
      body: #"{"query": "grain"}"#)
    let feed = String(try #require(made.firstMatch(of: /"feed":"([^"]*)"/)).1)
    let store = try SQLiteStore(path: path)
    try store.apply(
      [
        IndexedDocument(
          id: DocumentID(String(repeating: "a", count: 32))!, version: 1, title: "The grain deal",
          capturedAt: Timestamp(millisecondsSince1970: 1), text: "Ships.", json: [0x7B, 0x7D])
      ], offsets: [])
    while try !HTTP.get(port: port, path: feed).contains("<title>The grain deal</title>") {
      try await Task.sleep(for: .milliseconds(20))
    }
    process.terminate()
    while process.isRunning { try await Task.sleep(for: .milliseconds(10)) }
    #expect(process.terminationStatus == 0)
    await line.end()
  }
}
