#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Tells how likely each block of a page is part of the article. Two ensembles: the first looks at each block with its
/// neighbourhood, the second also at what the first thinks of the blocks around it and of those that the
/// markup treats alike (auto-context: Tu, CVPR 2008), which makes the decision one over the page.
struct BlockModel: Sendable {
  /// The model that all cleaners share: read once, on first use.
  static let shared = BlockModel(first: TreeEnsemble(BlockModelData.first), second: TreeEnsemble(BlockModelData.second))

  private let first: TreeEnsemble
  private let second: TreeEnsemble

  /// Blocks before and after that the second ensemble sees one by one.
  private static let window = 5
  private static let sequenceColumns = 2 * window + 1 + 6
  private static let contextColumns = sequenceColumns + GroupContext.columns
  /// What a block's probability must exceed to lengthen a run.
  private static let runThreshold: Float = 0.4

  init(first: TreeEnsemble, second: TreeEnsemble) {
    precondition(
      first.highestFeature < BlockFeatures.count
        && second.highestFeature < BlockFeatures.count + Self.contextColumns,
      "the model was trained on other features"
    )
    self.first = first
    self.second = second
  }

  /// The probability of each block, 0...1.
  func probabilities(_ features: BlockFeatures) -> [Float] {
    let rows = features.statistics.count
    let columns = BlockFeatures.count
    let opinions = first.logOdds(rows: rows, values: features.values, columns: columns, extra: [], extraColumns: 0)
      .map(Self.probability)
    return second.logOdds(
      rows: rows,
      values: features.values,
      columns: columns,
      extra: Self.context(opinions, features),
      extraColumns: Self.contextColumns
    ).map(Self.probability)
  }

  private static func probability(_ logOdds: Float) -> Float { 1 / (1 + expf(-logOdds)) }

  /// What the first ensemble says of the rest of the page, a row a block.
  private static func context(_ opinions: [Float], _ features: BlockFeatures) -> [Float] {
    let sequence = sequence(opinions)
    let groups = GroupContext.rows(opinions, words: features.statistics.map(\.words), groups: features.groups)
    var rows: [Float] = []
    rows.reserveCapacity(opinions.count * contextColumns)
    for index in opinions.indices {
      rows += sequence[index * sequenceColumns..<(index + 1) * sequenceColumns]
      rows += groups[index * GroupContext.columns..<(index + 1) * GroupContext.columns]
    }
    return rows
  }

  /// What the first ensemble says around each block: the opinions on its neighbours, sums before and after, means of two
  /// windows, and how far the best runs on both sides reach.
  static func sequence(_ opinions: [Float]) -> [Float] {
    let count = opinions.count
    var rows = [Float](repeating: BlockFeatures.missing, count: count * sequenceColumns)
    var sums: [Float] = [0]
    sums.reserveCapacity(count + 1)
    for opinion in opinions { sums.append((sums.last ?? 0) + opinion) }
    var reach: Float = 0
    let last = 2 * window + 1
    for index in 0..<count {
      let row = index * sequenceColumns
      for offset in -window...window where index + offset >= 0 && index + offset < count {
        rows[row + offset + window] = opinions[index + offset]
      }
      rows[row + last] = sums[index]
      rows[row + last + 1] = sums[count] - sums[index + 1]
      for (column, width) in [(2, 15), (3, 40)] {
        let low = max(index - width, 0)
        let high = min(index + width + 1, count)
        rows[row + last + column] = (sums[high] - sums[low]) / Float(high - low)
      }
      rows[row + last + 4] = reach
      reach = max(0, reach + opinions[index] - runThreshold)
    }
    reach = 0
    for index in (0..<count).reversed() {
      rows[index * sequenceColumns + last + 5] = reach
      reach = max(0, reach + opinions[index] - runThreshold)
    }
    return rows
  }
}
