/// The features of a page's blocks, for training and examining the model; not used in cleaning.
package struct TrainingRows {
  /// The names of the features.
  package static var featureNames: [String] { BlockFeatures.names }
  /// The text of each block.
  package let texts: [String]
  /// The rows, one after the other.
  package let values: [Float]
  /// The groups of each block, one after the other: `groupKinds` numbers a block.
  package let groups: [Int32]
  /// The number of words of each block, as the cleaner counts them.
  package let words: [Float]

  /// Computes the rows of a page.
  package init(content: String, isHTML: Bool) {
    let page = Page(content: content, isHTML: isHTML)
    let features = BlockFeatures(page, lexicon: .shared)
    texts = page.blocks.map { page.text($0) }
    values = features.values
    groups = features.groups.ids.flatMap { [$0.x, $0.y, $0.z, $0.w] }
    words = features.statistics.map(\.words)
  }
}
