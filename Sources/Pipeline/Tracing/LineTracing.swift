import Documents
import Logging
import Metrics
import TraceExport

/// The tracing of a worker's process: what makes spans, and the service that exports them.
struct LineTracing {
  /// Makes spans.
  let tracer: SpanTracer
  /// Exports them; to be run for as long as the worker, and a little longer.
  let exporter: SpanExporter

  /// - Returns: `nil` if the configuration names no receiver.
  init?(stage: StageName, configuration: Configuration, factory: any MetricsFactory, logger: Logger) {
    guard let endpoint = TraceEndpoint(configuration[.traceEndpoint]) else { return nil }
    // All of them from the start, so that Prometheus sees the first span that is dropped.
    let counters = Dictionary(
      uniqueKeysWithValues: SpanOutcome.allCases.map { outcome in
        let labels = [("stage", stage.rawValue), ("outcome", outcome.rawValue)]
        return (outcome, Counter(label: "newsline_trace_spans_total", dimensions: labels, factory: factory))
      })
    let count: @Sendable (SpanOutcome, Int) -> Void = { counters[$0]?.increment(by: $1) }
    let queue = SpanQueue { count(.dropped, $0) }
    let settings = WorkerSettings(stage: stage, configuration: configuration)
    tracer = SpanTracer(
      sampler: TraceSampler(ratio: Double(configuration[.traceSampleRatio]) ?? 1), onEnd: { queue.put($0) })
    exporter = SpanExporter(
      settings: .init(endpoint: endpoint),
      resource: TraceResource(attributes: [
        ("service.namespace", "newsline"), ("service.name", "newsline-\(stage.rawValue)"),
        ("service.instance.id", settings.instance), ("service.version", settings.version),
        ("telemetry.sdk.language", "swift"), ("telemetry.sdk.name", "newsline"),
        ("telemetry.sdk.version", settings.version),
      ]), queue: queue, logger: logger, count: count)
  }
}
