import Documents

/// The blocks around the beginning and the end of the text that can state byline and dates: short, and not prose.
struct MetadataLines {
  /// Their indices, the most telling place first: between title and text, right before, right behind the text.
  let indices: [Int]
  /// Those that stand between the title (or a few blocks before the text) and the text, or right at its head.
  let leading: [Int]
  /// The few right above the headline.
  let above: [Int]
  /// Those further behind the text, where only what names itself can be believed.
  let trailing: [Int]
  /// Where the text begins.
  let textStart: Int
  private let page: Page
  private let statistics: [TextStatistics]

  init(page: Page, selection: Selection, title: Int?) {
    self.page = page
    statistics = selection.statistics
    func beginsText(_ index: Int) -> Bool {
      let text = selection.statistics[index]
      return selection.isBody[index] && (text.words >= 25 || text.words >= 8 && text.ending == .sentence)
    }
    let all = selection.statistics.indices
    // A summary may stand above the headline.
    let first = title.flatMap { all[$0...].first(where: beginsText) } ?? all.first(where: beginsText)
    let start = first ?? selection.firstBody ?? 0
    textStart = start
    let low = title.map { $0 < start ? max(0, min($0, start) - 6) : max(0, start - 12) } ?? max(0, start - 12)
    func isShort(_ index: Int) -> Bool {
      let text = selection.statistics[index]
      return text.words <= 40 && text.scalars <= 2_000
        && !(selection.isBody[index] && text.words >= 10 && text.ending == .sentence)
    }
    var near = (max(low, title ?? low)..<max(start, max(low, title ?? low))).filter { isShort($0) }
    near = Array(near.prefix(60))
    // Under a caption or standfirst that was taken for the beginning of the text.
    let last = selection.lastBody ?? start
    let under = (start..<max(start, min(start + 6, last))).filter { isShort($0) && !selection.isBody[$0] }
    leading = near + under
    let before = (low..<max(low, min(title ?? low, start))).filter { isShort($0) }
    above = before.reversed()
    let end = max(page.blocks.count, last + 1)
    let behind = (last + 1..<min(last + 6, end)).filter { isShort($0) }
    trailing = (min(last + 6, end)..<min(last + 16, end)).filter { isShort($0) }
    let head = (start..<min(start + 3, page.blocks.count)).filter { isShort($0) && !under.contains($0) }
    indices = leading + above + head + behind
  }

  /// The short ones among them that can hold a date: they have a digit.
  var withDigits: [Int] {
    (indices + trailing).filter { statistics[$0].digits > 0 && page.blocks[$0].range.count <= 400 }
  }

  /// Takes bylines and stamps that slipped into the text out of it.
  func markBlocks(_ selection: inout Selection) {
    let last = selection.lastBody ?? 0
    for index in indices {
      let text = selection.statistics[index]
      guard text.words <= 25, text.ending != .sentence || text.words < 6 else { continue }
      if index > textStart && index <= last && selection.isBody[index] && text.words > 12 { continue }
      let hasStamp =
        text.flags.contains(.clock) && text.digits >= 4 || text.flags.contains(.month) && text.digits > 0
        || text.phraseWords[Lexicon.Category.dateCue.rawValue] > 0 && text.digits >= 4
        || text.phraseWords[Lexicon.Category.relativeTime.rawValue] > 1 && text.digits > 0
      let content = page.text(page.blocks[index])
      let isStamp = hasStamp && (!selection.isBody[index] || Self.isMostlyStamp(text))
      if isStamp || Bylines.isByline(content, text) { selection.remove(index, as: .metadata) }
    }
  }

  private static func isMostlyStamp(_ text: TextStatistics) -> Bool {
    text.words <= 14 && text.stopWords <= 2 || text.flags.contains(.clock) && text.flags.contains(.year)
  }
}
