/// In how many blocks each content word stands, by hash bucket; tells words that the page keeps coming back to.
struct TopicCounts {
  private static let buckets = 1 << 14
  private var counts = [UInt16](repeating: 0, count: buckets)
  private var lastBlock = [Int32](repeating: -1, count: buckets)
  private let words: PageWords

  /// Counts the words of the blocks that are prose.
  init(_ words: PageWords, isProse: [Bool]) {
    self.words = words
    for index in isProse.indices where isProse[index] {
      for word in words[index] where word.shape.isTopical {
        let bucket = Self.bucket(of: word)
        guard lastBlock[bucket] != Int32(truncatingIfNeeded: index) else { continue }
        lastBlock[bucket] = Int32(truncatingIfNeeded: index)
        if counts[bucket] < .max { counts[bucket] += 1 }
      }
    }
  }

  /// The share of a block's content words that stand in two or more other prose blocks; 0 without words.
  func share(_ index: Int, isProse: Bool) -> Float {
    let threshold: UInt16 = isProse ? 3 : 2
    var all: Float = 0
    var topical: Float = 0
    for word in words[index] where word.shape.isTopical {
      all += 1
      if counts[Self.bucket(of: word)] >= threshold { topical += 1 }
    }
    return all > 0 ? topical / all : 0
  }

  @inline(__always)
  private static func bucket(of word: PageWord) -> Int { Int(truncatingIfNeeded: word.hash >> 20) & (buckets - 1) }
}
