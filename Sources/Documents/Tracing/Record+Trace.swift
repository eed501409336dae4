extension Record {
  /// Where the record stands in a trace, if its headers say so and are valid; of several of one name the last counts.
  public var traceContext: TraceContext? {
    guard let parent = headers.last(where: { $0.name == HeaderName.traceParent })?.value else { return nil }
    return TraceContext(parent: parent, state: headers.last { $0.name == HeaderName.traceState }?.value)
  }

  /// Puts the record somewhere in a trace, whatever its headers have said.
  public mutating func setTraceContext(_ context: TraceContext) {
    headers.removeAll { $0.name == HeaderName.traceParent || $0.name == HeaderName.traceState }
    headers += context.headers
  }
}

extension TraceContext {
  /// The headers that hand it on.
  public var headers: [Record.Header] {
    let parent = Record.Header(name: HeaderName.traceParent, text: parent)
    return state.isEmpty ? [parent] : [parent, Record.Header(name: HeaderName.traceState, text: state)]
  }
}
