import Documents

/// Tells what kind of page a text was taken from, and whether the page holds all of it: by what the page says itself, and by
/// the shape of its blocks. The limits are chosen so that a full article is hardly ever taken for anything else.
struct ContentTypeRules {
  private let page: Page
  private let selection: Selection
  private let data: StructuredData
  private let isFrontPage: Bool
  /// What the page's title and its first lines say.
  private let headline: Lexicon.Notice
  private let firstBody: Int
  private let lastBody: Int

  /// Looks at a page after its text was chosen.
  init(page: Page, selection: Selection, data: StructuredData, address: PageAddress) {
    self.page = page
    self.selection = selection
    self.data = data
    isFrontPage = address.isFrontPage
    firstBody = selection.firstBody ?? 0
    lastBody = selection.lastBody ?? page.blocks.count - 1
    var headline = page.head.title.map(Self.notices(of:)) ?? []
    for text in selection.statistics.prefix(3) where text.words <= 12 { headline.formUnion(text.notices) }
    for (index, block) in page.blocks.enumerated() where block.kind == .heading && index <= firstBody {
      headline.formUnion(selection.statistics[index].notices)
    }
    self.headline = headline
  }

  /// What kind of page it is.
  var contentType: ContentType {
    if page.blocks.isEmpty { return .empty }
    if isErrorPage { return .errorPage }
    if isCookieWall { return .cookieWall }
    if isLiveBlog { return .liveBlog }
    if isGallery { return .gallery }
    if isListing { return .listing }
    if isPaywallStub { return .paywallStub }
    return .article
  }

  /// Where the article goes on, if it does.
  var continuation: Continuation? {
    if isBehindPaywall { return .paywall }
    let isShort = selection.bodyWords < 250
    let after = lastBody..<min(lastBody + 4, page.blocks.count)
    let isCutOff = selection.statistics.indices.contains(lastBody) && selection.statistics[lastBody].ending == .ellipsis
    if isShort || isCutOff, after.contains(where: { isShortBlock($0) && says(.fullText, $0) }) { return .fullText }
    if isCutOff, isShort { return .fullText }
    let pager = lastBody..<min(lastBody + 12, page.blocks.count)
    let hasNext = pager.contains { index in
      isShortBlock(index) && says(.nextPage, index) || counter(index)?.isBeforeLast == true
    }
    return hasNext ? .nextPage : nil
  }

  // MARK: Kinds

  private var isErrorPage: Bool { selection.bodyWords < 150 && headline.contains(.error) }

  /// A banner's text is the page's text, and nothing says that there is an article besides.
  private var isCookieWall: Bool {
    guard !hasArticleData, selection.bodyWords < 600 else { return false }
    let hasBody = selection.bodyWords > 0
    var consent: Float = 0
    var all: Float = 0
    var hasButton = false
    for (index, text) in selection.statistics.enumerated() {
      let phrases = Float(text.phraseWords[Lexicon.Category.consent.rawValue])
      if text.words <= 6, phrases >= max(1, text.words * 0.6) { hasButton = true }
      guard text.words >= 8, !hasBody || selection.isBody[index] else { continue }
      all += text.words
      if phrases >= max(2, text.words * 0.04) { consent += text.words }
    }
    return hasButton && consent > all * 0.6
  }

  private var isLiveBlog: Bool {
    if data.types.contains("LiveBlogPosting") { return true }
    var stamps = 0
    var entries = 0
    for index in firstBody...max(firstBody, lastBody) where index < page.blocks.count {
      let text = selection.statistics[index]
      guard text.words <= 8, text.flags.contains(.clock) else { continue }
      stamps += 1
      let next = index + 1..<min(index + 3, page.blocks.count)
      if next.contains(where: { selection.statistics[$0].words >= 20 }) { entries += 1 }
    }
    return headline.contains(.live) && stamps >= 3 || entries >= 8
  }

  private var isGallery: Bool {
    if data.types.contains("ImageGallery") || data.types.contains("MediaGallery") { return true }
    var counters: [Int: Set<Int>] = [:]
    var captions = 0
    var captionWords: Float = 0
    for (index, block) in page.blocks.enumerated() {
      if let counter = counter(index) {
        counters[counter.total, default: []].insert(counter.number)
      }
      if block.kind == .caption {
        captions += 1
        captionWords += selection.statistics[index].words
      }
    }
    return counters.values.contains { $0.count >= 5 }
      || headline.contains(.gallery) && captions >= 4 && captionWords > selection.bodyWords
  }

  /// Teasers: texts that are links, or that are cut off.
  private var isListing: Bool {
    if hasArticleData { return false }
    if data.types.contains("CollectionPage") || data.types.contains("SearchResultsPage") { return true }
    var links = 0
    var long = 0
    var texts = 0
    var cutOff = 0
    for (index, text) in selection.statistics.enumerated() {
      let block = page.blocks[index]
      let isLink = block.linkBytes * 5 > block.range.count * 4
      if isLink, text.words >= 4, text.words <= 40 { links += 1 }
      guard text.words >= 10, !isLink else { continue }
      texts += 1
      if text.ending == .ellipsis { cutOff += 1 } else if text.words >= 40, selection.isBody[index] { long += 1 }
    }
    return isFrontPage && links >= 8 && long <= 3 || cutOff >= 5 && cutOff * 2 >= texts && long <= 2
  }

  private var isPaywallStub: Bool { isBehindPaywall && selection.bodyWords < 250 }

  private var isBehindPaywall: Bool {
    if data.isAccessibleForFree == false, selection.bodyWords < 250 { return true }
    guard selection.bodyWords < 250 || data.isAccessibleForFree == false else { return false }
    return (firstBody..<page.blocks.count).contains { says(.paywall, $0) }
  }

  // MARK: Facts

  private var hasArticleData: Bool {
    data.types.contains { $0.hasSuffix("Article") || $0.hasSuffix("Posting") }
      || page.head.meta["og:type"]?.lowercased() == "article"
  }

  private func says(_ notice: Lexicon.Notice, _ index: Int) -> Bool {
    !selection.statistics[index].notices.isDisjoint(with: notice)
  }

  private func isShortBlock(_ index: Int) -> Bool { selection.statistics[index].words <= 12 }

  /// The page's own count in a block, which only the few that have two digits and little else are read for.
  private func counter(_ index: Int) -> PageCounter? {
    let text = selection.statistics[index]
    guard text.digits >= 2, text.words <= 4, text.scalars <= 40,
      let last = page.bytes[page.blocks[index].range].last, last &- 0x30 < 10
    else { return nil }
    return PageCounter(page.text(page.blocks[index]))
  }

  private static func notices(of title: String) -> Lexicon.Notice {
    var title = title
    return title.withUTF8 { TextStatistics($0, lexicon: .shared, onWord: { _, _ in }).notices }
  }
}
