import Documents

/// Reads what a page tells about its article, and marks the blocks that state it.
struct MetadataReader {
  let page: Page
  let capture: Capture
  let address: PageAddress
  let data: StructuredData
  let declared: DeclaredValues

  init(page: Page, capture: Capture) {
    self.page = page
    self.capture = capture
    let url = capture.url ?? page.head.canonicalURL ?? page.head.meta["og:url"]
    address = PageAddress(url)
    declared = DeclaredValues(head: page.head)
    data = StructuredData(page.head.jsonLD, url: url, title: page.head.meta["og:title"] ?? page.head.title)
  }

  /// Reads everything; takes the blocks that state it out of the selected text.
  func read(_ selection: inout Selection) -> Metadata {
    var metadata = Metadata()
    metadata.language = language
    metadata.site = siteName
    let titles = TitleFinder(
      page: page, data: data, declared: declared, site: metadata.site?.value, host: address.host, slug: address.slug)
    let title = titles.find(&selection)
    metadata.title = title.text
    metadata.site = metadata.site ?? title.site.map { Sourced($0, from: page.hasMarkup ? .markup : .text) }
    let lines = MetadataLines(page: page, selection: selection, title: title.block)
    let dates = PublicationDates(
      page: page, capture: capture, address: address, data: data, declared: declared, lines: lines
    ).read()
    metadata.publishedAt = dates.published
    metadata.modifiedAt = dates.modified
    metadata.authors =
      Bylines(
        page: page, data: data, declared: declared, lines: lines, words: selection.words, site: metadata.site?.value
      ).authors()
    metadata.subtitle = SubtitleFinder(page: page, data: data, lines: lines, title: title.block).find(&selection)
    let links = PageLinks(page: page, data: data, declared: declared, address: address)
    metadata.canonicalURL = links.canonical
    metadata.image = links.image
    let topics = PageTopics(page: page, data: data, declared: declared)
    metadata.section = topics.section
    metadata.tags = topics.tags
    metadata.description = description
    lines.markBlocks(&selection)
    EdgeRules(page: page).apply(&selection, title: title.block)
    return metadata
  }

  /// What tells the kind of the page, once its text was chosen.
  func contentTypeRules(_ selection: Selection) -> ContentTypeRules {
    ContentTypeRules(page: page, selection: selection, data: data, address: address)
  }

  private var language: Sourced<String>? {
    guard page.hasMarkup else { return nil }
    let candidates = [
      page.head.language.map { Sourced($0, from: .markup) },
      data.language.map { Sourced($0, from: .jsonLD) },
      declared.text(["og:locale", "content-language", "language", "dc.language", "inlanguage"]),
    ]
    for case let found? in candidates {
      if let tag = Self.languageTag(found.value) { return Sourced(tag, from: found.source) }
    }
    return nil
  }

  private static func languageTag(_ text: String) -> String? {
    let tag = String(text.map { $0 == "_" ? "-" : $0 }).trimmingSpaces()
    let first = tag.prefix { $0 != "-" }
    guard (2...3).contains(first.count), first.allSatisfy({ $0.isASCII && $0.isLetter }), tag.count <= 35,
      tag.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
    else { return nil }
    return tag
  }

  private var siteName: Sourced<String>? {
    let candidates = [
      declared.text(["og:site_name"]), data.publisher.map { Sourced($0, from: .jsonLD) },
      declared.text(["application-name", "publisher", "dc.publisher", "citation_journal_title"]),
    ]
    for case let found? in candidates where found.value.count <= 80 && !found.value.hasBytes(of: "://") { return found }
    return nil
  }

  private var description: Sourced<String>? {
    let ownTag = declared.text(["description", "og:description", "dc.description", "dcterms.description"])
    return ownTag ?? data.description.map { Sourced($0, from: .jsonLD) } ?? declared.text(["twitter:description"])
  }
}

extension String {
  /// Without spaces at both ends.
  func trimmingSpaces() -> String {
    var view = self[...].unicodeScalars
    while let first = view.first, scalarClass(first.value) == .space { view.removeFirst() }
    while let last = view.last, scalarClass(last.value) == .space { view.removeLast() }
    return String(view)
  }
}
