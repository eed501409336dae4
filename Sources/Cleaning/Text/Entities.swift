/// Character references in text that should have none: numbers, and the names that crawls leave behind.
enum Entities {
  /// The text with its references resolved once.
  static func decoded(_ text: String) -> String {
    var text = text
    var output: [UInt8] = []
    text.withUTF8 { bytes in
      var start = 0
      var index = 0
      while index < bytes.count {
        guard bytes[index] == 0x26, let (scalar, end) = reference(bytes, index + 1) else {
          index += 1
          continue
        }
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
        append(scalar, to: &output)
        (start, index) = (end, end)
      }
      if start > 0 { output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...])) }
    }
    return output.isEmpty ? text : String(decoding: output, as: UTF8.self)
  }

  /// The scalar of the reference whose ampersand stands before `start`, and where the text goes on.
  private static func reference(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> (UInt32, Int)? {
    var semicolon = start
    let limit = min(bytes.count, start + 10)
    while semicolon < limit, bytes[semicolon] != 0x3B, bytes[semicolon] < 0x80 { semicolon += 1 }
    guard semicolon < limit, bytes[semicolon] == 0x3B else { return nil }
    if bytes[start] == 0x23 {
      guard let found = CharacterReference.read(bytes, at: start - 1, before: semicolon), found.end == semicolon,
        found.scalar >= 0x20
      else { return nil }
      let value = (0x80...0x9F).contains(found.scalar) ? TextFolder.windows1252[Int(found.scalar - 0x80)] : found.scalar
      return (value == 0xA0 ? 0x20 : value, semicolon + 1)
    }
    guard let value = names[String(decoding: bytes[start..<semicolon], as: UTF8.self)] else { return nil }
    return (value, semicolon + 1)
  }

  private static let names: [String: UInt32] = [
    "amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "apos": 0x27, "nbsp": 0x20, "ndash": 0x2013, "mdash": 0x2014,
    "lsquo": 0x2018, "rsquo": 0x2019, "sbquo": 0x201A, "ldquo": 0x201C, "rdquo": 0x201D, "bdquo": 0x201E,
    "hellip": 0x2026, "bull": 0x2022, "middot": 0xB7, "laquo": 0xAB, "raquo": 0xBB, "euro": 0x20AC, "pound": 0xA3,
    "yen": 0xA5, "cent": 0xA2, "copy": 0xA9, "reg": 0xAE, "trade": 0x2122, "deg": 0xB0, "eacute": 0xE9, "egrave": 0xE8,
    "agrave": 0xE0, "ccedil": 0xE7, "ecirc": 0xEA, "auml": 0xE4, "ouml": 0xF6, "uuml": 0xFC, "szlig": 0xDF,
    "Auml": 0xC4, "Ouml": 0xD6, "Uuml": 0xDC, "aacute": 0xE1, "iacute": 0xED, "oacute": 0xF3, "uacute": 0xFA,
    "ntilde": 0xF1, "atilde": 0xE3, "otilde": 0xF5, "iexcl": 0xA1, "iquest": 0xBF, "times": 0xD7, "frac12": 0xBD,
  ]
}
