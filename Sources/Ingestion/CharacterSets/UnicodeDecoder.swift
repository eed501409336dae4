/// Checks UTF-8, and decodes UTF-16.
enum UnicodeDecoder {
  /// What a check of UTF-8 counted.
  struct Check: Equatable {
    /// Well-formed characters of two to four bytes.
    var multiByte = 0
    /// Ill-formed sequences (maximal subparts: Unicode, section 3.9, U+FFFD substitution).
    var errors = 0
    /// Whether the input ends in the middle of a character; not counted among the errors.
    var isCutOff = false
    /// Whether a NUL occurs.
    var hasNUL = false
  }

  /// Checks bytes for UTF-8 (RFC 3629).
  static func check(_ bytes: some RandomAccessCollection<UInt8>) -> Check {
    var check = Check()
    bytes.withContiguousStorageIfAvailable { Self.check($0, &check) } ?? Self.check(Array(bytes), &check)
    return check
  }

  private static func check(_ bytes: some RandomAccessCollection<UInt8>, _ check: inout Check) {
    var needed = 0
    var lower: UInt8 = 0x80
    var upper: UInt8 = 0xBF
    for byte in bytes {
      if needed > 0 {
        if byte >= lower, byte <= upper {
          needed -= 1
          (lower, upper) = (0x80, 0xBF)
          if needed == 0 { check.multiByte += 1 }
          continue
        }
        check.errors += 1
        needed = 0
        (lower, upper) = (0x80, 0xBF)
      }
      switch byte {
      case 0: check.hasNUL = true
      case ..<0x80: continue
      case 0xC2...0xDF: needed = 1
      case 0xE0: (needed, lower) = (2, 0xA0)
      case 0xED: (needed, upper) = (2, 0x9F)
      case 0xE1...0xEF: needed = 2
      case 0xF0: (needed, lower) = (3, 0x90)
      case 0xF4: (needed, upper) = (3, 0x8F)
      case 0xF1...0xF3: needed = 3
      default: check.errors += 1
      }
    }
    check.isCutOff = needed > 0
  }

  /// The text of UTF-16; surrogates without their other half and an odd last byte become U+FFFD.
  static func decodeUTF16(_ bytes: some RandomAccessCollection<UInt8>, bigEndian: Bool) -> String {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2 + 1)
    var first: UInt8?
    for byte in bytes {
      if let high = first {
        units.append(bigEndian ? UInt16(high) << 8 | UInt16(byte) : UInt16(byte) << 8 | UInt16(high))
        first = nil
      } else {
        first = byte
      }
    }
    if first != nil { units.append(0xFFFD) }
    return String(decoding: units, as: UTF16.self)
  }

  /// UTF-16 without a byte order mark: text of the first 256 scalars has a zero in most of its pairs, always on the
  /// same side.
  static func guessUTF16(_ bytes: [UInt8]) -> CharacterSet? {
    let sample = bytes.prefix(1024)
    guard sample.count >= 8, sample.count % 2 == 0 else { return nil }
    var zeros = (even: 0, odd: 0)
    for (index, byte) in sample.enumerated() where byte == 0 {
      if index % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let pairs = sample.count / 2
    if zeros.odd * 10 >= pairs * 6, zeros.even * 20 <= pairs { return .utf16LE }
    if zeros.even * 10 >= pairs * 6, zeros.odd * 20 <= pairs { return .utf16BE }
    return nil
  }
}
