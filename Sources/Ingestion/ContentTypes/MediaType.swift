/// A media type with its `charset`, as a `content-type` header has it (RFC 9110, section 8.3).
struct MediaType: Equatable {
  /// Type and subtype in lower case: `text/html`.
  var essence: String
  /// The `charset` parameter as written; `nil` if there is none.
  var charset: String?

  /// Reads a header; `nil` if it is no media type. Lenient about the parameters, as headers of the web are.
  init?(_ header: String) {
    let parts = header.split(separator: ";", maxSplits: 20, omittingEmptySubsequences: false)
    guard let first = parts.first else { return nil }
    let essence = Self.trimmed(first).lowercased()
    let halves = essence.split(separator: "/", omittingEmptySubsequences: false)
    guard halves.count == 2, halves.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(Self.isToken) }) else { return nil }
    self.essence = essence
    charset = nil
    for parameter in parts.dropFirst() {
      guard let equals = parameter.firstIndex(of: "=") else { continue }
      guard Self.trimmed(parameter[..<equals]).lowercased() == "charset", charset == nil else { continue }
      let value = Self.trimmed(parameter[parameter.index(after: equals)...])
      charset = Self.trimmed(value, while: { $0 == "\"" || $0 == "'" })
    }
  }

  /// Whether the sender says that this is JSON (RFC 6839 suffix included).
  var isJSON: Bool { essence == "application/json" || essence == "text/json" || essence.hasSuffix("+json") }

  /// Whether the sender says that this is HTML.
  var isHTML: Bool { essence == "text/html" || essence == "application/xhtml+xml" }

  /// Whether the type says that this is no text: pictures, sound, documents of programs, archives.
  var isNeverText: Bool {
    if essence.hasSuffix("+xml") { return false }
    let type = essence.prefix { $0 != "/" }
    if ["image", "audio", "video", "font", "model"].contains(type) { return true }
    return [
      "application/pdf", "application/zip", "application/gzip", "application/x-gzip", "application/wasm",
      "application/msword", "application/epub+zip", "application/x-tar", "application/x-7z-compressed",
    ].contains(essence)
  }

  private static func trimmed(
    _ text: Substring,
    while isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" }
  ) -> String {
    var text = text.drop(while: isSpace)
    while let last = text.last, isSpace(last) { text.removeLast() }
    return String(text)
  }

  private static func trimmed(_ text: String, while isSpace: (Character) -> Bool) -> String {
    trimmed(Substring(text), while: isSpace)
  }

  private static func isToken(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  }
}
