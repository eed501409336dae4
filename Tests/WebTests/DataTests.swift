import Foundation
import HTTPTypes
import HummingbirdTesting
import Pipeline
import Synchronization
import Testing
import WebFixtures

@testable import Web

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("JSON, feeds, exports")
struct DataTests {
  @Test("Hits as JSON, with facets on demand")
  func search() async throws {
    let index = try SampleIndex()
    defer { index.remove() }
    try await index.serve { client in
      try await client.execute(uri: "/api/search?q=moldova&facets=true", method: .get) { response in
        let object = try response.object
        #expect(object["total"] as? Int == 1)
        let hit = try #require((object["hits"] as? [[String: Any]])?.first)
        let title = try #require(hit["title"] as? String)
        #expect(!title.isEmpty && (hit["id"] as? String)?.count == 32)
        #expect(object["facets"] is [String: Any])
      }
      try await client.execute(uri: "/api/search?limit=1", method: .get) { response in
        let next = try #require(try response.object["next"] as? String)
        let object = try response.object
        #expect(object["facets"] == nil)
        try await client.execute(uri: next, method: .get) { #expect($0.status == .ok) }
      }
      try await client.execute(uri: "/api/search?q=colour:red", method: .get) { response in
        #expect(response.status == .badRequest)
        let detail = try response.object["detail"] as? String
        #expect(detail?.contains("colour") == true)
      }
    }
  }

  @Test("Exports have every article; what a spreadsheet would run is text")
  func export() async throws {
    let page = """
      <html><head><title>=HYPERLINK("https://evil.example","the harbour, of Brenholm")</title></head><body><article><h1>=HYPERLINK("https://evil.example","the harbour, of Brenholm")</h1>
      <p>The council of Brenholm said on Tuesday that the new harbour will be built in four years, in a letter to all who live there.</p>
      <p>It will cost 40 million euros, said the mayor, and nobody who was asked on the quay had heard of it before.</p></article></body></html>
      """
    let index = try SampleIndex(pages: [page])
    defer { index.remove() }
    try await index.serve { client in
      try await client.execute(uri: "/export.jsonl", method: .get) { response in
        let lines = response.text.split(separator: "\n")
        #expect(lines.count == 4)
        for line in lines { #expect((try? JSONSerialization.jsonObject(with: Data(line.utf8))) != nil) }
      }
      try await client.execute(uri: "/export.csv?q=brenholm", method: .get) { response in
        #expect(response.text.hasPrefix("id,url,site,published_at,language,title,authors,countries\r\n"))
        #expect(response.text.contains("\"'=HYPERLINK(\"\"https://evil.example\"\""))
      }
    }
  }

  @Test("An export ends at its limit, in the middle of a page of hits too", arguments: [(2, 2), (3, 3), (4, 3)])
  func exportLimit(limit: Int, lines: Int) async throws {
    let index = try SampleIndex()
    defer { index.remove() }
    #expect(WebServer.Settings().maximumExport == 10_000)
    try await index.serve(maximumExport: limit) { client in
      try await client.execute(uri: "/export.jsonl", method: .get) { response in
        #expect(response.text.split(separator: "\n").count == lines)
      }
      try await client.execute(uri: "/export.csv", method: .get) { response in
        #expect(response.text.split(separator: "\r\n").count == lines + 1)
      }
    }
  }

  @Test("The description names what is there")
  func description() async throws {
    let index = try SampleIndex()
    defer { index.remove() }
    try await index.serve { client in
      let description = try await client.execute(uri: "/api/openapi.json", method: .get) { try $0.object }
      let paths = try #require(description["paths"] as? [String: [String: [String: Any]]])
      #expect(
        Set(paths.keys) == [
          "/api/search", "/api/documents", "/api/documents/{id}", "/api/status", "/api/alerts", "/api/alerts/{id}",
          "/api/alerts/{id}/test", "/api/alerts/{id}/enable", "/api/dead-letters", "/api/dead-letters/replay",
          "/api/dead-letters/discard",
        ])
      for (path, methods) in paths {
        for (method, operation) in methods {
          let uri = path.replacing("{id}", with: String(repeating: "0", count: 32))
          let answers = try #require(operation["responses"] as? [String: Any])
          let verb = try #require(HTTPRequest.Method(method.uppercased()))
          try await client.execute(uri: uri, method: verb) { response in
            #expect(answers[String(response.status.code)] != nil, "\(method) \(path): \(response.status)")
          }
        }
      }
    }
  }

  @Test("The line is asked once for many who want to know, and again after a failure")
  func lineStatus() async throws {
    let calls = Mutex(0)
    let reader = SharedReader(lifetime: .seconds(60)) {
      let call = calls.withLock { calls in
        calls += 1
        return calls
      }
      await Task.yield()
      if call == 1 { throw SampleIndex.NoLine() }
      return LineStatus(stages: [], deadLetterOffsets: Int64(call))
    }
    await #expect(throws: SampleIndex.NoLine.self) { try await reader.value() }
    let found = try await withThrowingTaskGroup(of: Int64.self) { group in
      for _ in 0..<100 { group.addTask { try await reader.value().deadLetterOffsets } }
      return try await group.reduce(into: Set<Int64>()) { $0.insert($1) }
    }
    #expect(found == [2])
    #expect(calls.withLock { $0 } == 2)
  }
}
