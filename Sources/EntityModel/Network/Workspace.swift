/// Memory to work in, used again from text to text. Its size is fixed: texts are worked off in pieces.
struct Workspace: Sendable {
  /// The tokens that are encoded at a time.
  static let piece = 256
  /// The new words that are mixed at a time.
  static let batch = 64

  var cache = WordCache()
  var scratch: [UInt8] = []
  /// The embeddings of new words.
  var embedded: [Float]
  var vectors: [Float]
  var projected: [Float]
  /// The encodings before and after a layer: a row of zeros, the rows of the piece and of its surroundings, rows of zeros.
  var encodings: [Float]
  var next: [Float]
  var narrow: [Float]
  /// What tokens add to the parser's hidden layer; row 0 is the token before the piece.
  var lower: [Float]
  var scores: [Float]

  init(_ network: Network) {
    let rows = Self.piece + 2 * Network.reach
    embedded = [Float](repeating: 0, count: Self.batch * network.mixer.inputs)
    vectors = network.vectors?.scratch(for: Self.batch) ?? []
    projected = [Float](repeating: 0, count: Self.batch * Network.width)
    encodings = [Float](repeating: 0, count: (rows + 16) * Network.width)
    next = encodings
    narrow = [Float](repeating: 0, count: (Self.piece + 8) * Network.hidden)
    lower = [Float](repeating: 0, count: (Self.piece + 9) * Network.hidden * 6)
    scores = [Float](repeating: 0, count: network.upper.columns)
  }
}
