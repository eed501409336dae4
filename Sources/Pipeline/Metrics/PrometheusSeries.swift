import Metrics
import Synchronization

/// One line, or for a histogram several, of the exposition.
protocol PrometheusSeries: AnyObject, Sendable {
  func write(_ name: String, _ labels: [String], to text: inout String)
}

extension PrometheusSeries {
  func line(_ name: String, _ labels: [String], _ value: String) -> String {
    labels.isEmpty ? "\(name) \(value)\n" : "\(name){\(labels.joined(separator: ","))} \(value)\n"
  }
}

final class CounterSeries: CounterHandler, PrometheusSeries {
  private let value = Atomic<Int64>(0)

  func increment(by amount: Int64) { value.wrappingAdd(amount, ordering: .relaxed) }

  func reset() { value.store(0, ordering: .relaxed) }

  func write(_ name: String, _ labels: [String], to text: inout String) {
    text += line(name, labels, String(value.load(ordering: .relaxed)))
  }
}

final class FloatingCounterSeries: FloatingPointCounterHandler, PrometheusSeries {
  private let value = Mutex(0.0)

  func increment(by amount: Double) { value.withLock { $0 += amount } }

  func reset() { value.withLock { $0 = 0 } }

  func write(_ name: String, _ labels: [String], to text: inout String) {
    text += line(name, labels, "\(value.withLock { $0 })")
  }
}

final class GaugeSeries: MeterHandler, RecorderHandler, PrometheusSeries {
  private let value = Mutex(0.0)

  func set(_ value: Int64) { set(Double(value)) }

  func set(_ value: Double) { self.value.withLock { $0 = value } }

  func increment(by amount: Double) { value.withLock { $0 += amount } }

  func decrement(by amount: Double) { value.withLock { $0 -= amount } }

  func record(_ value: Int64) { set(Double(value)) }

  func record(_ value: Double) { set(value) }

  func write(_ name: String, _ labels: [String], to text: inout String) {
    text += line(name, labels, "\(value.withLock { $0 })")
  }
}

final class HistogramSeries: RecorderHandler, TimerHandler, PrometheusSeries {
  /// From half a millisecond to half a minute.
  static let seconds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]
  static let counts = [1.0, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000]

  private struct State {
    var buckets: [Int]
    var sum = 0.0
    var count = 0
  }

  private let bounds: [Double]
  private let scale: Double
  private let state: Mutex<State>

  /// - Parameters:
  ///   - bounds: the upper bounds of the buckets, ascending.
  ///   - scale: what values are multiplied with.
  init(bounds: [Double], scale: Double) {
    self.bounds = bounds
    self.scale = scale
    state = Mutex(State(buckets: Array(repeating: 0, count: bounds.count)))
  }

  func record(_ value: Int64) { record(Double(value)) }

  func record(_ value: Double) {
    let value = value * scale
    state.withLock { state in
      if let bucket = bounds.firstIndex(where: { value <= $0 }) { state.buckets[bucket] += 1 }
      state.sum += value
      state.count += 1
    }
  }

  func recordNanoseconds(_ duration: Int64) { record(Double(duration)) }

  func write(_ name: String, _ labels: [String], to text: inout String) {
    let state = state.withLock { $0 }
    var cumulative = 0
    for (bound, count) in zip(bounds, state.buckets) {
      cumulative += count
      text += line("\(name)_bucket", labels + ["le=\"\(bound)\""], String(cumulative))
    }
    text += line("\(name)_bucket", labels + ["le=\"+Inf\""], String(state.count))
    text += line("\(name)_sum", labels, "\(state.sum)")
    text += line("\(name)_count", labels, String(state.count))
  }
}
