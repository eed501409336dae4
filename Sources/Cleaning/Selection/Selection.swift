import Documents

/// Which blocks of a page are the article, and what the others are.
struct Selection {
  /// By block: whether it is part of the article's text.
  var isBody: [Bool]
  /// By block that is not: as what it was left out, where a rule found out.
  var kinds: [RemovedBlock.Kind?]
  let statistics: [TextStatistics]
  let words: PageWords
  let probabilities: [Float]
  /// Words of running text in the body.
  private(set) var bodyWords: Float = 0

  /// Decides for all blocks of a page.
  ///
  /// - Parameter recallWeight: the β of the F-β that the choice is to make as high as can be expected.
  init(_ page: Page, _ features: BlockFeatures, _ probabilities: [Float], recallWeight: Float) {
    statistics = features.statistics
    words = features.words
    self.probabilities = probabilities
    let threshold = ExpectedScore.threshold(
      probabilities, words: features.statistics.map(\.words), recallWeight: recallWeight)
    isBody = probabilities.map { $0 >= threshold }
    kinds = Array(repeating: nil, count: isBody.count)
    dropCopies(page)
    dropInserts(page)
    dropDanglingHeadings(page)
    for (index, text) in statistics.enumerated() where isBody[index] && (text.words >= 8 || text.ending == .sentence) {
      bodyWords += text.words
    }
  }

  /// The first block of the body.
  var firstBody: Int? { isBody.firstIndex(of: true) }
  /// The last block of the body.
  var lastBody: Int? { isBody.lastIndex(of: true) }

  /// Takes a block out of the body, or says what it is.
  mutating func remove(_ index: Int, as kind: RemovedBlock.Kind) {
    isBody[index] = false
    kinds[index] = kind
  }

  /// A paragraph that stands in the page a second time is a tooltip's, a summary's or a teaser's.
  private mutating func dropCopies(_ page: Page) {
    var kept = HashNumbers()
    for index in isBody.indices where isBody[index] && statistics[index].words >= 12 {
      guard page.blocks[index].kind == .paragraph || page.blocks[index].kind == .listItem else { continue }
      if kept.isKnown(statistics[index].hash) { remove(index, as: .boilerplate) }
    }
  }

  /// Takes out what stands within the article without being a part of it, and says so itself.
  private mutating func dropInserts(_ page: Page) {
    var isBeforeText = true
    for index in isBody.indices {
      if let kind = InsertRules.kind(of: statistics[index], isBeforeText: isBeforeText) { remove(index, as: kind) }
      if isBody[index] && statistics[index].words >= 12 { isBeforeText = false }
    }
  }

  /// A heading belongs to the text under it; without any it announced something else.
  private mutating func dropDanglingHeadings(_ page: Page) {
    guard page.hasMarkup, let last = lastBody else { return }
    var index = last
    while index > 0, isBody[index], page.blocks[index].kind == .heading {
      isBody[index] = false
      index -= 1
      while index > 0, !isBody[index] { index -= 1 }
    }
  }
}
