/// A word of a page.
struct PageWord {
  /// Stands for it; see `WordHash`.
  var hash: UInt64
  var shape: WordShape
}

/// The words of a page, block by block: read once, looked at by many.
struct PageWords {
  /// All of them, in the order of the page.
  private(set) var all: [PageWord] = []
  private var starts: [Int] = []

  /// No words.
  init() {}

  /// Takes the words of blocks.
  ///
  /// - Parameters:
  ///   - blocks: how many there are.
  ///   - bytes: the bytes of all blocks. Words have at least a byte each and one between them.
  ///   - read: hands over the words of the block with a number.
  init(blocks: Int, bytes: Int, read: (_ block: Int, _ take: (UInt64, WordShape) -> Void) -> Void) {
    starts.reserveCapacity(blocks)
    all = Array(unsafeUninitializedCapacity: bytes / 2 + blocks) { buffer, count in
      for block in 0..<blocks {
        starts.append(count)
        read(block) { hash, shape in
          buffer.initializeElement(at: count, to: PageWord(hash: hash, shape: shape))
          count += 1
        }
      }
    }
  }

  /// The words of a block.
  subscript(block: Int) -> ArraySlice<PageWord> {
    all[starts[block]..<(block + 1 < starts.count ? starts[block + 1] : all.count)]
  }
}
