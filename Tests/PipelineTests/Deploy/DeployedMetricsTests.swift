import Documents
import Foundation
import Kafka
import Logging
import Metrics
import Testing

@testable import Pipeline

@Suite("Dashboard and rules")
struct DeployedMetricsTests {
  /// What a worker writes that has done everything once: its names, those of histograms with their endings.
  private func exportedNames() -> Set<String> {
    let registry = PrometheusRegistry()
    let configuration = Configuration(environment: ["NEWSLINE_TRACE_ENDPOINT": "http://127.0.0.1:4318"])
    _ = LineTracing(
      stage: .clean, configuration: configuration, factory: registry, logger: Logger(label: "test"))
    let now = Timestamp.now
    let metrics = StageMetrics(stage: .clean, factory: registry, now: { now })
    let process = ProcessMetrics(stage: "clean", version: "1", factory: registry)
    registry.onExposition {
      process.update()
      metrics.observed(WorkerControl().status)
    }
    let partition = TopicPartition(topic: "clean", partition: 0)
    let input = ConsumedRecord(partition: partition, offset: 0, record: Record(value: [], timestamp: now))
    metrics.batchStarted(documents: 1)
    metrics.processed(duration: .milliseconds(1))
    metrics.committed(
      [ProcessedRecord(input: input, outcome: .failure(Rejection(code: .empty, reason: "")))],
      duration: .milliseconds(1))
    metrics.lag(of: partition, documents: 1)
    let lines = registry.exposition().split(separator: "\n").filter { !$0.hasPrefix("#") }
    return Set(lines.compactMap { $0.split(whereSeparator: { "{ ".contains($0) }).first.map(String.init) })
  }

  /// What `newsline serve` writes beside what it has in common with workers (MetricsTests of the web).
  private static let servedNames: Set<String> = [
    "newsline_http_requests_total", "newsline_http_request_duration_seconds_bucket", "newsline_alerts",
    "newsline_alert_matches", "newsline_alert_delivery_duration_seconds_bucket",
  ]

  @Test(
    "Every metric that the dashboard, the rules and their tests name is one that is exported",
    arguments: ["deploy/grafana/newsline.json", "deploy/prometheus/rules.yml", "deploy/prometheus/rules-test.yml"])
  func metricNames(_ path: String) throws {
    let names = try DeployedFiles.text(path).matches(of: #/\b(newsline|process)_[a-z_]+\b/#).map { String($0.output.0) }
    #expect(names.count > 10)
    let unknown = Set(names).subtracting(exportedNames()).subtracting(Self.servedNames)
    #expect(unknown.isEmpty, "\(unknown.sorted())")
  }

  @Test("Every metric is in the documentation")
  func documentedNames() throws {
    let documentation = try DeployedFiles.text("docs/operations.md")
    for name in exportedNames().union(Self.servedNames) {
      let family = name.replacing(#/_(bucket|sum|count)$/#, with: "")
      #expect(documentation.contains("`\(family)`"), "\(family)")
    }
  }

  @Test("Every alert leads to a section of the documentation of its own, and is tested")
  func runbooks() throws {
    let rules = try DeployedFiles.text("deploy/prometheus/rules.yml")
    let tests = try DeployedFiles.text("deploy/prometheus/rules-test.yml")
    let documentation = try DeployedFiles.text("docs/operations.md")
    let alerts = rules.matches(of: #/- alert: (\w+)/#).map { String($0.output.1) }
    #expect(alerts.count >= 10)
    for alert in alerts {
      #expect(rules.contains("runbook: docs/operations.md#\(alert.lowercased())\n"), "\(alert)")
      #expect(documentation.contains("\n#### \(alert)\n"), "\(alert)")
      // Once when it fires, once when it does not.
      #expect(tests.contains("alertname: \(alert)\n"), "\(alert)")
      #expect(tests.contains("alertname: \(alert), exp_alerts: [] }"), "\(alert)")
    }
  }

  @Test("The dashboard is JSON whose panels all ask for something, of the data source that one chooses")
  func dashboard() throws {
    let json = try JSONSerialization.jsonObject(with: Data(DeployedFiles.text("deploy/grafana/newsline.json").utf8))
    let panels = try #require((json as? [String: Any])?["panels"] as? [[String: Any]])
    let asking = panels.filter { $0["type"] as? String != "row" }
    #expect(asking.count > 10)
    for panel in asking {
      let title = panel["title"] as? String ?? ""
      let targets = panel["targets"] as? [[String: Any]] ?? []
      #expect(!targets.isEmpty, "\(title)")
      for target in targets {
        #expect((target["expr"] as? String)?.isEmpty == false, "\(title)")
        #expect((target["datasource"] as? [String: String])?["uid"] == "${datasource}", "\(title)")
      }
    }
    #expect(Set(panels.compactMap { $0["id"] as? Int }).count == panels.count)
  }
}
