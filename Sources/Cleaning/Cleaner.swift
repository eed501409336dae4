import Documents

/// Takes the article out of a page: a pure function without state, so any number of threads may share one.
public struct Cleaner: Sendable {
  /// How it decides.
  public let configuration: CleanerConfiguration

  /// Creates a cleaner.
  public init(configuration: CleanerConfiguration = .init()) {
    self.configuration = configuration
  }

  /// The article of a capture: HTML or plain text by its content type.
  ///
  /// - Throws: `.empty` if there is nothing but white space, `.tooLarge` over `maximumBytes`, `.noContent` if no block
  ///   of the page is running text of an article.
  public func clean(_ capture: Capture) throws(Rejection) -> Article {
    try clean(capture, knowing: nil).article
  }

  /// The article of a capture, with what is known of its site.
  ///
  /// What is known never rejects a page, and never takes away more than half of its text: a page that is nearly all of
  /// what was seen before is rather the same article once more.
  ///
  /// - Parameter memory: what was learned from the site's other pages; `nil` for nothing.
  /// - Returns: the article, and a lesson that does not depend on `memory`.
  /// - Throws: as ``clean(_:)``, whatever is known.
  public func clean(_ capture: Capture, knowing memory: SiteMemory?) throws(Rejection) -> CleanedPage {
    let page = try readPage(capture)
    let features = BlockFeatures(page, lexicon: .shared)
    let probabilities = BlockModel.shared.probabilities(features)
    let selection = Selection(page, features, probabilities, recallWeight: configuration.recallWeight)
    let reader = MetadataReader(page: page, capture: capture)
    guard selection.bodyWords >= Float(configuration.minimumWords) else {
      throw Rejection(
        code: .noContent,
        reason:
          "no main text among \(page.blocks.count) blocks: \(Int(selection.bodyWords)) words of running text found, "
          + "\(configuration.minimumWords) needed" + Self.note(reader.contentTypeRules(selection).contentType)
      )
    }
    let site = PageLesson.site(of: capture.url)
    let sketch = memory?.sketch(of: site)
    let informed = sketch.flatMap { informedSelection($0, page, features, selection) }
    var article = informed.map { assembled(reader, $0.selection) }
    let isInformed = article?.paragraphs.isEmpty == false
    if !isInformed { article = assembled(reader, selection) }
    guard let article, !article.paragraphs.isEmpty else {
      throw Rejection(
        code: .noContent,
        reason: "no paragraph is left among \(page.blocks.count) blocks" + Self.note(article?.quality.contentType))
    }
    return CleanedPage(
      article: article,
      lesson: PageLesson(site: site, title: page.head.meta["og:title"] ?? page.head.title, id: capture.id, selection),
      knownPages: Int(sketch?.pages ?? 0),
      recurringBlocks: isInformed ? informed?.blocks ?? 0 : 0
    )
  }

  private func readPage(_ capture: Capture) throws(Rejection) -> Page {
    var content = capture.content ?? ""
    content.makeContiguousUTF8()
    let size = content.utf8.count
    guard size <= configuration.maximumBytes else {
      throw Rejection(
        code: .tooLarge,
        reason: "\(size) bytes of content; at most \(configuration.maximumBytes) are read"
      )
    }
    guard !Self.isBlank(content) else {
      throw Rejection(code: .empty, reason: "nothing but white space in \(size) bytes")
    }
    let page = Page(
      content: content,
      isHTML: capture.contentType == "text/html",
      maximumBlocks: configuration.maximumBlocks
    )
    guard !page.blocks.isEmpty else { throw Rejection(code: .noContent, reason: "no text in \(size) bytes") }
    return page
  }

  /// The choice of blocks without those that come back on other pages of the site, and how many of them would have been
  /// chosen; `nil` if that changes nothing, or too much.
  private func informedSelection(
    _ sketch: SiteSketch, _ page: Page, _ features: BlockFeatures, _ selection: Selection
  ) -> (selection: Selection, blocks: Int)? {
    var probabilities = selection.probabilities
    var recurring: [Int] = []
    for (index, text) in selection.statistics.enumerated() where sketch.isRecurring(text.hash) {
      probabilities[index] = 0
      if selection.isBody[index] { recurring.append(index) }
    }
    guard !recurring.isEmpty else { return nil }
    var informed = Selection(page, features, probabilities, recallWeight: configuration.recallWeight)
    guard informed.bodyWords >= max(Float(configuration.minimumWords), selection.bodyWords / 2) else { return nil }
    for index in recurring { informed.remove(index, as: .recurring) }
    return (informed, recurring.count)
  }

  private func assembled(_ reader: MetadataReader, _ selection: Selection) -> Article {
    var selection = selection
    let metadata = reader.read(&selection)
    let rules = reader.contentTypeRules(selection)
    return ArticleAssembly(
      page: reader.page, selection: selection, metadata: metadata, contentType: rules.contentType,
      continuation: rules.continuation
    ).article()
  }

  /// What a reason says of the kind of page.
  private static func note(_ kind: ContentType?) -> String {
    guard let kind, kind != .article else { return "" }
    return "; the page looks like: \(kind.rawValue)"
  }

  private static func isBlank(_ content: String) -> Bool {
    content.utf8.allSatisfy { $0 <= 0x20 }
      || content.unicodeScalars.allSatisfy { scalar in
        scalarClass(scalar.value) == .space || scalar.value == 0xFEFF || scalar.value == 0x200B
      }
  }
}
