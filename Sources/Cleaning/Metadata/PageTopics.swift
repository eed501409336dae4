import Documents

/// What a page files its article under.
struct PageTopics {
  /// The most tags that are kept.
  private static let maximumTags = 40

  let page: Page
  let data: StructuredData
  let declared: DeclaredValues

  /// The section of the site.
  var section: Sourced<String>? {
    func read(_ text: String) -> String? {
      guard let line = DeclaredValues.line(text, limit: 120), !line.hasBytes(of: "://") else { return nil }
      return line
    }
    return data.section.flatMap(read).map { Sourced($0, from: .jsonLD) }
      ?? declared.first(
        [
          "article:section", "articlesection", "og:section", "section", "parsely-section", "cxenseparse:recs:category",
          "dc.subject", "category", "sailthru.verticals",
        ], read)
  }

  /// The tags, each once.
  var tags: Sourced<[String]>? {
    if let tags = Self.unique(data.tags) { return Sourced(tags, from: .jsonLD) }
    if let tags = Self.unique(page.head.tags) {
      return Sourced(tags, from: page.head.meta["article:tag"] == nil ? .markup : .openGraph)
    }
    return declared.first(["news_keywords", "keywords", "parsely-tags", "sailthru.tags", "article.tags"]) { text in
      Self.unique(text.split(whereSeparator: { $0 == "," || $0 == ";" }).map(String.init))
    }
  }

  private static func unique(_ tags: [String]) -> [String]? {
    var seen: Set<String> = []
    var unique: [String] = []
    for tag in tags {
      guard let line = DeclaredValues.line(tag, limit: 160), seen.insert(line.lowercased()).inserted else { continue }
      unique.append(line)
      if unique.count == maximumTags { break }
    }
    return unique.isEmpty ? nil : unique
  }
}
