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
  /// Sentences that end in a mark behind a word; an initial's full stop ends none.
  var sentences = 0
  /// Runs of three full stops or more, and their one character.
  var ellipses = 0
  var hashSigns = 0
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
  /// Whether a word stands before that a sentence may end in, and that none has ended in yet.
  private var mayEndSentence = false

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

  /// Counts over UTF-8 that `TextFolder` has folded. `onWord` gets each word.
  @inline(__always)
  init(
    _ bytes: UnsafeBufferPointer<UInt8>,
    lexicon: Lexicon,
    onWord: (_ hash: UInt64, _ shape: WordShape) -> Void
  ) {
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
          take(ended, word.last, lexicon, &matcher, onWord)
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
          take(ended, word.last, lexicon, &matcher, onWord)
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
          take(ended, word.last, lexicon, &matcher, onWord)
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
      take(ended, word.last, lexicon, &matcher, onWord)
    }
    self.hash = hash
  }

  /// Takes a word that has ended.
  @inline(__always)
  private mutating func take(
    _ word: UInt64,
    _ shape: WordShape,
    _ lexicon: Lexicon,
    _ matcher: inout PhraseMatcher,
    _ onWord: (UInt64, WordShape) -> Void
  ) {
    let entry = lexicon.word(word)
    let isStopWord = entry & Lexicon.stopBit != 0
    if isStopWord { stopWords += 1 }
    onWord(word, isStopWord ? shape.ofStopWord : shape)
    mayEndSentence = shape.length > 1 || !shape.hasLetter || shape.isIdeograph
    matcher.feed(word, entry, lexicon, &self)
  }

  /// Marks of ASCII; what stands beside them is looked up in the bytes.
  private mutating func punctuation(_ byte: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) {
    switch byte {
    case 0x2E:
      sentenceEnds += 1
      endSentence(before: index + 1 < bytes.count ? bytes[index + 1] : 0x20)
      if index >= 2, bytes[index - 1] == 0x2E, bytes[index - 2] == 0x2E, index == 2 || bytes[index - 3] != 0x2E {
        ellipses += 1
      }
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
    case 0x21, 0x3F:
      endSentence(before: index + 1 < bytes.count ? bytes[index + 1] : 0x20)
      punctuation(UInt32(byte))
    case 0x23:
      hashSigns += 1
      ending = .other
    default: punctuation(UInt32(byte))
    }
  }

  /// A mark within a number or an address ends nothing.
  private mutating func endSentence(before next: UInt8) {
    guard mayEndSentence, next == 0x20 || next == 0x22 || next == 0x27 || next == 0x29 || next >= 0x80 else { return }
    sentences += 1
    mayEndSentence = false
  }

  private mutating func punctuation(_ scalar: UInt32) {
    switch scalar {
    case 0x21, 0x3002, 0xFF01, 0xFF0E, 0x0964, 0x06D4, 0x0589, 0x1362:
      sentenceEnds += 1
      if scalar >= 0x80 { endSentence(before: 0x20) }
      ending = .sentence
    case 0x3F, 0xFF1F, 0x061F, 0x037E:
      sentenceEnds += 1
      if scalar >= 0x80 { endSentence(before: 0x20) }
      ending = .question
    case 0xFF1A: ending = .colon
    case 0x2026:
      ellipses += 1
      ending = .ellipsis
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
