import Testing

@testable import Cleaning

@Suite struct SelectionTests {
  @Test func everyFeatureHasOneName() {
    let page = Page(content: PlainTextCaptureTests.desk, isHTML: false)
    let features = BlockFeatures(page, lexicon: .shared)
    #expect(features.values.count == page.blocks.count * BlockFeatures.names.count)
    #expect(Set(BlockFeatures.names).count == BlockFeatures.names.count)
    #expect(features.values.allSatisfy { $0.isFinite })
  }

  @Test func markupFeaturesAreMissingInPlainText() throws {
    let features = BlockFeatures(Page(content: story[0], isHTML: false), lexicon: .shared)
    let column = try #require(BlockFeatures.names.firstIndex(of: "linkDensity"))
    #expect(features.values[column] == BlockFeatures.missing)
  }

  @Test func treesAreSummed() {
    let trees = TreeEnsemble("f0,0.5 1 f1,2 -1 -3\n0.25")
    let rows: [Float] = [0, 0, 1, 1, 1, 3]
    #expect(trees.logOdds(rows: 3, values: rows, columns: 2, extra: [], extraColumns: 0) == [1.25, -0.75, -2.75])
    let split: [Float] = [0, 1, 1]
    #expect(
      trees.logOdds(rows: 3, values: split, columns: 1, extra: [0, 1, 3], extraColumns: 1) == [1.25, -0.75, -2.75]
    )
  }

  @Test func rowsDoNotDependOnTheirCompany() {
    let trees = TreeEnsemble("f0,0.5 1 -1")
    let rows = (0..<21).map { Float($0 % 2) }
    #expect(
      trees.logOdds(rows: 21, values: rows, columns: 1, extra: [], extraColumns: 0) == rows.map { $0 > 0.5 ? -1 : 1 }
    )
  }

  @Test func contextSeesBothSides() {
    let context = BlockModel.sequence([0, 1, 0])
    #expect(context.count % 3 == 0)
    let columns = context.count / 3
    #expect(Array(context[4..<7]) == [-1, 0, 1])
    #expect(context[columns + 5] == 1)
    #expect(context[11] == 0 && context[12] == 1)
  }

  @Test func aParagraphCountsOnce() throws {
    let tooltip = "<p>\(story[1])</p>"
    let html =
      "<body><article><h1>\(storyTitle)</h1>\(story.map { "<p>\($0)</p>" }.joined())\(tooltip)</article></body>"
    let article = try article(html, html: true)
    #expect(article.paragraphs.filter { $0 == story[1] }.count == 1)
    #expect(article.paragraphs.contains(story[2]))
    #expect(article.removed.contains { $0.text == story[1] && $0.kind == .boilerplate })
  }

  @Test func mainElementIsFollowedThroughTheTree() {
    let page = Page(
      content: "<body><div><p>\(story[0])</p><p>\(story[1])</p></div><div><p>Short one.</p></div></body>",
      isHTML: true
    )
    let measures = BlockMeasures(page, lexicon: .shared)
    let distances = page.blocks.map { measures.elements.distanceFromMain[$0.element] }
    #expect(distances[0] == 0 && distances[1] == 0 && distances[2] > 0)
  }
}
