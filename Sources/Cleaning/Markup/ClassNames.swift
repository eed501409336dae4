/// Reads the values of `class`. A page has few of them and repeats each many times, so the last readings are kept.
struct ClassNames {
  /// What a value says.
  struct Reading {
    var hints: ElementHints = []
    /// Stands for its names; numbers in them, which tell elements of a kind apart, do not count.
    var signature = WordHash.seed
  }

  private static let slots = 512
  /// Bytes of a value that its signature covers.
  private static let maximumSignatureLength = 400

  private var keys = [UInt64](repeating: 0, count: slots)
  private var readings = [Reading](repeating: Reading(), count: slots)

  /// Reads a value. Values that share all 64 bits of their key would be taken for each other; a page that is made so only
  /// deceives itself.
  mutating func read(_ value: UnsafeBufferPointer<UInt8>) -> Reading {
    let key = Self.key(of: value)
    let slot = Int(truncatingIfNeeded: key >> 32) & (Self.slots - 1)
    if keys[slot] == key { return readings[slot] }
    var reading = Reading(hints: ElementHints.words(in: value))
    for byte in value.prefix(Self.maximumSignatureLength) where byte &- 0x30 >= 10 {
      reading.signature = WordHash.add(UInt32(byte), to: reading.signature)
    }
    keys[slot] = key
    readings[slot] = reading
    return reading
  }

  /// Never 0.
  private static func key(of value: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var key = UInt64(value.count) &* 0x9E37_79B9_7F4A_7C15
    var index = 0
    while index + 8 <= value.count, let base = value.baseAddress {
      key = WordHash.combine(key, UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self))
      index += 8
    }
    var rest: UInt64 = 0
    while index < value.count {
      rest = rest << 8 | UInt64(value[index])
      index += 1
    }
    return WordHash.combine(key, rest) | 1
  }
}
