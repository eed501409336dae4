/// In how many blocks each content word stands, by hash bucket; tells words that the page keeps coming back to.
struct TopicCounts {
  private static let buckets = 1 << 14
  private var counts = [UInt16](repeating: 0, count: buckets)
  private var lastBlock = [Int32](repeating: -1, count: buckets)
  private var words: [UInt16] = []
  private var starts: [Int] = []

  /// Begins the next block.
  mutating func beginBlock() { starts.append(words.count) }

  /// Adds a content word of the current block.
  @inline(__always)
  mutating func add(_ word: UInt64) { words.append(UInt16(truncatingIfNeeded: word >> 20) & UInt16(Self.buckets - 1)) }

  /// Counts the words of the blocks that are prose.
  mutating func count(where isProse: [Bool]) {
    for index in starts.indices where isProse[index] {
      for word in range(index) where lastBlock[Int(words[word])] != Int32(truncatingIfNeeded: index) {
        lastBlock[Int(words[word])] = Int32(truncatingIfNeeded: index)
        if counts[Int(words[word])] < .max { counts[Int(words[word])] += 1 }
      }
    }
  }

  /// The share of a block's content words that stand in two or more other prose blocks; 0 without words.
  func share(_ index: Int, isProse: Bool) -> Float {
    let range = range(index)
    guard !range.isEmpty else { return 0 }
    let threshold: UInt16 = isProse ? 3 : 2
    var topical: Float = 0
    for word in range where counts[Int(words[word])] >= threshold { topical += 1 }
    return topical / Float(range.count)
  }

  private func range(_ index: Int) -> Range<Int> {
    starts[index]..<(index + 1 < starts.count ? starts[index + 1] : words.count)
  }
}
