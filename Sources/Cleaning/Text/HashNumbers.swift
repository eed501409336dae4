/// Numbers different hashes from 0 on, in the order in which they come. Where a hash has its place depends on a secret of
/// the process, so no page can be made whose hashes all want the same place.
struct HashNumbers {
  private static let secret = UInt64.random(in: .min ... .max) | 1
  private var keys: [UInt64]
  /// One more than the number; 0 for an empty slot.
  private var numbers: [Int32]
  private var mask: Int
  /// How many different ones came.
  private(set) var count = 0

  /// Makes room for a number of hashes; more make it grow.
  init(capacity: Int = 31) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    numbers = Array(repeating: 0, count: size)
    mask = size - 1
  }

  /// The number of a hash; the next free one if it is new.
  mutating func number(of hash: UInt64) -> Int {
    let slot = slot(of: hash)
    if numbers[slot] > 0 { return Int(numbers[slot]) - 1 }
    keys[slot] = hash
    count += 1
    numbers[slot] = Int32(count)
    if count * 2 > mask { grow() }
    return count - 1
  }

  /// The number of a hash that came before.
  @inline(__always)
  func known(_ hash: UInt64) -> Int? {
    let number = numbers[slot(of: hash)]
    return number > 0 ? Int(number) - 1 : nil
  }

  /// Whether a hash came before; it is then, or now, numbered.
  mutating func isKnown(_ hash: UInt64) -> Bool {
    let before = count
    return number(of: hash) < before
  }

  private mutating func grow() {
    let (oldKeys, oldNumbers) = (keys, numbers)
    mask = mask * 2 + 1
    keys = Array(repeating: 0, count: mask + 1)
    numbers = Array(repeating: 0, count: mask + 1)
    for old in oldKeys.indices where oldNumbers[old] > 0 {
      let slot = slot(of: oldKeys[old])
      keys[slot] = oldKeys[old]
      numbers[slot] = oldNumbers[old]
    }
  }

  @inline(__always)
  private func slot(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: (hash ^ Self.secret).multipliedFullWidth(by: Self.secret).high) & mask
    while numbers[slot] != 0 && keys[slot] != hash { slot = (slot + 1) & mask }
    return slot
  }
}
