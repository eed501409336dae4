import Documents

/// Makes text of a page's content and tells HTML from plain text.
struct PageReader {
  /// A page that was read.
  struct Page: Equatable {
    /// The text, markup and all.
    var text: String
    /// Whether it is HTML.
    var isHTML: Bool
  }

  let configuration: IngestConfiguration

  /// Reads content.
  ///
  /// - Parameter declared: the media type that the sender names. `text/html` and `text/plain` are believed; for others
  ///   and for none the content decides.
  func read(_ content: Submission.Content, declared: MediaType?) throws(Rejection) -> Page {
    let page: Page
    switch content {
    case .bytes(let bytes): page = try read(bytes, declared: declared)
    case .text(let text):
      try checkSize(text.utf8.count)
      let bytes = Array(text.utf8)
      try checkSignature(bytes, declared: declared)
      if let description = BinarySignature.describeControls(bytes) { throw notText(description) }
      let clean = bytes.contains(0) ? String(decoding: bytes.filter { $0 != 0 }, as: UTF8.self) : text
      page = Page(text: clean, isHTML: isHTML(bytes, declared: declared))
    }
    guard !ContentNormalisation.isBlank(page.text) else {
      throw Rejection(code: .empty, reason: "the content is nothing but white space")
    }
    // Some sets are smaller than UTF-8.
    try checkSize(page.text.utf8.count)
    return page
  }

  private func read(_ bytes: [UInt8], declared: MediaType?) throws(Rejection) -> Page {
    guard !bytes.isEmpty else { throw Rejection(code: .empty, reason: "the content has no bytes") }
    try checkSize(bytes.count)
    try checkSignature(bytes, declared: declared)
    let charset = declared?.charset.flatMap { CharacterSet(label: $0) }
    if !isUTF16(bytes, declared: charset), let description = BinarySignature.describeControls(bytes) {
      throw notText(description)
    }
    let isPlain = declared?.essence == "text/plain"
    let text = try TextDecoder.decode(bytes, declared: charset, isMarkup: !isPlain)
    return Page(text: text, isHTML: isHTML(Array(text.utf8.prefix(8192)), declared: declared))
  }

  private func checkSize(_ size: Int) throws(Rejection) {
    guard size <= configuration.maximumContentBytes else {
      throw Rejection(
        code: .tooLarge,
        reason: "the content has \(size) bytes, over \(configuration.maximumContentBytes)"
      )
    }
  }

  private func checkSignature(_ bytes: [UInt8], declared: MediaType?) throws(Rejection) {
    if let description = BinarySignature.describe(bytes) { throw notText(description) }
    // Servers do send pages as image/png; what begins like a page is one.
    if let declared, declared.isNeverText, !MarkupSniffer.isHTML(bytes) {
      throw Rejection(code: .notText, reason: "the content is declared as \(declared.essence)")
    }
  }

  /// UTF-16 has control characters as halves of others.
  private func isUTF16(_ bytes: [UInt8], declared: CharacterSet?) -> Bool {
    if let mark = TextDecoder.byteOrderMark(of: bytes) { return mark.set != .utf8 }
    return declared == .utf16LE || declared == .utf16BE || UnicodeDecoder.guessUTF16(bytes) != nil
  }

  private func isHTML(_ bytes: [UInt8], declared: MediaType?) -> Bool {
    if let declared {
      if declared.isHTML { return true }
      if declared.essence == "text/plain" { return false }
    }
    return MarkupSniffer.isHTML(bytes)
  }

  private func notText(_ description: String) -> Rejection {
    Rejection(code: .notText, reason: "the content looks like \(description)")
  }
}
