import Alerts
import Documents
import Hummingbird
import HummingbirdTesting
import Pipeline
import SearchIndex
import Testing
import WebFixtures

@testable import Web

@Suite("Metrics of the web page and of alerts")
struct MetricsTests {
  @Test("Requests are counted by route, method and status; what is asked for makes no new series")
  func requests() async throws {
    let index = try SampleIndex()
    defer { index.remove() }
    let registry = PrometheusRegistry()
    try await index.serve(metrics: registry) { client in
      for uri in ["/?q=bridge", "/?q=grain", "/documents/nothing", "/documents/other", "/../../etc/passwd", "/x%22y"] {
        try await client.execute(uri: uri, method: .get) { _ in }
      }
      try await client.execute(uri: "/", method: .init("BREW")!) { _ in }
    }
    let text = registry.exposition()
    #expect(text.contains(#"newsline_http_requests_total{route="/",method="GET",status="200"} 2"#))
    #expect(text.contains(#"newsline_http_requests_total{route="/documents/{id}",method="GET",status="404"} 2"#))
    #expect(text.contains(#"newsline_http_request_duration_seconds_count{route="/"} 2"#))
    #expect(!text.contains("passwd") && !text.contains("BREW") && !text.contains("nothing"), "\(text)")
  }

  @Test("Alerts and what became of their matches are told by state")
  func alerts() throws {
    let index = try SampleIndex()
    defer { index.remove() }
    let store = try index.alerts()
    let registry = PrometheusRegistry()
    let metrics = AlertMetrics(alerts: store, factory: registry)
    registry.onExposition { metrics.update() }
    let draft = try AlertDraft(
      name: "Bridges", query: "bridge", webhook: "https://paper.example/hook", policy: AddressPolicy())
    let mark = try index.store.mark(at: .beginning)
    let alert = try store.add(draft, mark: mark, now: .now).alert
    let other = try store.add(draft, mark: mark, now: .now).alert
    let page = try index.store.matches(of: QueryNode("bridge"), after: mark, through: nil, limit: 10)
    try store.fill(alert, with: page, now: .now)
    try store.disable(other.id, reason: "a test")
    let text = registry.exposition()
    #expect(
      text.contains(#"newsline_alerts{state="active"} 1.0"#) && text.contains(#"newsline_alerts{state="disabled"} 1.0"#)
    )
    #expect(!page.hits.isEmpty)
    for state in ["matched", "pending"] {
      #expect(text.contains("newsline_alert_matches{state=\"\(state)\"} \(page.hits.count).0"), "\(text)")
    }
    #expect(text.contains(#"newsline_alert_matches{state="delivered"} 0.0"#))
  }
}
