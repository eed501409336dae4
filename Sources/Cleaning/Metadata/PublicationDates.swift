import Documents

/// Finds when the article was published and changed: from JSON-LD, meta tags, marked times, visible stamps, the URL, a
/// crawl stamp, in this order. A page that does not say has no date.
struct PublicationDates {
  let page: Page
  let capture: Capture
  let address: PageAddress
  let data: StructuredData
  let lines: MetadataLines

  /// The two times.
  func read() -> (published: PublicationTime?, modified: PublicationTime?) {
    let visible = visibleDates()
    var order = DateOrder(
      language: page.head.language ?? page.head.meta["og:locale"],
      knownDays: [address.day, page.head.crawlDay].compactMap { $0 },
      lastDay: lastDay
    )
    for found in visible { order.observe(found.date) }
    var published = declared(Self.publishedKeys, data.published, order)
    var modified = declared(Self.modifiedKeys, data.modified, order)
    let marked = markedTimes(order)
    published = published ?? marked.published
    modified = modified ?? marked.modified
    let stamps = stamps(visible, order)
    published = refine(published, stamps.published) ?? stamps.published
    modified = modified ?? stamps.modified
    if published == nil, page.hasMarkup { published = marked.unnamed }
    published = published ?? address.day.flatMap { order.isPossible($0) ? PublicationTime(day: $0) : nil }
    published = published ?? page.head.crawlDay.map { PublicationTime(day: $0) }
    return (published, modified)
  }

  /// No article is from after its capture; a day more for zones.
  private var lastDay: CalendarDay? {
    let milliseconds = capture.capturedAt.millisecondsSince1970
    guard milliseconds > 0 else { return nil }
    return CalendarDay(daysSince1970: milliseconds / 86_400_000 + 1)
  }

  // MARK: Declared

  private static let publishedKeys = [
    "article:published_time", "datepublished", "og:article:published_time", "article:published", "parsely-pub-date",
    "sailthru.date", "date", "dc.date.issued", "dc.date", "dcterms.date", "dcterms.created", "dc.date.created",
    "citation_publication_date", "publish-date", "pubdate", "publishdate", "publish_date", "article.published",
    "publication_date", "cxenseparse:recs:publishtime", "created", "article:create_at", "og:published_time",
  ]
  private static let modifiedKeys = [
    "article:modified_time", "og:updated_time", "datemodified", "last-modified", "dcterms.modified", "dc.date.modified",
    "article:modified", "lastmod", "revised", "article.updated",
  ]

  private func declared(_ keys: [String], _ structured: String?, _ order: DateOrder) -> PublicationTime? {
    if let structured, let time = machineTime(structured, order) { return time }
    for key in keys {
      if let value = page.head.meta[key], let time = machineTime(value, order) { return time }
    }
    return nil
  }

  /// A value meant for machines, which is RFC 3339 mostly.
  private func machineTime(_ text: String, _ order: DateOrder) -> PublicationTime? {
    let text = text.trimmingSpaces()
    guard text.utf8.count <= 60 else { return nil }
    if let time = PublicationTime(rfc3339: text) { return order.isPossible(time.day) ? time : nil }
    if text.utf8.count == 8, let number = Int(text),
      let day = CalendarDay(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    {
      return order.isPossible(day) ? PublicationTime(day: day) : nil
    }
    return DateReader.dates(in: text).first.flatMap { time($0, order) }
  }

  private func markedTimes(
    _ order: DateOrder
  ) -> (published: PublicationTime?, modified: PublicationTime?, unnamed: PublicationTime?) {
    let low = (lines.indices.min() ?? 0) - 2
    let near = page.head.times.filter { $0.block >= low && $0.block <= lines.textStart + 2 }
    let published = page.head.times.first { $0.isExplicit && ($0.block <= lines.textStart + 40) }
    let modified = near.first { $0.isModification }
    let unnamed = near.first { !$0.isModification }
    func read(_ value: MarkedValue?) -> PublicationTime? { value.flatMap { machineTime($0.value, order) } }
    return (read(published), read(modified), read(unnamed))
  }

  // MARK: Visible

  private struct VisibleDate {
    var date: FoundDate
    var block: Int
  }

  private func visibleDates() -> [VisibleDate] {
    var found: [VisibleDate] = []
    for index in lines.indices {
      let text = page.text(page.blocks[index])
      guard text.utf8.count <= 400 else { continue }
      let dates = DateReader.dates(in: text)
      if dates.isEmpty || DateCues.isForeign(text) { continue }
      for date in dates.prefix(4) { found.append(VisibleDate(date: date, block: index)) }
    }
    return found
  }

  private func stamps(
    _ visible: [VisibleDate],
    _ order: DateOrder
  ) -> (published: PublicationTime?, modified: PublicationTime?) {
    func first(_ role: FoundDate.Role, where isWanted: (VisibleDate) -> Bool = { _ in true }) -> PublicationTime? {
      for found in visible where found.date.role == role && isWanted(found) {
        if let time = time(found.date, order) { return time }
      }
      return nil
    }
    let leading = Set(lines.leading)
    let published =
      first(.published, where: { leading.contains($0.block) }) ?? first(.unknown, where: { isStamp($0, leading) })
      ?? first(.published)
    return (published, first(.modified))
  }

  /// Whether a date without a cue stands where only the article's own date does: under or right above the headline, in
  /// a line that is little else.
  private func isStamp(_ found: VisibleDate, _ leading: Set<Int>) -> Bool {
    if leading.contains(found.block) { return true }
    guard found.block < lines.textStart else { return false }
    return page.blocks[found.block].range.count <= 80
  }

  /// A visible stamp of the same day tells the time that a declared bare day leaves open.
  private func refine(_ declared: PublicationTime?, _ visible: PublicationTime?) -> PublicationTime? {
    guard let declared else { return nil }
    guard declared.clock == nil, let visible, visible.day == declared.day else { return declared }
    return visible
  }

  private func time(_ found: FoundDate, _ order: DateOrder) -> PublicationTime? {
    guard let day = order.resolve(found) else { return nil }
    guard let time = found.time else { return PublicationTime(day: day) }
    var offset = found.offset
    if let zone = found.zone, found.monthFirst != nil, let zoneOffset = ZoneNames.offset(of: zone, on: day) {
      offset = zoneOffset
    }
    let clock = PublicationTime.Clock(
      hour: time.hour,
      minute: time.minute,
      second: time.second,
      offsetMinutes: offset
    )
    return PublicationTime(day: day, clock: clock)
  }
}
