import Documents

/// Turns the bytes of a capture into text, whatever they are written in.
///
/// In this order: a byte order mark decides. Otherwise bytes that are well-formed UTF-8 with characters beyond ASCII are
/// UTF-8, whatever is declared, because no other text looks so by chance. Otherwise the set that the sender declares
/// counts, then the one that the page declares, then the letters of the text (`LegacyGuess`).
enum TextDecoder {
  /// The set of a byte order mark (Encoding Standard, section 6.1), and its length.
  static func byteOrderMark(of bytes: [UInt8]) -> (set: CharacterSet, length: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LE, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BE, 2) }
    return nil
  }

  /// The text of a capture, without a byte order mark and without NULs.
  ///
  /// - Parameters:
  ///   - declared: the set that the sender names.
  ///   - isMarkup: whether the page may declare a set itself.
  /// - Throws: `undecodable` if the bytes make no sense in any set.
  static func decode(_ bytes: [UInt8], declared: CharacterSet?, isMarkup: Bool) throws(Rejection) -> String {
    let mark = byteOrderMark(of: bytes)
    let bytes = mark.map { Array(bytes.dropFirst($0.length)) } ?? bytes
    if let mark, mark.set != .utf8 {
      return withoutNULs(UnicodeDecoder.decodeUTF16(bytes, bigEndian: mark.set == .utf16BE))
    }
    let check = UnicodeDecoder.check(bytes)
    if check.errors == 0, check.multiByte > 0 { return withoutNULs(String(decoding: bytes, as: UTF8.self)) }
    if mark == nil, check.hasNUL, let set = UnicodeDecoder.guessUTF16(bytes) {
      return withoutNULs(UnicodeDecoder.decodeUTF16(bytes, bigEndian: set == .utf16BE))
    }
    let named = mark?.set ?? declared ?? (isMarkup ? MetaCharset.find(in: bytes) : nil)
    if let named, named != .utf8, let text = decode(bytes, as: named) { return withoutNULs(text) }
    if check.errors == 0, !check.isCutOff || named == .utf8 {
      return withoutNULs(String(decoding: bytes, as: UTF8.self))
    }
    if isDamagedUTF8(check) {
      return withoutNULs(String(decoding: bytes, as: UTF8.self))
    }
    guard let set = LegacyGuess.guess(bytes), let text = decode(bytes, as: set) else {
      let declaration = named.map { ", declared as \($0.rawValue)" } ?? ""
      throw Rejection(
        code: .undecodable,
        reason: "\(bytes.count) bytes\(declaration): no UTF-8 (\(check.errors) ill-formed sequences),"
          + " and no text in any other known character set"
      )
    }
    return withoutNULs(text)
  }

  /// Whether most of what lies beyond ASCII is well-formed: at most one fault to two characters. In a text of any
  /// other set there are many faults to a pair that looks well-formed by chance.
  private static func isDamagedUTF8(_ check: UnicodeDecoder.Check) -> Bool {
    check.multiByte > 0 && check.errors * 2 <= check.multiByte
  }

  /// The text in that set; `nil` if more than a hundredth of the bytes over 0x7F are none of its characters, or if this
  /// machine does not know the set.
  private static func decode(_ bytes: [UInt8], as set: CharacterSet) -> String? {
    if set == .utf16LE || set == .utf16BE {
      // Declared, but ASCII or a legacy set by its bytes: real UTF-16 was found above by its zeros, and other scripts
      // have their pairs in few rows.
      let text = UnicodeDecoder.decodeUTF16(bytes, bigEndian: set == .utf16BE)
      let scalars = text.unicodeScalars
      let spaces = scalars.count { $0.value < 0x80 && $0.properties.isWhitespace }
      let faults = scalars.count { $0 == "\u{FFFD}" }
      return faults * 100 <= scalars.count && spaces * 200 >= scalars.count ? text : nil
    }
    guard let (text, errors) = SingleByteDecoder(set)?.decode(bytes) ?? MultiByteDecoder.decode(bytes, set: set)
    else { return nil }
    if errors == 0 { return text }
    let upper = bytes.count { $0 >= 0x80 }
    return errors * 100 <= upper ? text : nil
  }

  private static func withoutNULs(_ text: String) -> String {
    guard text.utf8.contains(0) else { return text }
    return String(decoding: text.utf8.filter { $0 != 0 }, as: UTF8.self)
  }
}
