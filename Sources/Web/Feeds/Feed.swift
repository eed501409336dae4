import Documents
import SearchIndex

/// A search as a feed, the newest first, whatever its form.
struct Feed {
  let page: SearchPage
  let request: SearchRequest
  /// Scheme and host by which readers reach the server; ids do not depend on it.
  let origin: String

  /// What it is called.
  var title: String { "\(request.text ?? "All articles") - Newsline" }
  /// The page that shows the same.
  var pageAddress: String { origin + request.path() }
  /// When the newest article was captured.
  var updated: Timestamp { page.hits.map(\.capturedAt).max() ?? Timestamp(millisecondsSince1970: 0) }

  /// Where the feed is in a form.
  func address(_ format: FeedFormat) -> String { origin + request.path(format.path) }

  /// The page of an article.
  func address(of hit: SearchHit) -> String { "\(origin)/documents/\(hit.id.rawValue)" }

  /// The name of an article, the same wherever the server stands.
  static func id(of hit: SearchHit) -> String { "urn:newsline:document:\(hit.id.rawValue)" }
}
