/// Finds the people who wrote the article.
struct Bylines {
  let page: Page
  let data: StructuredData
  let lines: MetadataLines
  let site: String?

  /// Their names, in the order of the byline.
  func people() -> [String] {
    for names in [declared, marked, metaTags, visible] where !names.isEmpty { return names }
    return []
  }

  private func names(_ texts: [String]) -> [String] {
    var names: [String] = []
    for text in texts {
      guard !text.contains("://") else { continue }
      for name in PersonNames.people(in: text) where !names.contains(name) && !isSite(name) { names.append(name) }
    }
    return Array(names.prefix(20))
  }

  private func isSite(_ name: String) -> Bool { site.map { TitleText.isSite(name, site: $0, host: nil) } ?? false }

  private var declared: [String] { names(data.authors) }

  private var metaTags: [String] {
    let keys = [
      "author", "article:author", "dc.creator", "sailthru.author", "parsely-author", "byl", "citation_author",
    ]
    for key in keys {
      guard let value = page.head.meta[key] else { continue }
      let found = names([value])
      if !found.isEmpty { return found }
    }
    return []
  }

  /// What the markup calls an author, near the text: far from it stand the authors of other stories.
  private var marked: [String] {
    let low = (lines.indices.min() ?? 0) - 3
    let near = page.head.authors.filter { $0.block >= low && $0.block <= lines.textStart + 1 }
    let explicit = names(near.filter(\.isExplicit).map(\.value))
    if !explicit.isEmpty { return explicit }
    let shortest = near.filter { $0.value.utf8.count <= 120 }.map(\.value)
    for text in shortest {
      let found = names([text])
      if !found.isEmpty { return found }
    }
    return []
  }

  private var visible: [String] {
    for index in lines.indices {
      let text = page.text(page.blocks[index])
      guard let start = Self.nameStart(text) else { continue }
      let found = names([String(text[start...])])
      if !found.isEmpty { return found }
    }
    return []
  }

  private static let cues: Set<String> = [
    "by", "von", "par", "por", "di", "автор", "автори", "авторы", "author", "authors", "autor", "autora", "autore",
    "auteur", "written by", "reported by", "door", "av", "przez", "texte", "текст", "oleh", "yazan", "posted by",
    "story by", "words by", "published by", "escrito por", "a cura di", "scritto da", "écrit par", "publié par",
  ]

  /// Where the names begin in a line that opens with a byline's cue; `nil` if it does not.
  static func nameStart(_ text: String) -> String.Index? {
    var seen = ""
    var index = text.startIndex
    for _ in 0..<2 {
      let end = text[index...].firstIndex(where: { $0 == " " || $0 == ":" }) ?? text.endIndex
      seen += (seen.isEmpty ? "" : " ") + text[index..<end].lowercased()
      index = end
      while index < text.endIndex, text[index] == " " || text[index] == ":" { index = text.index(after: index) }
      guard index < text.endIndex else { return nil }
      if cues.contains(seen) {
        // `by` opens a byline only before a name.
        let rest = text[index...]
        let next = rest.prefix { $0 != " " }.lowercased()
        if cues.contains(seen + " " + next) { continue }
        guard let first = rest.unicodeScalars.first, lowercased(first.value) != first.value || first.value >= 0x590
        else {
          return nil
        }
        return index
      }
    }
    return nil
  }

  /// Whether a block is nothing but a byline.
  static func isByline(_ content: String, _ text: TextStatistics) -> Bool {
    guard text.words <= 14, text.stopWords <= 5, let start = nameStart(content) else { return false }
    if text.ending == .sentence && text.words > 6 { return false }
    return Float(text.capitalised) >= text.words * 0.5 && !content[start...].isEmpty
  }
}
