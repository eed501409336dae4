import Metrics
import Testing

@testable import Pipeline

@Suite("Prometheus exposition")
struct PrometheusTests {
  @Test("Counters, gauges and histograms are written as the text format wants them")
  func exposition() {
    let registry = PrometheusRegistry()
    Counter(label: "c_total", dimensions: [("stage", "clean")], factory: registry).increment(by: 3)
    Counter(label: "c_total", dimensions: [("stage", "clean")], factory: registry).increment()
    Meter(label: "g", dimensions: [("name", "a\"b\\c\nd")], factory: registry).set(1.5)
    let timer = Timer(label: "t_seconds", dimensions: [], factory: registry)
    timer.recordNanoseconds(3_000_000)
    timer.recordNanoseconds(60_000_000_000)
    let text = registry.exposition()
    #expect(text.contains("# TYPE c_total counter\nc_total{stage=\"clean\"} 4\n"))
    #expect(text.contains("g{name=\"a\\\"b\\\\c\\nd\"} 1.5\n"))
    #expect(text.contains("# TYPE t_seconds histogram\n"))
    #expect(text.contains("t_seconds_bucket{le=\"0.0025\"} 0\nt_seconds_bucket{le=\"0.005\"} 1\n"))
    #expect(text.contains("t_seconds_bucket{le=\"+Inf\"} 2\n"))
    #expect(text.contains("t_seconds_count 2\n"))
  }

  @Test("A gauge that is destroyed is gone")
  func destroy() {
    let registry = PrometheusRegistry()
    let meter = Meter(label: "lag", dimensions: [("partition", "1")], factory: registry)
    meter.set(1)
    meter.destroy()
    #expect(!registry.exposition().contains("lag{"))
  }
}
