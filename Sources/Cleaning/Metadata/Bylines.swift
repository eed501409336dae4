import Documents

/// Finds who wrote the article: the people that the page names, or the desk or organisation that it declares as the
/// author where it names no person.
struct Bylines {
  let page: Page
  let data: StructuredData
  let declared: DeclaredValues
  let lines: MetadataLines
  let words: PageWords
  let site: String?

  /// Their names, in the order of the byline.
  func authors() -> Sourced<[String]>? {
    let names = ProperNames(words)
    let visible = VisibleByline(page: page, lines: lines, names: names)
    let findings: [() -> Sourced<[String]>?] = [
      { sourced(people(data.authors.filter { !$0.isOrganisation }.map(\.name)), .jsonLD) },
      { first(of: near.filter(\.isExplicit)) },
      { first(of: near.filter(\.isLink)) },
      { sourced(visible.underHeadline, .text) },
      { metaTag { people([$0]) } },
      { sourced(visible.people(), .text) },
      { first(of: near.filter { isHint($0) && people([$0.value]).allSatisfy(names.isName) }) },
      { onlyOne },
    ]
    for find in findings { if let found = find() { return found } }
    return declaredName(names) ?? sourced(visible.signature.map { [$0] } ?? [], .text)
  }

  private func sourced(_ names: [String], _ source: MetadataSource) -> Sourced<[String]>? {
    names.isEmpty ? nil : Sourced(names, from: source)
  }

  /// The people whom texts name. The site's own name goes, unless it is all that is left: people name sites after
  /// themselves.
  private func people(_ texts: [String]) -> [String] {
    var names: [String] = []
    for text in texts where !text.hasBytes(of: "://") {
      for name in PersonNames.people(in: text) where !names.contains(name) { names.append(name) }
    }
    if let site {
      let others = names.filter { !TitleText.isSite($0, site: site, host: nil) }
      if !others.isEmpty { names = others }
    }
    return Array(names.prefix(20))
  }

  // MARK: Markup

  /// What the markup calls an author, near the text: far from it stand the authors of other stories.
  private var near: [MarkedValue] {
    let low = (lines.indices.min() ?? 0) - 3
    return page.head.authors.filter { $0.block >= low && $0.block <= lines.textStart + 1 && isOwn($0) }
  }

  private func isHint(_ value: MarkedValue) -> Bool {
    !value.isExplicit && !value.isLink && value.value.utf8.count <= 120
  }

  /// Whether the place is not that of a comment or another story.
  private func isOwn(_ value: MarkedValue) -> Bool {
    guard page.blocks.indices.contains(value.block), page.blocks[value.block].element >= 0 else { return true }
    let hints = page.elements[page.blocks[value.block].element].inheritedHints
    return hints.isDisjoint(with: [.comments, .otherStories, .navigation])
  }

  /// The people of marked values. Several values of the same rank, such as a link for each author, belong together if
  /// they stand side by side.
  private func first(of values: [MarkedValue]) -> Sourced<[String]>? {
    var names: [String] = []
    var last: MarkedValue?
    for value in values {
      let found = people([value.value])
      guard !found.isEmpty else { continue }
      if let last, value.block > last.block + 3 { break }
      names += found.filter { !names.contains($0) }
      last = value
      if !value.isExplicit && !value.isLink { break }
    }
    guard let last else { return nil }
    return Sourced(Array(names.prefix(20)), from: last.isMicrodata ? .microdata : .markup)
  }

  /// A page on which everything that is marked as author names one and the same person.
  private var onlyOne: Sourced<[String]>? {
    let marked = page.head.authors.filter { ($0.isExplicit || $0.isLink) && isOwn($0) && !isCard($0) }
    let names = people(marked.map(\.value))
    guard names.count == 1, let first = marked.first else { return nil }
    return Sourced(names, from: first.isMicrodata ? .microdata : .markup)
  }

  private func isCard(_ value: MarkedValue) -> Bool {
    guard page.blocks.indices.contains(value.block), page.blocks[value.block].element >= 0 else { return false }
    return page.elements[page.blocks[value.block].element].inheritedHints.contains(.card)
  }

  // MARK: Declarations

  private static let keys = [
    "author", "article:author", "article:author_name", "og:article:author", "og:author", "dc.creator",
    "dcterms.creator",
    "dc.creator.personalname", "sailthru.author", "parsely-author", "byl", "citation_author", "authors", "creator",
    "cxenseparse:author", "rbauthors", "article.author",
  ]
  private static let cues: Set<String> = [
    "written by", "escrito por", "verfasst von", "écrit par", "scritto da", "geschrieben von", "author", "autor",
    "автор", "napisane przez", "geschreven door", "skrivet av", "написано",
  ]

  private func metaTag(_ read: (String) -> [String]) -> Sourced<[String]>? {
    let found = declared.first(Self.keys) { text in
      let names = read(DeclaredValues.line(text) ?? "")
      return names.isEmpty ? nil : names
    }
    if let found { return found }
    for number in ["1", "2"] {
      guard let label = page.head.meta["twitter:label" + number], Self.cues.contains(label.lowercased()),
        let text = page.head.meta["twitter:data" + number]
      else { continue }
      if let found = sourced(read(text), .meta) { return found }
    }
    return nil
  }

  /// Whom the page declares as the author, by whatever name.
  private func declaredName(_ properNames: ProperNames) -> Sourced<[String]>? {
    func names(_ texts: [String]) -> [String] {
      var names: [String] = []
      for case let name? in texts.map(PenNames.name) where !names.contains(name) { names.append(name) }
      return Array(names.prefix(20))
    }
    if let found = sourced(names(data.authors.map(\.name)), .jsonLD) { return found }
    for value in near where value.isExplicit || value.isLink {
      if let found = sourced(names([value.value]), value.isMicrodata ? .microdata : .markup) { return found }
    }
    if let found = metaTag({ names([$0]) }) { return found }
    for value in near where isHint(value) && value.value.utf8.count <= 60 && properNames.isName(value.value) {
      if let found = sourced(names([value.value]), .markup) { return found }
    }
    return nil
  }

  // MARK: Lines

  private static let openings: Set<String> = [
    "by", "von", "par", "por", "di", "автор", "автори", "авторы", "author", "authors", "autor", "autora", "autore",
    "auteur", "written by", "reported by", "door", "av", "przez", "texte", "текст", "oleh", "yazan", "posted by",
    "story by", "words by", "published by", "escrito por", "a cura di", "scritto da", "écrit par", "publié par",
    "reporting by", "text by", "article by", "report by", "propos recueillis par", "texto de", "texto", "testo di",
    "verfasst von", "geschrieben von", "post author", "words", "redactado por", "publicado por", "від", "от",
    "contributor", "contributors",
  ]

  /// Where the names begin in a line that opens with a byline's cue; `nil` if it does not.
  static func nameStart(_ text: String) -> String.Index? {
    guard mayOpen(text) else { return nil }
    var seen = ""
    var index = text.startIndex
    for _ in 0..<3 {
      let end = text[index...].firstIndex(where: { $0 == " " || $0 == ":" }) ?? text.endIndex
      seen += (seen.isEmpty ? "" : " ") + text[index..<end].lowercased()
      index = end
      while index < text.endIndex, text[index] == " " || text[index] == ":" { index = text.index(after: index) }
      guard index < text.endIndex else { return nil }
      if openings.contains(seen) {
        // `by` opens a byline only before a name.
        let rest = text[index...]
        let next = rest.prefix { $0 != " " && $0 != ":" }.lowercased()
        if openings.contains(seen + " " + next) { continue }
        guard let first = rest.unicodeScalars.first, lowercased(first.value) != first.value || first.value >= 0x590
        else {
          return nil
        }
        return index
      }
    }
    return nil
  }

  private static let firstWords = HashTable(
    openings.compactMap { opening in
      opening.split(separator: " " as Character).first.map { (spelling($0.utf8), 1) }
    })

  /// Stands for the lowercase spelling of a word.
  private static func spelling(_ word: some Sequence<UInt8>) -> UInt64 {
    word.reduce(WordHash.seed) { WordHash.add(UInt32($1), to: $0) }
  }

  /// Whether the first word is that of a cue: one look, for nearly all lines are no bylines.
  private static func mayOpen(_ text: String) -> Bool {
    let word = text.utf8.prefix { $0 != 0x20 && $0 != 0x3A }
    guard word.count <= 32 else { return false }
    if word.allSatisfy({ $0 < 0x80 }) {
      return firstWords[spelling(word.lazy.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 })] != 0
    }
    return firstWords[spelling(Substring(word).lowercased().utf8)] != 0
  }

  /// Whether a line is nothing but a cue, with the name on the next.
  static func isCue(_ text: String) -> Bool {
    text.utf8.count <= 40 && openings.contains(text.lowercased().trimmingMarks())
  }

  /// Whether a block is nothing but a byline.
  static func isByline(_ content: String, _ text: TextStatistics) -> Bool {
    guard text.words <= 14, text.stopWords <= 5, let start = nameStart(content) else { return false }
    if text.ending == .sentence && text.words > 6 { return false }
    return Float(text.capitalised) >= text.words * 0.5 && !content[start...].isEmpty
  }
}
