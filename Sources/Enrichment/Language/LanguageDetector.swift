import CLanguageDetector

/// Tells the language of a text with CLD2 (D. Sites, "Compact Language Detector 2", 2013).
enum LanguageDetector {
  /// As many scalars as CLD2 is given; more add nothing.
  static let maximumScalars = 16_384

  /// What CLD2 says of a text.
  struct Answer {
    /// The language of most of it (BCP 47).
    var language: String
    /// Whether CLD2 calls its answer reliable.
    var isReliable: Bool
    /// The share of the text in that language, 0...1.
    var share: Double
  }

  /// The language of a text.
  ///
  /// - Returns: `nil` if CLD2 knows none, or is not sure and its best guess is not what the page declares either.
  static func detect(_ scalars: [UInt32], declared: String?) -> Answer? {
    let hint = declared.flatMap(wellFormedTag)
    guard let answer = identify(scalars.prefix(maximumScalars), hint: hint) else { return nil }
    if answer.isReliable { return answer }
    let declaredLanguage = hint?.prefix { $0 != "-" }.lowercased()
    return declaredLanguage == answer.language.prefix { $0 != "-" }.lowercased() ? answer : nil
  }

  /// What CLD2 says of the beginning of a text; `nil` if it knows no language of it.
  static func identify(_ scalars: ArraySlice<UInt32>, hint: String?) -> Answer? {
    let text = utf8(scalars)
    guard text.count > 0 else { return nil }
    let result = text.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { characters in
        if let hint {
          return hint.withCString { newsline_detect_language(characters.baseAddress, Int32(characters.count), $0) }
        }
        return newsline_detect_language(characters.baseAddress, Int32(characters.count), nil)
      }
    }
    guard result.is_known, let code = result.code, let tag = tag(cld2: String(cString: code)) else { return nil }
    return Answer(language: tag, isReliable: result.is_reliable, share: Double(result.percent) / 100)
  }

  /// UTF-8 of the scalars that CLD2 can take: it does not answer where there are control characters or noncharacters.
  private static func utf8(_ scalars: ArraySlice<UInt32>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(scalars.count * 2)
    for value in scalars {
      if value < 0x80 {
        bytes.append(value < 0x20 || value == 0x7F ? 0x20 : UInt8(value))
      } else if value < 0xA0 || value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value) {
        bytes.append(0x20)
      } else if let scalar = Unicode.Scalar(value) {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    return bytes
  }

  /// A declared tag, if it can be one: letters, digits and hyphens, at most 35 of them.
  private static func wellFormedTag(_ declared: String) -> String? {
    let tag = declared.prefix(36).map { $0 == "_" ? "-" : $0 }
    guard (2...35).contains(tag.count), tag.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
    else { return nil }
    return String(tag)
  }

  /// BCP 47 for CLD2's code; `nil` for its codes of scripts and jokes (`xx-Qaai`, `zzb`).
  private static func tag(cld2 code: String) -> String? {
    switch code {
    case "iw": "he"
    case "jw": "jv"
    case "mo": "ro"
    case "tlh", "zzb", "zze", "zzh", "zzp", "un": nil
    default: code.hasPrefix("xx") ? nil : code
    }
  }
}
