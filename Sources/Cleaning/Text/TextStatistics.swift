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
  init(_ bytes: UnsafeBufferPointer<UInt8>, lexicon: Lexicon, onWord: (UInt64) -> Void) {
    var matcher = PhraseMatcher()
    var scanner = WordScanner()
    var index = 0
    var wordStart: UInt32 = 0
    var wordDigits = 0
    var year = 0
    var previous: UInt32 = 0x20
    var beforePrevious: UInt32 = 0x20
    var hash = WordHash.seed
    // The last mark that tells how the text ends, closing quotes and brackets aside.
    var ending = Ending.other
    var pendingEnd = false
    while index < bytes.count {
      let scalar = nextScalar(bytes, &index)
      let kind = scalarClass(scalar)
      scalars += 1
      if let word = scanner.feed(scalar, kind) {
        hash = WordHash.combine(hash, word)
        let isStop = lexicon.isStopWord(word)
        if isStop { stopWords += 1 }
        if kind == .ideograph || kind == .unspacedLetter {
          words += kind == .ideograph ? 0.5 : 0.25
          letters += 1
        } else {
          finishWord(wordStart, wordDigits, &year)
        }
        if !isStop && wordDigits == 0 { onWord(word) }
        matcher.feed(word, lexicon, &self)
        wordDigits = 0
        wordStart = 0
      }
      switch kind {
      case .word:
        if wordStart == 0 {
          wordStart = scalar
          if pendingEnd { pendingEnd = false }
        }
        if scalar &- 0x30 < 10 {
          digits += 1
          wordDigits += 1
          year = wordDigits == 1 ? Int(scalar & 0xF) : wordDigits < 6 ? year * 10 + Int(scalar & 0xF) : 0
        } else {
          letters += 1
          if lowercased(scalar) != scalar { uppercase += 1 }
        }
        ending = .other
      case .ideograph, .unspacedLetter: ending = .other
      case .space: break
      case .punctuation:
        punctuation(scalar, previous, beforePrevious, &ending)
        matcher.boundary(scalar)
      }
      if previous == 0x3A && scalar &- 0x30 < 10 && beforePrevious &- 0x30 < 10 { flags.insert(.clock) }
      if previous == 0x3A && scalar == 0x2F { flags.insert(.url) }
      if scalars == 1 { beginning = Self.beginning(scalar) }
      beforePrevious = previous
      previous = scalar
    }
    if let word = scanner.finish() {
      hash = WordHash.combine(hash, word)
      let isStop = lexicon.isStopWord(word)
      if isStop { stopWords += 1 }
      finishWord(wordStart, wordDigits, &year)
      if !isStop && wordDigits == 0 { onWord(word) }
      matcher.feed(word, lexicon, &self)
    }
    self.ending = ending
    self.hash = hash
  }

  private mutating func finishWord(_ start: UInt32, _ digitCount: Int, _ year: inout Int) {
    words += 1
    if lowercased(start) != start { capitalised += 1 }
    if digitCount == 4 && (1900...2099).contains(year) { flags.insert(.year) }
    year = 0
  }

  private mutating func punctuation(
    _ scalar: UInt32,
    _ previous: UInt32,
    _ beforePrevious: UInt32,
    _ ending: inout Ending
  ) {
    switch scalar {
    case 0x2E:
      sentenceEnds += 1
      ending = previous == 0x2E && beforePrevious == 0x2E ? .ellipsis : .sentence
    case 0x21, 0x3002, 0xFF01, 0xFF0E, 0x0964, 0x06D4, 0x0589, 0x1362:
      sentenceEnds += 1
      ending = .sentence
    case 0x3F, 0xFF1F, 0x061F, 0x037E:
      sentenceEnds += 1
      ending = .question
    case 0x3A, 0xFF1A: ending = .colon
    case 0x2026: ending = .ellipsis
    case 0x2C, 0x060C, 0x3001, 0xFF0C, 0x3B:
      commas += 1
      ending = .comma
    case 0x22, 0x27, 0x2019, 0x201D, 0xBB, 0x300D, 0x300F, 0x203A, 0x201C: break
    case 0x29, 0x5D, 0xFF09: if ending == .other { ending = .bracket }
    case 0x7C, 0x2022, 0xB7, 0x2F, 0x3E, 0x203B, 0x2192, 0x25BA, 0x25B6, 0x2193, 0x2C2:
      separators += 1
      ending = .other
    case 0x40:
      if previous > 0x20 { flags.insert(.at) }
      ending = .other
    case 0xA9: flags.insert(.copyright)
    case 0x24, 0x20AC, 0xA3, 0xA5: flags.insert(.money)
    case 0x7B, 0x7D: flags.insert(.brace)
    default: ending = .other
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

  mutating func boundary(_ scalar: UInt32) {
    // A phrase does not run across the end of a sentence or across an item mark.
    if scalar == 0x2E || scalar == 0x7C || scalar == 0x2022 { count = 0 }
  }

  @inline(__always)
  mutating func feed(_ word: UInt64, _ lexicon: Lexicon, _ statistics: inout TextStatistics) {
    position += 1
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
    let hash = WordHash.combine(0, word)
    let value = lexicon.phrase(hash)
    if value != 0 {
      if value & ~Lexicon.prefixBit != 0 { found(value, 1, &statistics) }
      if value & Lexicon.prefixBit != 0 && kept < 8 {
        hashes[kept] = hash
        lengths[kept] = 1
        kept += 1
      }
    }
    count = kept
  }

  private mutating func found(_ value: UInt32, _ length: UInt8, _ statistics: inout TextStatistics) {
    let start = position - Int(length)
    if start == 0 { statistics.leadingCues.formUnion(Lexicon.Cue(rawValue: value).intersection(.all)) }
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
