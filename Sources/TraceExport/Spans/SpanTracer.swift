import Documents
import Tracing

/// Starts spans, and hands those that were sampled on when they have ended. Any thread.
///
/// Whether a trace is sampled is decided once, where it begins; whoever continues it does as was decided there
/// (OpenTelemetry's `parentbased_traceidratio`).
public struct SpanTracer: Tracer {
  private let sampler: TraceSampler
  private let onEnd: @Sendable (FinishedSpan) -> Void

  /// Creates a tracer.
  ///
  /// - Parameter onEnd: takes what has ended; called on the thread that ends a span, so it must not block.
  public init(sampler: TraceSampler, onEnd: @escaping @Sendable (FinishedSpan) -> Void) {
    self.sampler = sampler
    self.onEnd = onEnd
  }

  /// Starts a span: in the trace of the context, or a trace of its own.
  public func startSpan<Instant: TracerInstant>(
    _ operationName: String, context: @autoclosure () -> ServiceContext, ofKind kind: SpanKind,
    at instant: @autoclosure () -> Instant, function: String, file fileID: String, line: UInt
  ) -> TraceSpan {
    let context = context()
    let parent = context.traceContext
    let place: TraceContext
    if let parent {
      // A trace that nobody records goes on as it came.
      place =
        parent.isSampled
        ? TraceContext(traceID: parent.traceID, spanID: Self.identity(), isSampled: true, state: parent.state) : parent
    } else {
      let trace = TraceID(high: Self.identity(), low: Self.identity())
      place = TraceContext(traceID: trace, spanID: Self.identity(), isSampled: sampler.samples(trace))
    }
    return TraceSpan(
      name: operationName, place: place, parentSpanID: parent?.spanID, in: context, kind: kind,
      start: instant().nanosecondsSinceEpoch, onEnd: onEnd)
  }

  /// Nothing is kept back here: the exporter sends what has ended.
  public func forceFlush() {}

  /// Takes the trace from what carries it; what is not valid is ignored.
  public func extract<Carrier, Extract: Extractor>(
    _ carrier: Carrier, into context: inout ServiceContext, using extractor: Extract
  ) where Extract.Carrier == Carrier {
    guard let parent = extractor.extract(key: HeaderName.traceParent, from: carrier) else { return }
    let state = extractor.extract(key: HeaderName.traceState, from: carrier)
    context.traceContext = TraceContext(parent: Array(parent.utf8), state: state.map { Array($0.utf8) })
  }

  /// Gives the trace to what carries it.
  public func inject<Carrier, Inject: Injector>(
    _ context: ServiceContext, into carrier: inout Carrier, using injector: Inject
  ) where Inject.Carrier == Carrier {
    guard let place = context.traceContext else { return }
    injector.inject(place.parent, forKey: HeaderName.traceParent, into: &carrier)
    if !place.state.isEmpty { injector.inject(place.state, forKey: HeaderName.traceState, into: &carrier) }
  }

  /// Random, never 0.
  private static func identity() -> UInt64 { UInt64.random(in: 1...UInt64.max) }
}

/// Decides which traces are recorded, by their identity alone. A value.
public struct TraceSampler: Sendable {
  private let ratio: Double

  /// - Parameter ratio: the share that is recorded, 0 to 1; what lies beyond is taken for the nearer of them.
  public init(ratio: Double) {
    self.ratio = min(max(ratio, 0), 1)
  }

  /// Whether a trace is recorded: its last 63 bits, as a fraction, are below the ratio.
  public func samples(_ trace: TraceID) -> Bool {
    ratio == 1 || Double(trace.low >> 1) < ratio * 0x1p63
  }
}
