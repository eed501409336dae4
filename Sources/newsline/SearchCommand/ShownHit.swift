import Documents
import SearchIndex

/// A hit for people, in a few lines.
struct ShownHit {
  private let hit: SearchHit
  /// Whether matches are marked by control sequences.
  private let isMarked: Bool

  init(_ hit: SearchHit, isMarked: Bool) {
    self.hit = hit
    self.isMarked = isMarked
  }

  var lines: [String] {
    let facts = [
      hit.site ?? hit.source, hit.publishedAt?.description, hit.language,
      hit.countries.isEmpty ? nil : hit.countries.joined(separator: " "),
      hit.duplicates == 0 ? nil : "and \(hit.duplicates) near-duplicate\(hit.duplicates == 1 ? "" : "s")",
    ].compactMap { $0 }
    return [
      "", marked(hit.title ?? HighlightedText(text: "(no title)")),
      "  " + Output.printable(facts.joined(separator: " · ")), "  " + marked(hit.snippet),
      "  \(hit.id)" + (hit.url.map { "  " + Output.printable($0) } ?? ""),
    ]
  }

  /// Bold and yellow, so that a match shows on any background.
  private func marked(_ text: HighlightedText) -> String {
    text.segments.map { segment in
      let plain = Output.printable(segment.text)
      return segment.isMatch && isMarked ? "\u{1B}[1;33m\(plain)\u{1B}[0m" : plain
    }.joined()
  }
}
