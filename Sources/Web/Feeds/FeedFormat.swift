/// A form in which a search is a feed.
enum FeedFormat: String, CaseIterable, Sendable {
  case atom
  case rss
  case json

  /// Where it is served.
  var path: String { "/feed.\(rawValue)" }

  /// For people who choose one.
  var name: String {
    switch self {
    case .atom: "Atom"
    case .rss: "RSS"
    case .json: "JSON Feed"
    }
  }

  var contentType: String {
    switch self {
    case .atom: "application/atom+xml"
    case .rss: "application/rss+xml"
    case .json: "application/feed+json"
    }
  }

  /// The feed as a text.
  func text(_ feed: Feed) -> String {
    switch self {
    case .atom: AtomFeed.xml(feed).markup
    case .rss: RSSFeed.xml(feed).markup
    case .json: JSONFeed.json(feed)
    }
  }
}
