/// Decodes the sets in which every byte is one character.
struct SingleByteDecoder: Sendable {
  /// The scalars of the bytes 0x80 to 0xFF.
  let upperHalf: [UInt16]

  /// The decoder of a set; `nil` if the set is not a single-byte one.
  init?(_ set: CharacterSet) {
    guard let found = Self.decoders[set] else { return nil }
    self = found
  }

  private init(table: StaticString) {
    var values: [UInt16] = []
    values.reserveCapacity(128)
    var value: UInt16 = 0
    var digits = 0
    table.withUTF8Buffer { buffer in
      for byte in buffer {
        value = value << 4 | UInt16(byte >= 0x41 ? byte - 0x41 + 10 : byte - 0x30)
        digits += 1
        if digits % 4 == 0 {
          values.append(value)
          value = 0
        }
      }
    }
    upperHalf = values
  }

  /// The text, and how many bytes are no character of the set: those became U+FFFD.
  func decode(_ bytes: some Sequence<UInt8>) -> (text: String, errors: Int) {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.underestimatedCount * 2)
    var errors = 0
    for byte in bytes {
      guard byte >= 0x80 else {
        output.append(byte)
        continue
      }
      let value = upperHalf[Int(byte & 0x7F)]
      if value == 0xFFFD { errors += 1 }
      if value < 0x800 {
        output.append(0xC0 | UInt8(value >> 6))
      } else {
        output.append(0xE0 | UInt8(value >> 12))
        output.append(0x80 | UInt8(value >> 6 & 0x3F))
      }
      output.append(0x80 | UInt8(value & 0x3F))
    }
    return (String(decoding: output, as: UTF8.self), errors)
  }

  private static let decoders: [CharacterSet: SingleByteDecoder] = [
    .ibm866: SingleByteTables.ibm866, .iso8859_2: SingleByteTables.iso8859_2,
    .iso8859_3: SingleByteTables.iso8859_3, .iso8859_4: SingleByteTables.iso8859_4,
    .iso8859_5: SingleByteTables.iso8859_5, .iso8859_6: SingleByteTables.iso8859_6,
    .iso8859_7: SingleByteTables.iso8859_7, .iso8859_8: SingleByteTables.iso8859_8,
    .iso8859_10: SingleByteTables.iso8859_10, .iso8859_13: SingleByteTables.iso8859_13,
    .iso8859_14: SingleByteTables.iso8859_14, .iso8859_15: SingleByteTables.iso8859_15,
    .iso8859_16: SingleByteTables.iso8859_16, .koi8R: SingleByteTables.koi8R, .koi8U: SingleByteTables.koi8U,
    .macintosh: SingleByteTables.macintosh, .macCyrillic: SingleByteTables.macCyrillic,
    .windows874: SingleByteTables.windows874, .windows1250: SingleByteTables.windows1250,
    .windows1251: SingleByteTables.windows1251, .windows1252: SingleByteTables.windows1252,
    .windows1253: SingleByteTables.windows1253, .windows1254: SingleByteTables.windows1254,
    .windows1255: SingleByteTables.windows1255, .windows1256: SingleByteTables.windows1256,
    .windows1257: SingleByteTables.windows1257, .windows1258: SingleByteTables.windows1258,
  ].mapValues(SingleByteDecoder.init(table:))
}
