/// A word whose letters are being read.
struct WordInProgress {
  private var hash = WordHash.seed
  /// Its scalars so far; 0 between words.
  private(set) var length = 0
  private var isCapitalised = false
  private var isLowercase = false
  private var digits = 0
  /// Its last digits as a number, if they are four.
  private var number = 0
  /// The form of the word that ended last.
  private(set) var last = WordShape()

  /// Takes letters and digits of ASCII up to the next other byte.
  @inline(__always)
  mutating func takeASCII(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ statistics: inout TextStatistics) {
    let start = index
    if length == 0 {
      isCapitalised = bytes[index] &- 0x41 < 26
      isLowercase = bytes[index] >= 0x61
    }
    var hash = hash
    var uppercase = 0
    var digits = 0
    while index < bytes.count {
      let byte = bytes[index]
      let lower = byte | 0x20
      if lower &- 0x61 < 26 {
        hash = WordHash.add(UInt32(lower), to: hash)
        uppercase &+= Int(byte & 0x20 ^ 0x20) >> 5
      } else if byte &- 0x30 < 10 {
        hash = WordHash.add(UInt32(byte), to: hash)
        digits &+= 1
        takeDigit(Int(byte & 0xF))
      } else {
        break
      }
      index += 1
    }
    let taken = index - start
    self.hash = hash
    length += taken
    statistics.scalars += taken
    statistics.letters += taken - digits
    statistics.digits += digits
    statistics.uppercase += uppercase
  }

  /// Takes a letter of another script.
  mutating func take(_ scalar: UInt32, _ statistics: inout TextStatistics) {
    let lower = lowercased(scalar)
    if length == 0 {
      isCapitalised = lower != scalar
      isLowercase = lower == scalar
    }
    hash = WordHash.add(lower, to: hash)
    length += 1
    statistics.letters += 1
    if lower != scalar { statistics.uppercase += 1 }
  }

  private mutating func takeDigit(_ digit: Int) {
    digits += 1
    number = digits == 1 ? digit : digits < 6 ? number * 10 + digit : 0
  }

  /// Ends the word and counts it; returns its hash.
  @inline(__always)
  mutating func end(_ statistics: inout TextStatistics) -> UInt64 {
    statistics.words += 1
    if isCapitalised { statistics.capitalised += 1 }
    if digits == 4 && (1900...2099).contains(number) { statistics.flags.insert(.year) }
    let word = hash
    last = WordShape(length: length, digits: digits, isLowercase: isLowercase)
    reset()
    return word
  }

  /// An ideograph is a word of its own. What stands right before it is dropped from the phrases, not from the counts.
  mutating func endAtIdeograph(_ scalar: UInt32) -> UInt64 {
    last = .ideograph
    reset()
    return WordHash.add(scalar, to: WordHash.seed)
  }

  @inline(__always)
  private mutating func reset() {
    hash = WordHash.seed
    length = 0
    digits = 0
    number = 0
  }
}
