import Documents

/// Makes a record for the `ingest` topic of a WARC record that holds a page.
struct ArchivePage {
  /// What became of a record.
  enum Outcome: Equatable {
    /// A page; `isTruncated` if its end is missing.
    case page(Record, isTruncated: Bool)
    /// No page to be handed on; why, in a few words that many records share.
    case skipped(String)
  }

  /// What to say of where a page comes from.
  let source: String
  /// The most bytes of a page.
  let maximumBytes: Int

  /// Whether the content of a record is to be read at all.
  static func isWanted(_ head: WARCHead) -> Bool { ["response", "resource", "conversion"].contains(head.type) }

  /// Why a record's content is not read.
  static func reason(for head: WARCHead) -> String {
    head.type.isEmpty ? "record without a type" : "\(ReasonText.word(head.type)) record"
  }

  /// The page of a record.
  func read(_ record: WARCRecord) throws(ReadFailure) -> Outcome {
    let head = record.head
    guard let url = head.targetURI, Self.isWeb(url) else { return .skipped("address that is not http or https") }
    guard let date = head.date else { return .skipped("no valid WARC-Date") }
    var body = record.block
    var declared = head["content-type"].flatMap(MediaType.init)
    var isTruncated = head.isTruncated
    if head.type == "response" {
      guard let response = HTTPResponse(record.block) else { return .skipped("response without an HTTP head") }
      guard response.status == 200 else { return .skipped("status \(response.status)") }
      declared = response.last("content-type").flatMap(MediaType.init)
      // Before anything is unpacked for nothing.
      if let reason = unwantedType(declared, head) { return .skipped(reason) }
      switch try decoded(response) {
      case .unreadable(let reason): return .skipped(reason)
      case .bytes(let bytes, let isCutOff):
        body = bytes
        isTruncated = isTruncated || isCutOff
      }
    }
    if let reason = unwantedType(declared, head) { return .skipped(reason) }
    guard let contentType = contentType(declared, head, body) else { return .skipped("no media type") }
    guard body.contains(where: { $0 > 0x20 }) else { return .skipped("empty") }
    let headers = [
      Record.Header(name: HeaderName.contentType, text: contentType),
      Record.Header(name: HeaderName.source, text: source),
      Record.Header(name: HeaderName.url, text: url),
      Record.Header(name: HeaderName.capturedAt, text: date),
    ]
    return .page(Record(value: body, headers: headers), isTruncated: isTruncated)
  }

  private static func isWeb(_ url: String) -> Bool {
    let start = url.prefix(8).lowercased()
    return start.hasPrefix("http://") || start.hasPrefix("https://")
  }

  private func decoded(_ response: HTTPResponse) throws(ReadFailure) -> ContentCoding.Outcome {
    var codings = response.codings("content-encoding")
    var body = response.body
    var isCutOff = false
    // The transfer codings lie around the content codings.
    var transfer = response.codings("transfer-encoding")
    if transfer.last == "chunked" {
      transfer.removeLast()
      if let chunked = ChunkedBody.decode(response.body) {
        body = chunked.bytes[...]
        isCutOff = chunked.isCutOff
      }
    }
    codings += transfer
    let outcome = try ContentCoding.decode(body, codings: codings, limit: maximumBytes)
    guard case .bytes(let bytes, let isIncomplete) = outcome else { return outcome }
    return .bytes(bytes, isCutOff: isCutOff || isIncomplete)
  }

  // MARK: Media types

  private static let wanted: Set<String> = ["text/html", "application/xhtml+xml", "text/plain"]
  /// What servers say who do not know.
  private static let vague: Set<String> = ["application/octet-stream", "application/unknown", "unknown/unknown", "*/*"]

  /// Why a page of this type is skipped; `nil` if it is not. What the crawler found by looking at the content counts
  /// for more than what the server says.
  private func unwantedType(_ declared: MediaType?, _ head: WARCHead) -> String? {
    let known = identified(head) ?? declared
    guard let known, !Self.wanted.contains(known.essence), !Self.vague.contains(known.essence) else { return nil }
    return "type \(ReasonText.word(known.essence))"
  }

  private func identified(_ head: WARCHead) -> MediaType? {
    guard let type = head["warc-identified-payload-type"].flatMap(MediaType.init),
      !Self.vague.contains(type.essence)
    else { return nil }
    return type
  }

  /// The `content-type` of the record; `nil` if the page is none of the types.
  private func contentType(_ declared: MediaType?, _ head: WARCHead, _ body: [UInt8]) -> String? {
    let declaredEssence = declared.map(\.essence).flatMap { Self.wanted.contains($0) ? $0 : nil }
    let essence = declaredEssence ?? identified(head)?.essence ?? (MarkupSniffer.isHTML(body) ? "text/html" : nil)
    guard let essence else { return nil }
    // WET files are UTF-8 throughout.
    let charset = declared?.charset ?? (head.type == "conversion" ? "utf-8" : nil)
    guard let charset, ReasonText.word(charset) != "unknown" else { return essence }
    return "\(essence); charset=\(charset)"
  }
}
