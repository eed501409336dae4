import Documents
import Kafka
import TraceExport
import Tracing

/// A stage's part of the traces of its documents: a span for each document, and one for each commit that holds one of
/// them. Attributes are those of OpenTelemetry's semantic conventions for messaging. Any thread.
struct DocumentTracing: Sendable {
  private let tracer: any Tracer
  private let beginsTraces: Bool
  private let topic: String
  private let common: SpanAttributes

  /// - Parameters:
  ///   - topic: what is read.
  ///   - group: the consumer group of the stage.
  init(tracer: any Tracer, stage: StageName, topic: String, group: String, client: String) {
    self.tracer = tracer
    self.topic = topic
    // Further on a document without a trace is one that was not sampled.
    beginsTraces = stage == .ingest
    common = [
      "messaging.system": "kafka", "messaging.destination.name": .string(topic),
      "messaging.consumer.group.name": .string(group), "messaging.client.id": .string(client),
      "newsline.stage": .string(stage.rawValue),
    ]
  }

  /// Begins the span of a document; `nil` if nobody records its trace.
  ///
  /// - Parameter record: is put into the span, so that what is made of it is, too.
  func begin(_ input: ConsumedRecord, as record: inout Record) -> (any Span)? {
    var context = ServiceContext.topLevel
    tracer.extract(input.record, into: &context, using: RecordTraceExtractor())
    guard beginsTraces || context.traceContext != nil else { return nil }
    let span = tracer.startSpan("process \(topic)", context: context, ofKind: .consumer)
    guard span.isRecording else { return nil }
    var attributes = common
    attributes["messaging.operation.name"] = "process"
    attributes["messaging.operation.type"] = "process"
    attributes["messaging.destination.partition.id"] = String(input.partition.partition)
    attributes["messaging.kafka.offset"] = input.offset
    attributes["messaging.message.body.size"] = input.record.value.count
    if let key = input.record.key { attributes["messaging.kafka.message.key"] = Self.text(of: key) }
    span.attributes = attributes
    tracer.inject(span.context, into: &record, using: RecordTraceInjector())
    return span
  }

  /// Ends the span of a document.
  ///
  /// - Returns: where its dead letter, if it is one, stands in the trace.
  func end(_ span: any Span, _ outcome: Result<[Record], Rejection>) -> TraceContext? {
    switch outcome {
    case .success(let outputs): span.attributes["newsline.outputs"] = outputs.count
    case .failure(let rejection):
      span.attributes["error.type"] = rejection.code.rawValue
      span.setStatus(SpanStatus(code: .error, message: rejection.reason))
    }
    span.end()
    return span.context.traceContext
  }

  /// Begins the span of a commit; `nil` if nobody records a trace of the batch's documents. It is a part of the trace of
  /// the first of them, and has links to the others.
  func beginCommit(of results: [ProcessedRecord]) -> (any Span)? {
    guard let first = results.first(where: { $0.trace != nil })?.trace else { return nil }
    let span = tracer.startSpan("commit \(topic)", context: Self.context(of: first), ofKind: .client)
    var attributes = common
    attributes["messaging.operation.name"] = "commit"
    attributes["messaging.operation.type"] = "settle"
    attributes["messaging.batch.message_count"] = results.count
    span.attributes = attributes
    for trace in results.compactMap(\.trace) where trace != first {
      span.addLink(SpanLink(context: Self.context(of: trace), attributes: [:]))
    }
    return span
  }

  /// Ends the span of a commit.
  func endCommit(_ span: any Span, _ error: SinkError?) {
    if let error {
      span.attributes["error.type"] = "\(error.failure)"
      span.setStatus(SpanStatus(code: .error, message: error.description))
    }
    span.end()
  }

  private static func context(of trace: TraceContext) -> ServiceContext {
    var context = ServiceContext.topLevel
    context.traceContext = trace
    return context
  }

  private static func text(of key: [UInt8]) -> String { String(decoding: key.prefix(64), as: UTF8.self) }
}
