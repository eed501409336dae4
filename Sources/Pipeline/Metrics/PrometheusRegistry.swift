import Metrics
import Synchronization

/// Collects what goes through swift-metrics and writes it in Prometheus' text format, version 0.0.4. Any thread.
///
/// Timers and recorders become histograms; timers are in seconds, as Prometheus wants them.
public final class PrometheusRegistry: MetricsFactory, Sendable {
  struct Key: Hashable {
    let name: String
    let labels: [String]
  }

  private struct Family {
    var type: String
    var series: [[String]: any PrometheusSeries] = [:]
  }

  private let families = Mutex<[String: Family]>([:])
  private let observers = Mutex<[@Sendable () -> Void]>([])

  /// Creates an empty registry.
  public init() {}

  /// Has something measured whenever the metrics are asked for: what costs something to find out, or is only known then.
  ///
  /// - Parameter observe: sets metrics of this registry; called from any thread, also from several at once.
  public func onExposition(_ observe: @escaping @Sendable () -> Void) {
    observers.withLock { $0.append(observe) }
  }

  /// Everything collected, in Prometheus' text format.
  public func exposition() -> String {
    for observe in observers.withLock({ $0 }) { observe() }
    let families = families.withLock { $0 }
    var text = ""
    for (name, family) in families.sorted(by: { $0.key < $1.key }) {
      text += "# TYPE \(name) \(family.type)\n"
      for (labels, series) in family.series.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
        series.write(name, labels, to: &text)
      }
    }
    return text
  }

  /// A counter.
  public func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
    series(label, dimensions, type: "counter") { CounterSeries() }
  }

  /// A counter of fractions.
  public func makeFloatingPointCounter(
    label: String,
    dimensions: [(String, String)]
  ) -> any FloatingPointCounterHandler {
    series(label, dimensions, type: "counter") { FloatingCounterSeries() }
  }

  /// A gauge.
  public func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
    series(label, dimensions, type: "gauge") { GaugeSeries() }
  }

  /// A histogram, or a gauge if it does not aggregate.
  public func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler {
    aggregate
      ? series(label, dimensions, type: "histogram") { HistogramSeries(bounds: HistogramSeries.counts, scale: 1) }
      : series(label, dimensions, type: "gauge") { GaugeSeries() }
  }

  /// A histogram of seconds.
  public func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
    series(label, dimensions, type: "histogram") { HistogramSeries(bounds: HistogramSeries.seconds, scale: 1e-9) }
  }

  /// Keeps the counter: the same series may be made again.
  public func destroyCounter(_ handler: any CounterHandler) {}

  /// Keeps the counter: the same series may be made again.
  public func destroyFloatingPointCounter(_ handler: any FloatingPointCounterHandler) {}

  /// Removes the gauge.
  public func destroyMeter(_ handler: any MeterHandler) {
    remove(handler)
  }

  /// Removes the gauge or histogram.
  public func destroyRecorder(_ handler: any RecorderHandler) {
    remove(handler)
  }

  /// Removes the histogram.
  public func destroyTimer(_ handler: any TimerHandler) {
    remove(handler)
  }

  private func remove(_ handler: AnyObject) {
    families.withLock { families in
      for name in families.keys {
        for (labels, series) in families[name]?.series ?? [:] where series === handler {
          families[name]?.series[labels] = nil
        }
      }
    }
  }

  private func series<Series: PrometheusSeries>(
    _ label: String,
    _ dimensions: [(String, String)],
    type: String,
    _ make: () -> Series
  ) -> Series {
    let labels = dimensions.map { "\($0.0)=\"\(Self.escaped($0.1))\"" }
    return families.withLock { families in
      if let known = families[label]?.series[labels] as? Series { return known }
      let created = make()
      families[label, default: Family(type: type)].series[labels] = created
      return created
    }
  }

  private static func escaped(_ value: String) -> String {
    var text = ""
    for character in value {
      switch character {
      case "\\": text += "\\\\"
      case "\"": text += "\\\""
      case "\n": text += "\\n"
      default: text.append(character)
      }
    }
    return text
  }
}
