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

  /// Lengths around those at which a block of rows or a piece ends.
  @Test(arguments: [(false, [1, 2, 3, 8, 9, 270]), (true, [1, 7, 30])])
  func asThePlainWay(hasVectors: Bool, counts: [Int]) throws {
    let seed: UInt64 = 5
    let weights = SyntheticModel(seed: seed, hasVectors: hasVectors)
    let file = try TemporaryModel(weights.bytes())
    let model = try EntityModel(path: file.path)
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
