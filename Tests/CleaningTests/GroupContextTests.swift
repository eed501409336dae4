import Testing

@testable import Cleaning

@Suite("Blocks that the markup treats alike")
struct GroupContextTests {
  private let html = """
    <html><body><div class="post"><p>One.</p><p>Two.</p></div>
    <ul><li class="reply-1"><p>Three.</p></li><li class="reply-22"><p>Four.</p></li></ul></body></html>
    """

  private func groups() -> BlockGroups {
    let page = Page(content: html, isHTML: true)
    return BlockMeasures(page, lexicon: .shared).groups
  }

  @Test("Paragraphs of one container are one group; those of cards are one by their style only")
  func groupIDs() {
    let ids = groups().ids
    #expect(ids.count == 4)
    #expect(ids[0].x == ids[1].x)
    #expect(ids[2].x != ids[3].x)
    #expect(ids[2].y == ids[3].y)
    #expect(ids[0].z == ids[1].z)
    #expect(ids[2].z == ids[3].z)
    #expect(ids[0].z != ids[2].z)
  }

  @Test("Plain text has no groups")
  func plainText() {
    let page = Page(content: "One line.\nAnother line.", isHTML: false)
    let groups = BlockMeasures(page, lexicon: .shared).groups
    #expect(groups.ids.allSatisfy { $0 == SIMD4(repeating: -1) })
    let rows = GroupContext.rows([0.5, 0.5], words: [2, 2], groups: groups)
    #expect(rows.prefix(3 * BlockGroups.kinds).allSatisfy { $0 == BlockFeatures.missing })
  }

  @Test("A block sees what is thought of the others, not of itself")
  func others() {
    let rows = GroupContext.rows([1, 0, 0.5, 0.5], words: [4, 4, 4, 4], groups: groups())
    #expect(rows[0] == 0)
    #expect(rows[GroupContext.columns] == 1)
    // Of the page: nothing is expected before the first block, all up to the last.
    #expect(rows[3 * BlockGroups.kinds] == 0)
    #expect(rows[4 * GroupContext.columns - 3] == 1)
  }
}
