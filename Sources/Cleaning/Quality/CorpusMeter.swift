import Documents

/// Counts what the filters of published corpora look at, line by line; see ``C4Measures``, ``GopherMeasures`` and
/// ``FineWebMeasures`` for their sources.
struct CorpusMeter {
  /// What is counted for C4.
  private(set) var c4 = C4Measures()
  private var lines = 0
  private var scalars = 0
  private var bulletLines = 0
  private var ellipsisLines = 0
  private var shortLines = 0
  private var duplicateLines = 0
  private var duplicateScalars = 0
  private var seen: Set<UInt64> = []
  private var words = 0
  private var alphabeticWords = 0
  private var hashSigns = 0
  private var ellipses = 0
  private var stopWords = SIMDMask<SIMD8<Int64>>(repeating: false)
  private var repetition = NGramRepetition()

  /// Adds a line: its folded text and what was counted in it.
  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, _ text: TextStatistics, isListItem: Bool) {
    lines += 1
    scalars += text.scalars
    if text.ending != .sentence && text.ending != .question { c4.openLines += 1 }
    if text.words < 5 { c4.shortLines += 1 }
    if text.flags.contains(.brace) { c4.curlyBracketLines += 1 }
    if text.ending == .ellipsis { ellipsisLines += 1 }
    if isListItem || text.beginning == .bullet { bulletLines += 1 }
    if text.scalars < 30 { shortLines += 1 }
    if !seen.insert(text.hash).inserted {
      duplicateLines += 1
      duplicateScalars += text.scalars
    }
    scan(bytes)
  }

  /// What was counted for Gopher.
  var gopher: GopherMeasures {
    let (commonest, repeated) = repetition.characterCounts()
    return GopherMeasures(
      hashSignsPerWord: Self.fraction(hashSigns, words),
      ellipsesPerWord: Self.fraction(ellipses, words),
      bulletLineFraction: Self.fraction(bulletLines, lines),
      ellipsisLineFraction: Self.fraction(ellipsisLines, lines),
      alphabeticWordFraction: Self.fraction(alphabeticWords, words),
      stopWords: (0..<8).count { stopWords[$0] },
      duplicateLineFraction: Self.fraction(duplicateLines, lines),
      duplicateLineCharacterFraction: Self.fraction(duplicateScalars, scalars),
      topNGramCharacterFractions: commonest.map { Self.fraction($0, repetition.characters) },
      duplicateNGramCharacterFractions: repeated.map { Self.fraction($0, repetition.characters) }
    )
  }

  /// What was counted for FineWeb.
  var fineWeb: FineWebMeasures { FineWebMeasures(shortLineFraction: Self.fraction(shortLines, lines)) }

  /// To four digits: more would only make messages longer.
  private static func fraction(_ part: Int, _ whole: Int) -> Double {
    whole > 0 ? (Double(part) / Double(whole) * 10_000).rounded() / 10_000 : 0
  }

  // MARK: Words

  private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) {
    var scanner = WordScanner()
    var line = LinePhrases()
    var index = 0
    var hasLetter = false
    var dots = 0
    // Whether a word stands before that a sentence may end in: no initial, and nothing that has ended one already.
    var mayEnd = false
    while index < bytes.count {
      let start = index
      scanner.takeASCII(bytes, &index)
      if index > start {
        hasLetter = hasLetter || bytes[start..<index].contains { $0 > 0x39 }
        dots = 0
      }
      guard index < bytes.count else { break }
      let scalar = nextScalar(bytes, &index)
      let kind = scalarClass(scalar)
      let length = scanner.length
      if let word = scanner.feed(scalar, kind) {
        let isLetter = kind == .ideograph || kind == .unspacedLetter
        take(word, length: isLetter ? 1 : length, hasLetter: isLetter || hasLetter, &line)
        mayEnd = isLetter || length > 1 || !hasLetter
        hasLetter = false
      } else if kind == .word {
        hasLetter = true
      }
      dots = scalar == 0x2E ? dots + 1 : 0
      if scalar == 0x2026 || dots == 3 { ellipses += 1 }
      if scalar == 0x23 { hashSigns += 1 }
      if mayEnd, Self.endsSentence(scalar, before: index < bytes.count ? bytes[index] : 0x20) {
        c4.sentences += 1
        mayEnd = false
      }
    }
    let length = scanner.length
    if let word = scanner.finish() { take(word, length: length, hasLetter: hasLetter, &line) }
    if line.hasJavaScript { c4.javaScriptLines += 1 }
    if line.hasPolicy { c4.policyLines += 1 }
    if line.hasLoremIpsum { c4.loremIpsumLines += 1 }
  }

  @inline(__always)
  private mutating func take(_ word: UInt64, length: Int, hasLetter: Bool, _ line: inout LinePhrases) {
    words += 1
    if hasLetter { alphabeticWords += 1 }
    stopWords = stopWords .| (Self.stops .== SIMD8(repeating: word))
    line.take(word)
    repetition.add(word, length: length)
  }

  private static func endsSentence(_ scalar: UInt32, before next: UInt8) -> Bool {
    switch scalar {
    case 0x2E, 0x21, 0x3F: next == 0x20 || next == 0x22 || next == 0x27 || next == 0x29 || next >= 0x80
    case 0x3002, 0xFF01, 0xFF0E, 0xFF1F, 0x0964, 0x06D4, 0x061F, 0x0589, 0x1362, 0x037E: true
    default: false
    }
  }

  private static let stops: SIMD8<UInt64> = {
    let words = WordHash.words(of: "the be to of and that have with")
    var lanes = SIMD8<UInt64>()
    for (lane, word) in words.enumerated() { lanes[lane] = word }
    return lanes
  }()
}

/// Looks for the phrases that C4's filters know in one line.
private struct LinePhrases {
  private(set) var hasJavaScript = false
  private(set) var hasPolicy = false
  private(set) var hasLoremIpsum = false
  private var last: UInt64 = 0
  private var secondLast: UInt64 = 0
  private let words = Words.shared

  @inline(__always)
  mutating func take(_ word: UInt64) {
    switch word {
    case words.javaScript: hasJavaScript = true
    case words.policy: hasPolicy = hasPolicy || last == words.privacy || last == words.cookie
    case words.cookies:
      hasPolicy = hasPolicy || last == words.uses || last == words.use || last == words.of && secondLast == words.use
    case words.use: hasPolicy = hasPolicy || last == words.of && secondLast == words.terms
    case words.ipsum: hasLoremIpsum = hasLoremIpsum || last == words.lorem
    default: break
    }
    (secondLast, last) = (last, word)
  }

  /// The hashes of the words that they are made of.
  private struct Words {
    static let shared = Words()

    let javaScript = hash("javascript")
    let policy = hash("policy")
    let privacy = hash("privacy")
    let cookie = hash("cookie")
    let cookies = hash("cookies")
    let uses = hash("uses")
    let use = hash("use")
    let of = hash("of")
    let terms = hash("terms")
    let lorem = hash("lorem")
    let ipsum = hash("ipsum")

    private static func hash(_ word: String) -> UInt64 { WordHash.words(of: word).first ?? 0 }
  }
}
