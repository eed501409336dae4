/// The chunked transfer coding (RFC 9112, section 7.1).
enum ChunkedBody {
  /// The body without its chunks; `nil` if it has none. Many crawlers take the coding off and leave the field that
  /// names it, so the body itself has to tell. What breaks off counts as far as it goes.
  static func decode(_ body: ArraySlice<UInt8>) -> (bytes: [UInt8], isCutOff: Bool)? {
    var output: [UInt8] = []
    var rest = body
    var isFirst = true
    while true {
      guard let (size, start) = size(rest) else { return isFirst ? nil : (output, true) }
      if size == 0 { return (output, false) }
      let chunk = rest[start...].prefix(size)
      let behind = rest[(start + chunk.count)...]
      if chunk.count < size { return isFirst && !couldBeCutOff(body) ? nil : (output + chunk, true) }
      let end = behind.starts(with: [0x0D, 0x0A]) ? 2 : behind.first == 0x0A ? 1 : 0
      if end == 0, !behind.isEmpty { return isFirst ? nil : (output + chunk, true) }
      output += chunk
      if behind.isEmpty { return (output, true) }
      rest = behind.dropFirst(end)
      isFirst = false
    }
  }

  /// The size in front of a chunk and where its data begin; a chunk's extensions are passed over.
  private static func size(_ bytes: ArraySlice<UInt8>) -> (size: Int, start: Int)? {
    // Sizes have few digits, but some servers fill them up with blanks or zeros.
    let line = bytes.prefix(1024)
    guard let end = line.firstIndex(of: 0x0A) else { return nil }
    var size = 0
    var digits = 0
    for byte in line[..<end] {
      guard let digit = hexDigit(byte) else {
        guard digits > 0, [0x20, 0x09, 0x0D, 0x3B].contains(byte) else { return nil }
        break
      }
      guard size < 1 << 48 else { return nil }
      size = size * 16 + digit
      digits += 1
    }
    return digits > 0 ? (size, end + 1) : nil
  }

  /// Whether a first chunk that is larger than the body is one that was cut off: a page that has been decoded and begins
  /// with a number does not have the line end that every chunk size has.
  private static func couldBeCutOff(_ body: ArraySlice<UInt8>) -> Bool {
    guard let end = body.prefix(1024).firstIndex(of: 0x0A), end > body.startIndex else { return false }
    return body[end - 1] == 0x0D
  }

  private static func hexDigit(_ byte: UInt8) -> Int? {
    switch byte {
    case 0x30...0x39: Int(byte - 0x30)
    case 0x41...0x46: Int(byte - 0x37)
    case 0x61...0x66: Int(byte - 0x57)
    default: nil
    }
  }
}
