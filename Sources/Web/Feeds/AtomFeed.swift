import Documents
import SearchIndex

/// A feed as RFC 4287 has it.
enum AtomFeed {
  static func xml(_ feed: Feed) -> HTML {
    let entries = feed.page.hits.map { hit in
      """
      <entry>
      <id>\(Feed.id(of: hit))</id>
      <title>\(hit.title?.text ?? "Untitled")</title>
      <link href="\(feed.address(of: hit))"/>
      <updated>\(hit.capturedAt.description)</updated>
      \(hit.publishedAt?.instant.map { "<published>\($0.description)</published>\n" as HTML })\(authors(hit))
      <summary>\(hit.snippet.text)</summary>
      </entry>

      """ as HTML
    }
    return """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom">
      <id>urn:newsline:search:\(WebLink.encoded(feed.request.path()))</id>
      <title>\(feed.title)</title>
      <link rel="self" href="\(feed.address(.atom))"/>
      <link href="\(feed.pageAddress)"/>
      <updated>\(feed.updated.description)</updated>
      \(entries)</feed>

      """
  }

  /// Every entry must have one (4.1.2).
  private static func authors(_ hit: SearchHit) -> HTML {
    let names = hit.authors.isEmpty ? [hit.site ?? "unknown"] : hit.authors
    return HTML(joining: names.map { "<author><name>\($0)</name></author>" })
  }
}
