import Documents
import Synchronization
import Tracing

/// A span of ``SpanTracer``. Any thread. One that is not sampled keeps nothing, and only hands its context on.
public final class TraceSpan: Span {
  private struct State {
    var name: String
    var attributes = SpanAttributes()
    var events: [SpanEvent] = []
    var links: [SpanLink] = []
    var droppedLinks = 0
    var droppedEvents = 0
    var status: SpanStatus?
    var isEnded = false
  }

  /// The most events, and the most links, of a span (OpenTelemetry's defaults).
  public static let mostEntries = 128

  /// What spans that begin in this one are given.
  public let context: ServiceContext
  private let place: TraceContext
  private let parentSpanID: UInt64?
  private let kind: SpanKind
  private let start: UInt64
  private let onEnd: @Sendable (FinishedSpan) -> Void
  private let state: Mutex<State>

  init(
    name: String, place: TraceContext, parentSpanID: UInt64?, in context: ServiceContext, kind: SpanKind, start: UInt64,
    onEnd: @escaping @Sendable (FinishedSpan) -> Void
  ) {
    var context = context
    context.traceContext = place
    self.context = context
    self.place = place
    self.parentSpanID = parentSpanID
    self.kind = kind
    self.start = start
    self.onEnd = onEnd
    state = Mutex(State(name: name))
  }

  /// Whether what is said of it is kept: it is sampled, and has not ended.
  public var isRecording: Bool { place.isSampled && state.withLock { !$0.isEnded } }

  /// What was done.
  public var operationName: String {
    get { state.withLock { $0.name } }
    set { change { $0.name = newValue } }
  }

  /// What is known of it.
  public var attributes: SpanAttributes {
    get { state.withLock { $0.attributes } }
    set { change { $0.attributes = newValue } }
  }

  /// Says how it ends.
  public func setStatus(_ status: SpanStatus) { change { $0.status = status } }

  /// Notes that something happened; beyond ``mostEntries`` it is only counted.
  public func addEvent(_ event: SpanEvent) {
    change { state in
      if state.events.count < Self.mostEntries { state.events.append(event) } else { state.droppedEvents += 1 }
    }
  }

  /// Notes a span that it has to do with; beyond ``mostEntries`` it is only counted.
  public func addLink(_ link: SpanLink) {
    change { state in
      if state.links.count < Self.mostEntries { state.links.append(link) } else { state.droppedLinks += 1 }
    }
  }

  /// Notes an error as the event `exception` of OpenTelemetry's semantic conventions.
  public func recordError<Instant: TracerInstant>(
    _ error: any Error, attributes: SpanAttributes, at instant: @autoclosure () -> Instant
  ) {
    guard isRecording else { return }
    var attributes = attributes
    attributes["exception.type"] = "\(type(of: error))"
    attributes["exception.message"] = "\(error)"
    addEvent(SpanEvent(name: "exception", at: instant(), attributes: attributes))
  }

  /// Ends it, the first time; then it is exported.
  public func end<Instant: TracerInstant>(at instant: @autoclosure () -> Instant) {
    guard place.isSampled else { return }
    let ended = state.withLock { state -> State? in
      defer { state.isEnded = true }
      return state.isEnded ? nil : state
    }
    guard let ended else { return }
    onEnd(
      FinishedSpan(
        context: place, parentSpanID: parentSpanID, name: ended.name, kind: kind, start: start,
        end: max(start, instant().nanosecondsSinceEpoch), attributes: ended.attributes, events: ended.events,
        links: ended.links, droppedLinks: ended.droppedLinks, droppedEvents: ended.droppedEvents, status: ended.status))
  }

  private func change(_ change: (inout State) -> Void) {
    guard place.isSampled else { return }
    state.withLock { if !$0.isEnded { change(&$0) } }
  }
}

extension ServiceContext {
  private enum Key: ServiceContextKey {
    typealias Value = TraceContext
    static var nameOverride: String? { "newsline-trace" }
  }

  /// Where whoever has this context stands in a trace.
  public var traceContext: TraceContext? {
    get { self[Key.self] }
    set { self[Key.self] = newValue }
  }
}
