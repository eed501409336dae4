/// Finds the headline, and the block that shows it.
struct TitleFinder {
  let page: Page
  let data: StructuredData
  let site: String?
  let host: String?
  let slug: Set<UInt64>

  /// The headline, its block, and the site's name if the title told it. Blocks that repeat the headline are taken out
  /// of the body.
  func find(_ selection: inout Selection) -> (text: String?, block: Int?, site: String?) {
    let end = textStart(selection)
    var found = page.hasMarkup ? markup(selection, end) : visible(selection, end)
    if let text = found.text {
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

  // MARK: HTML

  private func markup(_ selection: Selection, _ end: Int) -> (text: String?, block: Int?, site: String?) {
    let declared = [page.head.meta["og:title"], data.headline, page.head.title, page.head.meta["twitter:title"]]
      .compactMap { $0 }
    let references = declared.map { Set(WordHash.words(of: $0)) }
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
    let parts = page.head.title.map { TitleText.parts(of: $0, site: site, host: host) }
    if let best {
      let text = page.text(page.blocks[best.block])
      return (TitleText.headline(of: text, site: site, host: host), best.block, site == nil ? parts?.site : nil)
    }
    if references.isEmpty {
      let block = page.blocks.indices.last { $0 <= end && heading(of: page.blocks[$0]) == .h1 }
      return (block.map { page.text(page.blocks[$0]) }, block, nil)
    }
    let text = (data.headline ?? declared.first).map { TitleText.headline(of: $0, site: site, host: host) }
    return (text, nil, parts?.site)
  }

  private func heading(of block: PageBlock) -> Tag {
    var element = block.element
    while element >= 0, !page.elements[element].tag.isHeading { element = page.elements[element].parent }
    return element >= 0 ? page.elements[element].tag : .other
  }

  // MARK: Plain text

  private func visible(_ selection: Selection, _ end: Int) -> (text: String?, block: Int?, site: String?) {
    var topical = HashCounts(capacity: 700)
    for index in page.blocks.indices where selection.isBody[index] && index >= end {
      if topical.count > 600 { break }
      for word in page.words(page.blocks[index]) { topical.add(word) }
    }
    var counts = HashCounts(capacity: selection.statistics.count)
    for text in selection.statistics { counts.add(text.hash) }
    var best: (score: Float, block: Int)?
    for index in page.blocks.indices.prefix(end) where index == 0 || index >= end - 60 {
      let text = selection.statistics[index]
      guard isHeadline(text) else { continue }
      var score = Float(0)
      let words = page.words(page.blocks[index]).filter { !Lexicon.shared.isStopWord($0) }
      guard !words.isEmpty else { continue }
      let share = Float(words.filter { topical[$0] > 0 }.count) / Float(words.count)
      let often = Float(words.filter { topical[$0] >= 3 }.count) / Float(words.count)
      let inSlug = slug.isEmpty ? 0 : Float(words.filter { slug.contains($0) }.count) / Float(words.count)
      score += 3 * share + 1.5 * often + 3 * inSlug
      if counts[text.hash] == 2 { score += 1 }
      if index == 0, share >= 0.25, text.words >= 5 { score += 2.5 }
      if text.words >= 5 { score += 1 }
      if text.beginning == .lowercase { score -= 1 }
      if text.words >= 3 && text.stopWords == 0 && text.capitalised == Int(text.words) { score -= 0.5 }
      if page.blocks[index].blankLinesBefore > 0 { score += 0.3 }
      if index + 1 < page.blocks.count, page.blocks[index + 1].blankLinesBefore > 0 { score += 0.3 }
      if page.blocks[index].kind == .listItem { score -= 2 }
      score -= 0.03 * Float(end - index)
      score -= 2 * min(1, Float(text.anyPhraseWords) / max(text.words, 1))
      if text.ending == .sentence { score -= 1.5 }
      guard score > (best?.score ?? 1.2) else { continue }
      if text.words < 4, PersonNames.person(page.text(page.blocks[index])) != nil { score -= 2 }
      if score > (best?.score ?? 1.2) { best = (score, index) }
    }
    guard let best else { return (nil, nil, nil) }
    let parts = TitleText.parts(of: page.text(page.blocks[best.block]), site: site, host: host)
    return (parts.headline, best.block, parts.site)
  }

  private func isHeadline(_ text: TextStatistics) -> Bool {
    guard text.words >= 1.5, text.words <= 40, text.scalars <= 300, text.letters * 2 > text.scalars else {
      return false
    }
    if text.flags.contains(.clock) || text.flags.contains(.url) || text.flags.contains(.copyright) { return false }
    if text.flags.contains(.month) && text.flags.contains(.year) && text.words < 8 { return false }
    return text.ending != .comma && text.separators < 3
  }
}
