import SeededRandom

/// Damages inputs: bytes that change, pieces that go, come twice or come from elsewhere, and words that mean something to
/// the reader under test.
struct Mutator {
  /// Inputs stay below this size, so that a run is many inputs and not a few long ones.
  static let maximumBytes = 64 << 10

  private let corpus: [[UInt8]]
  private let dictionary: [[UInt8]]
  private var random: SplitMix64

  /// - Parameters:
  ///   - corpus: what is damaged; at least one input.
  ///   - dictionary: what is put in; at least one word.
  init(corpus: [[UInt8]], dictionary: [[UInt8]], seed: UInt64) {
    self.corpus = corpus.map { Array($0.prefix(Self.maximumBytes)) }
    self.dictionary = dictionary
    random = SplitMix64(seed: seed)
  }

  /// The next input.
  mutating func next() -> [UInt8] {
    var input = corpus[random.below(corpus.count)]
    // Mostly little damage, which gets deep into a reader; sometimes much.
    for _ in 0...random.below(random.below(8) == 0 ? 64 : 6) { damage(&input) }
    if input.count > Self.maximumBytes { input.removeLast(input.count - Self.maximumBytes) }
    return input
  }

  private mutating func damage(_ input: inout [UInt8]) {
    let kind = random.below(10)
    guard !input.isEmpty || kind >= 6 else { return }
    switch kind {
    case 0: input[random.below(input.count)] ^= 1 << UInt8(random.below(8))
    case 1: input[random.below(input.count)] = UInt8(truncatingIfNeeded: random.next())
    case 2: input.removeSubrange(range(in: input, upTo: 1 + random.below(256)))
    case 3: input.replaceSubrange(range(in: input, upTo: 32), with: randomBytes(random.below(32)))
    case 4: repeatPiece(of: &input)
    case 5: input.removeLast(random.below(input.count))
    case 6: insert(dictionary[random.below(dictionary.count)], into: &input)
    case 7:
      let word = dictionary[random.below(dictionary.count)]
      insert(Array(repeatElement(word, count: 1 + random.below(200)).joined()), into: &input)
    case 8: splice(&input)
    default: insert(randomBytes(1 + random.below(8)), into: &input)
    }
  }

  private mutating func insert(_ bytes: [UInt8], into input: inout [UInt8]) {
    input.insert(contentsOf: bytes, at: random.below(input.count + 1))
  }

  private mutating func repeatPiece(of input: inout [UInt8]) {
    let piece = input[range(in: input, upTo: 64)]
    insert(Array(repeatElement(piece, count: 1 + random.below(100)).joined()), into: &input)
  }

  private mutating func splice(_ input: inout [UInt8]) {
    let other = corpus[random.below(corpus.count)]
    guard !other.isEmpty else { return }
    insert(Array(other[range(in: other, upTo: 4096)]), into: &input)
  }

  private mutating func range(in input: [UInt8], upTo length: Int) -> Range<Int> {
    let start = random.below(input.count)
    return start..<min(input.count, start + 1 + random.below(max(1, length)))
  }

  private mutating func randomBytes(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8(truncatingIfNeeded: random.next()) }
  }
}
