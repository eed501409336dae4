/// The names of the record headers that Newsline reads and writes.
public enum HeaderName {
  /// The media type of the value.
  public static let contentType = "content-type"
  /// The message's schema, such as `clean-document/1`.
  public static let schema = "newsline-schema"
  /// Where the document entered the line: `topic/partition/offset`.
  public static let origin = "newsline-origin"
  /// The record that this one was made of: `topic/partition/offset` on the topic of the stage that made it.
  public static let input = "newsline-input"
  /// On a record that was sent again: the place of its dead letter.
  public static let replayOf = "newsline-replay-of"
  /// On a record that was sent again: how often its stage has tried it.
  public static let attempts = "newsline-attempts"
  /// W3C Trace Context: the trace that the record belongs to, and the span that wrote it.
  public static let traceParent = "traceparent"
  /// W3C Trace Context: what others keep in the trace.
  public static let traceState = "tracestate"
  /// On what enters: the page's URL.
  public static let url = "url"
  /// On what enters: when the page was captured, RFC 3339.
  public static let capturedAt = "captured-at"
  /// On what enters: who delivers it.
  public static let source = "source"
}
