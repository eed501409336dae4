import Documents

/// Finds the headline, and the block that shows it.
struct TitleFinder {
  /// The headline, the block that shows it, and the site's name if the title told it.
  struct Finding {
    var text: Sourced<String>?
    var block: Int?
    var site: String?
  }

  let page: Page
  let data: StructuredData
  let declared: DeclaredValues
  let site: String?
  let host: String?
  let slug: Set<UInt64>

  /// Finds the headline; blocks that repeat it are taken out of the body.
  func find(_ selection: inout Selection) -> Finding {
    let end = textStart(selection)
    var found = page.hasMarkup ? markup(end) : visible(selection, end)
    if let text = found.text?.value {
      let hash = hash(of: text)
      for index in page.blocks.indices where self.hash(of: index, selection) == hash || index == found.block {
        if found.block == nil, index <= end { found.block = index }
        if selection.isBody[index] || index <= end + 1 { selection.remove(index, as: .metadata) }
      }
    }
    return found
  }

  private func hash(of text: String) -> UInt64 { WordHash.words(of: text).reduce(WordHash.seed, WordHash.combine) }
  private func hash(of index: Int, _ selection: Selection) -> UInt64 { selection.statistics[index].hash }

  /// The first block of the body that reads like text, not like a headline.
  private func textStart(_ selection: Selection) -> Int {
    for (index, text) in selection.statistics.enumerated() where selection.isBody[index] {
      if text.words >= 25 || text.words >= 8 && text.ending == .sentence { return index }
    }
    return selection.firstBody ?? 0
  }

  /// Plain text: the line that reads most like the headline of the text below.
  private func visible(_ selection: Selection, _ end: Int) -> Finding {
    let lines = HeadlineLines(page: page, selection: selection, slug: slug, end: end)
    guard let best = lines.best else { return Finding() }
    let parts = TitleText.parts(of: page.text(page.blocks[best]), site: site, host: host)
    return Finding(text: Sourced(parts.headline, from: .text), block: best, site: parts.site)
  }

  // MARK: HTML

  /// What the page declares as its title, the site's name still on it.
  private var declarations: [Sourced<String>] {
    let candidates = [
      declared.text(["og:title"]), data.headline.map { Sourced($0, from: .jsonLD) },
      page.head.title.map { Sourced($0, from: .markup) },
      declared.text(["twitter:title", "dc.title", "citation_title", "headline"]),
    ]
    return candidates.compactMap { $0 }
  }

  private func markup(_ end: Int) -> Finding {
    let declarations = declarations
    let parts = page.head.title.map { TitleText.parts(of: $0, site: site, host: host) }
    let cutSite = site == nil ? parts?.site : nil
    if let block = agreeingHeading(declarations.map(\.value), end) ?? onlyHeading(declarations.map(\.value), end) {
      let shown = TitleText.headline(of: page.text(page.blocks[block]), site: site, host: host)
      if let other = fuller(than: shown) ?? likerToAddress(than: shown, declarations) {
        return Finding(text: other, site: cutSite)
      }
      return Finding(text: withoutStamp(shown, declarations), block: block, site: cutSite)
    }
    if declarations.isEmpty {
      let block = page.blocks.indices.last { $0 <= end && heading(of: page.blocks[$0]) == .h1 }
      return Finding(text: block.map { Sourced(page.text(page.blocks[$0]), from: .text) }, block: block)
    }
    let best = declarations.first { $0.source == .jsonLD } ?? declarations.first
    let text = best.map { Sourced(TitleText.headline(of: $0.value, site: site, host: host), from: $0.source) }
    return Finding(text: text, site: cutSite)
  }

  /// The heading that says best what the page declares.
  private func agreeingHeading(_ declarations: [String], _ end: Int) -> Int? {
    let references = declarations.map { Set(WordHash.words(of: $0)) }
    var best: (score: Float, block: Int)?
    for (index, block) in page.blocks.enumerated() where block.kind == .heading && index <= end + 30 {
      let words = Set(page.words(block))
      guard !words.isEmpty else { continue }
      var score: Float = 0
      for reference in references where !reference.isEmpty {
        let shared = Float(words.intersection(reference).count)
        score = max(score, 2 * shared / Float(words.count + reference.count))
      }
      let tag = heading(of: block)
      score += tag == .h1 ? 0.25 : tag == .h2 ? 0.05 : 0
      if index > end { score -= 0.3 }
      if words.count <= 2 { score -= 0.3 }
      if score > (best?.score ?? 0.62) { best = (score, index) }
    }
    return best?.block
  }

  /// The one main heading above the text, where the page declares something else for search engines; the site's name is
  /// a main heading on many sites.
  private func onlyHeading(_ declarations: [String], _ end: Int) -> Int? {
    var only: Int?
    for (index, block) in page.blocks.enumerated() where block.kind == .heading && index <= end + 2 {
      guard heading(of: block) == .h1, !isSiteName(page.text(block)) else { continue }
      if only != nil { return nil }
      only = index
    }
    guard let only else { return nil }
    let words = contentWords(page.text(page.blocks[only]))
    let known = declarations.reduce(into: slug) { $0.formUnion(contentWords($1)) }
    return words.count >= 2 && !words.isDisjoint(with: known) ? only : nil
  }

  /// The headline of the JSON-LD script, if it goes on where the heading ends, and the page's title has it too. What
  /// stands behind a bar or dash is another matter.
  private func fuller(than shown: String) -> Sourced<String>? {
    guard let headline = data.headline, let title = page.head.title, headline.hasPrefix(shown + " "),
      let next = headline.dropFirst(shown.count + 1).unicodeScalars.first, scalarClass(next.value) == .word,
      WordHash.words(of: shown).count >= 2,
      WordHash.words(of: title).starts(with: WordHash.words(of: headline))
    else { return nil }
    return Sourced(TitleText.headline(of: headline, site: site, host: host), from: .jsonLD)
  }

  /// A declared title that the page's address repeats, where the heading says something else: the heading is then a
  /// slogan, or that of a part.
  private func likerToAddress(than shown: String, _ declarations: [Sourced<String>]) -> Sourced<String>? {
    let address = slug.filter { !Lexicon.shared.isStopWord($0) }
    guard address.count >= 4 else { return nil }
    func likeness(_ text: String) -> Float {
      let words = contentWords(text)
      return 2 * Float(words.intersection(address).count) / Float(max(words.count + address.count, 1))
    }
    let shownLikeness = likeness(shown)
    for declaration in declarations {
      let text = TitleText.headline(of: declaration.value, site: site, host: host)
      let isPart = contentWords(text).isSubset(of: contentWords(shown))
      if likeness(text) > 0.9, shownLikeness < 0.7, !isPart { return Sourced(text, from: declaration.source) }
    }
    return nil
  }

  private func isSiteName(_ text: String) -> Bool { TitleText.isSite(text, site: site, host: host) }

  private func contentWords(_ text: String) -> Set<UInt64> {
    Set(WordHash.words(of: text).filter { !Lexicon.shared.isStopWord($0) })
  }

  /// A heading that holds date or byline too: what is declared is then the headline in it.
  private func withoutStamp(_ shown: String, _ declarations: [Sourced<String>]) -> Sourced<String> {
    guard !DateReader.dates(in: shown).isEmpty else { return Sourced(shown, from: .text) }
    let words = WordHash.words(of: shown)
    for declaration in declarations {
      let text = TitleText.headline(of: declaration.value, site: site, host: host)
      let part = WordHash.words(of: text)
      if part.count >= 2, part.count < words.count,
        words.starts(with: part) || words.suffix(part.count).elementsEqual(part)
      {
        return Sourced(text, from: declaration.source)
      }
    }
    return Sourced(shown, from: .text)
  }

  private func heading(of block: PageBlock) -> Tag {
    var element = block.element
    while element >= 0, !page.elements[element].tag.isHeading { element = page.elements[element].parent }
    return element >= 0 ? page.elements[element].tag : .other
  }
}
