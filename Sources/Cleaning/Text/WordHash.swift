/// Hashes of lowercased words. They stand for the words everywhere: stop words, phrases, titles, topics.
enum WordHash {
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Adds a lowercased scalar to a hash (FNV-1a, a scalar at a time).
  @inline(__always)
  static func add(_ scalar: UInt32, to hash: UInt64) -> UInt64 {
    (hash ^ UInt64(scalar)) &* 0x0000_0100_0000_01B3
  }

  /// Adds a word to the hash of the words before it.
  @inline(__always)
  static func combine(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    var mixed = hash &* 0x9E37_79B9_7F4A_7C15 ^ word
    mixed ^= mixed >> 29
    return mixed &* 0xBF58_476D_1CE4_E5B9
  }

  /// The hashes of the words of a text.
  static func words(of text: some StringProtocol) -> [UInt64] {
    var text = String(text)
    return text.withUTF8 { words(of: $0) }
  }

  /// The hashes of the words of UTF-8.
  static func words(of bytes: UnsafeBufferPointer<UInt8>) -> [UInt64] {
    var words: [UInt64] = []
    words.reserveCapacity(bytes.count / 5 + 1)
    var scanner = WordScanner()
    var index = 0
    while index < bytes.count {
      scanner.takeASCII(bytes, &index)
      guard index < bytes.count else { break }
      let scalar = nextScalar(bytes, &index)
      if let word = scanner.feed(scalar, scalarClass(scalar)) { words.append(word) }
    }
    if let word = scanner.finish() { words.append(word) }
    return words
  }
}

/// Cuts a stream of scalars into words. An apostrophe joins what it stands between (`don't`), but ends an elided article
/// (`l'accord`). Each ideograph is a word of its own.
struct WordScanner {
  private var hash = WordHash.seed
  private(set) var length = 0

  /// Takes the next scalar; returns the word that ends with it or before it.
  @inline(__always)
  mutating func feed(_ scalar: UInt32, _ kind: ScalarClass) -> UInt64? {
    switch kind {
    case .word:
      hash = WordHash.add(lowercased(scalar), to: hash)
      length += 1
      return nil
    case .ideograph, .unspacedLetter:
      // A word of another script right before an ideograph is dropped from the phrases, not from the counts.
      hash = WordHash.seed
      length = 0
      return WordHash.add(scalar, to: WordHash.seed)
    case .space, .punctuation:
      if length == 0 { return nil }
      if (scalar == 0x27 || scalar == 0x2019) && length > 2 { return nil }
      return finish()
    }
  }

  /// Takes letters and digits of ASCII up to the next other byte.
  @inline(__always)
  mutating func takeASCII(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) {
    var hash = hash
    let start = index
    while index < bytes.count {
      let byte = bytes[index]
      let lower = byte | 0x20
      if lower &- 0x61 < 26 {
        hash = WordHash.add(UInt32(lower), to: hash)
      } else if byte &- 0x30 < 10 {
        hash = WordHash.add(UInt32(byte), to: hash)
      } else {
        break
      }
      index += 1
    }
    self.hash = hash
    length += index - start
  }

  /// The word that the end of the text ends, if any.
  @inline(__always)
  mutating func finish() -> UInt64? {
    if length == 0 { return nil }
    defer {
      hash = WordHash.seed
      length = 0
    }
    return hash
  }
}

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
