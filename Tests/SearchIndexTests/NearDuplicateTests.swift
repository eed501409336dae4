import Documents
import GRDB
import SeededRandom
import Testing

@testable import SearchIndex

@Suite("Near-duplicates")
struct NearDuplicateTests {
  /// A fingerprint of 126 numbers, of which each third makes a band.
  private func fingerprint(_ numbers: [UInt32]) -> Fingerprint {
    func digits(_ numbers: [UInt32]) -> String {
      numbers.map { number in
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
      }.joined()
    }
    return Fingerprint(
      algorithm: "test", value: digits(numbers), bands: digits(stride(from: 0, to: 126, by: 3).map { numbers[$0] }))
  }

  /// Numbers of which a share is that of another text's.
  private func numbers(like base: [UInt32], share: Double, _ random: inout SplitMix64) -> [UInt32] {
    base.enumerated().map { place, number in
      Double(place) < share * 126 ? number : UInt32(truncatingIfNeeded: random.next())
    }
  }

  private func fresh(_ random: inout SplitMix64) -> [UInt32] {
    (0..<126).map { _ in UInt32(truncatingIfNeeded: random.next()) }
  }

  private func indexed(_ number: Int, version: Int64 = 1, _ numbers: [UInt32]?) -> IndexedDocument {
    var document = document(number, version: version)
    document.fingerprint = numbers.map(fingerprint)
    return document
  }

  private func group(_ number: Int, _ store: SQLiteStore) throws -> [Int] {
    try store.nearDuplicates(of: identity(number)).compactMap { Int($0.rawValue, radix: 16) }
  }

  @Test("What is near is a group, directly or by way of another, in whatever order it comes", arguments: 0..<20)
  func anyOrder(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let first = fresh(&random)
    let second = numbers(like: first, share: 0.6, &random)
    // Near to the second, too far from the first.
    let third = second.enumerated().map { $0.offset < 60 ? UInt32(truncatingIfNeeded: random.next()) : $0.element }
    let other = fresh(&random)
    var documents = [
      indexed(1, first), indexed(2, second), indexed(3, third), indexed(4, other),
      indexed(5, numbers(like: other, share: 0.2, &random)), indexed(6, nil),
    ]
    documents.shuffle(using: &random)
    let folder = try TemporaryFolder()
    let store = try SQLiteStore(path: folder.store)
    for document in documents { try store.apply([document], offsets: []) }
    #expect(fingerprint(first).similarity(to: fingerprint(third))! < DuplicateGroups.threshold)
    #expect(try group(1, store) == [2, 3])
    #expect(try group(2, store) == [1, 3])
    #expect(try group(3, store) == [1, 2])
    for alone in 4...6 { #expect(try group(alone, store) == []) }
    #expect(try group(7, store) == [])
  }

  @Test("A newer text leaves its group, and the group stays together or falls apart as the texts that are left do")
  func replacement() throws {
    var random = SplitMix64(seed: 1)
    let hub = fresh(&random)
    let left = numbers(like: hub, share: 0.5, &random)
    // Near to the hub, not to the left one.
    let right = hub.enumerated().map { $0.offset < 63 ? UInt32(truncatingIfNeeded: random.next()) : $0.element }
    let twin = numbers(like: left, share: 0.9, &random)
    let folder = try TemporaryFolder()
    let store = try SQLiteStore(path: folder.store)
    try store.apply(
      [indexed(1, hub), indexed(2, left), indexed(3, right), indexed(4, twin)], offsets: [])
    #expect(try group(1, store) == [2, 3, 4])
    // The same text once more changes nothing.
    try store.apply([indexed(1, version: 2, hub)], offsets: [])
    #expect(try group(3, store) == [1, 2, 4])
    try store.apply([indexed(1, version: 3, fresh(&random))], offsets: [])
    #expect(try group(1, store) == [])
    #expect(try group(3, store) == [])
    #expect(try group(2, store) == [4])
    // An older version changes nothing; the old text brings all of them together again.
    try store.apply([indexed(1, version: 2, hub)], offsets: [])
    #expect(try group(1, store) == [])
    try store.apply([indexed(1, version: 4, hub)], offsets: [])
    #expect(try group(4, store) == [1, 2, 3])
    try store.apply([indexed(1, version: 5, nil)], offsets: [])
    #expect(try group(2, store) == [4])
  }

  @Test("Groups that a text links become one, and fall apart without it", arguments: 0..<10)
  func randomHistory(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var families = (0..<3).map { _ in fresh(&random) }
    families.append(numbers(like: families[0], share: 0.5, &random))
    var texts: [Int: [UInt32]] = [:]
    let folder = try TemporaryFolder()
    let store = try SQLiteStore(path: folder.store)
    for version in 1...40 {
      let number = 1 + Int(random.next() % 10)
      let text = numbers(like: families[Int(random.next() % 4)], share: 0.5 + Double(random.next() % 50) / 100, &random)
      texts[number] = text
      try store.apply([indexed(number, version: Int64(version), text)], offsets: [])
    }
    // The same texts, each only once, in another order.
    let otherFolder = try TemporaryFolder()
    let other = try SQLiteStore(path: otherFolder.store)
    for (number, text) in texts.sorted(by: { $0.key > $1.key }) {
      try other.apply([indexed(number, text)], offsets: [])
    }
    for number in 1...10 { #expect(try group(number, store) == group(number, other), "\(number)") }
  }

  @Test("A thousand copies are one group")
  func manyCopies() throws {
    var random = SplitMix64(seed: 2)
    let text = fresh(&random)
    let folder = try TemporaryFolder()
    let store = try SQLiteStore(path: folder.store)
    try store.apply((1...1000).map { indexed($0, text) }, offsets: [])
    #expect(try group(500, store).count == 999)
  }

  /// A document is noted as near to sixteen others at most, here the newest; when these are gone, the older ones take their place.
  @Test("Copies find those again that there was no room for")
  func copiesBeyondTheLimit() throws {
    var random = SplitMix64(seed: 5)
    let text = fresh(&random)
    let folder = try TemporaryFolder()
    let store = try SQLiteStore(path: folder.store)
    for number in 1...24 { try store.apply([indexed(number, text)], offsets: []) }
    for number in 4...23 { try store.apply([indexed(number, version: 2, fresh(&random))], offsets: []) }
    #expect(try group(24, store) == [1, 2, 3])
    #expect(try group(10, store) == [])
  }

  /// A chain, each near to the next one only, that loses a link.
  @Test(
    "What falls off a group is found if it is small enough",
    arguments: [(5, [7, 8, 9, 10]), (2, [1, 2, 3, 4, 5, 7, 8, 9, 10])])
  func chain(visits: Int, expected: [Int]) throws {
    var random = SplitMix64(seed: 6)
    var texts = [fresh(&random)]
    for number in 1..<10 {
      // One half is that of the text before, the other is new, by turns.
      let half = number.isMultiple(of: 2) ? 0..<63 : 63..<126
      texts.append(
        texts[number - 1].enumerated().map {
          half.contains($0.offset) ? UInt32(truncatingIfNeeded: random.next()) : $0.element
        })
    }
    let folder = try TemporaryFolder()
    let store = try SQLiteStore(path: folder.store)
    try store.pool.write { db in
      let groups = DuplicateGroups(db: db, maximumVisits: visits)
      for (index, text) in texts.enumerated() {
        try groups.inserted(Int64(index + 1), id: identity(index + 1), fingerprint(text))
      }
      try groups.replaced(6, id: identity(6), nil)
      let found = try String.fetchAll(
        db,
        sql: """
          SELECT id FROM duplicate_fingerprints WHERE id <> ?
            AND group_number = (SELECT group_number FROM duplicate_fingerprints WHERE document = 10) ORDER BY id
          """, arguments: [""])
      #expect(found == expected.map { identity($0).rawValue }.sorted())
    }
  }

  /// The changes that a document makes are counted, so that the test does not depend on the machine.
  @Test("What a document costs does not grow with its group")
  func largeGroup() throws {
    var random = SplitMix64(seed: 4)
    let text = fresh(&random)
    let folder = try TemporaryFolder()
    let store = try SQLiteStore(path: folder.store)
    try store.apply((1...3000).map { indexed($0, numbers(like: text, share: 0.9, &random)) }, offsets: [])
    func changes(_ document: IndexedDocument) throws -> Int {
      let before = try store.pool.write { $0.totalChangesCount }
      try store.apply([document], offsets: [])
      return try store.pool.write { $0.totalChangesCount } - before
    }
    #expect(try changes(indexed(3001, text)) < 200)
    #expect(try group(3001, store).count == 3000)
    // In the middle, at the beginning, the newest.
    for number in [1500, 1, 3001] {
      #expect(try changes(indexed(number, version: 2, fresh(&random))) < 2000)
      #expect(try group(number, store) == [])
    }
    #expect(try group(2, store).count == 2997)
  }

  @Test(
    "Damaged fingerprints are near to nothing",
    arguments: [
      Fingerprint(algorithm: "", value: ""), Fingerprint(algorithm: "test", value: "zz", bands: "zz"),
      Fingerprint(algorithm: "test", value: "00000000", bands: "0000000"),
      Fingerprint(
        algorithm: "test", value: String(repeating: "0", count: 80_000), bands: String(repeating: "0", count: 80_000)),
    ])
  func damaged(fingerprint: Fingerprint) throws {
    var random = SplitMix64(seed: 3)
    let folder = try TemporaryFolder()
    let store = try SQLiteStore(path: folder.store)
    var document = document(1)
    document.fingerprint = fingerprint
    try store.apply(
      [document, indexed(2, fresh(&random)), indexed(3, [UInt32](repeating: 0, count: 126))], offsets: [])
    for number in 1...3 { #expect(try group(number, store) == []) }
  }
}
