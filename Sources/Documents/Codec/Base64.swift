/// Base64 with padding (RFC 4648, section 4).
enum Base64 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 255, count: 256)
    for (value, digit) in alphabet.enumerated() { values[Int(digit)] = UInt8(value) }
    return values
  }()

  /// The bytes; `nil` if the text is not Base64. White space between digits is not accepted.
  static func decode(_ text: String) -> [UInt8]? {
    let digits = Array(text.utf8)
    guard digits.count % 4 == 0 else { return nil }
    let padding = digits.suffix(2).filter { $0 == 0x3D }.count
    guard padding == 0 || digits.last == 0x3D else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(digits.count / 4 * 3)
    var accumulator: UInt32 = 0
    for (index, digit) in digits.enumerated() {
      let value = index >= digits.count - padding ? 0 : values[Int(digit)]
      guard value != 255 else { return nil }
      accumulator = accumulator << 6 | UInt32(value)
      if index % 4 == 3 {
        for shift: UInt32 in [16, 8, 0] { bytes.append(UInt8(truncatingIfNeeded: accumulator >> shift)) }
        accumulator = 0
      }
    }
    bytes.removeLast(padding)
    return bytes
  }

  /// The text.
  static func encode(_ bytes: [UInt8]) -> String {
    var digits: [UInt8] = []
    digits.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var accumulator: UInt32 = 0
      for byte in group { accumulator = accumulator << 8 | UInt32(byte) }
      accumulator <<= UInt32(8 * (3 - group.count))
      for (index, shift) in [18, 12, 6, 0].enumerated() {
        digits.append(index <= group.count ? alphabet[Int(accumulator >> UInt32(shift) & 63)] : 0x3D)
      }
    }
    return String(decoding: digits, as: UTF8.self)
  }
}
