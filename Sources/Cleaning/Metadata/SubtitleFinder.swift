/// Finds the standfirst: a sentence or two under the headline that the text does not count as its own.
struct SubtitleFinder {
  let page: Page
  let data: StructuredData
  let lines: MetadataLines
  let title: Int?

  /// The standfirst, if the page sets one apart; it is taken out of the body.
  func find(_ selection: inout Selection) -> Sourced<String>? {
    guard let title else { return declared }
    let shown = page.hasMarkup ? marked(title, &selection) : aboveStamp(title, &selection)
    return shown.map { Sourced($0, from: .text) } ?? declared
  }

  /// JSON-LD has a field for it, which is seldom used.
  private var declared: Sourced<String>? {
    guard let line = data.alternativeHeadline, line != data.headline else { return nil }
    return Sourced(line, from: .jsonLD)
  }

  /// HTML: a block that the markup calls a standfirst, between the headline and the text, or right at its head.
  private func marked(_ title: Int, _ selection: inout Selection) -> String? {
    let end = min(max(lines.textStart + 1, title + 1), title + 12, page.blocks.count)
    guard title + 1 < end else { return nil }
    for index in title + 1..<end {
      let block = page.blocks[index]
      let text = selection.statistics[index]
      guard text.words >= 5, text.words <= 80, block.element >= 0, block.linkBytes * 2 < block.range.count else {
        continue
      }
      let hints = page.elements[block.element].hints
      let parent = page.elements[block.element].parent
      let near = parent >= 0 ? hints.union(page.elements[parent].hints) : hints
      guard near.contains(.subtitle), near.isDisjoint(with: [.author, .comments, .caption, .sharing, .otherStories])
      else {
        continue
      }
      return page.text(block)
    }
    return nil
  }

  /// Plain text: the one block of prose between the headline and the line of byline and date, with text behind it.
  private func aboveStamp(_ title: Int, _ selection: inout Selection) -> String? {
    guard title + 2 < page.blocks.count else { return nil }
    var candidate: Int?
    for index in title + 1..<min(title + 8, page.blocks.count) {
      let text = selection.statistics[index]
      if isStamp(index, text) {
        guard let candidate, hasText(after: index, selection) else { return nil }
        selection.remove(candidate, as: .metadata)
        return page.text(page.blocks[candidate])
      }
      guard text.words >= 6 else { continue }
      if candidate != nil || text.words > 90 { return nil }
      candidate = index
    }
    return nil
  }

  private func isStamp(_ index: Int, _ text: TextStatistics) -> Bool {
    guard text.words <= 25 else { return false }
    let content = page.text(page.blocks[index])
    if Bylines.isByline(content, text) { return true }
    return text.digits >= 4 && text.ending != .sentence && !DateReader.dates(in: content).isEmpty
  }

  private func hasText(after index: Int, _ selection: Selection) -> Bool {
    var words: Float = 0
    for other in index + 1..<page.blocks.count where selection.isBody[other] {
      words += selection.statistics[other].words
    }
    return words >= 30
  }
}
