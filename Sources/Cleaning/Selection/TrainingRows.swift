/// The features of a page's blocks, for training and examining the model; not used in cleaning.
package struct TrainingRows {
  /// The names of the features.
  package static var featureNames: [String] { BlockFeatures.names }
  /// The text of each block.
  package let texts: [String]
  /// The rows, one after the other.
  package let values: [Float]

  /// Computes the rows of a page.
  package init(content: String, isHTML: Bool) {
    let page = Page(content: content, isHTML: isHTML)
    let features = BlockFeatures(page, lexicon: .shared)
    texts = page.blocks.map { page.text($0) }
    values = features.values
  }
}
