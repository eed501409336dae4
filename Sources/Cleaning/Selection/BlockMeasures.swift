/// Measures over the whole sequence of blocks that single features are read off from. Everything is a prefix sum or one
/// pass, so a page costs time linear in its length.
struct BlockMeasures {
  var statistics: [TextStatistics] = []
  /// The words of all blocks.
  var words = PageWords()
  var logWords: [Float] = []
  var ending: [TextStatistics.Ending] = []
  var stopRatio: [Float] = []
  var phraseShare: [Float] = []
  var linkDensity: [Float] = []
  var isProse: [Bool] = []
  var isHeading: [Bool] = []
  var repeats: [Float] = []
  var wordsBefore: [Float] = []
  var totalWords: Float = 0
  var topic: [Float] = []
  var titleOverlap: [Float] = []
  var distanceBefore: [Float] = []
  var distanceAfter: [Float] = []
  /// The index of the last block before which a section of other stories, comments, promotion, legal notes was announced.
  var lastCue: [[Int]] = []
  /// Words of prose since then.
  var proseSinceCue: [[Float]] = []
  /// Prose of the run of blocks that this one belongs to; runs end where eight blocks in a row are not prose.
  var runProse: [Float] = []
  var largestRun: Float = 0
  /// -1 before the largest run, 0 in it, 1 behind it.
  var runSide: [Int] = []
  var elements: ElementStatistics
  /// The nearest element of a block that is not inline.
  var blockElement: [Int] = []
  /// Blocks that the markup treats alike.
  var groups: BlockGroups
  /// Sums over blocks of the same tag, container and hints.
  var style: [(prose: Float, words: Float, count: Float)] = []
  let hasMarkup: Bool
  let logBlocks: Float

  private var proseSums: [Float] = [0]
  private var shortSums: [Float] = [0]
  private var stampSums: [Float] = [0]
  private var repeatSums: [Float] = [0]

  init(_ page: Page, lexicon: Lexicon) {
    hasMarkup = page.hasMarkup
    logBlocks = fastLog2(Float(page.blocks.count))
    elements = ElementStatistics()
    groups = BlockGroups(Page(), blockElement: [], distanceFromMain: [])
    // A hash table without a secret is only safe where it is small.
    let titleWords = HashTable(
      WordHash.words(of: page.head.meta["og:title"] ?? page.head.title ?? "").prefix(64).map { ($0, 1) }
    )
    let blockCount = page.blocks.count
    reserve(blockCount)
    words = page.bytes.withUnsafeBufferPointer { bytes in
      PageWords(blocks: blockCount, bytes: bytes.count) { index, take in
        var inTitle: Float = 0
        var topicalWords: Float = 0
        let text = TextStatistics(
          UnsafeBufferPointer(rebasing: bytes[page.blocks[index].range]), lexicon: lexicon
        ) { word, shape in
          take(word, shape)
          guard shape.isTopical else { return }
          topicalWords += 1
          if titleWords[word] != 0 { inTitle += 1 }
        }
        statistics.append(text)
        titleOverlap.append(
          titleWords.isEmpty ? BlockFeatures.missing : topicalWords > 0 ? inTitle / topicalWords : 0
        )
      }
    }
    measureText(page)
    let topics = TopicCounts(words, isProse: isProse)
    for index in page.blocks.indices { topic.append(topics.share(index, isProse: isProse[index])) }
    measureRepetition()
    measureSums()
    measureSections()
    measureRuns()
    if page.hasMarkup { measureMarkup(page) }
    groups = BlockGroups(page, blockElement: blockElement, distanceFromMain: elements.distanceFromMain)
  }

  /// Makes room for as many blocks.
  private mutating func reserve(_ count: Int) {
    statistics.reserveCapacity(count)
    logWords.reserveCapacity(count)
    ending.reserveCapacity(count)
    stopRatio.reserveCapacity(count)
    phraseShare.reserveCapacity(count)
    linkDensity.reserveCapacity(count)
    isProse.reserveCapacity(count)
    isHeading.reserveCapacity(count)
    repeats.reserveCapacity(count)
    wordsBefore.reserveCapacity(count)
    topic.reserveCapacity(count)
    titleOverlap.reserveCapacity(count)
    distanceBefore.reserveCapacity(count)
    runSide.reserveCapacity(count)
    proseSums.reserveCapacity(count + 1)
    shortSums.reserveCapacity(count + 1)
    stampSums.reserveCapacity(count + 1)
    repeatSums.reserveCapacity(count + 1)
  }

  // MARK: Passes

  private mutating func measureText(_ page: Page) {
    var stops: Float = 0
    var longWords: Float = 0
    for text in statistics where text.words >= 12 && text.ending != .other {
      stops += Float(text.stopWords)
      longWords += text.words
    }
    // Running text of a language in the list has 30 to 60 stop words in a hundred.
    let knowsLanguage = longWords >= 30 && stops / longWords >= 0.2
    for (block, text) in zip(page.blocks, statistics) {
      let words = max(text.words, 1)
      logWords.append(fastLog2(text.words + 1))
      ending.append(text.ending)
      stopRatio.append(knowsLanguage ? Float(text.stopWords) / words : BlockFeatures.missing)
      phraseShare.append(min(1, Float(text.anyPhraseWords) / words))
      let density = min(1, Float(block.linkBytes) / Float(max(block.range.count, 1)))
      linkDensity.append(density)
      let ends = text.ending == .sentence || text.ending == .question || text.ending == .colon
      isProse.append(
        density < 0.5 && (text.words >= 10 && ends || text.words >= 22 && text.sentenceEnds > 0)
          && Float(text.capitalised) < 0.7 * words
      )
      isHeading.append(page.hasMarkup && block.kind == .heading)
    }
  }

  private mutating func measureRepetition() {
    var seen = HashCounts(capacity: statistics.count)
    for text in statistics { seen.add(text.hash) }
    for text in statistics { repeats.append(min(Float(seen[text.hash]), 20)) }
  }

  private mutating func measureSums() {
    var before: Float = 0
    for (index, text) in statistics.enumerated() {
      wordsBefore.append(before)
      before += text.words
      proseSums.append((proseSums.last ?? 0) + (isProse[index] ? text.words : 0))
      shortSums.append((shortSums.last ?? 0) + (text.words < 6 ? 1 : 0))
      let isStamp =
        text.words < 9
        && (text.flags.contains(.clock) || text.flags.contains(.month) && text.digits > 0
          || text.phraseWords[Lexicon.Category.relativeTime.rawValue] > 0 && text.digits > 0)
      stampSums.append((stampSums.last ?? 0) + (isStamp ? 1 : 0))
      repeatSums.append((repeatSums.last ?? 0) + (repeats[index] > 1 ? 1 : 0))
    }
    totalWords = before
    var distance: Float = 50
    for prose in isProse {
      distanceBefore.append(distance)
      distance = prose ? 1 : distance + 1
    }
    distance = 50
    distanceAfter = Array(repeating: 0, count: isProse.count)
    for index in isProse.indices.reversed() {
      distanceAfter[index] = distance
      distance = isProse[index] ? 1 : distance + 1
    }
  }

  private mutating func measureSections() {
    let kinds: [Lexicon.Category] = [.otherStories, .comments, .promotion, .footer]
    for kind in kinds {
      var last = -60
      var cues: [Int] = []
      var prose: [Float] = []
      var since: Float = 2000
      for (index, text) in statistics.enumerated() {
        cues.append(last)
        prose.append(since)
        // A heading of a section is little more than the phrase.
        if text.words <= 8, Float(text.phraseWords[kind.rawValue]) >= max(1, text.words * 0.5) {
          last = index
          since = 0
        }
        if isProse[index] { since += text.words }
      }
      lastCue.append(cues)
      proseSinceCue.append(prose)
    }
  }

  private mutating func measureRuns() {
    runProse = Array(repeating: 0, count: isProse.count)
    var start = 0
    var sum: Float = 0
    var gap = 0
    var best = (start: 0, end: 0)
    func close(_ end: Int, _ measures: inout BlockMeasures) {
      for index in start..<end { measures.runProse[index] = sum }
      if sum > measures.largestRun {
        measures.largestRun = sum
        best = (start, end)
      }
    }
    for index in isProse.indices {
      if isProse[index] {
        if gap >= 8 {
          close(index - gap / 2, &self)
          start = index - gap / 2
          sum = 0
        }
        sum += statistics[index].words
        gap = 0
      } else {
        gap += 1
      }
    }
    close(isProse.count, &self)
    for index in isProse.indices { runSide.append(index < best.start ? -1 : index >= best.end ? 1 : 0) }
  }

  private mutating func measureMarkup(_ page: Page) {
    let words = statistics.map(\.words)
    elements = ElementStatistics(page, words: words, linkDensity: linkDensity, isProse: isProse)
    var styles = HashNumbers()
    var totals: [(prose: Float, words: Float, count: Float)] = []
    var keys: [Int] = []
    for (index, block) in page.blocks.enumerated() {
      var element = block.element
      while element > 0, page.elements[element].tag.isInline { element = page.elements[element].parent }
      blockElement.append(element)
      guard element >= 0 else {
        keys.append(-1)
        continue
      }
      var key = UInt64(page.elements[element].tag.rawValue) << 32 | UInt64(page.elements[element].hints.rawValue)
      let parent = page.elements[element].parent
      if parent >= 0 {
        key = WordHash.combine(
          key,
          UInt64(page.elements[parent].tag.rawValue) << 32 | UInt64(page.elements[parent].hints.rawValue)
        )
      }
      let slot = styles.number(of: key)
      if slot == totals.count { totals.append((0, 0, 0)) }
      totals[slot].words += words[index]
      totals[slot].count += 1
      if isProse[index] { totals[slot].prose += words[index] }
      keys.append(slot)
    }
    style = keys.map { $0 >= 0 ? totals[$0] : (0, 0, 0) }
  }

  // MARK: Windows

  func proseWords(_ range: Range<Int>) -> Float { sum(proseSums, range) }
  func shortLines(_ range: Range<Int>) -> Float { sum(shortSums, range) }
  func stamps(_ range: Range<Int>) -> Float { sum(stampSums, range) }
  func repeated(_ range: Range<Int>) -> Float { sum(repeatSums, range) }

  private func sum(_ sums: [Float], _ range: Range<Int>) -> Float {
    let last = sums.count - 1
    return sums[min(max(range.upperBound, 0), last)] - sums[min(max(range.lowerBound, 0), last)]
  }
}

/// The binary logarithm within 0.09, from the bits of the number: features need no more, and it is cheap. 0 for numbers
/// under 1.
@inline(__always)
func fastLog2(_ value: Float) -> Float {
  guard value > 1 else { return 0 }
  return Float(value.exponent) + (value.significand - 1)
}
