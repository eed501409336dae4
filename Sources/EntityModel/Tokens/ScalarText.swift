/// A text as scalars, with their traits and what hashing its parts needs. Parts are ranges of its scalars.
struct ScalarText {
  /// The scalars.
  let scalars: UnsafeBufferPointer<UInt32>
  /// Their traits.
  let traits: UnsafeBufferPointer<ScalarTraits>
  /// The strings whose number is not their hash.
  let reserved: ReservedNumbers

  /// The number of a part.
  func number(_ start: Int, _ end: Int, _ scratch: inout [UInt8]) -> UInt64 {
    scratch.removeAll(keepingCapacity: true)
    for place in start..<end { scratch.appendUTF8(scalars[place]) }
    return reserved.number(scratch)
  }

  /// Whether a part is a text.
  @inline(__always)
  func equals(_ start: Int, _ end: Int, _ text: [UInt32]) -> Bool {
    guard end - start == text.count else { return false }
    for index in text.indices where scalars[start + index] != text[index] { return false }
    return true
  }

  /// Whether the scalar is one of 0 to 9.
  @inline(__always)
  func isDigit(_ place: Int) -> Bool { scalars[place] &- 0x30 < 10 }
}

extension [UInt8] {
  /// Appends a scalar in UTF-8; what is no scalar becomes U+FFFD.
  @inline(__always)
  mutating func appendUTF8(_ value: UInt32) {
    if value < 0x80 {
      append(UInt8(truncatingIfNeeded: value))
    } else if value < 0x800 {
      append(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
      append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
    } else if let scalar = Unicode.Scalar(value), let encoded = UTF8.encode(scalar) {
      append(contentsOf: encoded)
    } else {
      append(contentsOf: [0xEF, 0xBF, 0xBD])
    }
  }
}
