/// The two hashes by A. Appleby that the models use.
package enum MurmurHash {
  private static let factor: UInt64 = 0xC6A4_A793_5BD1_E995

  /// MurmurHash64A.
  package static func hash64(_ bytes: UnsafeRawBufferPointer, seed: UInt64 = 1) -> UInt64 {
    var value = seed ^ (UInt64(bytes.count) &* factor)
    var place = 0
    while place + 8 <= bytes.count {
      var word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)) &* factor
      word = (word ^ (word >> 47)) &* factor
      value = (value ^ word) &* factor
      place += 8
    }
    if place < bytes.count {
      var tail: UInt64 = 0
      for index in place..<bytes.count { tail |= UInt64(bytes[index]) << UInt64(8 * (index - place)) }
      value = (value ^ tail) &* factor
    }
    value = (value ^ (value >> 47)) &* factor
    return value ^ (value >> 47)
  }

  /// The four words of MurmurHash3 x64 128 of one number of 64 bits.
  @inline(__always)
  static func words128(of number: UInt64, seed: UInt32) -> (UInt32, UInt32, UInt32, UInt32) {
    var low = number &* 0x87C3_7B91_1142_53D5
    low = (low << 31 | low >> 33) &* 0x4CF5_AD43_2745_937F
    var first = UInt64(seed) ^ low ^ 8
    var second = UInt64(seed) ^ 8
    first &+= second
    second &+= first
    first = mix(first)
    second = mix(second)
    first &+= second
    second &+= first
    return (
      UInt32(truncatingIfNeeded: first), UInt32(truncatingIfNeeded: first >> 32),
      UInt32(truncatingIfNeeded: second), UInt32(truncatingIfNeeded: second >> 32)
    )
  }

  @inline(__always)
  private static func mix(_ number: UInt64) -> UInt64 {
    var value = (number ^ (number >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    value = (value ^ (value >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    return value ^ (value >> 33)
  }
}
