import Documents

/// Reads title, byline, dates and site of a page, and marks the blocks that state them.
struct MetadataReader {
  let page: Page
  let capture: Capture
  let address: PageAddress
  let data: StructuredData

  init(page: Page, capture: Capture) {
    self.page = page
    self.capture = capture
    address = PageAddress(capture.url ?? page.head.canonicalURL)
    data = StructuredData(page.head.jsonLD)
  }

  /// Reads everything; takes the blocks that state it out of the selected text.
  func read(_ selection: inout Selection) -> Metadata {
    var metadata = Metadata()
    metadata.language = language
    metadata.site = siteName
    let titles = TitleFinder(page: page, data: data, site: metadata.site, host: address.host, slug: address.slug)
    let title = titles.find(&selection)
    metadata.title = title.text
    metadata.site = metadata.site ?? title.site
    let lines = MetadataLines(page: page, selection: selection, title: title.block)
    let dates = PublicationDates(page: page, capture: capture, address: address, data: data, lines: lines).read()
    metadata.publishedAt = dates.published
    metadata.modifiedAt = dates.modified
    metadata.authors = Bylines(page: page, data: data, lines: lines, site: metadata.site).people()
    metadata.subtitle = SubtitleFinder(page: page, data: data, lines: lines, title: title.block).find(&selection)
    lines.markBlocks(&selection)
    EdgeRules(page: page).apply(&selection, title: title.block)
    return metadata
  }

  private var language: String? {
    guard page.hasMarkup else { return nil }
    let declared =
      page.head.language ?? data.language ?? page.head.meta["og:locale"] ?? page.head.meta["content-language"]
      ?? page.head.meta["language"]
    guard let declared else { return nil }
    let tag = String(declared.map { $0 == "_" ? "-" : $0 }).trimmingSpaces()
    let first = tag.prefix { $0 != "-" }
    guard (2...3).contains(first.count), first.allSatisfy({ $0.isASCII && $0.isLetter }), tag.count <= 35,
      tag.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
    else { return nil }
    return tag
  }

  private var siteName: String? {
    let names = [page.head.meta["og:site_name"], data.publisher, page.head.meta["application-name"]]
    for case let name? in names {
      let name = name.trimmingSpaces()
      if !name.isEmpty, name.count <= 80, !name.contains("://") { return name }
    }
    return nil
  }
}

extension String {
  /// Without spaces at both ends.
  func trimmingSpaces() -> String {
    var view = self[...]
    while let first = view.first, first.isWhitespace { view.removeFirst() }
    while let last = view.last, last.isWhitespace { view.removeLast() }
    return String(view)
  }
}
