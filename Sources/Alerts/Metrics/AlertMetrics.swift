import Metrics

/// What the file of alerts tells of them all. Several processes that share the file tell the same. Any thread.
public struct AlertMetrics: Sendable {
  private let alerts: AlertStore
  /// What is shown: the name, the state, and what an alert adds to it.
  private static let counts: [(name: String, state: String, of: @Sendable (Alert) -> Int)] = [
    ("newsline_alerts", "active", { $0.isActive ? 1 : 0 }),
    ("newsline_alerts", "disabled", { $0.isActive ? 0 : 1 }),
    ("newsline_alert_matches", "matched", { $0.counts.matched }),
    ("newsline_alert_matches", "pending", { $0.counts.pending }),
    ("newsline_alert_matches", "delivered", { $0.counts.delivered }),
    ("newsline_alert_matches", "failed", { $0.counts.failed }),
    ("newsline_alert_matches", "dropped", { $0.counts.dropped }),
  ]

  private let meters: [Meter]

  /// Creates the metrics; they are set by ``update()``.
  public init(alerts: AlertStore, factory: any MetricsFactory) {
    self.alerts = alerts
    meters = Self.counts.map { Meter(label: $0.name, dimensions: [("state", $0.state)], factory: factory) }
  }

  /// Looks anew; what cannot be read stays as it was.
  public func update() {
    guard let all = try? alerts.all() else { return }
    for (meter, count) in zip(meters, Self.counts) { meter.set(Int64(all.reduce(0) { $0 + count.of($1) })) }
  }
}
