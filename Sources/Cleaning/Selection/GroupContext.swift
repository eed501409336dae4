/// What the first ensemble says of the blocks that the markup treats like a block, and of the page as a whole.
enum GroupContext {
  /// For each kind of group: the mean opinion of the others in it, by words; its words; its share of the article's expected
  /// words. Then of the page: the share of expected words before the block and up to its end, all expected words, and their
  /// share of all words.
  static let columns = 3 * BlockGroups.kinds + 4

  /// A row a block. `scripts/train-block-model.py` has the same computation.
  static func rows(_ opinions: [Float], words: [Float], groups: BlockGroups) -> [Float] {
    let count = opinions.count
    var rows = [Float](repeating: BlockFeatures.missing, count: count * columns)
    var expected: Float = 0
    var all: Float = 0
    for index in 0..<count {
      expected += opinions[index] * words[index]
      all += words[index]
    }
    let total = max(expected, 1)
    for kind in 0..<BlockGroups.kinds {
      var sums = [SIMD2<Float>](repeating: .zero, count: Int(groups.counts[kind]))
      for index in 0..<count where groups.ids[index][kind] >= 0 {
        sums[Int(groups.ids[index][kind])] += SIMD2(words[index], opinions[index] * words[index])
      }
      for index in 0..<count where groups.ids[index][kind] >= 0 {
        let sum = sums[Int(groups.ids[index][kind])]
        let others = sum - SIMD2(words[index], opinions[index] * words[index])
        let column = index * columns + 3 * kind
        if others.x > 0.5 { rows[column] = max(0, others.y / others.x) }
        rows[column + 1] = fastLog2(sum.x + 1)
        rows[column + 2] = sum.y / total
      }
    }
    var before: Float = 0
    for index in 0..<count {
      let column = index * columns + 3 * BlockGroups.kinds
      rows[column] = before / total
      before += opinions[index] * words[index]
      rows[column + 1] = before / total
      rows[column + 2] = fastLog2(expected + 1)
      rows[column + 3] = expected / max(all, 1)
    }
    return rows
  }
}
