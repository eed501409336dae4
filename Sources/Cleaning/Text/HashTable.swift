/// A set of word hashes with open addressing: one probe for nearly every word.
struct HashTable: Sendable {
  private var keys: [UInt64]
  private var values: [UInt32]
  private let mask: Int
  /// Whether nothing is in it.
  let isEmpty: Bool

  /// Creates a table; values of equal keys are united.
  init(_ entries: [(key: UInt64, value: UInt32)]) {
    var size = 16
    while size < entries.count * 3 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: 0, count: size)
    mask = size - 1
    isEmpty = entries.isEmpty
    for entry in entries {
      var slot = Int(truncatingIfNeeded: entry.key >> 17) & mask
      while keys[slot] != 0 && keys[slot] != entry.key { slot = (slot + 1) & mask }
      keys[slot] = entry.key
      values[slot] |= entry.value
    }
  }

  /// The value of a key; 0 if it is not there.
  @inline(__always)
  subscript(key: UInt64) -> UInt32 {
    var slot = Int(truncatingIfNeeded: key >> 17) & mask
    while true {
      let found = keys[slot]
      if found == key { return values[slot] }
      if found == 0 { return 0 }
      slot = (slot + 1) & mask
    }
  }
}
