import Documents
import Tracing

/// A span that has ended, as it is exported. A value.
public struct FinishedSpan: Sendable {
  /// Its place in the trace.
  public var context: TraceContext
  /// The span that it is a part of; `nil` for the first of a trace.
  public var parentSpanID: UInt64?
  /// What was done: `process clean`.
  public var name: String
  /// Its role: whether it received something, sent it, or neither.
  public var kind: SpanKind
  /// When it began, in nanoseconds since 1970.
  public var start: UInt64
  /// When it ended, in nanoseconds since 1970; not before it began.
  public var end: UInt64
  /// What is known of it.
  public var attributes: SpanAttributes
  /// What happened in it.
  public var events: [SpanEvent]
  /// The spans that it has to do with, besides its parent.
  public var links: [SpanLink]
  /// How many links and events there were beyond what a span may have.
  public var droppedLinks = 0
  /// How many events there were beyond what a span may have.
  public var droppedEvents = 0
  /// How it ended, if somebody said so.
  public var status: SpanStatus?
}
