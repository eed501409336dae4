import Documents
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

  @Test("What is measured when it is asked for is measured each time")
  func observed() {
    let registry = PrometheusRegistry()
    let counter = Counter(label: "asked_total", dimensions: [], factory: registry)
    registry.onExposition { counter.increment() }
    #expect(registry.exposition().contains("asked_total 1\n"))
    #expect(registry.exposition().contains("asked_total 2\n"))
  }

  @Test("A process says what it uses, in the units that its names promise")
  func process() throws {
    let registry = PrometheusRegistry()
    let process = ProcessMetrics(stage: "clean", version: "1.2.3", factory: registry)
    registry.onExposition { process.update() }
    func value(_ name: String) throws -> Double {
      let line = try #require(registry.exposition().split(separator: "\n").first { $0.hasPrefix("\(name){") })
      return try #require(line.split(separator: " ").last.flatMap { Double($0) })
    }
    let before = try value("process_cpu_seconds_total")
    // Asking takes time of the processor, too.
    while try value("process_cpu_seconds_total") < before + 0.02 {}
    #expect(try value("process_resident_memory_bytes") > 1e6)
    #expect(try value("process_open_fds") >= 3)
    #expect(abs(try value("process_start_time_seconds") - Double(Timestamp.now.millisecondsSince1970) / 1000) < 3600)
    #expect(registry.exposition().contains("newsline_build_info{stage=\"clean\",version=\"1.2.3\",librdkafka=\""))
  }

  @Test("Readiness is what /readyz says: no member is not, one that waits is not")
  func readiness() {
    let registry = PrometheusRegistry()
    let metrics = StageMetrics(stage: .clean, factory: registry, now: { .now })
    func shown(_ control: WorkerControl) -> Bool {
      metrics.observed(control.status)
      return registry.exposition().contains("newsline_worker_ready{stage=\"clean\"} 1.0\n")
    }
    let control = WorkerControl()
    #expect(!shown(control))
    control.joined(partitions: 3)
    #expect(shown(control))
    #expect(registry.exposition().contains("newsline_worker_partitions{stage=\"clean\"} 3.0\n"))
    control.waiting(for: "a broker")
    #expect(!shown(control))
    control.waitingForNothing()
    #expect(shown(control))
    control.stop()
    #expect(!shown(control))
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
