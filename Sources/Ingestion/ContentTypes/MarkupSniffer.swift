/// Tells HTML from plain text by its tags.
enum MarkupSniffer {
  /// Whether a text is HTML: it begins with a tag of HTML (MIME Sniffing Standard, section 7.1), or its first 8 KiB hold
  /// at least three tags of page structure, for captures that begin with something else.
  static func isHTML(_ bytes: [UInt8]) -> Bool {
    let sample = bytes.prefix(8192)
    let start = sample.firstIndex { $0 != 0x20 && ($0 < 0x09 || $0 > 0x0D) && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }
    guard let start else { return false }
    if starts(sample[start...], with: "<!--") || starts(sample[start...], with: "<!doctype html") { return true }
    var structural = 0
    var index = start
    while let open = sample[index...].firstIndex(of: 0x3C) {
      index = open + 1
      let (name, isEnd) = tagName(sample[index...])
      guard !name.isEmpty else { continue }
      if open == start, !isEnd, leading.contains(name) { return true }
      if structure.contains(name) {
        structural += 1
        if structural >= 3 { return true }
      }
    }
    return false
  }

  /// The name of the tag whose `<` was just passed, in lower case; empty if there is none.
  private static func tagName(_ bytes: ArraySlice<UInt8>) -> (name: String, isEnd: Bool) {
    var bytes = bytes
    let isEnd = bytes.first == 0x2F
    if isEnd { bytes = bytes.dropFirst() }
    var name: [UInt8] = []
    for byte in bytes {
      switch byte {
      case 0x41...0x5A: name.append(byte | 0x20)
      case 0x61...0x7A, 0x30...0x39: name.append(byte)
      case 0x09, 0x0A, 0x0C, 0x0D, 0x20, 0x2F, 0x3E: return (String(decoding: name, as: UTF8.self), isEnd)
      default: return ("", isEnd)
      }
      if name.count > 12 { return ("", isEnd) }
    }
    return ("", isEnd)
  }

  private static func starts(_ bytes: ArraySlice<UInt8>, with text: StaticString) -> Bool {
    guard bytes.count >= text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { buffer in
      zip(bytes, buffer).allSatisfy { ((0x41...0x5A).contains($0) ? $0 | 0x20 : $0) == $1 }
    }
  }

  private static let structure: Set<String> = [
    "html", "head", "body", "title", "meta", "link", "script", "style", "div", "p", "span", "table", "ul", "h1", "h2",
    "article", "section", "main", "header", "footer", "nav", "form", "a", "img",
  ]

  private static let leading: Set<String> = structure.union([
    "iframe", "font", "b", "br", "noscript", "base", "ol", "h3", "blockquote", "center", "figure", "aside",
  ])
}
