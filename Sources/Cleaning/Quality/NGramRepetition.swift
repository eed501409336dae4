/// How much of a text is made of runs of words that stand in it more than once.
struct NGramRepetition {
  /// Words that are looked at; Gopher takes no documents with more.
  static let maximumWords = 100_000

  /// Polynomial hashes of the words before each place, so that the hash of any run is a difference of two (Karp and Rabin,
  /// "Efficient randomized pattern-matching algorithms", 1987).
  private var hashes: [UInt64] = [0]
  /// The characters of the words before each place.
  private var ends: [Int32] = [0]

  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The number of words.
  var count: Int { hashes.count - 1 }

  /// The characters of all words.
  var characters: Int { Int(ends[count]) }

  /// Adds the next word; those beyond the maximum are passed over.
  @inline(__always)
  mutating func add(_ word: UInt64, length: Int) {
    guard count < Self.maximumWords else { return }
    hashes.append(hashes[count] &* Self.base &+ WordHash.combine(0, word))
    // A word may be as long as a page; a hundred thousand of them must not overflow.
    ends.append(ends[ends.count - 1] + Int32(min(length, 10_000)))
  }

  /// The characters in all occurrences of the run of `length` words that stands there most often, at least twice; of
  /// several such runs the longest counts.
  func charactersOfCommonest(_ length: Int) -> Int {
    var best = (times: 1, characters: 0)
    forEachRun(length) { hash, place, counts in
      let times = counts.add(hash)
      let characters = characters(place, length)
      if times > best.times || times == best.times && times > 1 && characters > best.characters {
        best = (times, characters)
      }
      return place + 1
    }
    return best.times > 1 ? min(best.times * best.characters, characters) : 0
  }

  /// The characters in runs of `length` words that stood there before; none is counted twice.
  func charactersRepeated(_ length: Int) -> Int {
    var sum = 0
    forEachRun(length) { hash, place, counts in
      guard counts.add(hash) > 1 else { return place + 1 }
      sum += characters(place, length)
      return place + length
    }
    return sum
  }

  private func characters(_ place: Int, _ length: Int) -> Int { Int(ends[place + length] - ends[place]) }

  /// Calls `body` with the hash of a run and its place; it returns the place of the next one to look at.
  @inline(__always)
  private func forEachRun(_ length: Int, _ body: (UInt64, Int, inout HashCounts) -> Int) {
    guard count >= length else { return }
    var power: UInt64 = 1
    for _ in 0..<length { power = power &* Self.base }
    var counts = HashCounts(capacity: count)
    var place = 0
    while place + length <= count {
      place = body(hashes[place + length] &- hashes[place] &* power, place, &counts)
    }
  }
}
