import CEntityKernels

/// Word vectors, found by a word's number, and their projection to the width of the network.
struct WordVectors: Sendable {
  private let vectors: ModelSection<Float>
  private let keys: ModelSection<UInt64>
  private let rows: ModelSection<Int32>
  private let projection: ModelSection<Float>
  private let level: KernelLevel

  /// The vectors of a file; `nil` if its model has none.
  init?(_ file: ModelFile, level: KernelLevel) throws(EntityModelError) {
    guard file.has("vectors") else { return nil }
    self.level = level
    vectors = try file.section("vectors")
    keys = try file.section("vectors.keys", columns: 1)
    rows = try file.section("vectors.rows", rows: keys.rows, columns: 1)
    projection = try file.section("vectors.projection", rows: vectors.columns, columns: Network.width)
    guard keys.rows > 0, keys.rows & (keys.rows - 1) == 0 else {
      throw file.malformed("vectors.keys", "has \(keys.rows) places, expected a power of two")
    }
    guard keys.values.contains(0) else { throw file.malformed("vectors.keys", "has no free place") }
    let count = Int32(clamping: vectors.rows)
    for row in rows.values where row < 0 || row >= count {
      throw file.malformed("vectors.rows", "names row \(row) of \(vectors.rows)")
    }
  }

  /// Memory for the vectors of so many words, for `project`.
  func scratch(for words: Int) -> [Float] { [Float](repeating: 0, count: words * vectors.columns) }

  /// Writes the projected vectors of words, a row of `Network.width` each; zeros for a word without one.
  ///
  /// `output` and `scratch` must have room for the number of words rounded up to eight.
  func project(_ words: [UInt64], _ scratch: inout [Float], _ output: inout [Float]) {
    let values = vectors.values
    let width = vectors.columns
    for (place, word) in words.enumerated() {
      let row = find(word)
      for index in 0..<width { scratch[place * width + index] = row < 0 ? 0 : values[row * width + index] }
    }
    scratch.withUnsafeBufferPointer { scratch in
      output.withUnsafeMutableBufferPointer { output in
        newsline_dense(
          level.number, scratch.baseAddress, words.count, width, projection.start, nil, Network.width,
          output.baseAddress)
      }
    }
  }

  /// The row of a word's vector; -1 if it has none.
  private func find(_ word: UInt64) -> Int {
    guard word != 0 else { return -1 }
    let keys = keys.values
    let mask = keys.count - 1
    var place = Int(truncatingIfNeeded: word) & mask
    while keys[place] != 0 {
      if keys[place] == word { return Int(rows.values[place]) }
      place = (place + 1) & mask
    }
    return -1
  }
}
