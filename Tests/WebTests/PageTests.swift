import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing
import WebFixtures

@testable import Web

@Suite("Pages")
struct PageTests {
  @Test("What is looked for is found, with its marks, facets and links that keep the search")
  func search() async throws {
    let index = try SampleIndex()
    defer { index.remove() }
    try await index.serve { client in
      try await client.execute(uri: "/?q=moldova+loan", method: .get) { response in
        #expect(response.status == .ok)
        #expect(response.headers[.contentType] == "text/html; charset=utf-8")
        #expect(response.text.contains("<mark>"))
        #expect(response.text.contains("value=\"moldova loan\""))
        #expect(response.text.contains("href=\"/?q=moldova%20loan&amp;country=MD\""))
        #expect(response.text.contains("aria-label=\"Narrow the search\""))
        let hits = response.text.components(separatedBy: "<ol class=\"hits\"").last?.components(separatedBy: "</ol>")
        #expect(hits?.first?.contains("<a class=\"name ") == true && hits?.first?.contains("href=\"/entities/") == true)
      }
      try await client.execute(uri: "/?q=moldova&country=MD", method: .get) { response in
        #expect(response.text.contains("aria-label=\"Remove country MD\""))
        #expect(response.text.contains("aria-current=\"true\">Moldova</a>"))
      }
      try await client.execute(uri: "/?q=nosuchwordatall", method: .get) { response in
        #expect(response.status == .ok && response.text.contains("0 articles"))
      }
    }
  }

  @Test(
    "A query that cannot be read is told where the words stand",
    arguments: ["/?q=colour:red", "/?sort=best", "/?from=yesterday", "/?limit=0", "/?cursor=abc"])
  func mistakes(uri: String) async throws {
    let index = try SampleIndex()
    defer { index.remove() }
    try await index.serve { client in
      try await client.execute(uri: uri, method: .get) { response in
        #expect(response.status == .badRequest)
        #expect(response.text.contains("role=\"alert\""))
        #expect(response.text.contains("<form class=\"search\""))
      }
    }
  }

  @Test("An article with its names, values, quotations, journey and what was removed")
  func document() async throws {
    let index = try SampleIndex()
    defer { index.remove() }
    let id = try SampleIndex.document(
      Array(Data(contentsOf: SampleIndex.seeds.appendingPathComponent("northern-wire-rail-loan.txt")))
    ).capture.id.rawValue
    try await index.serve { client in
      try await client.execute(uri: "/documents/\(id)", method: .get) { response in
        #expect(response.status == .ok)
        #expect(response.text.contains("<a class=\"name place\" href=\"/entities/country%3AMD\""))
        #expect(response.text.contains("300,000,000 EUR"))
        #expect(response.text.contains("<strong>clean</strong>"))
        #expect(response.text.contains("What was removed"))
        #expect(response.text.contains("<svg"))
      }
      try await client.execute(uri: "/documents/00000000000000000000000000000000", method: .get) {
        #expect($0.status == .notFound)
      }
      try await client.execute(uri: "/documents/nothing", method: .get) { #expect($0.status == .notFound) }
    }
  }

  @Test("Near-duplicates are shown by title, paper and day")
  func nearDuplicates() async throws {
    let twins = try SamplePages.twins()
    let index = try SampleIndex(documents: twins)
    defer { index.remove() }
    try await index.serve { client in
      try await client.execute(uri: "/documents/\(twins[0].capture.id.rawValue)", method: .get) { response in
        let part = try #require(response.text.split(separator: "<h2>Near-duplicates</h2>").dropFirst().first)
        let list = part.split(separator: "</section>")[0]
        let title = try #require(twins[1].article.title)
        #expect(list.contains("<a href=\"/documents/\(twins[1].capture.id.rawValue)\">\(title)</a>"))
        #expect(list.contains("<span>Second Paper</span>") && list.contains("<span>2025-05-"))
      }
    }
  }

  @Test("An entity has a page with its articles and its company")
  func entity() async throws {
    let index = try SampleIndex()
    defer { index.remove() }
    try await index.serve { client in
      try await client.execute(uri: "/entities/country%3AMD", method: .get) { response in
        #expect(response.status == .ok)
        #expect(response.text.contains("<h1>Moldova</h1>"))
        #expect(response.text.contains("Newest articles"))
      }
      try await client.execute(uri: "/entities/person%3Anobody-at-all", method: .get) {
        #expect($0.status == .notFound)
      }
      try await client.execute(uri: "/entities/%3Cscript%3E", method: .get) { response in
        #expect(response.status == .notFound)
        #expect(!response.text.contains("<script>"))
      }
    }
  }

  @Test("Markup, scripts and queries in a document come out as text on every page")
  func injection() async throws {
    let page = """
      <html><head><title>&lt;script&gt;alert(1)&lt;/script&gt; and the harbour of Brenholm</title></head><body><article>
      <h1>&lt;script&gt;alert(1)&lt;/script&gt; and the harbour of Brenholm</h1>
      <p>The council of Brenholm said on Tuesday that "&lt;img src=x onerror=alert(2)&gt; is the price of the new harbour", in a letter to all
      who live there, and that the work will begin in spring.</p>
      <p>It will take four years, said the mayor, and cost 40 million euros; '); DROP TABLE documents; -- was not part of the plan, and
      nobody who was asked on the quay on Wednesday had heard of it before the letter came.</p></article></body></html>
      """
    let index = try SampleIndex(pages: [page])
    defer { index.remove() }
    let id = try SampleIndex.document(Array(page.utf8)).capture.id.rawValue
    let uris = [
      "/?q=harbour", "/documents/\(id)", "/feed?q=harbour", "/?q=%22%3E%3Cscript%3Ealert(3)%3C/script%3E",
      "/?lang=%22%3E%3Cscript%3E", "/?site=%22%3E%3Cscript%3E&topic='%3Cimg%3E",
    ]
    try await index.serve { client in
      for uri in uris {
        try await client.execute(uri: uri, method: .get) { response in
          #expect(!response.text.contains("<script>"), "\(uri)")
          #expect(!response.text.contains("<img"), "\(uri)")
        }
      }
      try await client.execute(uri: "/documents/\(id)", method: .get) { response in
        #expect(response.text.contains("DROP TABLE documents"))
        #expect(response.text.contains("&lt;img src=x onerror=alert(2)&gt;"))
      }
    }
    #expect(try index.store.count() == 4)
  }

  @Test(
    "Every answer forbids what is not the server's own",
    arguments: ["/", "/line", "/nowhere", "/api/search", "/healthz"])
  func headers(uri: String) async throws {
    let index = try SampleIndex()
    defer { index.remove() }
    try await index.serve { client in
      try await client.execute(uri: uri, method: .get) { response in
        let policy = response.headers[.contentSecurityPolicy] ?? ""
        #expect(policy.hasPrefix("default-src 'none'") && !policy.contains("unsafe"))
        #expect(response.headers[.xContentTypeOptions] == "nosniff")
      }
    }
  }

  @Test("Pages refer to files that are there, and to nothing elsewhere")
  func assets() async throws {
    let index = try SampleIndex()
    defer { index.remove() }
    try await index.serve { client in
      let page = try await client.execute(uri: "/", method: .get) { $0.text }
      let names = page.matches(of: #/(?:src|href)="(/assets/[^"]+)"/#).map { String($0.output.1) }
      #expect(names.count == 3)
      for name in names {
        try await client.execute(uri: name, method: .get) { response in
          #expect(response.status == .ok && response.body.readableBytes > 0)
          #expect(response.headers[.cacheControl]?.contains("immutable") == true)
        }
      }
      #expect(page.matches(of: #/(?:src|href)="https?:/#).isEmpty)
      #expect(page.matches(of: #/ on[a-z]+=|style=|<script>/#).isEmpty)
    }
  }

  @Test(
    "Another host's name is not answered on loopback",
    arguments: [
      ("127.0.0.1:8787", true), ("localhost", true), ("LOCALHOST:80", true), ("[::1]:8787", true),
      ("evil.example", false),
      ("127.0.0.1.evil.example:8787", false), ("", false),
    ])
  func rebinding(authority: String, isAllowed: Bool) {
    #expect(HostCheck<BasicRequestContext>(host: "127.0.0.1", names: []).allows(authority) == isAllowed)
    #expect(HostCheck<BasicRequestContext>(host: "0.0.0.0", names: []).allows(authority))
    let named = HostCheck<BasicRequestContext>(host: "0.0.0.0", names: ["News.example", "localhost"])
    #expect(named.allows(authority) == authority.lowercased().hasPrefix("localhost"))
    #expect(named.allows("news.example:443"))
  }

  @Test("The page of the line without Kafka says so")
  func lineWithoutKafka() async throws {
    let index = try SampleIndex()
    defer { index.remove() }
    try await index.serve { client in
      try await client.execute(uri: "/line", method: .get) { response in
        #expect(response.status == .ok && response.text.contains("Kafka does not answer"))
      }
      try await client.execute(uri: "/api/status", method: .get) { response in
        #expect(response.status == .serviceUnavailable)
        #expect(response.headers[.contentType] == "application/problem+json")
      }
    }
  }
}
