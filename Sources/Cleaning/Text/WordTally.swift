/// How often each of a few chosen words stands in a text. Where a word has its place depends on a secret of the process,
/// so no page can be made whose words all want the same place.
struct WordTally {
  private static let secret = UInt64.random(in: .min ... .max) | 1
  private var keys: [UInt64]
  /// One more than the times; 0 for an empty slot.
  private var times: [UInt32]
  private let mask: Int

  /// Chooses the words.
  ///
  /// - Parameter capacity: how many they are, at most.
  init(_ words: some Sequence<UInt64>, capacity: Int) {
    var size = 16
    while size < capacity * 4 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    times = Array(repeating: 0, count: size)
    mask = size - 1
    for word in words {
      let slot = slot(of: word)
      keys[slot] = word
      times[slot] = 1
    }
  }

  /// Counts a word, if it was chosen.
  @inline(__always)
  mutating func count(_ word: UInt64) {
    let slot = slot(of: word)
    if times[slot] > 0 { times[slot] &+= 1 }
  }

  /// How often a word was counted; 0 for one that was not chosen.
  subscript(word: UInt64) -> Int { max(Int(times[slot(of: word)]) - 1, 0) }

  @inline(__always)
  private func slot(of word: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: (word ^ Self.secret).multipliedFullWidth(by: Self.secret).high) & mask
    while times[slot] != 0 && keys[slot] != word { slot = (slot + 1) & mask }
    return slot
  }
}
