import Alerts
import Documents
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import SearchIndex
import Testing
import WebFixtures

@testable import Web

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Alerts by HTTP")
struct AlertTests {
  private static let bearing: HTTPFields = [
    .authorization: "Bearer \(SampleIndex.token)", .contentType: "application/json",
  ]

  private func add(_ client: any TestClientProtocol, _ json: String, headers: HTTPFields = Self.bearing) async throws
    -> (status: HTTPResponse.Status, object: [String: Any], text: String)
  {
    try await client.execute(uri: "/api/alerts", method: .post, headers: headers, body: ByteBuffer(string: json)) {
      ($0.status, try $0.object, $0.text)
    }
  }

  @Test("An alert is made, listed, shown and taken away; its secret is told once")
  func life() async throws {
    let index = try SampleIndex()
    defer { index.remove() }
    try await index.serve { client in
      let (status, made, _) = try await add(
        client, #"{"name": "Bridges", "query": "bridge country:UA", "webhook": "https://paper.example/hook"}"#)
      #expect(status == .created && made["state"] as? String == "active" && made["matched"] as? Int == 0)
      let id = try #require(made["id"] as? String)
      let secret = try #require(made["secret"] as? String)
      #expect(AlertSecret(secret) != nil)
      for uri in ["/api/alerts", "/api/alerts/\(id)"] {
        try await client.execute(uri: uri, method: .get, headers: Self.bearing) { response in
          #expect(response.status == .ok && response.text.contains("Bridges") && !response.text.contains("whsec_"))
          #expect(response.headers[.cacheControl] == "no-store")
        }
      }
      let sent = try await client.execute(uri: "/api/alerts/\(id)/test", method: .post, headers: Self.bearing) {
        #expect($0.status == .accepted)
        return try $0.object["delivery"] as? String
      }
      try await client.execute(uri: "/api/alerts/\(id)", method: .get, headers: Self.bearing) { response in
        let deliveries = try #require(try response.object["deliveries"] as? [[String: Any]])
        #expect(deliveries.map { $0["id"] as? String } == [sent] && deliveries[0]["state"] as? String == "pending")
      }
      try index.alerts().disable(#require(AlertID(id)), reason: "a test")
      try await client.execute(uri: "/api/alerts/\(id)/enable", method: .post, headers: Self.bearing) { response in
        let state = try response.object["state"] as? String
        #expect(response.status == .ok && state == "active")
      }
      try await client.execute(uri: "/api/alerts/\(id)", method: .delete, headers: Self.bearing) {
        #expect($0.status == .noContent)
      }
      for (uri, method) in [
        ("/api/alerts/\(id)", HTTPRequest.Method.get), ("/api/alerts/\(id)", .delete),
        ("/api/alerts/\(id)/test", .post), ("/api/alerts/\(id)/enable", .post),
        ("/alerts/\(id)/feed", .get), ("/api/alerts/x", .get),
      ] {
        try await client.execute(uri: uri, method: method, headers: Self.bearing) { #expect($0.status == .notFound) }
      }
    }
  }

  @Test("Without the token nothing is told and nothing changed")
  func authentication() async throws {
    let index = try SampleIndex()
    defer { index.remove() }
    let alert = try index.alerts().add(
      AlertDraft(name: "Secret name", query: "grain", webhook: nil), mark: index.store.mark(at: .end), now: .now
    ).alert
    for (token, status) in [(SampleIndex.token, HTTPResponse.Status.unauthorized), ("", .forbidden)] {
      try await index.serve(token: token) { client in
        for (uri, method) in [
          ("/api/alerts", HTTPRequest.Method.get), ("/api/alerts", .post), ("/api/alerts/\(alert.id)", .get),
          ("/api/alerts/\(alert.id)", .delete), ("/api/alerts/\(alert.id)/test", .post),
          ("/api/alerts/\(alert.id)/enable", .post),
        ] {
          try await client.execute(uri: uri, method: method, headers: [.contentType: "application/json"]) { response in
            #expect(response.status == status && !response.text.contains("Secret name"))
          }
        }
      }
    }
    #expect(try index.alerts().all().map(\.id) == [alert.id])
  }

  @Test(
    "Mistakes are told with the way out",
    arguments: [
      ("{", 400), ("[]", 400), ("{}", 400), (#"{"query": 5}"#, 400), (#"{"query": ""}"#, 422),
      (#"{"query": "tilte:x"}"#, 422),
      (#"{"query": "x", "webhook": "ftp://paper.example/"}"#, 422),
      (#"{"query": "x", "webhook": "http://127.0.0.1/"}"#, 422),
      (#"{"query": "x", "webhook": "http://a:b@paper.example/"}"#, 422),
      (#"{"query": "\#(String(repeating: "x", count: 40_000))"}"#, 413),
    ])
  func mistakes(body: String, status: Int) async throws {
    let index = try SampleIndex()
    defer { index.remove() }
    try await index.serve { client in
      let answer = try await add(client, body)
      #expect(answer.status.code == status && (answer.object["detail"] as? String)?.isEmpty == false)
      var headers = Self.bearing
      headers[.contentType] = "text/plain"
      #expect(try await add(client, body, headers: headers).status == .unsupportedMediaType)
      #expect(try index.alerts().all().isEmpty)
    }
  }

  @Test("The feed of an alert is well-formed, whatever its name and its articles hold")
  func feed() async throws {
    let index = try SampleIndex()
    defer { index.remove() }
    try await index.serve { client in
      let alerts = try index.alerts()
      let alert = try alerts.add(
        AlertDraft(name: "<script>&\"]]>", query: "grain", webhook: nil), mark: index.store.mark(at: .end), now: .now
      ).alert
      try await client.execute(uri: "/alerts/\(alert.id)/feed", method: .get) { response in
        #expect(response.status == .ok && XMLParser(data: Data(response.body.readableBytesView)).parse())
      }
      let document = IndexedDocument(
        id: DocumentID(String(repeating: "a", count: 32))!, version: 1, url: nil, site: nil,
        title: "<b>Grain</b> & \u{0} more", capturedAt: .now, text: "grain <![CDATA[ \u{1}", json: [0x7B, 0x7D])
      try index.store.apply([document], offsets: [])
      let page = try index.store.matches(of: QueryNode("grain"), after: alert.mark, through: nil, limit: 5)
      try alerts.fill(alert, with: page, now: .now)
      try await client.execute(uri: "/alerts/\(alert.id)/feed", method: .get) { response in
        #expect(XMLParser(data: Data(response.body.readableBytesView)).parse())
        #expect(response.text.contains("&lt;b&gt;Grain&lt;/b&gt;") && response.text.contains("urn:newsline:alert:"))
      }
    }
  }

  @Test("The page lists nothing by itself; searches and articles lead to it with their query")
  func pages() async throws {
    let index = try SampleIndex()
    defer { index.remove() }
    try await index.serve { client in
      try await client.execute(uri: "/alerts?q=%22%3E%3Cscript%3E", method: .get) { response in
        #expect(response.status == .ok && response.text.contains("value=\"&quot;&gt;&lt;script&gt;\""))
        #expect(response.text.contains("/assets/\(Asset.alerts.name)"))
      }
      try await client.execute(uri: "/assets/\(Asset.alerts.name)", method: .get) { #expect($0.status == .ok) }
      try await client.execute(uri: "/?q=moldova&lang=en&from=2020", method: .get) { response in
        let link = try #require(response.text.firstMatch(of: /href="(\/alerts\?q=[^"]*)"/)).1
        let query = try #require(
          QueryItems(String(link.split(separator: "?")[1]).replacing("&amp;", with: "&")).text("q"))
        // What the link asks for is what the search found.
        let found = try index.store.search(
          SearchQuery(text: "moldova", languages: ["en"], publishedFrom: CalendarDay(year: 2020, month: 1, day: 1)))
        #expect(query.contains("moldova") && query.contains("lang:en") && query.contains("date:2020-01-01.."))
        #expect(try index.store.search(SearchQuery(text: query)).hits.map(\.id) == found.hits.map(\.id))
        #expect(!String(response.text.prefix(3000)).contains("alerts.js"))
      }
      let filtered = try #require(try SearchQuery(text: "moldova", languages: ["en"]).asCondition()).description
      #expect(try index.store.search(SearchQuery(text: filtered)).total == 1)
      try await client.execute(uri: "/", method: .get) { #expect(!$0.text.contains("/alerts?q=")) }
      let id = try index.store.search(SearchQuery(text: "moldova")).hits[0].id
      try await client.execute(uri: "/documents/\(id)", method: .get) {
        #expect($0.text.contains("/alerts?q=entity%3A"))
      }
    }
  }
}
