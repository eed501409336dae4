import Documents
import SearchIndex

/// A search as a feed (RFC 4287), the newest first.
enum AtomFeed {
  /// - Parameter origin: scheme and host by which the client reached the server; ids do not depend on it.
  static func xml(_ page: SearchPage, request: SearchRequest, origin: String) -> HTML {
    let newest = page.hits.map(\.capturedAt).max() ?? Timestamp(millisecondsSince1970: 0)
    let entries = page.hits.map { hit in
      """
      <entry>
      <id>urn:newsline:document:\(hit.id.rawValue)</id>
      <title>\(hit.title?.text ?? "Untitled")</title>
      <link href="\(origin)/documents/\(hit.id.rawValue)"/>
      <updated>\(hit.capturedAt.description)</updated>
      \(hit.authors.isEmpty ? "<author><name>\(hit.site ?? "unknown")</name></author>" as HTML : HTML(joining: hit.authors.map { "<author><name>\($0)</name></author>" }))
      <summary>\(hit.snippet.text)</summary>
      </entry>

      """ as HTML
    }
    return """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom">
      <id>urn:newsline:search:\(WebLink.encoded(request.path()))</id>
      <title>\(request.text ?? "All articles") - Newsline</title>
      <link rel="self" href="\(origin)\(request.path("/feed"))"/>
      <link href="\(origin)\(request.path())"/>
      <updated>\(newest.description)</updated>
      \(entries)</feed>

      """
  }
}
