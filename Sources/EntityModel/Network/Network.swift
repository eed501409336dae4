/// The weights of the entity recogniser: hash embeddings, a window encoder, and the parser's two layers.
///
/// The architecture is that of spaCy's English pipelines 3.8: M. Honnibal and I. Montani; hash embeddings after D. Svenstrup et
/// al. (2017).
struct Network: Sendable {
  /// The width of the encoder.
  static let width = 96
  /// The width of the parser's hidden layer.
  static let hidden = 64
  /// The rows before and after a token that its encoding depends on: one for each layer with a window.
  static let reach = 4

  /// The kernels that it is worked off with.
  let level: KernelLevel
  /// The tables of embeddings: of the normal form, first scalar, last scalars and shape.
  let embeddings: [HashEmbedding]
  /// Word vectors, in models that have them.
  let vectors: WordVectors?
  /// The layer that makes a word of its embeddings.
  let mixer: MaxoutLayer
  /// The layers that see a window of three.
  let windows: [MaxoutLayer]
  /// From the encoder's width to the parser's.
  let narrow: ModelSection<Float>
  let narrowBias: ModelSection<Float>
  /// What a token adds to the parser's hidden layer as current token, as the entity's first token and as the one before.
  let lower: ModelSection<Float>
  let lowerBias: ModelSection<Float>
  /// What is added where there is no such token.
  let pad: ModelSection<Float>
  /// From the hidden layer to a score for each action.
  let upper: ModelSection<Float>
  let upperBias: ModelSection<Float>

  init(_ file: ModelFile, level: KernelLevel) throws(EntityModelError) {
    self.level = level
    let seeds = try file.section("embedding.seeds", of: Int32.self, rows: 4, columns: 1)
    var embeddings: [HashEmbedding] = []
    for number in 0..<4 {
      let table = try file.section("embedding.\(number)", of: Float.self, columns: Self.width)
      guard table.rows > 0 else { throw file.malformed("embedding.\(number)", "is empty") }
      embeddings.append(HashEmbedding(table: table, seed: UInt32(bitPattern: seeds.values[number])))
    }
    self.embeddings = embeddings
    vectors = try WordVectors(file, level: level)
    mixer = try MaxoutLayer(file, 0, inputs: Self.width * (vectors == nil ? 4 : 5), level: level)
    var windows: [MaxoutLayer] = []
    for number in 1...Self.reach {
      windows.append(try MaxoutLayer(file, number, inputs: Self.width * 3, level: level))
    }
    self.windows = windows
    let pieces = Self.hidden * 2
    narrow = try file.section("narrow.weights", rows: Self.width, columns: Self.hidden)
    narrowBias = try file.section("narrow.bias", rows: Self.hidden, columns: 1)
    lower = try file.section("lower.weights", rows: Self.hidden, columns: pieces * 3)
    lowerBias = try file.section("lower.bias", rows: pieces, columns: 1)
    pad = try file.section("lower.pad", rows: 3, columns: pieces)
    upper = try file.section("upper.weights", rows: Self.hidden)
    upperBias = try file.section("upper.bias", rows: upper.columns, columns: 1)
    guard upper.columns % 16 == 0, (16...128).contains(upper.columns) else {
      throw file.malformed("upper.weights", "has \(upper.columns) columns, expected 16 to 128 by 16")
    }
  }
}

/// A table in which each word is the sum of four rows that its hash picks.
struct HashEmbedding: Sendable {
  let table: ModelSection<Float>
  let seed: UInt32

  /// Writes the embedding of a number to `output`, `Network.width` numbers from `offset` on.
  @inline(__always)
  func write(_ number: UInt64, to output: inout [Float], at offset: Int) {
    let rows = UInt32(truncatingIfNeeded: table.rows)
    let values = table.values
    let words = MurmurHash.words128(of: number, seed: seed)
    let first = Int(words.0 % rows) * Network.width
    let second = Int(words.1 % rows) * Network.width
    let third = Int(words.2 % rows) * Network.width
    let fourth = Int(words.3 % rows) * Network.width
    for index in 0..<Network.width {
      output[offset + index] =
        values[first + index] + values[second + index] + values[third + index] + values[fourth + index]
    }
  }
}
