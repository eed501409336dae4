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
    let features = BlockFeatures(page, lexicon: .shared)
    let probabilities = BlockModel.shared.probabilities(features)
    var selection = Selection(page, features, probabilities, recallWeight: configuration.recallWeight)
    guard selection.bodyWords >= Float(configuration.minimumWords) else {
      throw Rejection(
        code: .noContent,
        reason:
          "no main text among \(page.blocks.count) blocks: \(Int(selection.bodyWords)) words of running text found, "
          + "\(configuration.minimumWords) needed"
      )
    }
    let reader = MetadataReader(page: page, capture: capture)
    let metadata = reader.read(&selection)
    let article = ArticleAssembly(page: page, selection: selection, metadata: metadata).article()
    guard !article.paragraphs.isEmpty else {
      throw Rejection(code: .noContent, reason: "no paragraph is left among \(page.blocks.count) blocks")
    }
    return article
  }

  private static func isBlank(_ content: String) -> Bool {
    content.utf8.allSatisfy { $0 <= 0x20 }
      || content.unicodeScalars.allSatisfy { scalar in
        scalarClass(scalar.value) == .space || scalar.value == 0xFEFF || scalar.value == 0x200B
      }
  }
}
