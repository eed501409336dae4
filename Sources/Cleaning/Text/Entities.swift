/// Character references in text that should have none: numbers, and the names that crawls leave behind.
enum Entities {
  /// The text with its references resolved once.
  static func decoded(_ text: String) -> String {
    var output = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.first {
      if scalar == "&", let (value, end) = reference(rest) {
        output.append(value)
        rest = rest[end...]
      } else {
        output.append(scalar)
        rest.removeFirst()
      }
    }
    return String(output)
  }

  private static func reference(
    _ text: Substring.UnicodeScalarView
  ) -> (Unicode.Scalar, String.UnicodeScalarView.Index)? {
    let body = text.dropFirst().prefix(10)
    guard let semicolon = body.firstIndex(of: ";") else { return nil }
    let name = String(Substring(body[..<semicolon]))
    let end = body.index(after: semicolon)
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      let isHex = digits.first == "x" || digits.first == "X"
      guard let number = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits), number >= 0x20 else {
        return nil
      }
      let value = (0x80...0x9F).contains(number) ? TextFolder.windows1252[Int(number - 0x80)] : number
      return Unicode.Scalar(value == 0xA0 ? 0x20 : value).map { ($0, end) }
    }
    guard let value = names[name], let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, end)
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
