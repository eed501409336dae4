/// Looks at eight bytes at a time: most of a message is prose that needs no look at single bytes.
enum ByteScanner {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// Whether a byte of the word is a quotation mark, a backslash or a control character: what ends or interrupts a run
  /// of plain characters inside a JSON string (RFC 8259, section 7). May err only by reporting a byte above a real one.
  @inline(__always)
  static func hasSpecial(_ word: UInt64) -> UInt64 {
    let quote = word ^ (ones &* 0x22)
    let backslash = word ^ (ones &* 0x5C)
    let isQuote = (quote &- ones) & ~quote
    let isBackslash = (backslash &- ones) & ~backslash
    let isControl = (word &- (ones &* 0x20)) & ~word
    return (isQuote | isBackslash | isControl) & highs
  }

  /// The offset of the first quotation mark, backslash or control character at or after `start`; `end` if none.
  @inline(__always)
  static func firstSpecial(in bytes: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
    var position = start
    while position &+ 8 <= end {
      let word = UnsafeRawPointer(bytes + position).loadUnaligned(as: UInt64.self).littleEndian
      let special = hasSpecial(word)
      if special != 0 { return position &+ special.trailingZeroBitCount &>> 3 }
      position &+= 8
    }
    while position < end {
      let byte = bytes[position]
      if byte == 0x22 || byte == 0x5C || byte < 0x20 { return position }
      position &+= 1
    }
    return end
  }
}
