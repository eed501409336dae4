import Documents

/// What JSON-LD scripts say about the article (schema.org `Article` and its kinds).
struct StructuredData {
  /// Someone who is said to have written the article.
  struct Author {
    var name: String
    var isOrganisation: Bool
  }

  private(set) var headline: String?
  private(set) var alternativeHeadline: String?
  private(set) var description: String?
  private(set) var published: String?
  private(set) var modified: String?
  /// The same of the page, where the article itself has none.
  private(set) var pagePublished: String?
  private(set) var pageModified: String?
  private(set) var authors: [Author] = []
  private(set) var publisher: String?
  private(set) var language: String?
  private(set) var section: String?
  private(set) var tags: [String] = []
  private(set) var image: String?
  private(set) var url: String?
  /// The types of all objects that are about the page.
  private(set) var types: Set<String> = []
  /// Whether the article may be read without paying; `nil` if nothing says so.
  private(set) var isAccessibleForFree: Bool?

  private let graph: JSONLDGraph

  /// Reads scripts. Of several articles on a page the one counts that has the page's address or its title.
  init(_ scripts: [String], url: String?, title: String?) {
    graph = JSONLDGraph(scripts)
    let main = mainArticle(url.map(PageAddress.key), Set(WordHash.words(of: title ?? "")))
    if let main { read(main) }
    for node in graph.nodes {
      let types = JSONLDGraph.types(of: node)
      self.types.formUnion(types)
      if types.contains(where: { $0.hasSuffix("Page") }) {
        pagePublished = pagePublished ?? Self.text(node["datePublished"])
        pageModified = pageModified ?? Self.text(node["dateModified"])
        language = language ?? Self.text(node["inLanguage"])
        description = description ?? Self.text(node["description"])
        if main == nil { authors = authors.isEmpty ? Self.authors(node["author"], graph) : authors }
        if publisher == nil { publisher = name(of: node["publisher"]) }
      }
      if publisher == nil, types.contains(where: { $0 == "WebSite" || $0 == "NewsMediaOrganization" }) {
        publisher = Self.text(node["name"])
      }
    }
  }

  private func mainArticle(_ key: String?, _ title: Set<UInt64>) -> JSONLDGraph.Node? {
    var best: (score: Float, node: JSONLDGraph.Node)?
    for node in graph.nodes {
      let types = JSONLDGraph.types(of: node)
      let isArticle = types.contains { type in
        type.hasSuffix("Article") || type.hasSuffix("Posting") || type == "Report"
      }
      guard isArticle || types.contains(where: { Self.likeArticles.contains($0) }) else { continue }
      var score: Float = isArticle ? 1 : 0
      if let key, addresses(of: node).contains(where: { PageAddress.key($0) == key }) { score += 2 }
      let words = Set(WordHash.words(of: Self.text(node["headline"]) ?? Self.text(node["name"]) ?? ""))
      if !words.isEmpty, !title.isEmpty {
        score += 2 * Float(words.intersection(title).count * 2) / Float(words.count + title.count)
      }
      if score > (best?.score ?? -1) { best = (score, node) }
    }
    return best?.node
  }

  /// Other works that pages of text are marked up as.
  private static let likeArticles: Set<String> = [
    "Recipe", "HowTo", "Review", "CreativeWork", "Course", "ScholarlyArticle", "VideoObject", "PodcastEpisode",
  ]

  private func addresses(of node: JSONLDGraph.Node) -> [String] {
    let page = node["mainEntityOfPage"]
    return [node["url"], node["@id"], page, page?.object?["@id"]].compactMap { $0?.string }
  }

  private mutating func read(_ article: JSONLDGraph.Node) {
    headline = Self.text(article["headline"]) ?? Self.text(article["name"])
    alternativeHeadline = Self.text(article["alternativeHeadline"])
    description = Self.text(article["description"])
    published = Self.text(article["datePublished"]) ?? Self.text(article["dateCreated"])
    modified = Self.text(article["dateModified"])
    language = Self.text(article["inLanguage"])
    authors = Self.authors(article["author"] ?? article["creator"], graph)
    publisher = name(of: article["publisher"])
    section = Self.text(article["articleSection"])
    image = imageAddress(article["image"] ?? article["thumbnailUrl"])
    isAccessibleForFree = Self.truth(article["isAccessibleForFree"])
    url = Self.text(article["url"]) ?? addresses(of: article).first { $0.hasBytes(of: "://") }
    let keywords = article["keywords"]
    if let list = keywords?.array {
      tags = list.prefix(60).compactMap { Self.text($0) ?? name(of: $0) }
    } else if let text = Self.text(keywords) {
      tags = text.split(whereSeparator: { $0 == "," || $0 == ";" }).prefix(60).map(String.init)
    }
  }

  private func name(of value: JSONValue?) -> String? {
    let value = graph.resolved(value?.array?.first ?? value)
    return value?.object.flatMap { Self.text($0["name"]) } ?? Self.text(value)
  }

  private func imageAddress(_ value: JSONValue?) -> String? {
    let value = graph.resolved(value?.array?.first ?? value)
    guard let object = value?.object else { return Self.text(value) }
    return Self.text(object["url"]) ?? Self.text(object["contentUrl"])
  }

  private static func authors(_ value: JSONValue?, _ graph: JSONLDGraph, depth: Int = 0) -> [Author] {
    if let list = value?.array {
      return depth < 3 ? list.prefix(20).flatMap { authors($0, graph, depth: depth + 1) } : []
    }
    if let name = text(value) { return [Author(name: name, isOrganisation: false)] }
    guard let object = graph.resolved(value)?.object else { return [] }
    let isOrganisation = JSONLDGraph.types(of: object).contains {
      $0.hasSuffix("Organization") || $0 == "Corporation" || $0 == "Brand"
    }
    let names = object["name"]?.array?.prefix(20).compactMap { text($0) } ?? [text(object["name"])].compactMap { $0 }
    return names.map { Author(name: $0, isOrganisation: isOrganisation) }
  }

  /// Both `false` and `"False"` are in use.
  private static func truth(_ value: JSONValue?) -> Bool? {
    switch value {
    case .boolean(let truth): truth
    case .string(let text): text.lowercased() == "true" ? true : text.lowercased() == "false" ? false : nil
    default: nil
    }
  }

  private static func text(_ value: JSONValue?) -> String? {
    let first = value?.array?.first ?? value
    return first?.string.flatMap { DeclaredValues.line($0) }
  }
}
