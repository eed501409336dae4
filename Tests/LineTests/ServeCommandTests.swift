import Documents
import Foundation
import TestSupport
import Testing

/// The page on the real line, as people and programs use it.
@Suite("newsline serve")
struct ServeCommandTests {
  private static let token = "a-token-for-the-line"

  /// A server that runs until it is told to end.
  private struct Server {
    let process: Process
    let port: Int

    init(_ line: LineProcesses) throws {
      process = Process()
      process.executableURL = LineProcesses.binaries.appendingPathComponent("newsline")
      process.arguments = ["serve", "--port", "0"]
      process.environment = line.environment.merging(["NEWSLINE_WEB_TOKEN": ServeCommandTests.token]) { $1 }
      let output = Pipe()
      process.standardOutput = output
      process.standardError = FileHandle.nullDevice
      process.standardInput = FileHandle.nullDevice
      try process.run()
      let address = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
      port = try #require(address.split(separator: ":").last.flatMap { Int($0.filter(\.isNumber)) })
    }

    func end() async throws -> Int32 {
      process.terminate()
      while process.isRunning { try await Task.sleep(for: .milliseconds(10)) }
      return process.terminationStatus
    }
  }

  @Test("What is posted goes through the line and is found; the line's page tells of it", .timeLimit(.minutes(3)))
  func postAndFind() async throws {
    let line = try LineProcesses()
    try await line.createTopics(partitions: 2)
    for stage in StageName.allCases { try await line.start(stage, "\(stage.rawValue)-1") }
    for stage in StageName.allCases { #expect(await line.isReading("\(stage.rawValue)-1")) }
    let server = try Server(line)
    let page = """
      <html><head><title>Brenholm council agrees on three bridges</title></head><body><article><h1>Brenholm council agrees on three bridges</h1>
      <p>The council of Brenholm agreed on Tuesday to build three bridges over the river Velma, for 40 million euros in all.</p>
      <p>The work is to begin in spring and will take four years, the mayor told reporters after the vote in the town hall.</p>
      </article></body></html>
      """
    let headers = ["Content-Type": "text/html", "Authorization": "Bearer \(Self.token)"]
    let path = "/api/documents?url=https://paper.example/bridges"
    let refused = try HTTP.send(
      "POST", port: server.port, path: path, headers: ["Content-Type": "text/html"], body: page)
    #expect(refused.hasPrefix("HTTP/1.1 401"))
    let accepted = try HTTP.send("POST", port: server.port, path: path, headers: headers, body: page)
    #expect(accepted.hasPrefix("HTTP/1.1 202") && accepted.contains("https://paper.example/bridges"))
    while try !HTTP.get(port: server.port, path: "/api/search?q=brenholm").contains("\"total\":1") {
      try await Task.sleep(for: .milliseconds(50))
    }
    let found = try HTTP.get(port: server.port, path: "/?q=bridges")
    #expect(found.contains("Brenholm council agrees on three <mark>bridges</mark>"))
    let work = try HTTP.get(port: server.port, path: "/line")
    #expect(work.contains("enrich-1") && work.contains("data-value=\"index-lag\""))
    #expect(try HTTP.get(port: server.port, path: "/api/status").contains("\"stage\":\"clean\""))
    #expect(try HTTP.send("GET", port: server.port, path: "/", host: "evil.example").hasPrefix("HTTP/1.1 421"))
    #expect(try await server.end() == 0)
    await line.end()
  }

  @Test("A token that is too short, a port that is taken and an index that is not there are named at the start")
  func mistakes() async throws {
    var environment = ProcessInfo.processInfo.environment
    environment["NEWSLINE_WEB_TOKEN"] = "short"
    let short = try await Command.newsline(["serve"], environment: environment)
    #expect(short.status != 0 && short.errors.contains("web-token") && !short.errors.contains("short,"))
    let nowhere = try await Command.newsline(["serve", "--store", "/nowhere/store.sqlite"])
    #expect(nowhere.status != 0 && nowhere.errors.contains("/nowhere/store.sqlite"))
  }
}
