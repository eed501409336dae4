import Documents
import SearchIndex

/// A feed as RSS 2.0 has it (rssboard.org/rss-specification), with authors by Dublin Core, since RSS wants mail addresses.
enum RSSFeed {
  static func xml(_ feed: Feed) -> HTML {
    let items = feed.page.hits.map { hit in
      """
      <item>
      <title>\(hit.title?.text ?? "Untitled")</title>
      <link>\(feed.address(of: hit))</link>
      <guid isPermaLink="false">\(Feed.id(of: hit))</guid>
      <pubDate>\(RFC822.text(hit.publishedAt?.instant ?? hit.capturedAt))</pubDate>
      \(HTML(joining: hit.authors.map { "<dc:creator>\($0)</dc:creator>\n" }))\
      <description>\(hit.snippet.text)</description>
      </item>

      """ as HTML
    }
    return """
      <?xml version="1.0" encoding="utf-8"?>
      <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel>
      <title>\(feed.title)</title>
      <link>\(feed.pageAddress)</link>
      <description>The newest articles of a search</description>
      <atom:link rel="self" type="application/rss+xml" href="\(feed.address(.rss))"/>
      <lastBuildDate>\(RFC822.text(feed.updated))</lastBuildDate>
      \(items)</channel>
      </rss>

      """
  }
}

/// Dates as mail has them (RFC 822 with the four digits of RFC 1123), which RSS took over.
enum RFC822 {
  private static let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  /// `Tue, 14 Oct 2025 08:05:00 GMT`.
  static func text(_ time: Timestamp) -> String {
    let text = time.description
    guard let day = DayRange(parsing: String(text.prefix(10)))?.first, (1...7).contains(day.weekday) else {
      return text
    }
    let date = text.prefix(10).split(separator: "-")
    return
      "\(days[day.weekday - 1]), \(date[2]) \(months[day.month - 1]) \(date[0]) \(text.dropFirst(11).prefix(8)) GMT"
  }
}
