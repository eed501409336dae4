import Documents
import Tracing

/// Who exports spans: OpenTelemetry's resource. A value.
public struct TraceResource: Sendable {
  /// Attributes such as `service.name`.
  public var attributes: [(name: String, value: String)]

  /// Creates a resource.
  public init(attributes: [(name: String, value: String)]) {
    self.attributes = attributes
  }
}

/// Spans as OTLP has them in JSON: `ExportTraceServiceRequest`
/// (https://opentelemetry.io/docs/specs/otlp/#json-protobuf-encoding).
struct SpanBatch {
  let resource: TraceResource
  let spans: [FinishedSpan]

  /// Texts in attributes are cut after so many characters: what documents say has no bound of its own.
  private static let longestText = 1024

  var json: [UInt8] {
    var owner = JSONObject()
    owner.append(
      name: "attributes",
      objects: resource.attributes.map { Self.attribute($0.name, .string($0.value)) })
    var scope = JSONObject()
    scope.append(name: "name", string: "newsline")
    var scoped = JSONObject()
    scoped.append(name: "scope", object: scope)
    scoped.append(name: "spans", objects: spans.map(Self.span))
    var resourceSpans = JSONObject()
    resourceSpans.append(name: "resource", object: owner)
    resourceSpans.append(name: "scopeSpans", objects: [scoped])
    var request = JSONObject()
    request.append(name: "resourceSpans", objects: [resourceSpans])
    return Array(request.json.utf8)
  }

  private static func span(_ span: FinishedSpan) -> JSONObject {
    var object = place(span.context)
    // Bit 8 says that bit 9 is known, which says that the parent is of another process.
    object.append(name: "flags", integer: 1 | 0x100 | (span.kind == .consumer && span.parentSpanID != nil ? 0x200 : 0))
    if let parent = span.parentSpanID {
      var context = span.context
      context.spanID = parent
      object.append(name: "parentSpanId", string: context.spanText)
    }
    object.append(name: "name", string: span.name)
    object.append(name: "kind", integer: number(of: span.kind))
    object.append(name: "startTimeUnixNano", string: String(span.start))
    object.append(name: "endTimeUnixNano", string: String(span.end))
    object.append(name: "attributes", objects: attributes(span.attributes))
    if !span.events.isEmpty { object.append(name: "events", objects: span.events.map(event)) }
    if span.droppedEvents > 0 { object.append(name: "droppedEventsCount", integer: Int64(span.droppedEvents)) }
    let links = span.links.compactMap(link)
    if !links.isEmpty { object.append(name: "links", objects: links) }
    if span.droppedLinks > 0 { object.append(name: "droppedLinksCount", integer: Int64(span.droppedLinks)) }
    if let status = span.status {
      var ending = JSONObject()
      ending.append(name: "code", integer: status.code == .ok ? 1 : 2)
      if let message = status.message { ending.append(name: "message", string: cut(message)) }
      object.append(name: "status", object: ending)
    }
    return object
  }

  private static func place(_ context: TraceContext) -> JSONObject {
    var object = JSONObject()
    object.append(name: "traceId", string: context.traceID.description)
    object.append(name: "spanId", string: context.spanText)
    if !context.state.isEmpty { object.append(name: "traceState", string: context.state) }
    return object
  }

  private static func event(_ event: SpanEvent) -> JSONObject {
    var object = JSONObject()
    object.append(name: "timeUnixNano", string: String(event.nanosecondsSinceEpoch))
    object.append(name: "name", string: event.name)
    object.append(name: "attributes", objects: attributes(event.attributes))
    return object
  }

  private static func link(_ link: SpanLink) -> JSONObject? {
    guard let context = link.context.traceContext else { return nil }
    var object = place(context)
    object.append(name: "attributes", objects: attributes(link.attributes))
    return object
  }

  private static func attributes(_ attributes: SpanAttributes) -> [JSONObject] {
    var all: [(String, SpanAttribute)] = []
    attributes.forEach { all.append(($0, $1)) }
    return all.sorted { $0.0 < $1.0 }.map { attribute($0.0, $0.1) }
  }

  private static func attribute(_ name: String, _ value: SpanAttribute) -> JSONObject {
    var object = JSONObject()
    object.append(name: "key", string: name)
    object.append(name: "value", object: Self.value(value))
    return object
  }

  private static func value(_ value: SpanAttribute) -> JSONObject {
    var object = JSONObject()
    switch value {
    // Numbers of 64 bits are text in the JSON of protocol buffers.
    case .int32(let number): object.append(name: "intValue", string: String(number))
    case .int64(let number): object.append(name: "intValue", string: String(number))
    case .double(let number) where number.isFinite: object.append(name: "doubleValue", optional: number)
    case .double(let number): object.append(name: "stringValue", string: "\(number)")
    case .bool(let flag): object.append(name: "boolValue", boolean: flag)
    case .string(let text): object.append(name: "stringValue", string: cut(text))
    case .int32Array(let numbers): append(numbers.map { .int32($0) }, to: &object)
    case .int64Array(let numbers): append(numbers.map { .int64($0) }, to: &object)
    case .doubleArray(let numbers): append(numbers.map { .double($0) }, to: &object)
    case .boolArray(let flags): append(flags.map { .bool($0) }, to: &object)
    case .stringArray(let texts): append(texts.map { .string($0) }, to: &object)
    case .stringConvertible(let thing): object.append(name: "stringValue", string: cut("\(thing)"))
    case .stringConvertibleArray(let things): append(things.map { .string("\($0)") }, to: &object)
    default: object.append(name: "stringValue", string: "")
    }
    return object
  }

  private static func append(_ values: [SpanAttribute], to object: inout JSONObject) {
    var list = JSONObject()
    list.append(name: "values", objects: values.map(value))
    object.append(name: "arrayValue", object: list)
  }

  private static func cut(_ text: String) -> String {
    text.utf8.count <= longestText ? text : String(text.prefix(longestText))
  }

  private static func number(of kind: SpanKind) -> Int64 {
    switch kind {
    case .internal: 1
    case .server: 2
    case .client: 3
    case .producer: 4
    case .consumer: 5
    }
  }
}
