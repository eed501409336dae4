import Documents
import SearchIndex

/// Search results for people.
struct SearchResults {
  /// Whether matches are marked by control sequences.
  let isMarked: Bool

  func show(_ page: SearchPage) {
    guard page.total > 0 else {
      Output.line("nothing found")
      if let suggestion = page.suggestion { Output.line("did you mean: \(Output.printable(suggestion))") }
      return
    }
    let shown =
      page.hits.count < page.total ? ", \(page.offset + 1) to \(page.offset + page.hits.count) shown" : ""
    Output.line("\(page.total) found\(shown)")
    for hit in page.hits { show(hit) }
    if let facets = page.facets { show(facets) }
    if let histogram = page.histogram { show(histogram) }
    if let cursor = page.nextCursor {
      Output.line()
      Output.line("next page: --cursor \(cursor)")
    }
  }

  private func show(_ hit: SearchHit) {
    Output.line()
    Output.line(marked(hit.title ?? HighlightedText(text: "(no title)")))
    let facts = [
      hit.site ?? hit.source, hit.publishedAt?.description, hit.language,
      hit.countries.isEmpty ? nil : hit.countries.joined(separator: " "),
      hit.duplicates == 0 ? nil : "and \(hit.duplicates) near-duplicate\(hit.duplicates == 1 ? "" : "s")",
    ].compactMap { $0 }
    Output.line("  " + Output.printable(facts.joined(separator: " · ")))
    Output.line("  " + marked(hit.snippet))
    Output.line("  \(hit.id)" + (hit.url.map { "  " + Output.printable($0) } ?? ""))
  }

  /// Bold and yellow, so that a match shows on any background.
  private func marked(_ text: HighlightedText) -> String {
    text.segments.map { segment in
      let plain = Output.printable(segment.text)
      return segment.isMatch && isMarked ? "\u{1B}[1;33m\(plain)\u{1B}[0m" : plain
    }.joined()
  }

  private func show(_ facets: Facets) {
    let sign = facets.isEstimate ? "~" : ""
    let rows = facets.named.filter { !$0.values.isEmpty }.map { name, values in
      let counts = values.map { "\(Output.printable($0.label, limit: 40)) \(sign)\($0.count)" }
      return ["  " + name, counts.joined(separator: ", ")]
    }
    guard !rows.isEmpty else { return }
    Output.line()
    Output.table(rows)
  }

  /// The most bars of a histogram: a terminal's height.
  private static let maximumBars = 40

  private func show(_ histogram: DateHistogram) {
    guard let most = histogram.buckets.map(\.count).max(), most > 0 else { return }
    Output.line()
    Output.line("  by \(histogram.interval)\(histogram.isEstimate ? ", estimated" : "")")
    Output.table(
      histogram.buckets.suffix(Self.maximumBars).map { bucket in
        let bar = String(repeating: "▇", count: max(1, bucket.count * 40 / most))
        return ["  \(bucket.first)", "\(bucket.count)", bar]
      })
  }
}

extension Facets {
  /// All facets with their names.
  var named: [(name: String, values: [Value])] {
    [
      ("language", languages), ("country", countries), ("site", sites), ("topic", topics), ("person", persons),
      ("organisation", organisations), ("place", places), ("month", months),
    ]
  }
}
