/// Counts over the text of one block, taken in one pass.
struct TextStatistics: Sendable {
  /// Words; two ideographs, or four letters of an unspaced script, count as one.
  var words: Float = 0
  var scalars = 0
  var letters = 0
  var uppercase = 0
  var digits = 0
  var stopWords = 0
  /// Words that begin with an uppercase letter.
  var capitalised = 0
  var commas = 0
  /// Full stops, question and exclamation marks of any script that end a word.
  var sentenceEnds = 0
  /// Marks that stand between items: bars, bullets, arrows, slashes, middle dots.
  var separators = 0
  /// Words inside phrases of each class of `Lexicon`, at most 255.
  var phraseWords = SIMD16<UInt8>(repeating: 0)
  /// Words inside phrases of any class.
  var anyPhraseWords = 0
  /// What the first words say outright.
  var leadingCues: Lexicon.Cue = []
  /// What any of its words say of the page.
  var notices: Lexicon.Notice = []
  var flags: Flags = []
  /// What the text ends in.
  var ending = Ending.other
  /// What the text begins with.
  var beginning = Beginning.other
  /// The hash of all words: equal for texts that differ in punctuation and case only.
  var hash: UInt64 = 0

  /// What was seen anywhere in the text.
  struct Flags: OptionSet {
    var rawValue: UInt8
    static let at = Flags(rawValue: 1)
    static let url = Flags(rawValue: 2)
    static let copyright = Flags(rawValue: 4)
    static let clock = Flags(rawValue: 8)
    static let year = Flags(rawValue: 16)
    static let money = Flags(rawValue: 32)
    static let month = Flags(rawValue: 64)
    static let brace = Flags(rawValue: 128)
  }

  enum Ending: UInt8 { case other, sentence, question, colon, ellipsis, comma, bracket }
  enum Beginning: UInt8 { case other, uppercase, lowercase, digit, quote, bracket, bullet }

  /// Counts over UTF-8 that `TextFolder` has folded. `onWord` gets the hash of each word that is neither a stop word
  /// nor a number.
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, lexicon: Lexicon, onWord: (UInt64) -> Void) {
    var matcher = PhraseMatcher()
    var word = WordInProgress()
    var hash = WordHash.seed
    let classes = Self.classes
    var index = 0
    if !bytes.isEmpty {
      var first = 0
      beginning = Self.beginning(nextScalar(bytes, &first))
    }
    while index < bytes.count {
      let byte = bytes[index]
      var ended: UInt64?
      if byte < 0x80 {
        switch classes[Int(byte)] {
        case .word:
          word.takeASCII(bytes, &index, &self)
          ending = .other
          guard index < bytes.count, bytes[index] == 0x20 else { continue }
          let ended = word.end(&self)
          hash = WordHash.combine(hash, ended)
          take(ended, word.lastDigits, lexicon, &matcher, onWord)
          scalars += 1
          index += 1
          continue
        case .space:
          if word.length > 0 { ended = word.end(&self) }
        case .apostrophe:
          // Within a word, and not behind an elided article.
          if word.length > 0 && word.length <= 2 { ended = word.end(&self) }
        case .mark:
          if word.length > 0 { ended = word.end(&self) }
        }
        if let ended {
          hash = WordHash.combine(hash, ended)
          take(ended, word.lastDigits, lexicon, &matcher, onWord)
        }
        scalars += 1
        if byte > 0x20 {
          punctuation(byte, bytes, index)
          if byte == 0x2E || byte == 0x7C { matcher.boundary() }
        }
        index += 1
      } else {
        let scalar = nextScalar(bytes, &index)
        scalars += 1
        switch scalarClass(scalar) {
        case .word:
          word.take(scalar, &self)
          ending = .other
          continue
        case .ideograph:
          ended = word.endAtIdeograph(scalar)
          words += 0.5
          letters += 1
          ending = .other
        case .unspacedLetter:
          ended = word.endAtIdeograph(scalar)
          words += 0.25
          letters += 1
          ending = .other
        case .space:
          if word.length > 0 { ended = word.end(&self) }
        case .punctuation:
          if word.length > 0 && (scalar != 0x2019 || word.length <= 2) { ended = word.end(&self) }
        }
        if let ended {
          hash = WordHash.combine(hash, ended)
          take(ended, word.lastDigits, lexicon, &matcher, onWord)
        }
        if scalarClass(scalar) == .punctuation {
          punctuation(scalar)
          if scalar == 0x2022 { matcher.boundary() }
        }
      }
    }
    if word.length > 0 {
      let ended = word.end(&self)
      hash = WordHash.combine(hash, ended)
      take(ended, word.lastDigits, lexicon, &matcher, onWord)
    }
    self.hash = hash
  }

  /// Takes a word that has ended.
  @inline(__always)
  private mutating func take(
    _ word: UInt64,
    _ digits: Int,
    _ lexicon: Lexicon,
    _ matcher: inout PhraseMatcher,
    _ onWord: (UInt64) -> Void
  ) {
    let entry = lexicon.word(word)
    if entry & Lexicon.stopBit != 0 { stopWords += 1 } else if digits == 0 { onWord(word) }
    matcher.feed(word, entry, lexicon, &self)
  }

  /// Marks of ASCII; what stands beside them is looked up in the bytes.
  private mutating func punctuation(_ byte: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) {
    switch byte {
    case 0x2E:
      sentenceEnds += 1
      ending = index >= 2 && bytes[index - 1] == 0x2E && bytes[index - 2] == 0x2E ? .ellipsis : .sentence
    case 0x3A:
      ending = .colon
      guard index + 1 < bytes.count else { return }
      let next = bytes[index + 1]
      if next == 0x2F { flags.insert(.url) }
      if next &- 0x30 < 10, index > 0, bytes[index - 1] &- 0x30 < 10 { flags.insert(.clock) }
    case 0x40:
      if index > 0, bytes[index - 1] > 0x20 { flags.insert(.at) }
      ending = .other
    default: punctuation(UInt32(byte))
    }
  }

  private mutating func punctuation(_ scalar: UInt32) {
    switch scalar {
    case 0x21, 0x3002, 0xFF01, 0xFF0E, 0x0964, 0x06D4, 0x0589, 0x1362:
      sentenceEnds += 1
      ending = .sentence
    case 0x3F, 0xFF1F, 0x061F, 0x037E:
      sentenceEnds += 1
      ending = .question
    case 0xFF1A: ending = .colon
    case 0x2026: ending = .ellipsis
    case 0x2C, 0x060C, 0x3001, 0xFF0C, 0x3B:
      commas += 1
      ending = .comma
    case 0x22, 0x27, 0x2019, 0x201D, 0xBB, 0x300D, 0x300F, 0x203A, 0x201C: break
    case 0x29, 0x5D, 0xFF09: if ending == .other { ending = .bracket }
    case 0x7C, 0x2022, 0xB7, 0x2F, 0x3E, 0x203B, 0x2192, 0x25BA, 0x25B6, 0x2193, 0x2C2:
      separators += 1
      ending = .other
    case 0xA9: flags.insert(.copyright)
    case 0x24, 0x20AC, 0xA3, 0xA5: flags.insert(.money)
    case 0x7B, 0x7D: flags.insert(.brace)
    default: ending = .other
    }
  }

  fileprivate enum ByteClass: UInt8 { case word, space, apostrophe, mark }

  private static let classes: [ByteClass] = (UInt32(0)..<128).map { byte in
    switch scalarClass(byte) {
    case .word: .word
    case .space: .space
    default: byte == 0x27 ? .apostrophe : .mark
    }
  }

  private static func beginning(_ scalar: UInt32) -> Beginning {
    switch scalar {
    case 0x30...0x39: .digit
    case 0x22, 0x27, 0x2018, 0x201C, 0x201E, 0xAB, 0x300C, 0x300E: .quote
    case 0x28, 0x5B: .bracket
    case 0x2A, 0x2D, 0x2013, 0x2014, 0x2022, 0xB7, 0x2B: .bullet
    default:
      lowercased(scalar) != scalar ? .uppercase : scalarClass(scalar) == .word ? .lowercase : .other
    }
  }
}

/// A word whose letters are being read.
private struct WordInProgress {
  private var hash = WordHash.seed
  /// Its scalars so far; 0 between words.
  private(set) var length = 0
  private var isCapitalised = false
  private var digits = 0
  /// Its last digits as a number, if they are four.
  private var number = 0
  /// Digits of the word that ended last.
  private(set) var lastDigits = 0

  /// Takes letters and digits of ASCII up to the next other byte.
  @inline(__always)
  mutating func takeASCII(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ statistics: inout TextStatistics) {
    let start = index
    if length == 0 { isCapitalised = bytes[index] &- 0x41 < 26 }
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
    if length == 0 { isCapitalised = lower != scalar }
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
    lastDigits = digits
    reset()
    return word
  }

  /// An ideograph is a word of its own. What stands right before it is dropped from the phrases, not from the counts.
  mutating func endAtIdeograph(_ scalar: UInt32) -> UInt64 {
    lastDigits = digits
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

/// Follows the phrases of a lexicon through a stream of words; the longest phrase at a place counts.
private struct PhraseMatcher {
  // Candidates in flight: each begins at another word. Phrases have at most `Lexicon.longestPhrase` words, so the
  // number in flight is bounded.
  private var hashes = SIMD8<UInt64>(repeating: 0)
  private var lengths = SIMD8<UInt8>(repeating: 0)
  private var count = 0
  /// Words until which a found phrase covers the text.
  private var covered = 0
  private var position = 0

  /// A phrase does not run across the end of a sentence or across an item mark.
  mutating func boundary() { count = 0 }

  /// Takes the next word, and what the lexicon says of it.
  @inline(__always)
  mutating func feed(_ word: UInt64, _ entry: UInt32, _ lexicon: Lexicon, _ statistics: inout TextStatistics) {
    position += 1
    if count == 0 && entry & ~Lexicon.stopBit == 0 { return }
    follow(word, entry & ~Lexicon.stopBit, lexicon, &statistics)
  }

  private mutating func follow(
    _ word: UInt64,
    _ entry: UInt32,
    _ lexicon: Lexicon,
    _ statistics: inout TextStatistics
  ) {
    var kept = 0
    var slot = 0
    while slot < count {
      let hash = WordHash.combine(hashes[slot], word)
      let value = lexicon.phrase(hash)
      if value != 0 {
        let length = lengths[slot] + 1
        if value & ~Lexicon.prefixBit != 0 { found(value, length, &statistics) }
        if value & Lexicon.prefixBit != 0 {
          hashes[kept] = hash
          lengths[kept] = length
          kept += 1
        }
      }
      slot += 1
    }
    if entry != 0 {
      if entry & ~Lexicon.prefixBit != 0 { found(entry, 1, &statistics) }
      if entry & Lexicon.prefixBit != 0 && kept < 8 {
        hashes[kept] = WordHash.combine(0, word)
        lengths[kept] = 1
        kept += 1
      }
    }
    count = kept
  }

  private mutating func found(_ value: UInt32, _ length: UInt8, _ statistics: inout TextStatistics) {
    let start = position - Int(length)
    if start == 0 { statistics.leadingCues.formUnion(Lexicon.Cue(rawValue: value).intersection(.all)) }
    statistics.notices.formUnion(Lexicon.Notice(rawValue: value).intersection(.all))
    if value & 0x7FFF == 0 { return }
    let fresh = position - max(start, covered)
    covered = max(covered, position)
    statistics.anyPhraseWords += fresh
    for bit in 0..<15 where value & (1 << UInt32(bit)) != 0 {
      let sum = Int(statistics.phraseWords[bit]) + Int(length)
      statistics.phraseWords[bit] = UInt8(min(sum, 255))
      if bit == Lexicon.Category.month.rawValue { statistics.flags.insert(.month) }
    }
  }
}
