/// A page as it was captured: the fields that `ingest` establishes and every later message carries on.
public struct Capture: Sendable, Equatable {
  /// The page's identity.
  public var id: DocumentID
  /// The capture time in milliseconds since 1970: a newer capture of a page replaces an older one.
  public var version: Int64
  /// The canonical URL; `nil` if the capture came without one.
  public var url: String?
  /// Who delivered the capture, as the submitter named it.
  public var source: String?
  /// When the page was captured.
  public var capturedAt: Timestamp
  /// The media type of `content` without parameters: `text/html` or `text/plain`.
  public var contentType: String
  /// The page's text in Unicode; `nil` once `clean` has taken the article out of it, unless it is told to keep it.
  public var content: String?
  /// Whatever the submitter wished to travel along.
  public var metadata: JSONObject

  /// Creates a capture from its fields.
  public init(
    id: DocumentID,
    version: Int64,
    url: String? = nil,
    source: String? = nil,
    capturedAt: Timestamp,
    contentType: String,
    content: String?,
    metadata: JSONObject = JSONObject()
  ) {
    self.id = id
    self.version = version
    self.url = url
    self.source = source
    self.capturedAt = capturedAt
    self.contentType = contentType
    self.content = content
    self.metadata = metadata
  }
}
