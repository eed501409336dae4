import Documents
import HTTPTypes

extension TraceContext {
  /// The trace that a client asks within, so that its documents belong to it; `nil` without one valid `traceparent`.
  init?(_ headers: HTTPFields) {
    // Two say two things: neither counts (https://www.w3.org/TR/trace-context/#traceparent-header).
    guard let name = HTTPField.Name(HeaderName.traceParent), headers[values: name].count == 1,
      let parent = headers[name], let state = HTTPField.Name(HeaderName.traceState)
    else { return nil }
    // Several of these are one list.
    self.init(parent: Array(parent.utf8), state: headers[state].map { Array($0.utf8) })
  }
}
