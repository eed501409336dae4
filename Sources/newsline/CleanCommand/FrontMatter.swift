import Documents

/// What is known of an article beside its text, as YAML between lines of hyphens: the form that static site generators
/// and Markdown editors read.
enum FrontMatter {
  /// The block with its last line end; what is not known is left out.
  static func text(_ article: Article, url: String?, capturedAt: Timestamp?, input: String) -> String {
    var fields = JSONObject()
    func add(_ name: String, _ value: String?) {
      if let value { fields.append(name: name, string: value) }
    }
    add("title", article.title)
    add("subtitle", article.subtitle)
    if !article.authors.isEmpty { fields.append(name: "authors", strings: article.authors) }
    add("published_at", article.publishedAt?.description)
    add("modified_at", article.modifiedAt?.description)
    add("site", article.site)
    add("language", article.declaredLanguage)
    add("section", article.section)
    if !article.tags.isEmpty { fields.append(name: "tags", strings: article.tags) }
    add("description", article.description)
    add("image", article.image)
    add("canonical_url", article.canonicalURL)
    add("content_type", article.quality.contentType?.rawValue)
    add("continuation", article.quality.continuation?.rawValue)
    add("url", url)
    add("captured_at", capturedAt?.description)
    add("input", input)
    // Strings and arrays of JSON are the same in YAML 1.2, which keeps whatever a title holds from meaning something.
    return "---\n" + fields.members.map { "\($0.name): \($0.json)\n" }.joined() + "---\n"
  }
}
