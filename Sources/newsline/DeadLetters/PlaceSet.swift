import Documents

/// Places of one topic, a bit each: ten million of them, close together, take some two megabytes.
struct PlaceSet: Equatable {
  private struct Chunk: Hashable {
    let partition: Int32
    let number: Int64
  }

  /// The offsets of a chunk: 16 words of 64.
  private static let wordsPerChunk = 16
  private static let bitsPerChunk: Int64 = 1024

  private var chunks: [Chunk: [UInt64]] = [:]

  /// How many there are.
  var count: Int { chunks.values.reduce(0) { $0 + $1.reduce(0) { $0 + $1.nonzeroBitCount } } }

  func contains(_ place: Origin) -> Bool {
    let (chunk, word, bit) = Self.position(of: place)
    return chunks[chunk].map { $0[word] & bit != 0 } ?? false
  }

  mutating func insert(_ place: Origin) {
    let (chunk, word, bit) = Self.position(of: place)
    chunks[chunk, default: [UInt64](repeating: 0, count: Self.wordsPerChunk)][word] |= bit
  }

  mutating func remove(_ place: Origin) {
    let (chunk, word, bit) = Self.position(of: place)
    chunks[chunk]?[word] &= ~bit
  }

  private static func position(of place: Origin) -> (chunk: Chunk, word: Int, bit: UInt64) {
    let (number, index) = place.offset.quotientAndRemainder(dividingBy: bitsPerChunk)
    return (Chunk(partition: place.partition, number: number), Int(index / 64), 1 << UInt64(index % 64))
  }
}
