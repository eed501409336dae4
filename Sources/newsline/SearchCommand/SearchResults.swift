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
    for hit in page.hits { ShownHit(hit, isMarked: isMarked).lines.forEach { Output.line($0) } }
    if let facets = page.facets { show(facets) }
    if let histogram = page.histogram { show(histogram) }
    if let cursor = page.nextCursor {
      Output.line()
      Output.line("next page: --cursor \(cursor)")
    }
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
