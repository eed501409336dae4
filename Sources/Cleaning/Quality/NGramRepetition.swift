import Documents

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

  /// Makes room for a number of words.
  mutating func reserve(_ words: Int) {
    hashes.reserveCapacity(min(words, Self.maximumWords) + 1)
    ends.reserveCapacity(min(words, Self.maximumWords) + 1)
  }

  /// Adds the next word; those beyond the maximum are passed over.
  @inline(__always)
  mutating func add(_ word: UInt64, length: Int) {
    guard count < Self.maximumWords else { return }
    hashes.append(hashes[count] &* Self.base &+ WordHash.combine(0, word))
    // A word may be as long as a page; a hundred thousand of them must not overflow.
    ends.append(ends[ends.count - 1] + Int32(min(length, 10_000)))
  }

  /// What stands there more than once.
  ///
  /// - Returns: for each of ``GopherMeasures/topLengths``, the characters in all occurrences of the run of so many words that
  ///   stands there most often, at least twice (of several such runs the longest counts); for each of
  ///   ``GopherMeasures/duplicateLengths`` the characters in runs that stood there before, none counted twice.
  func characterCounts() -> (commonest: [Int], repeated: [Int]) {
    var commonest: [Int] = []
    var repeated: [Int] = []
    var places = Array(0..<Int32(count))
    var table = RunTable(capacity: count)
    for length in GopherMeasures.topLengths.lowerBound...GopherMeasures.duplicateLengths.upperBound {
      while let last = places.last, Int(last) + length > count { places.removeLast() }
      let run = RunHash(length)
      let best = keepRepeated(&places, run, &table)
      if GopherMeasures.topLengths.contains(length) { commonest.append(min(best, characters)) }
      if GopherMeasures.duplicateLengths.contains(length) { repeated.append(charactersAgain(places, run, &table)) }
      // A longer run stands there twice only if the two that it begins and ends with do.
      Self.keepFollowed(&places)
    }
    return (commonest, repeated)
  }

  /// Keeps the places of runs that stand there more than once.
  ///
  /// - Returns: the characters in all occurrences of the commonest.
  private func keepRepeated(_ places: inout [Int32], _ run: RunHash, _ table: inout RunTable) -> Int {
    var best = (times: 2, characters: 0)
    table.clear(for: places.count)
    for place in places {
      let times = table.add(run.hash(hashes, Int(place)))
      guard times >= best.times else { continue }
      let characters = characters(Int(place), run.length)
      if times > best.times || characters > best.characters { best = (times, characters) }
    }
    var kept = 0
    for place in places where table.times(run.hash(hashes, Int(place))) > 1 {
      places[kept] = place
      kept += 1
    }
    places.removeLast(places.count - kept)
    return best.times * best.characters
  }

  /// Keeps the places that the next one follows at once.
  private static func keepFollowed(_ places: inout [Int32]) {
    var kept = 0
    for index in places.indices.dropLast() where places[index + 1] == places[index] + 1 {
      places[kept] = places[index]
      kept += 1
    }
    places.removeLast(places.count - kept)
  }

  /// The characters in runs that stood there before, of those at these places.
  private func charactersAgain(_ places: [Int32], _ run: RunHash, _ table: inout RunTable) -> Int {
    var sum = 0
    var next = 0
    table.clear(for: places.count)
    for place in places where place >= next {
      guard table.add(run.hash(hashes, Int(place))) > 1 else { continue }
      sum += characters(Int(place), run.length)
      next = Int(place) + run.length
    }
    return sum
  }

  private func characters(_ place: Int, _ length: Int) -> Int { Int(ends[place + length] - ends[place]) }

  /// The hash of the run at a place, for one length.
  private struct RunHash {
    let length: Int
    private let power: UInt64

    init(_ length: Int) {
      self.length = length
      power = (0..<length).reduce(1) { power, _ in power &* NGramRepetition.base }
    }

    @inline(__always)
    func hash(_ hashes: [UInt64], _ place: Int) -> UInt64 { hashes[place + length] &- hashes[place] &* power }
  }
}

/// How often each run stands there. Where a run has its place depends on a secret of the process, so no page can be made
/// whose runs all want the same place.
private struct RunTable: ~Copyable {
  private static let secret = UInt64.random(in: .min ... .max) | 1
  /// A slot has 46 bits of the run's hash and, in the lowest 18, how often it was counted: small enough for the nearest
  /// memory to hold those of an article. Two runs of a hundred thousand share their bits once in some ten thousand texts.
  private let slots: UnsafeMutableBufferPointer<UInt64>
  private var mask: Int
  private let secret = RunTable.secret
  private static let timesMask: UInt64 = 1 << 18 - 1

  /// Makes room.
  ///
  /// - Parameter capacity: how many runs are added between two calls of `clear()`, at most.
  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = .allocate(capacity: size)
    mask = size - 1
  }

  deinit { slots.deallocate() }

  /// Forgets all runs; to be called before the first.
  ///
  /// - Parameter runs: how many are added next, at most: few need a small part of the room, which is sooner empty.
  mutating func clear(for runs: Int) {
    var size = 16
    while size < runs * 2 { size *= 2 }
    mask = size - 1
    UnsafeMutableBufferPointer(rebasing: slots[..<size]).initialize(repeating: 0)
  }

  /// Counts a run; returns how often it was counted.
  @inline(__always)
  func add(_ hash: UInt64) -> Int {
    let (slot, bits) = find(hash)
    slots[slot] = bits | (slots[slot] & Self.timesMask + 1)
    return Int(slots[slot] & Self.timesMask)
  }

  /// How often a run was counted.
  @inline(__always)
  func times(_ hash: UInt64) -> Int { Int(slots[find(hash).slot] & Self.timesMask) }

  @inline(__always)
  private func find(_ hash: UInt64) -> (slot: Int, bits: UInt64) {
    let mixed = (hash ^ secret).multipliedFullWidth(by: secret)
    let bits = (mixed.high ^ mixed.low) & ~Self.timesMask
    var slot = Int(truncatingIfNeeded: mixed.high) & mask
    while slots[slot] != 0 && slots[slot] & ~Self.timesMask != bits { slot = (slot + 1) & mask }
    return (slot, bits)
  }
}
