import Documents

/// Finds when the article was published and changed: from JSON-LD, meta tags, marked times, visible stamps, the URL, a
/// dateline, a crawl stamp, in this order. A page that does not say has no date. One that shows its readers the day of
/// the last change alone, where others show that of publication, has that, and the source says so.
struct PublicationDates {
  typealias Time = Sourced<PublicationTime>

  let page: Page
  let capture: Capture
  let address: PageAddress
  let data: StructuredData
  let declared: DeclaredValues
  let lines: MetadataLines

  /// The two times.
  func read() -> (published: Time?, modified: Time?) {
    let visible = visibleDates()
    let order = order(visible)
    let marked = MarkedTimes(page: page, lines: lines, order: order)
    let stamps = VisibleStamps(page: page, lines: lines, dates: visible, order: order)

    func machine(_ text: String?) -> Time? {
      text.flatMap { MachineTime.read($0, order) }.map { Time($0, from: .jsonLD) }
    }
    func meta(_ keys: [String]) -> Time? { declared.first(keys) { MachineTime.read($0, order) } }

    var published = machine(data.published) ?? meta(Self.publishedKeys) ?? machine(data.pagePublished)
    if let early = earlier(than: published, marked, stamps) { published = early }
    published = published ?? marked.published
    published = refined(published, stamps.published) ?? stamps.published ?? marked.unnamed ?? stamps.behind
    published =
      published ?? address.day.flatMap { order.isPossible($0) ? Time(PublicationTime(day: $0), from: .url) : nil }
    published = published ?? dateline(order)
    published = published ?? stamps.changeUnderHeadline.map { Time($0.value, from: .modification) }
    published = published ?? page.head.crawlDay.map { Time(PublicationTime(day: $0), from: .crawlStamp) }

    let modified =
      machine(data.modified) ?? meta(Self.modifiedKeys) ?? machine(data.pageModified) ?? marked.modified
      ?? stamps.modified
    return (published, modified)
  }

  /// No article is from after its capture; a day more for zones.
  private var lastDay: CalendarDay? {
    let milliseconds = capture.capturedAt.millisecondsSince1970
    guard milliseconds > 0 else { return nil }
    return CalendarDay(daysSince1970: milliseconds / 86_400_000 + 1)
  }

  private static let publishedKeys = [
    "article:published_time", "datepublished", "og:article:published_time", "article:published", "parsely-pub-date",
    "sailthru.date", "date", "dc.date.issued", "dc.date", "dcterms.date", "dcterms.created", "dc.date.created",
    "dcterms.issued", "citation_publication_date", "citation_date", "publish-date", "pubdate", "publishdate",
    "publish_date", "article.published", "publication_date", "publication-date", "cxenseparse:recs:publishtime",
    "created", "article:create_at", "og:published_time", "published", "published_date", "published-date",
    "published_time", "originalpublicationdate", "article_date_original", "datecreated", "og:pubdate", "pub_date",
    "gd-date", "release_date", "rnews:datepublished", "blogger:published", "article:published_date",
  ]
  private static let modifiedKeys = [
    "article:modified_time", "og:updated_time", "datemodified", "last-modified", "dcterms.modified", "dc.date.modified",
    "article:modified", "lastmod", "revised", "article.updated", "last_modified", "modified", "modified_time",
    "og:modified_time", "article:updated_time", "updated_time", "lastupdate", "dc.date.x-metadatalastmodified",
  ]

  // MARK: Evidence

  private func visibleDates() -> [VisibleStamps.Stamp] {
    var found: [VisibleStamps.Stamp] = []
    for index in lines.withDigits {
      let text = page.text(page.blocks[index])
      let dates = DateReader.dates(in: text)
      if dates.isEmpty || DateCues.isForeign(text) { continue }
      for var date in dates.prefix(4) {
        // The label may stand in the line above.
        if date.role == .unknown, date.tokens.lowerBound == 0 { date.role = labelAbove(index) }
        found.append(.init(date: date, block: index))
      }
    }
    return found
  }

  private func labelAbove(_ index: Int) -> FoundDate.Role {
    guard index > 0, page.blocks[index - 1].range.count <= 40 else { return .unknown }
    let tokens = DateToken.tokens(of: page.text(page.blocks[index - 1]), limit: 8)
    let isLabel = tokens.allSatisfy { if case .word = $0.kind { true } else { $0.isColon } }
    return isLabel && tokens.count <= 4 ? DateCues.role(of: tokens[...]) : .unknown
  }

  /// What the page tells about the order of day and month: its language, country and zone, and dates that leave no
  /// choice.
  private func order(_ visible: [VisibleStamps.Stamp]) -> DateOrder {
    var known = [address.day, page.head.crawlDay].compactMap { $0 }
    let machine = [data.published, data.modified, data.pagePublished] + page.head.times.prefix(20).map(\.value)
    for case let text? in machine {
      if let time = PublicationTime(rfc3339: text.trimmingSpaces()) { known.append(time.day) }
    }
    let isOpen = visible.contains { $0.date.monthFirst != nil }
    let texts = page.blocks[min(lines.textStart, page.blocks.count)...].prefix(60).lazy.map { page.text($0) }
    var order = DateOrder(
      language: page.head.language ?? page.head.meta["og:locale"],
      host: address.host,
      knownDays: known,
      lastDay: lastDay,
      isDayFirstText: isOpen && DayFirstLanguage.isWritten(in: texts)
    )
    for found in visible { order.observe(found.date) }
    return order
  }

  // MARK: Judging

  /// A stamp under the headline that is days older than what is declared: the declared time is then that of a change, or
  /// of a move to another system.
  private func earlier(than declared: Time?, _ marked: MarkedTimes, _ stamps: VisibleStamps) -> Time? {
    guard let declared else { return nil }
    for case let shown? in [marked.published ?? marked.unnamed, stamps.underHeadline]
    where shown.value.day.adding(days: 1) < declared.value.day {
      return shown
    }
    return nil
  }

  /// A visible stamp of the same day tells the time that a bare day leaves open.
  private func refined(_ time: Time?, _ visible: Time?) -> Time? {
    guard let time else { return nil }
    guard time.value.clock == nil, let visible, visible.value.day == time.value.day, visible.value.clock != nil else {
      return time
    }
    return visible
  }

  private func dateline(_ order: DateOrder) -> Time? {
    for index in lines.textStart..<min(lines.textStart + 2, page.blocks.count) {
      if let date = Dateline.date(in: page.text(page.blocks[index])), let time = order.time(of: date) {
        return Time(time, from: .text)
      }
    }
    return nil
  }
}

extension DateToken {
  fileprivate var isColon: Bool { if case .mark(0x3A) = kind { true } else { false } }
}
