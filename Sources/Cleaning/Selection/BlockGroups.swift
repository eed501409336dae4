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
    var slots: [UInt64: Int32] = [:]
    func slot(_ kind: Int, _ key: UInt64, _ counts: inout SIMD4<Int32>) -> Int32 {
      let key = WordHash.combine(UInt64(kind + 1), key)
      if let known = slots[key] { return known }
      let fresh = counts[kind]
      slots[key] = fresh
      counts[kind] += 1
      return fresh
    }
    let sections = Self.sections(page, distanceFromMain)
    for index in page.blocks.indices {
      let element = blockElement[index]
      guard element >= 0 else { continue }
      let container = max(page.elements[element].parent, 0)
      let outer = max(page.elements[container].parent, 0)
      var style = page.elements[element].signature
      style = WordHash.combine(style, page.elements[container].signature)
      style = WordHash.combine(style, page.elements[outer].signature)
      ids[index] = SIMD4(
        slot(0, UInt64(container), &counts), slot(1, UInt64(outer), &counts), slot(2, style, &counts),
        slot(3, UInt64(sections[element]), &counts))
    }
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
