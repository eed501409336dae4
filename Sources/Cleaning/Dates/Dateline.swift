import Documents

/// The line of place and date that a report opens with: `KYIV, June 18, 2025 (Newswire) - `, `Berlin, 18. Juni 2025 -`.
enum Dateline {
  /// The date in the dateline of a paragraph; a year must stand in it.
  static func date(in paragraph: String) -> FoundDate? {
    let head = String(paragraph.prefix(120))
    let tokens = DateToken.tokens(of: head, limit: 24)
    guard case .word? = tokens.first?.kind, let date = DateReader.dates(in: head).first,
      (1...7).contains(date.tokens.lowerBound), date.tokens.upperBound < tokens.count,
      let initial = head.unicodeScalars.first, lowercased(initial.value) != initial.value
    else { return nil }
    // A comma between place and date, and behind the date a dash, a bracket or a colon: anything else is a sentence.
    let before = tokens[..<date.tokens.lowerBound]
    guard case .mark(let comma)? = before.last?.kind, comma == 0x2C || comma == 0x28 || comma == 0x2F else {
      return nil
    }
    switch tokens[date.tokens.upperBound].kind {
    case .mark(let mark): return [0x2D, 0x2013, 0x2014, 0x28, 0x29, 0x3A, 0x2F].contains(mark) ? date : nil
    default: return nil
    }
  }
}
