/// Percent-encoding as RFC 3986, section 6.2.2, has it.
enum PercentEncoding {
  /// Decodes what needs no encoding, encodes what does, and writes the rest with upper-case digits. A percent sign
  /// without two digits is encoded itself, so that doing it again changes nothing.
  static func normalised(_ bytes: ArraySlice<UInt8>, allowed: (UInt8) -> Bool) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      if byte == 0x25, index + 1 < bytes.endIndex, let high = digit(bytes[index]), let low = digit(bytes[index + 1]) {
        index += 2
        let decoded = high << 4 | low
        if isUnreserved(decoded) { output.append(decoded) } else { append(decoded, to: &output) }
      } else if byte != 0x25, allowed(byte) {
        output.append(byte)
      } else {
        append(byte, to: &output)
      }
    }
    return output
  }

  /// Letters, digits, `-`, `.`, `_`, `~`.
  static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
    default: false
    }
  }

  /// What a path may hold as it is (RFC 3986, section 3.3).
  static func isPathByte(_ byte: UInt8) -> Bool {
    isUnreserved(byte) || "!$&'()*+,;=:@/".utf8.contains(byte)
  }

  /// What a query may hold as it is (RFC 3986, section 3.4).
  static func isQueryByte(_ byte: UInt8) -> Bool {
    isPathByte(byte) || byte == 0x3F
  }

  private static func append(_ byte: UInt8, to output: inout [UInt8]) {
    let digits = Array("0123456789ABCDEF".utf8)
    output.append(0x25)
    output.append(digits[Int(byte >> 4)])
    output.append(digits[Int(byte & 0xF)])
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46, 0x61...0x66: (byte | 0x20) - 0x61 + 10
    default: nil
    }
  }
}
