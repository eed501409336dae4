/// How often each of many hashes stands in a sequence. Where a hash has its place depends on a secret of the process, so
/// no page can be made whose hashes all want the same place.
struct HashCounts {
  private static let secret = UInt64.random(in: .min ... .max) | 1
  private var keys: [UInt64]
  private var counts: [UInt32]
  private var mask: Int
  /// How many different ones were counted.
  private(set) var count = 0

  /// Makes room for a number of hashes.
  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    counts = Array(repeating: 0, count: size)
    mask = size - 1
  }

  /// Counts a hash.
  mutating func add(_ hash: UInt64) {
    let slot = slot(of: hash)
    keys[slot] = hash
    counts[slot] &+= 1
    guard counts[slot] == 1 else { return }
    count += 1
    if count * 2 > mask { grow() }
  }

  private mutating func grow() {
    var larger = HashCounts(capacity: count * 2)
    for slot in keys.indices where counts[slot] > 0 {
      let place = larger.slot(of: keys[slot])
      larger.keys[place] = keys[slot]
      larger.counts[place] = counts[slot]
    }
    larger.count = count
    self = larger
  }

  /// How often a hash was counted.
  subscript(hash: UInt64) -> Int { Int(counts[slot(of: hash)]) }

  private func slot(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: (hash ^ Self.secret).multipliedFullWidth(by: Self.secret).high) & mask
    while counts[slot] != 0 && keys[slot] != hash { slot = (slot + 1) & mask }
    return slot
  }
}
