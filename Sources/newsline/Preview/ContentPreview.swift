import Documents
import Ingestion

/// The beginning of any content as lines for a terminal: JSON laid out, text in its character set, anything else as bytes.
struct ContentPreview: Equatable {
  /// What the content is shown as.
  enum Form: String { case empty, json, text, binary }

  let form: Form
  let lines: [String]
  /// Whether there is more than the lines show.
  let isCut: Bool

  /// - Parameters:
  ///   - limit: about how many bytes of content to show.
  ///   - contentType: the media type that the sender names.
  init(of content: [UInt8], contentType: String?, limit: Int) {
    let limit = max(0, limit)
    if content.isEmpty {
      (form, lines, isCut) = (.empty, [], false)
    } else if Self.isObject(content) {
      let outline = JSONOutline(longestString: max(80, limit / 4), limit: limit).lines(of: content)
      (form, lines, isCut) = (.json, outline.lines, !outline.isComplete)
    } else if let text = CapturePreview.text(of: Self.sample(content, limit), contentType: contentType) {
      (form, lines) = (.text, Self.lines(of: text, limit: limit))
      isCut = text.utf8.count > limit || content.count > Self.sample(content, limit).count
    } else {
      (form, lines) = (.binary, HexDump.lines(of: content.prefix(limit)))
      isCut = content.count > limit
    }
  }

  private static func isObject(_ content: [UInt8]) -> Bool {
    guard content.first(where: { $0 != 0x20 && !(0x09...0x0D).contains($0) }) == 0x7B else { return false }
    return (try? JSONObject(json: String(decoding: content, as: UTF8.self))) != nil
  }

  /// Enough to tell what it is and to fill the limit, in character sets of up to four bytes.
  private static func sample(_ content: [UInt8], _ limit: Int) -> [UInt8] {
    let wanted = max(4096, limit.multipliedReportingOverflow(by: 4).overflow ? .max : limit * 4)
    return Array(content.prefix(wanted))
  }

  private static func lines(of text: String, limit: Int) -> [String] {
    let shown = String(text.prefix(limit))
    let lines = shown.split(omittingEmptySubsequences: false) { $0.isNewline }
    return lines.map { TerminalText.escaped($0) }
  }
}
