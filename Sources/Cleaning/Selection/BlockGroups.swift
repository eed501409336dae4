/// Blocks that the markup treats alike: what is decided of one is evidence for the others. Ids are dense and begin at 0 in
/// each kind of group; -1 where a block is in no group, as all are in plain text.
struct BlockGroups: Sendable {
  /// The kinds of groups.
  static let kinds = 4

  /// The group of a block in each kind.
  private(set) var ids: [SIMD4<Int32>]
  /// How many groups there are of each kind.
  private(set) var counts = SIMD4<Int32>(repeating: 0)

  /// Groups the blocks of a page.
  ///
  /// - Parameters:
  ///   - blockElement: the nearest element of each block that is not inline.
  ///   - distanceFromMain: of each element; see ``ElementStatistics``.
  init(_ page: Page, blockElement: [Int], distanceFromMain: [Float]) {
    ids = Array(repeating: SIMD4(repeating: -1), count: page.blocks.count)
    guard page.hasMarkup else { return }
    let sections = Self.sections(page, distanceFromMain)
    var containers = ElementNumbers(page.elements.count)
    var outers = ElementNumbers(page.elements.count)
    var styles = HashNumbers()
    var parts = ElementNumbers(page.elements.count)
    for index in page.blocks.indices {
      let element = blockElement[index]
      guard element >= 0 else { continue }
      let container = max(page.elements[element].parent, 0)
      let outer = max(page.elements[container].parent, 0)
      var style = page.elements[element].signature
      style = WordHash.combine(style, page.elements[container].signature)
      style = WordHash.combine(style, page.elements[outer].signature)
      ids[index] = SIMD4(
        containers.number(of: container), outers.number(of: outer), Int32(styles.number(of: style)),
        parts.number(of: sections[element]))
    }
    counts = SIMD4(containers.count, outers.count, Int32(styles.count), parts.count)
  }

  /// For each element the outermost one around it that does not hold the bulk of the page's prose; itself if it does.
  private static func sections(_ page: Page, _ distanceFromMain: [Float]) -> [Int] {
    var sections = Array(page.elements.indices)
    var isOnChain = [Bool](repeating: false, count: page.elements.count)
    // Only the element that holds the bulk, and what is in it, is at no distance; it comes first.
    guard var element = distanceFromMain.firstIndex(of: 0) else { return sections }
    while element >= 0 {
      isOnChain[element] = true
      element = page.elements[element].parent
    }
    for index in page.elements.indices {
      let parent = page.elements[index].parent
      if parent >= 0, !isOnChain[index], !isOnChain[parent] { sections[index] = sections[parent] }
    }
    return sections
  }
}

/// Numbers elements from 0 on, in the order in which they come.
private struct ElementNumbers {
  private var numbers: [Int32]
  private(set) var count: Int32 = 0

  init(_ elements: Int) { numbers = Array(repeating: -1, count: elements) }

  mutating func number(of element: Int) -> Int32 {
    if numbers[element] < 0 {
      numbers[element] = count
      count += 1
    }
    return numbers[element]
  }
}
