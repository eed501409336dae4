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
