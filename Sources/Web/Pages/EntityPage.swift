import Documents
import SearchIndex

/// What the index has about a person, an organisation or a place.
struct EntityPage {
  let id: String
  let name: String
  /// The newest articles that name it, with facets.
  let articles: SearchPage
  /// The search for them.
  let search: SearchRequest
  /// What it says and what is said of it, the newest first.
  let statements: EntityStatements

  var content: HTML {
    let hits = articles.hits.map { hit in
      """
      <li><h2 dir="auto"><a href="/documents/\(hit.id.rawValue)">\(hit.title?.text ?? "Untitled")</a></h2>
      <p class="facts-line">\(hit.site.map { "<span>\($0)</span> " as HTML })\
      \(hit.publishedAt.map { "<time>\($0.description.prefix(10))</time>" as HTML })</p></li>

      """ as HTML
    }
    return """
      <h1>\(name)</h1>
      <p class="byline"><span>\(id)</span> <a href="\(search.path())">All \(articles.total) articles</a></p>
      <div class="columns"><section aria-label="Articles">
      \(quotations("Said", statements.said, namesSpeaker: false))\
      \(quotations("Quotations with this name in them", statements.about, namesSpeaker: true))\
      <h2>Newest articles</h2><ol class="hits">\(hits)</ol></section>
      <aside class="facets" aria-label="When, and together with whom">\
      \(articles.histogram.map { HistogramSection(request: search, histogram: $0).section })\(company)</aside></div>

      """
  }

  private func quotations(_ title: String, _ statements: [EntityStatements.Statement], namesSpeaker: Bool) -> HTML {
    guard !statements.isEmpty else { return "" }
    let items = statements.map { statement in
      """
      <li><blockquote dir="auto">\(statement.quote)</blockquote><p class="speaker">\(namesSpeaker ? speaker(statement) : "")\
      <a href="/documents/\(statement.document.rawValue)">\(statement.title)</a>\
      \(statement.published.map { ", \($0.prefix(10))" } ?? "")</p></li>

      """ as HTML
    }
    return "<h2>\(title)</h2><ul class=\"quotations\">\(items)</ul>\n"
  }

  private func speaker(_ statement: EntityStatements.Statement) -> HTML {
    guard let name = statement.speaker else { return "Speaker unknown, " }
    guard let id = statement.speakerID else { return "\(name), " }
    return "<a href=\"/entities/\(WebLink.encoded(id))\">\(name)</a>, "
  }

  private var company: HTML {
    guard let facets = articles.facets else { return "" }
    return [("People", facets.persons), ("Organisations", facets.organisations), ("Places", facets.places)]
      .reduce(into: "" as HTML) { result, part in
        let values = part.1.filter { $0.value != id }
        guard !values.isEmpty else { return }
        let rows = values.map { value in
          """
          <li><a href="/entities/\(WebLink.encoded(value.value))">\(value.label)</a> <span class="number">\(value.count)</span></li>

          """ as HTML
        }
        result += "<section><h2>\(part.0)</h2><ul>\(rows)</ul></section>\n"
      }
  }
}
