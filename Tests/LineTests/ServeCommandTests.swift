import Documents
import Foundation
import SearchIndex
import TestSupport
import Testing

/// The page on the real line, as people and programs use it.
@Suite("newsline serve")
struct ServeCommandTests {
  private static let token = "a-token-for-the-line"

  @Test("What is posted goes through the line and is found; the line's page tells of it", .timeLimit(.minutes(3)))
  func postAndFind() async throws {
    let line = try LineProcesses()
    try await line.createTopics(partitions: 2)
    for stage in StageName.allCases { try await line.start(stage, "\(stage.rawValue)-1") }
    for stage in StageName.allCases { #expect(await line.isReading("\(stage.rawValue)-1")) }
    let server = try ServeProcess(line, token: Self.token)
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
    let folder = try TemporaryFolder()
    let store = folder.path("store.sqlite")
    _ = try SQLiteStore(path: store)
    let taken = try ListeningSocket()
    defer { taken.close() }
    for (setting, other) in [("web-port", "http-port"), ("http-port", "web-port")] {
      let served = try await Command.newsline(
        ["serve", "--store", store, "--set", "\(setting)=\(taken.port)", "--set", "\(other)=0"])
      #expect(served.status != 0 && served.errors.contains("127.0.0.1:\(taken.port): "), "\(served.errors)")
    }
  }

  @Test("Dead letters are listed and resolved by HTTP, each exactly once", .timeLimit(.minutes(2)))
  func deadLetters() async throws {
    let letters = try await DeadLetterLine()
    try await letters.plant(30)
    _ = try SQLiteStore(path: letters.line.store)
    let server = try ServeProcess(letters.line, token: Self.token)
    func post(_ action: String, _ body: String, token: String = Self.token) throws -> String {
      try HTTP.send(
        "POST", port: server.port, path: "/api/dead-letters/\(action)",
        headers: ["Content-Type": "application/json", "Authorization": "Bearer \(token)"], body: body)
    }
    let list = try HTTP.get(port: server.port, path: "/api/dead-letters")
    #expect(list.contains("\"open\":30") && list.contains("\"code\":\"too_large\",\"open\":30"), "\(list)")
    #expect(try HTTP.get(port: server.port, path: "/line").contains("<td>too_large</td><td class=\"number\">30</td>"))

    #expect(try post("replay", #"{"all": true}"#, token: "another-token-than-it-is").hasPrefix("HTTP/1.1 401"))
    #expect(try post("replay", #"{"all": true, "dry_run": true}"#).contains("\"resolved\":30"))
    #expect(try await letters.offsets(letters.line.deadLetterResolutions) == 0)

    #expect(try post("replay", #"{"stage": "ingest", "source": "even", "limit": 5}"#).contains("\"resolved\":5"))
    #expect(try post("replay", #"{"stage": "clean"}"#).contains("\"resolved\":0"))
    let rest = try post("replay", #"{"code": "too_large", "source": "even"}"#)
    #expect(rest.contains("\"resolved\":10") && rest.contains("\"resolved_before\":5"), "\(rest)")
    #expect(try await letters.violations(15) == [])
    #expect(try HTTP.get(port: server.port, path: "/api/dead-letters").contains("\"open\":15"))

    let missing = try post("replay", "{\"places\": [\"\(letters.line.deadLetters)/0/999\"]}")
    #expect(missing.contains("\"failed\":1") && missing.contains("no such dead letter"))
    #expect(try post("discard", #"{"all": true, "reason": "spam"}"#).contains("\"resolved\":15"))
    #expect(try HTTP.get(port: server.port, path: "/line").contains("None is open"))
    let discarded = try await letters.newsline("list", "--state", "discarded", "--json")
    #expect(discarded.lines.count == 15)
    let resolution = try #require(try await letters.records(letters.line.deadLetterResolutions).last)
    #expect(try DeadLetterResolution(json: resolution.value).by.hasSuffix("by the web page"))
    #expect(try await server.end() == 0)
    await letters.line.end()
  }

  @Test(
    "Events of the line come while somebody listens, and an open stream keeps nobody from ending it",
    .timeLimit(.minutes(2)))
  func events() async throws {
    let line = try LineProcesses()
    try await line.createTopics(partitions: 2)
    _ = try SQLiteStore(path: line.store)
    let server = try ServeProcess(line, token: Self.token)
    let stream = try HTTPStream(port: server.port, path: "/line/events")
    let head = try stream.read(until: "\r\n\r\n")
    #expect(head.contains("text/event-stream"))
    // Twice: it goes on.
    for _ in 0..<2 {
      let event = try stream.read(until: "event: status\ndata: ")
      #expect(!event.isEmpty)
      let data = try stream.read(until: "\n\n")
      #expect(data.contains("\"clean-lag\":\"0\"") && data.contains("\"dead-letters\":\"none\""), "\(data)")
      #expect(data.contains("\"clean-wait\":\"0 s\"") && data.contains("\"clean-rate\":"), "\(data)")
    }
    #expect(try await server.end() == 0)
    // Until here somebody listened.
    withExtendedLifetime(stream) {}
    await line.end()
  }
}
