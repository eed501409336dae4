import Foundation

/// What JSON-LD scripts say about the article (schema.org `Article` and its kinds).
struct StructuredData {
  var headline: String?
  var published: String?
  var modified: String?
  var authors: [String] = []
  var publisher: String?
  var language: String?
  var alternativeHeadline: String?

  /// Reads scripts in order; what the first one that is about an article says counts. Scripts that are not JSON are
  /// skipped, as search engines skip them.
  init(_ scripts: [String]) {
    for script in scripts {
      guard Self.depth(of: script) <= 64 else { continue }
      guard let value = Self.parse(script) else { continue }
      visit(value, depth: 0)
    }
  }

  /// How deep brackets nest; strings count too, which only overstates it.
  private static func depth(of script: String) -> Int {
    var depth = 0
    var deepest = 0
    for byte in script.utf8 {
      if byte == 0x7B || byte == 0x5B {
        depth += 1
        deepest = max(deepest, depth)
      } else if byte == 0x7D || byte == 0x5D {
        depth -= 1
      }
    }
    return deepest
  }

  private static func parse(_ script: String) -> Any? {
    var bytes = Array(script.utf8)
    if let value = try? JSONSerialization.jsonObject(with: Data(bytes)) { return value }
    // Line feeds within strings are the commonest damage.
    for index in bytes.indices where bytes[index] < 0x20 { bytes[index] = 0x20 }
    return try? JSONSerialization.jsonObject(with: Data(bytes))
  }

  private mutating func visit(_ value: Any, depth: Int) {
    guard depth < 8 else { return }
    if let list = value as? [Any] {
      for item in list.prefix(200) { visit(item, depth: depth + 1) }
    } else if let object = value as? [String: Any] {
      if Self.isArticle(object["@type"]) { read(object) }
      if publisher == nil, Self.types(object["@type"]).contains("NewsMediaOrganization") {
        publisher = Self.text(object["name"])
      }
      if let graph = object["@graph"] { visit(graph, depth: depth + 1) }
      if let main = object["mainEntity"] ?? object["mainEntityOfPage"] { visit(main, depth: depth + 1) }
      if Self.types(object["@type"]).contains("WebPage") {
        published = published ?? Self.text(object["datePublished"])
        modified = modified ?? Self.text(object["dateModified"])
      }
    }
  }

  private mutating func read(_ article: [String: Any]) {
    headline = headline ?? Self.text(article["headline"]) ?? Self.text(article["name"])
    alternativeHeadline = alternativeHeadline ?? Self.text(article["alternativeHeadline"])
    published = Self.text(article["datePublished"]) ?? published
    modified = Self.text(article["dateModified"]) ?? modified
    language = language ?? Self.text(article["inLanguage"])
    if authors.isEmpty { authors = Self.authors(article["author"] ?? article["creator"]) }
    if let organisation = article["publisher"] as? [String: Any] {
      publisher = publisher ?? Self.text(organisation["name"])
    }
  }

  private static func authors(_ value: Any?) -> [String] {
    if let name = value as? String { return [name] }
    if let list = value as? [Any] { return list.prefix(20).flatMap { authors($0) } }
    guard let object = value as? [String: Any] else { return [] }
    if types(object["@type"]).contains(where: { $0.hasSuffix("Organization") }) { return [] }
    if let names = object["name"] as? [Any] { return names.prefix(20).compactMap { $0 as? String } }
    return text(object["name"]).map { [$0] } ?? []
  }

  private static func text(_ value: Any?) -> String? {
    if let list = value as? [Any] { return text(list.first) }
    guard let text = value as? String, !text.isEmpty, text.utf8.count < 2_000 else { return nil }
    return text
  }

  private static func types(_ value: Any?) -> [String] {
    if let type = value as? String { return [type] }
    return (value as? [Any])?.compactMap { $0 as? String } ?? []
  }

  private static func isArticle(_ value: Any?) -> Bool {
    types(value).contains {
      $0.hasSuffix("Article") || $0.hasSuffix("Posting") || $0 == "Report" || $0 == "LiveBlogPosting"
    }
  }
}
