/// A word, number or mark of a text in which dates are looked for.
struct DateToken {
  enum Kind {
    /// A number of at most eight digits.
    case number(Int, digits: Int)
    /// A word, in lowercase.
    case word(String)
    /// One mark.
    case mark(UInt32)
  }

  /// Bytes of a word that are kept: no word that dates are told by has more.
  private static let maximumWordLength = 48

  var kind: Kind
  /// Whether white space stands before it.
  var isSpaced: Bool

  /// Cuts a text into tokens; at most `limit`, for only short texts hold stamps.
  static func tokens(of text: String, limit: Int = 160) -> [DateToken] {
    var text = text
    return text.withUTF8 { tokens(of: $0, limit: limit) }
  }

  /// Cuts UTF-8 into tokens; at most `limit`.
  static func tokens(of bytes: UnsafeBufferPointer<UInt8>, limit: Int = 160) -> [DateToken] {
    var tokens: [DateToken] = []
    var isSpaced = true
    var index = 0
    while index < bytes.count, tokens.count < limit {
      let start = index
      let scalar = nextScalar(bytes, &index)
      if scalar &- 0x30 < 10 {
        while index < bytes.count, bytes[index] &- 0x30 < 10 { index += 1 }
        let digits = index - start
        let number = digits <= 8 ? bytes[start..<index].reduce(0) { $0 * 10 + Int($1 & 0xF) } : -1
        let isClock = index < bytes.count && bytes[index] == 0x3A
        if isClock, let (year, hour) = yearAndHour(number, digits: digits) {
          tokens.append(DateToken(kind: .number(year, digits: 4), isSpaced: isSpaced))
          tokens.append(DateToken(kind: .number(hour, digits: digits - 4), isSpaced: true))
        } else {
          tokens.append(DateToken(kind: .number(number, digits: digits), isSpaced: isSpaced))
        }
        isSpaced = false
        continue
      }
      switch scalarClass(scalar) {
      case .word:
        index = start
        tokens.append(DateToken(kind: .word(word(bytes, &index)), isSpaced: isSpaced))
        isSpaced = false
      case .space: isSpaced = true
      default:
        tokens.append(DateToken(kind: .mark(scalar), isSpaced: isSpaced))
        isSpaced = false
      }
    }
    return tokens
  }

  /// Reads a word; one that was glued to the next, as in `Ann LeeJune 18`, ends where a capital follows a small letter.
  private static func word(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> String {
    let start = index
    var kept = start
    var isASCII = true
    var isLowercase = false
    while index < bytes.count {
      let before = index
      let scalar = nextScalar(bytes, &index)
      guard scalarClass(scalar) == .word, !(scalar &- 0x30 < 10) else {
        index = before
        break
      }
      let isCapital = lowercased(scalar) != scalar
      if isCapital && isLowercase {
        index = before
        break
      }
      isLowercase = !isCapital
      if index - start <= maximumWordLength {
        kept = index
        isASCII = isASCII && scalar < 0x80
      }
    }
    let word = UnsafeBufferPointer(rebasing: bytes[start..<kept])
    guard isASCII else { return String(decoding: word, as: UTF8.self).lowercased() }
    return String(unsafeUninitializedCapacity: word.count) { letters in
      // All of them are letters, which this bit makes small.
      for (place, byte) in word.enumerated() { letters[place] = byte | 0x20 }
      return word.count
    }
  }

  /// The two halves of `202318:46`, where a line break between year and time was lost.
  private static func yearAndHour(_ number: Int, digits: Int) -> (Int, Int)? {
    guard digits == 5 || digits == 6 else { return nil }
    let unit = digits == 5 ? 10 : 100
    guard (1990...2100).contains(number / unit), number % unit < 24 else { return nil }
    return (number / unit, number % unit)
  }
}
