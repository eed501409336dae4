/// The facts about each block that the decision rests on: a row of numbers a block. Facts that only markup tells are
/// `missing` in plain text, and stop-word ratios are `missing` on pages in a language whose stop words are not known, so
/// one model serves all.
struct BlockFeatures {
  /// Stands for a fact that cannot be known.
  static let missing: Float = -1

  /// The names of the columns.
  static let names: [String] = ownNames + markupNames + neighbourNames + sectionNames

  /// The number of columns.
  static let count = names.count

  /// The rows, one after the other.
  private(set) var values: [Float]
  /// The counts of each block.
  private(set) var statistics: [TextStatistics]
  /// The words of all blocks.
  let words: PageWords
  /// Blocks that the markup treats alike.
  let groups: BlockGroups

  /// Computes the facts of a page.
  init(_ page: Page, lexicon: Lexicon) { self.init(page, BlockMeasures(page, lexicon: lexicon)) }

  /// Computes the facts of a page from its measures.
  init(_ page: Page, _ measures: BlockMeasures) {
    let count = page.blocks.count
    let statistics = measures.statistics
    self.statistics = statistics
    words = measures.words
    groups = measures.groups
    values = Array(repeating: 0, count: count * Self.count)
    let rowLength = Self.count
    values.withUnsafeMutableBufferPointer { values in
      for index in 0..<count {
        var row = FeatureRow(UnsafeMutableBufferPointer(rebasing: values[index * rowLength..<(index + 1) * rowLength]))
        Self.own(index, page, statistics[index], measures, &row)
        Self.markup(index, page, measures, &row)
        Self.neighbours(index, measures, &row)
        Self.sections(index, measures, &row)
      }
    }
  }

  // MARK: The block itself

  private static let ownNames =
    [
      "words", "wordLength", "stopRatio", "ending", "beginning", "sentenceEndsPerWord", "sentenceEnds", "commasPerWord",
      "capitalisedRatio", "uppercaseRatio", "digitRatio", "letterRatio", "separators", "phraseShare",
    ] + Lexicon.Category.allCases.map { "phrase.\($0)" } + [
      "at", "url", "copyright", "clock", "year", "money", "brace", "repeats", "position", "wordsBefore", "isProse",
      "topic", "titleOverlap", "listItem", "blankBefore", "blankAfter", "indent", "hasMarkup", "pageBlocks",
    ]

  private static func own(
    _ index: Int,
    _ page: Page,
    _ text: TextStatistics,
    _ measures: BlockMeasures,
    _ row: inout FeatureRow
  ) {
    let words = max(text.words, 1)
    let block = page.blocks[index]
    row.add(measures.logWords[index])
    row.add(Float(text.scalars) / words)
    row.add(measures.stopRatio[index])
    row.add(Float(text.ending.rawValue))
    row.add(Float(text.beginning.rawValue))
    row.add(Float(text.sentenceEnds) / words)
    row.add(Float(min(text.sentenceEnds, 20)))
    row.add(Float(text.commas) / words)
    row.add(Float(text.capitalised) / words)
    row.add(text.letters > 0 ? Float(text.uppercase) / Float(text.letters) : 0)
    row.add(Float(text.digits) / Float(max(text.scalars, 1)))
    row.add(Float(text.letters) / Float(max(text.scalars, 1)))
    row.add(Float(min(text.separators, 20)))
    row.add(measures.phraseShare[index])
    for category in 0..<Lexicon.Category.count { row.add(min(1, Float(text.phraseWords[category]) / words)) }
    for flag in [TextStatistics.Flags.at, .url, .copyright, .clock, .year, .money, .brace] {
      row.add(text.flags.contains(flag) ? 1 : 0)
    }
    row.add(measures.repeats[index])
    row.add(Float(index) / Float(page.blocks.count))
    row.add(measures.wordsBefore[index] / max(measures.totalWords, 1))
    row.add(measures.isProse[index] ? 1 : 0)
    row.add(measures.topic[index])
    row.add(measures.titleOverlap[index])
    row.add(block.kind == .listItem ? 1 : 0)
    row.add(page.hasMarkup ? missing : Float(min(block.blankLinesBefore, 4)))
    row.add(
      page.hasMarkup
        ? missing : index + 1 < page.blocks.count ? Float(min(page.blocks[index + 1].blankLinesBefore, 4)) : 4
    )
    row.add(page.hasMarkup ? missing : Float(min(block.indent, 16)))
    row.add(page.hasMarkup ? 1 : 0)
    row.add(measures.logBlocks)
  }

  // MARK: Its place in the markup

  private static let markupNames =
    ["linkDensity", "links", "emphasis", "tag", "depth"]
    + (0..<ElementHints.count).map { "near.\($0)" } + (0..<ElementHints.count).map { "far.\($0)" }
    + [
      "container.prose", "container.links", "container.blocks", "container2.prose", "container2.links",
      "container3.prose", "container3.links", "fromMain", "style.prose", "style.meanWords", "style.count",
    ]

  private static func markup(_ index: Int, _ page: Page, _ measures: BlockMeasures, _ row: inout FeatureRow) {
    guard page.hasMarkup, page.blocks[index].element >= 0 else {
      row.addMissing(markupNames.count)
      return
    }
    let block = page.blocks[index]
    let length = Float(max(block.range.count, 1))
    row.add(measures.linkDensity[index])
    row.add(Float(min(block.links, 20)))
    row.add(Float(block.emphasisBytes) / length)
    let element = measures.blockElement[index]
    row.add(Float(page.elements[element].tag.rawValue))
    row.add(Float(page.elements[element].depth))
    let near = page.elements[block.element].hints.union(page.elements[element].hints)
    let parent = page.elements[element].parent
    let nearby = parent >= 0 ? near.union(page.elements[parent].hints) : near
    let far = page.elements[block.element].inheritedHints
    for bit in 0..<UInt32(ElementHints.count) { row.add(nearby.rawValue >> bit & 1 == 1 ? 1 : 0) }
    for bit in 0..<UInt32(ElementHints.count) { row.add(far.rawValue >> bit & 1 == 1 ? 1 : 0) }
    let sums = measures.elements
    let total = max(sums.totalProse, 1)
    var container = parent >= 0 ? parent : element
    row.add(sums.prose[container] / total)
    row.add(sums.linkWords[container] / max(sums.words[container], 1))
    row.add(min(sums.blocks[container], 200))
    for _ in 0..<2 {
      if page.elements[container].parent >= 0 { container = page.elements[container].parent }
      row.add(sums.prose[container] / total)
      row.add(sums.linkWords[container] / max(sums.words[container], 1))
    }
    row.add(sums.distanceFromMain[block.element])
    row.add(measures.style[index].prose / total)
    row.add(measures.style[index].words / max(measures.style[index].count, 1))
    row.add(min(measures.style[index].count, 100))
  }

  // MARK: Its neighbours

  private static let offsets = [-3, -2, -1, 1, 2, 3]
  private static let neighbourNames =
    offsets.flatMap { offset in
      ["words", "ending", "phrases", "links", "stop", "heading"].map { "\($0)[\(offset)]" }
    } + [
      "prose.before5", "prose.after5", "prose.before15", "prose.after15", "distance.before", "distance.after",
      "short.before10", "short.after10", "stamps.near", "repeats.near",
    ]

  private static func neighbours(_ index: Int, _ measures: BlockMeasures, _ row: inout FeatureRow) {
    let count = measures.logWords.count
    for offset in offsets {
      let other = index + offset
      guard other >= 0, other < count else {
        row.addMissing(6)
        continue
      }
      row.add(measures.logWords[other])
      row.add(Float(measures.ending[other].rawValue))
      row.add(measures.phraseShare[other])
      row.add(measures.hasMarkup ? measures.linkDensity[other] : missing)
      row.add(measures.stopRatio[other])
      row.add(measures.hasMarkup ? (measures.isHeading[other] ? 1 : 0) : missing)
    }
    row.add(measures.proseWords(index - 5..<index))
    row.add(measures.proseWords(index + 1..<index + 6))
    row.add(measures.proseWords(index - 15..<index))
    row.add(measures.proseWords(index + 1..<index + 16))
    row.add(min(measures.distanceBefore[index], 50))
    row.add(min(measures.distanceAfter[index], 50))
    row.add(measures.shortLines(index - 10..<index))
    row.add(measures.shortLines(index + 1..<index + 11))
    row.add(measures.stamps(index - 6..<index + 7))
    row.add(measures.repeated(index - 6..<index + 7))
  }

  // MARK: The section it stands in

  private static let sectionNames = [
    "headed.otherStories", "headed.comments", "headed.promotion", "headed.footer", "since.otherStories",
    "since.comments", "run.prose", "run.share", "run.position",
  ]

  private static func sections(_ index: Int, _ measures: BlockMeasures, _ row: inout FeatureRow) {
    for kind in 0..<4 { row.add(min(Float(index - measures.lastCue[kind][index]), 60)) }
    row.add(min(measures.proseSinceCue[0][index], 2000))
    row.add(min(measures.proseSinceCue[1][index], 2000))
    row.add(min(measures.runProse[index], 5000))
    row.add(measures.runProse[index] / max(measures.largestRun, 1))
    row.add(Float(measures.runSide[index]))
  }
}

/// A row of features that is being filled from left to right.
struct FeatureRow {
  private let values: UnsafeMutableBufferPointer<Float>
  private var next = 0

  init(_ values: UnsafeMutableBufferPointer<Float>) { self.values = values }

  @inline(__always)
  mutating func add(_ value: Float) {
    values[next] = value
    next += 1
  }

  mutating func addMissing(_ count: Int) {
    for _ in 0..<count { add(BlockFeatures.missing) }
  }
}
