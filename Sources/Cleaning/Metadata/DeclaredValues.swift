import Documents

/// Reads the `<meta>` tags of a page and tells of which kind each is.
struct DeclaredValues {
  let head: PageHead

  /// The first of the keys that has a value that `read` understands.
  func first<Value>(_ keys: [String], _ read: (String) -> Value?) -> Sourced<Value>? {
    for key in keys {
      if let text = head.meta[key], let value = read(text) { return Sourced(value, from: source(of: key)) }
    }
    return nil
  }

  /// The first of the keys that has text.
  func text(_ keys: [String]) -> Sourced<String>? { first(keys) { Self.line($0) } }

  /// What kind of tag a key stands in.
  func source(of key: String) -> MetadataSource {
    if head.microdata.contains(key) { return .microdata }
    return key.hasPrefix("og:") || key.hasPrefix("article:") ? .openGraph : .meta
  }

  /// A text of one line: entities resolved, trimmed; `nil` if nothing is left or it is a placeholder.
  static func line(_ text: String, limit: Int = 2_000) -> String? {
    let line = TextRepair.repaired(text).trimmingSpaces()
    guard !line.isEmpty, line.utf8.count <= limit, !placeholders.contains(line.lowercased()) else { return nil }
    return line.hasPrefix("{{") || line.hasPrefix("[%") ? nil : line
  }

  private static let placeholders: Set<String> = ["null", "undefined", "none", "n/a", "nan", "false", "true", "-"]
}
