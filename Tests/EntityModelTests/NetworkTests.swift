import SeededRandom
import Testing

@testable import EntityModel

/// The network against the same in the plainest way, on random weights.
@Suite struct NetworkTests {
  static let words = [
    "The", "ferry", "left", "Odesa", "at", "10am", "with", "people", "\n", "can't", "(Sept.", "U.S.", "3.5km", "--",
    "word",
    "PERSON", "Kyïv", "x-y", "...", "é",
  ]

  /// Lengths around those at which a block of rows or a piece ends; with all kernels that this processor has.
  @Test(arguments: [(false, [1, 2, 3, 8, 9, 270]), (true, [1, 7, 30])], KernelLevel.available)
  func asThePlainWay(_ texts: (hasVectors: Bool, counts: [Int]), level: KernelLevel) throws {
    let (hasVectors, counts) = texts
    let seed: UInt64 = 5
    let weights = SyntheticModel(seed: seed, hasVectors: hasVectors)
    let file = try TemporaryModel(weights.bytes())
    let model = try EntityModel(path: file.path, level: level)
    var random = SplitMix64(seed: seed)
    for count in counts {
      let text = (0..<count).map { _ in Self.words[random.below(Self.words.count)] }.joined(separator: " ")
      let scalars = text.scalarValues
      let tokens = model.tokens(of: scalars)
      let found = model.entities(in: scalars)
      let expected = try spans(weights, file, scalars, tokens)
      #expect(
        found.map { [$0.start, $0.end] }
          == expected.map { [Int(tokens[$0.first].start), Int(tokens[$0.last].end)] }, "\(count) words")
      let labels: [EntityLabel] = [.organisation, .person, .date]
      #expect(found.map(\.label) == expected.map { labels[$0.label] })
      #expect(found.allSatisfy { $0.confidence > 0 && $0.confidence <= 1 })
    }
  }

  private func spans(
    _ weights: SyntheticModel, _ file: TemporaryModel, _ scalars: [UInt32], _ tokens: [ModelToken]
  ) throws -> [TokenSpan] {
    let sections = try ModelFile(path: file.path)
    let reserved = try ReservedNumbers(sections)
    let table = try WordFeatureTable(sections, reserved: reserved)
    let traits = try ScalarTraitsTable(sections)
    return scalars.withUnsafeBufferPointer { scalars in
      traits.traits(of: scalars).withUnsafeBufferPointer { traits in
        let text = ScalarText(scalars: scalars, traits: traits, reserved: reserved)
        var scratch: [UInt8] = []
        let features = tokens.map { table.features($0, text, &scratch) }
        let isSpace = tokens.map { text.traits[Int($0.start)].contains(.space) }
        return PlainNetwork(weights: weights).spans(features, tokens.map(\.number), isSpace: isSpace)
      }
    }
  }

  @Test func sameAnswerFromManyTasks() async throws {
    let model = try TemporaryModel.model(hasVectors: true)
    let texts = (0..<40).map { number in
      (0..<50).map { "\(Self.words[($0 * 7 + number) % Self.words.count])\(number * $0 % 11)" }.joined(separator: " ")
    }
    let alone = texts.map { model.entities(in: $0.scalarValues) }
    await withTaskGroup(of: (Int, [FoundEntity]).self) { group in
      for round in 0..<400 {
        group.addTask { (round % 40, model.entities(in: texts[round % 40].scalarValues)) }
      }
      for await (number, found) in group { #expect(found == alone[number]) }
    }
  }

  @Test func answerDoesNotDependOnWhatWasReadBefore() throws {
    let model = try TemporaryModel.model()
    let fresh = try TemporaryModel.model()
    let text = NetworkTests.words.joined(separator: " ").scalarValues
    // More different words than the cache holds.
    for number in 0..<30 {
      let many = (0..<400).map { "w\(number * 400 + $0)" }.joined(separator: " ")
      _ = model.entities(in: many.scalarValues)
    }
    #expect(model.entities(in: text) == fresh.entities(in: text))
  }

  /// Two texts of one number (MurmurHash64A has such pairs for every seed) are two words to the cache, which outlives the
  /// document that made them up.
  @Test func textsOfOneNumberAreTwoWords() throws {
    let file = try TemporaryModel(SyntheticModel(seed: 1, hasVectors: false).bytes())
    let reserved = try ReservedNumbers(try ModelFile(path: file.path))
    let (left, right) = collidingWords()
    #expect(left != right)
    let traits = [ScalarTraits](repeating: [], count: left.count)
    func token(_ scalars: [UInt32]) -> (number: UInt64, key: UInt64) {
      scalars.withUnsafeBufferPointer { scalars in
        traits.withUnsafeBufferPointer { traits in
          let text = ScalarText(scalars: scalars, traits: traits, reserved: reserved)
          var scratch: [UInt8] = []
          let token = ModelToken(
            start: 0, end: Int32(scalars.count), number: text.number(0, scalars.count, &scratch), norm: 0)
          return (token.number, WordCache.key(token, text))
        }
      }
    }
    #expect(token(left).number == token(right).number)
    #expect(token(left).key != token(right).key)
    #expect(token(left).key == token(left).key)
  }

  /// Two words of 16 ASCII characters: what the first eight change in the hash's highest bit the last eight change back.
  private func collidingWords() -> ([UInt32], [UInt32]) {
    let factor: UInt64 = 0xC6A4_A793_5BD1_E995
    var inverse: UInt64 = 1
    for _ in 0..<6 { inverse &*= 2 &- factor &* inverse }
    func mixed(_ block: UInt64) -> UInt64 {
      let word = block &* factor
      return (word ^ (word >> 47)) &* factor
    }
    func unmixed(_ value: UInt64) -> UInt64 {
      let word = value &* inverse
      return (word ^ (word >> 47)) &* inverse
    }
    var random = SplitMix64(seed: 3)
    while true {
      var block: UInt64 = 0
      for _ in 0..<8 { block = block << 8 | UInt64(random.below(0x80)) }
      let other = unmixed(mixed(block) ^ 1 << 63)
      let bytes = (0..<8).map { UInt8(truncatingIfNeeded: other >> (8 * $0)) }
      guard bytes.allSatisfy({ $0 < 0x80 }) else { continue }
      let first = (0..<8).map { UInt32(truncatingIfNeeded: block >> (8 * UInt64($0)) & 0xFF) }
      return (first + first, bytes.map(UInt32.init) + bytes.map(UInt32.init))
    }
  }

  @Test func cacheIsBounded() {
    var cache = WordCache()
    for key in 0..<UInt64(20_000) {
      cache.reserve(1)
      let (row, isNew) = cache.row(of: key)
      #expect(isNew && row < WordCache.capacity)
    }
    #expect(cache.count <= WordCache.capacity)
    #expect(cache.row(of: 19_999).isNew == false)
  }
}
