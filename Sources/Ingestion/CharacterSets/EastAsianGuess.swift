/// Tells the multi-byte sets of East Asia apart by the structure of their pairs and by the rows that running text uses.
enum EastAsianGuess {
  /// What a walk over the bytes as pairs of a set found.
  private struct Walk {
    /// Pairs of two bytes.
    var pairs = 0
    /// Bytes that begin no pair, or whose second byte does not fit.
    var errors = 0
    /// Pairs in the rows that running text of the language is made of.
    var typical = 0
    /// Hiragana and katakana.
    var kana = 0

    /// Whether it is running text of the language: hardly an error, and most of it typical.
    var isText: Bool { pairs >= 4 && errors * 100 <= pairs && typical * 100 >= pairs * 88 }
  }

  /// The set; `nil` if the bytes are in none of them.
  static func guess(_ bytes: ArraySlice<UInt8>) -> CharacterSet? {
    // Kana give Japanese away: they are a third or more of it, and all but absent from the others.
    let eucJP = walk(
      bytes,
      isLead: { $0 >= 0xA1 && $0 <= 0xFE || $0 == 0x8E },
      isTrail: { $0 >= 0xA1 && $0 <= 0xFE },
      isTypical: { lead, _ in lead <= 0xA5 || lead >= 0xB0 && lead <= 0xF4 },
      isKana: { lead, _ in lead == 0xA4 || lead == 0xA5 }
    )
    if eucJP.isText, eucJP.kana * 10 >= eucJP.pairs * 2 { return .eucJP }
    let shiftJIS = walk(
      bytes,
      isLead: { $0 >= 0x81 && $0 <= 0x9F || $0 >= 0xE0 && $0 <= 0xFC },
      isTrail: { $0 >= 0x40 && $0 != 0x7F && $0 <= 0xFC },
      isTypical: { lead, _ in lead <= 0x98 || lead >= 0xE0 && lead <= 0xEA },
      isKana: { lead, trail in lead == 0x82 && trail >= 0x9F || lead == 0x83 && trail <= 0x96 }
    )
    if shiftJIS.isText, shiftJIS.kana * 10 >= shiftJIS.pairs * 2 { return .shiftJIS }
    // Hangul syllables fill the rows B0 to C8 and nothing else.
    let eucKR = walk(
      bytes,
      isLead: { $0 >= 0xA1 && $0 <= 0xFE },
      isTrail: { $0 >= 0xA1 && $0 <= 0xFE },
      isTypical: { lead, _ in lead >= 0xB0 && lead <= 0xC8 || lead <= 0xA3 }
    )
    if eucKR.isText, eucKR.typical * 100 >= eucKR.pairs * 94 { return .eucKR }
    // The frequent characters: rows B0 to D7 of GB 2312, A4 to C6 of Big5.
    let chinese = walk(
      bytes,
      isLead: { $0 >= 0x81 && $0 <= 0xFE },
      isTrail: { $0 >= 0x40 && $0 != 0x7F && $0 <= 0xFE },
      isTypical: { lead, trail in (lead >= 0xB0 && lead <= 0xD7 || lead >= 0xA1 && lead <= 0xA3) && trail >= 0xA1 }
    )
    if chinese.isText { return .gb18030 }
    let big5 = walk(
      bytes,
      isLead: { $0 >= 0xA1 && $0 <= 0xF9 },
      isTrail: { $0 >= 0x40 && $0 <= 0x7E || $0 >= 0xA1 && $0 <= 0xFE },
      isTypical: { lead, _ in lead <= 0xC6 }
    )
    return big5.isText ? .big5 : nil
  }

  private static func walk(
    _ bytes: ArraySlice<UInt8>,
    isLead: (UInt8) -> Bool,
    isTrail: (UInt8) -> Bool,
    isTypical: (UInt8, UInt8) -> Bool,
    isKana: (UInt8, UInt8) -> Bool = { _, _ in false }
  ) -> Walk {
    var walk = Walk()
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let lead = bytes[index]
      index += 1
      guard lead >= 0x80 else { continue }
      guard isLead(lead), index < bytes.endIndex, isTrail(bytes[index]) else {
        // The sample may end within a pair.
        if index < bytes.endIndex { walk.errors += 1 }
        continue
      }
      let trail = bytes[index]
      index += 1
      walk.pairs += 1
      if isTypical(lead, trail) { walk.typical += 1 }
      if isKana(lead, trail) { walk.kana += 1 }
    }
    return walk
  }
}
