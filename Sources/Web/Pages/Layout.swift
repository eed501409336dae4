import Hummingbird

/// What every page has around it.
struct Layout {
  /// Where the page belongs in the navigation.
  enum Section: String, CaseIterable {
    case search = "Search"
    case alerts = "Alerts"
    case line = "Line"

    var path: String {
      switch self {
      case .search: "/"
      case .alerts: "/alerts"
      case .line: "/line"
      }
    }
  }

  var title: String
  var section: Section?
  /// The search that a feed reader may subscribe to.
  var feeds: SearchRequest?
  var query: String = ""
  /// A script of this page's own.
  var script: Asset?

  /// The whole page.
  func page(_ content: HTML) -> HTML {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>\(title) - Newsline</title>
    <link rel="stylesheet" href="/assets/\(Asset.stylesheet.name)">
    <link rel="icon" href="/assets/\(Asset.icon.name)" type="image/svg+xml">
    \(feeds.map(alternates))\
    <script src="/assets/\(Asset.script.name)" defer></script>
    \(script.map { "<script src=\"/assets/\($0.name)\" defer></script>\n" as HTML })\
    </head>
    <body>
    <a class="skip" href="#content">Skip to content</a>
    <header class="bar">
    <a class="brand" href="/">Newsline</a>
    <nav aria-label="Main">\(Section.allCases.map(link))</nav>
    </header>
    <main id="content" tabindex="-1">
    \(content)
    </main>
    </body>
    </html>

    """
  }

  private func alternates(_ search: SearchRequest) -> HTML {
    HTML(
      joining: FeedFormat.allCases.map { format in
        "<link rel=\"alternate\" type=\"\(format.contentType)\" title=\"\(format.name)\" href=\"\(search.path(format.path))\">\n"
      })
  }

  private func link(_ target: Section) -> HTML {
    target == section
      ? "<a href=\"\(target.path)\" aria-current=\"page\">\(target.rawValue)</a>"
      : "<a href=\"\(target.path)\">\(target.rawValue)</a>"
  }

  /// The page as an answer.
  func response(_ content: HTML, status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status, headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-cache"],
      body: .init(byteBuffer: .init(string: page(content).markup)))
  }
}
