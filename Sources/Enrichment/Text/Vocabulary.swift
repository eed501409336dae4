/// Numbers for words: each distinct key, a run of scalars, gets the next one, from 0.
///
/// An open-addressing table that compares whole keys. The hash is seeded at random for each process, so that nobody can
/// write a text whose words collide; the numbers depend on the order of insertion only.
struct Vocabulary: Sendable {
  /// Returned for a key that is not in the table.
  static let unknown: Int32 = -1

  private static let seed = UInt64.random(in: .min ... .max)

  private var slots: [Int32]
  private var arena: [UInt32] = []
  private var ends: [Int32] = []
  private var hashes: [UInt64] = []
  private var mask: Int

  /// Creates a table with room for about this many words before it grows.
  init(capacity: Int) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    slots = [Int32](repeating: Self.unknown, count: size)
    mask = size - 1
    ends.reserveCapacity(capacity)
    hashes.reserveCapacity(capacity)
    arena.reserveCapacity(capacity * 8)
  }

  /// The number of words.
  var count: Int { ends.count }

  /// The scalars of a word's key.
  func key(of word: Int32) -> ArraySlice<UInt32> {
    let index = Int(word)
    return arena[(index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])]
  }

  /// The seeded hash of a key.
  static func hash(_ key: UnsafeBufferPointer<UInt32>) -> UInt64 {
    var state = seed
    for value in key {
      let product = (state ^ UInt64(value)).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
      state = product.high ^ product.low &+ 0xD6E8_FEB8_6659_FD93
    }
    return state ^ (state >> 29)
  }

  /// The word's number, or `unknown`.
  func find(_ key: UnsafeBufferPointer<UInt32>, hash: UInt64) -> Int32 {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != Self.unknown {
      if matches(slots[slot], key, hash) { return slots[slot] }
      slot = (slot + 1) & mask
    }
    return Self.unknown
  }

  /// The word's number; a new word gets the next.
  mutating func insert(_ key: UnsafeBufferPointer<UInt32>, hash: UInt64) -> Int32 {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != Self.unknown {
      if matches(slots[slot], key, hash) { return slots[slot] }
      slot = (slot + 1) & mask
    }
    let word = Int32(ends.count)
    slots[slot] = word
    arena.append(contentsOf: key)
    ends.append(Int32(arena.count))
    hashes.append(hash)
    if ends.count * 2 > slots.count { grow() }
    return word
  }

  private func matches(_ word: Int32, _ key: UnsafeBufferPointer<UInt32>, _ hash: UInt64) -> Bool {
    let index = Int(word)
    guard hashes[index] == hash else { return false }
    let start = index == 0 ? 0 : Int(ends[index - 1])
    guard Int(ends[index]) - start == key.count else { return false }
    for offset in 0..<key.count where arena[start + offset] != key[offset] { return false }
    return true
  }

  private mutating func grow() {
    let size = slots.count * 2
    mask = size - 1
    slots = [Int32](repeating: Self.unknown, count: size)
    for word in 0..<ends.count {
      var slot = Int(truncatingIfNeeded: hashes[word]) & mask
      while slots[slot] != Self.unknown { slot = (slot + 1) & mask }
      slots[slot] = Int32(word)
    }
  }
}
