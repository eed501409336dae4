import Alerts
import Documents
import SearchIndex

/// The page with the search box, and what was found.
struct SearchResults {
  let request: SearchRequest
  let page: SearchPage?
  /// What is wrong with the query.
  let problem: Problem?
  /// Articles in the index.
  let count: Int

  var content: HTML {
    """
    <h1 class="hidden">Search the news</h1>
    \(form)\
    \(help)\
    \(problem.map { "<div class=\"problem\" role=\"alert\"><p>\($0.detail)</p></div>\n" as HTML })\
    \(page.map(found))
    """
  }

  private var form: HTML {
    """
    <form class="search" role="search" action="/" method="get">
    <input type="search" name="q" value="\(request.text ?? "")" aria-label="Search \(count) articles" \
    placeholder="Search \(ValueText.formatted(Double(count))) articles" autocomplete="off" maxlength="2000">
    \(HiddenFields(request, without: ["q"]).fields)<button>Search</button>
    </form>

    """
  }

  private var help: HTML {
    let rows = [
      ("grain deal", "both words, in any of their forms"), ("\"grain deal\"", "the phrase, as it stands"),
      ("grain -corridor", "the first without the second"),
      ("port OR harbour", "either"), ("sanction*", "words that begin so"), ("grain NEAR/5 port", "within five words"),
      ("title:grain", "in the headline; also author:"),
      ("entity:\"Black Sea\"", "who or what is named; also speaker:, topic:"),
      ("quote:\"not negotiable\"", "within quotations"), ("country:UA lang:en site:gazette.example", "filters"),
      ("date:2025-06..2025-07", "published then"), ("amount:>1bn USD", "names such an amount"),
    ].map { "<tr><td>\($0)</td><td>\($1)</td></tr>\n" as HTML }
    return """
      <details class="help"><summary>How to ask</summary><table><tbody>
      \(rows)</tbody></table></details>

      """
  }

  private func found(_ page: SearchPage) -> HTML {
    """
    <div class="columns">
    <section aria-label="Articles">
    \(filters)\
    \(summary(page))\
    <ol class="hits" start="\(page.offset + 1)">
    \(page.hits.map(hit))</ol>
    \(pages(page))\
    </section>
    \(facets(page))\
    </div>

    """
  }

  private func summary(_ page: SearchPage) -> HTML {
    let other = request.order == .relevance ? SearchQuery.Order.newest : .relevance
    var sorted = request
    (sorted.order, sorted.cursor) = (other, nil)
    let suggestion: HTML? = page.suggestion.map {
      var meant = request
      (meant.text, meant.cursor) = ($0, nil)
      return "<p>Did you mean <a href=\"\(meant.path())\">\($0)</a>?</p>\n"
    }
    let name = page.total == 1 ? "article" : "articles"
    // Without words there is no better or worse.
    let order: HTML =
      request.text == nil
      ? "newest first"
      : """
      \(request.order == .newest ? "newest first" : "best first") (<a href="\(sorted.path())">\
      \(other == .newest ? "newest first" : "best first")</a>)
      """
    return """
      <p class="count row" role="status"><span>\(ValueText.formatted(Double(page.total))) \(name), \(order)</span> \
      <span class="files">\(feeds)<a href="\(request.path("/export.jsonl"))">JSONL</a> \
      <a href="\(request.path("/export.csv"))">CSV</a>\(alert)</span></p>
      \(suggestion)
      """
  }

  /// The search with its filters as one query, for an alert.
  private var alert: HTML? {
    guard let query = try? request.query(facets: nil).asCondition()?.description,
      query.count <= AlertLimits.queryLength
    else { return nil }
    return " <a href=\"\(AlertsPage.path(query))\">Alert me on this search</a>"
  }

  private var feeds: HTML {
    HTML(joining: FeedFormat.allCases.map { "<a href=\"\(request.path($0.path))\">\($0.name)</a> " })
  }

  private var filters: HTML {
    var chips: [HTML] = SearchRequest.Filter.allCases.flatMap { filter in
      (request.values[filter] ?? []).map { value in
        """
        <li><a href="\(request.toggling(filter, value).path())" aria-label="Remove \(filter.rawValue) \(value)">\(filter.rawValue): \
        \(value) &times;</a></li>

        """ as HTML
      }
    }
    if request.from != nil || request.to != nil {
      chips.append(
        """
        <li><a href="\(request.between(nil, nil).path())" aria-label="Remove dates">\(request.from?.description ?? "")..\
        \(request.to?.description ?? "") &times;</a></li>

        """)
    }
    return chips.isEmpty ? "" : "<ul class=\"filters\" aria-label=\"Filters\">\n\(chips)</ul>\n"
  }

  private func hit(_ hit: SearchHit) -> HTML {
    var facts: [HTML] = []
    if let site = hit.site { facts.append("<span>\(site)</span>") }
    if let time = hit.publishedAt?.description { facts.append("<time datetime=\"\(time)\">\(time.prefix(10))</time>") }
    if let language = hit.language { facts.append("<span>\(language)</span>") }
    facts += hit.countries.prefix(4).map { "<span>\($0)</span>" }
    if hit.duplicates > 0 { facts.append("<span>\(hit.duplicates) near-duplicates</span>") }
    let names = hit.entities.map { entity -> HTML in
      "<a class=\"name \(TextMarks.style(of: entity.kind))\" href=\"/entities/\(WebLink.encoded(entity.id))\">\(entity.name)</a>"
    }
    return """
      <li lang="\(hit.language ?? "")"><h2 dir="auto"><a href="/documents/\(hit.id.rawValue)">\
      \(hit.title.map(Self.marked) ?? "Untitled" as HTML)</a></h2>
      <p class="facts-line">\(HTML(joining: facts, separator: " "))</p>
      <p dir="auto">\(Self.marked(hit.snippet))\(Self.isCut(hit.snippet.text) ? "\u{2026}" : "")</p>
      \(names.isEmpty ? "" : "<p class=\"facts-line\" dir=\"auto\">\(HTML(joining: names, separator: " "))</p>" as HTML)</li>

      """
  }

  private static func marked(_ text: HighlightedText) -> HTML {
    HTML(joining: text.segments.map { $0.isMatch ? "<mark>\($0.text)</mark>" : "\($0.text)" })
  }

  /// Whether a text ends within a sentence.
  private static func isCut(_ text: String) -> Bool { text.unicodeScalars.last?.properties.isAlphabetic == true }

  private func pages(_ page: SearchPage) -> HTML {
    var links: [HTML] = []
    if request.cursor != nil { links.append("<a href=\"\(request.path())\">First page</a>") }
    if let cursor = page.nextCursor {
      var next = request
      next.cursor = cursor
      links.append("<a href=\"\(next.path(withCursor: true))\" rel=\"next\">Next page</a>")
    }
    return links.isEmpty ? "" : "<nav class=\"pages\" aria-label=\"Pages\">\(links)</nav>\n"
  }

  private func facets(_ page: SearchPage) -> HTML {
    guard let facets = page.facets else { return "" }
    return """
      <aside class="facets" aria-label="Narrow the search">
      \(page.histogram.map { HistogramSection(request: request, histogram: $0).section })\
      \(facet("Languages", .language, facets.languages))\(facet("Sites", .site, facets.sites))\
      \(facet("Countries", .country, facets.countries))\(facet("Subjects", .topic, facets.topics))\
      \(facet("People", .entity, facets.persons))\(facet("Organisations", .entity, facets.organisations))\
      \(facet("Places", .entity, facets.places))\
      </aside>

      """
  }

  private static func label(_ value: Facets.Value, _ filter: SearchRequest.Filter) -> String {
    switch filter {
    case .country: CodeName.country(value.value)
    case .language: CodeName.language(value.value)
    default: value.label
    }
  }

  private func facet(_ title: String, _ filter: SearchRequest.Filter, _ values: [Facets.Value]) -> HTML {
    guard !values.isEmpty else { return "" }
    let isEstimate = page?.facets?.isEstimate == true
    let rows = values.map { value in
      let isChosen = request.values[filter]?.contains(value.value) == true
      return """
        <li><a href="\(request.toggling(filter, value.value).path())"\(isChosen ? " aria-current=\"true\"" as HTML : "")>\(Self.label(value, filter))</a> \
        <span class="number">\(isEstimate ? "\u{2248}" : "")\(value.count)</span></li>

        """ as HTML
    }
    return "<section><h2>\(title)</h2><ul>\n\(rows)</ul></section>\n"
  }
}
