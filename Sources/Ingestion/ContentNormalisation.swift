/// The form of a text from which the identity of a capture without an address is made.
enum ContentNormalisation {
  /// The text in UTF-8 with every run of white space as one space, and none at the ends: the same for copies that
  /// differ in line endings, indentation or line length.
  static func normalised(_ text: String) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count)
    var isPending = false
    for scalar in text.unicodeScalars {
      if isSpace(scalar) {
        isPending = true
        continue
      }
      if isPending, !output.isEmpty { output.append(0x20) }
      isPending = false
      output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
    return output
  }

  /// Whether there is nothing but white space.
  static func isBlank(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy(isSpace)
  }

  /// White space, and the characters without width that stand alone in empty pages.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09...0x0D: true
    case ..<0x80: false
    case 0x200B, 0x2060, 0xFEFF: true
    default: scalar.properties.isWhitespace
    }
  }
}
