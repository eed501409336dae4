import Documents

/// The marks that FTS5 sets around matches, and their way back into ranges.
///
/// They are noncharacters, which Unicode reserves for use inside a program (section 23.7) and which no text should hold.
/// Texts that do hold them get U+FFFD in their place before they are stored, so a document cannot fake a match.
enum HighlightMarks {
  /// U+FDD0 and U+FDD1 in UTF-8; Swift has no literals for noncharacters.
  static let open = String(decoding: [0xEF, 0xB7, 0x90], as: UTF8.self)
  static let close = String(decoding: [0xEF, 0xB7, 0x91], as: UTF8.self)

  private static let openValue: UInt32 = 0xFDD0
  private static let closeValue: UInt32 = 0xFDD1

  /// A text fit for the columns that FTS5 reads: no marks, and no NUL, at which C would end it.
  static func sanitized(_ text: String) -> String {
    // In UTF-8 they begin with bytes that hardly any text has, and looking at bytes takes a tenth of the time.
    guard text.utf8.contains(where: { $0 == 0 || $0 == 0xEF }), text.unicodeScalars.contains(where: isUnfit) else {
      return text
    }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { scalars.append(isUnfit(scalar) ? "\u{FFFD}" : scalar) }
    return String(scalars)
  }

  /// Takes the marks out of a text and tells where they stood.
  ///
  /// - Parameter limit: the scalars to keep.
  static func parse(_ marked: String, limit: Int) -> HighlightedText {
    var scalars = String.UnicodeScalarView()
    var matches: [TextRange] = []
    var count = 0
    var start: Int?
    for scalar in marked.unicodeScalars {
      switch scalar.value {
      case openValue: start = count
      case closeValue:
        if let begin = start, begin < count { matches.append(TextRange(start: begin, end: count)) }
        start = nil
      default:
        guard count < limit else {
          if let begin = start, begin < count { matches.append(TextRange(start: begin, end: count)) }
          return HighlightedText(text: String(scalars), matches: matches)
        }
        scalars.append(scalar)
        count += 1
      }
    }
    return HighlightedText(text: String(scalars), matches: matches)
  }

  private static func isUnfit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == openValue || scalar.value == closeValue || scalar.value == 0
  }
}
