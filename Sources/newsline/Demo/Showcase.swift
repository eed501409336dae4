import Documents
import SearchIndex

/// One article with its annotations, and one search.
enum Showcase {
  static func show(_ store: any SearchStore, query: String) throws {
    let page = try store.search(SearchQuery(text: query, limit: 3))
    let any = try store.search(SearchQuery(order: .newest, limit: 1))
    if let hit = page.hits.first ?? any.hits.first, let json = try store.document(id: hit.id),
      let document = try? EnrichedDocument(json: json)
    {
      show(document)
    }
    Output.line()
    Output.line("search: \(Output.printable(query))")
    SearchResults(isMarked: Terminal.showsEmphasis).show(page)
  }

  private static func show(_ document: EnrichedDocument) {
    let article = document.article
    let annotations = document.annotations
    Output.line()
    Output.line("one article:")
    var rows = [["title", article.title ?? "(none)"]]
    rows.append(["published", article.publishedAt?.description ?? "(unknown)"])
    if !article.authors.isEmpty { rows.append(["authors", article.authors.joined(separator: ", ")]) }
    rows.append(["site", article.site ?? document.capture.source ?? "(unknown)"])
    rows.append(["language", annotations.language ?? "(unknown)"])
    rows.append([
      "text",
      "\(article.paragraphs.count) paragraphs, \(article.quality.words) words; \(article.removed.count) blocks left out",
    ])
    for (label, kinds) in Self.names {
      let names = annotations.entities.filter { kinds.contains($0.kind) }
        .map { "\($0.name)\($0.countryCode.map { " (\($0))" } ?? "")" }
      if !names.isEmpty { rows.append([label, names.prefix(8).joined(separator: ", ")]) }
    }
    let amounts = annotations.amounts.map { "\($0.mention.text) = \($0.value.formatted) \($0.currency ?? "?")" }
    if !amounts.isEmpty { rows.append(["money", amounts.prefix(4).joined(separator: "; ")]) }
    let dates = annotations.dates.map { "\($0.mention.text) = \($0.value ?? "?")" }
    if !dates.isEmpty { rows.append(["dates", dates.prefix(4).joined(separator: "; ")]) }
    rows.append(["keyphrases", annotations.keyphrases.prefix(6).map(\.mention.text).joined(separator: ", ")])
    for sentence in annotations.summary { rows.append(["summary", sentence.mention.text]) }
    rows.append(["journey", document.provenance.map { "\($0.stage) (\($0.worker))" }.joined(separator: " -> ")])
    Output.table(rows.map { ["  " + $0[0], Output.printable($0[1], limit: 300)] })
  }

  /// What kinds of names are shown, and as what.
  private static let names: [(label: String, kinds: Set<String>)] = [
    ("people", ["person"]), ("organisations", ["organisation"]),
    ("places", ["country", "capital", "city", "region", "place"]),
  ]
}

extension Double {
  /// Without a fraction where there is none.
  fileprivate var formatted: String {
    self == rounded() && abs(self) < 1e15 ? String(Int64(self)) : String(self)
  }
}
