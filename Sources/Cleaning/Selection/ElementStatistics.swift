/// Sums over the elements of a page: how much text, links and prose each holds, and where the bulk of the prose lies.
struct ElementStatistics {
  /// Words of all blocks inside.
  private(set) var words: [Float]
  /// Words inside links.
  private(set) var linkWords: [Float]
  /// Words of blocks that read like running text.
  private(set) var prose: [Float]
  /// Blocks inside.
  private(set) var blocks: [Float]
  /// How many steps up from the element that holds the bulk of the prose one has to go to find this element; 0 inside
  /// of it.
  private(set) var distanceFromMain: [Float]
  /// Prose of the whole page.
  private(set) var totalProse: Float

  /// The sums of a page without markup.
  init() { (words, linkWords, prose, blocks, distanceFromMain, totalProse) = ([], [], [], [], [], 0) }

  /// Sums up a page. `isProse` tells by block whether it reads like running text.
  init(_ page: Page, words blockWords: [Float], linkDensity: [Float], isProse: [Bool]) {
    let count = page.elements.count
    words = Array(repeating: 0, count: count)
    linkWords = words
    prose = words
    blocks = words
    distanceFromMain = words
    totalProse = 0
    for (index, block) in page.blocks.enumerated() {
      if isProse[index] { totalProse += blockWords[index] }
      guard block.element >= 0 else { continue }
      words[block.element] += blockWords[index]
      linkWords[block.element] += blockWords[index] * linkDensity[index]
      blocks[block.element] += 1
      if isProse[index] { prose[block.element] += blockWords[index] }
    }
    for index in page.elements.indices.reversed() {
      let parent = page.elements[index].parent
      guard parent >= 0 else { continue }
      words[parent] += words[index]
      linkWords[parent] += linkWords[index]
      prose[parent] += prose[index]
      blocks[parent] += blocks[index]
    }
    measureDistances(page)
  }

  private mutating func measureDistances(_ page: Page) {
    guard !page.elements.isEmpty else { return }
    // Parents come before children, so one pass follows the prose downward.
    var chain = 0
    for index in page.elements.indices.dropFirst()
    where page.elements[index].parent == chain && prose[index] > 0.6 * prose[chain] { chain = index }
    var steps = [Float](repeating: -1, count: page.elements.count)
    var element = chain
    var step: Float = 0
    while element >= 0 {
      steps[element] = step
      step += 1
      element = page.elements[element].parent
    }
    for index in page.elements.indices {
      let parent = page.elements[index].parent
      distanceFromMain[index] = steps[index] >= 0 ? steps[index] : parent >= 0 ? distanceFromMain[parent] : step
    }
  }
}
