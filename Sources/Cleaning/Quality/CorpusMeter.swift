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
  private var seen = HashNumbers()
  private var words = 0
  private var alphabeticWords = 0
  private var hashSigns = 0
  private var ellipses = 0
  private var stopWords: Set<UInt64> = []
  private let watched = WatchedWords.shared
  private var repetition = NGramRepetition()

  /// Makes room for a text.
  ///
  /// - Parameter words: about how many it has.
  mutating func reserve(words: Int) { repetition.reserve(words) }

  /// Adds a line: what was counted in it, and its words.
  mutating func add(_ text: TextStatistics, _ line: ArraySlice<PageWord>, isListItem: Bool) {
    lines += 1
    scalars += text.scalars
    if text.ending != .sentence && text.ending != .question { c4.openLines += 1 }
    if text.words < 5 { c4.shortLines += 1 }
    if text.flags.contains(.brace) { c4.curlyBracketLines += 1 }
    if text.ending == .ellipsis { ellipsisLines += 1 }
    if isListItem || text.beginning == .bullet { bulletLines += 1 }
    if text.scalars < 30 { shortLines += 1 }
    if seen.isKnown(text.hash) {
      duplicateLines += 1
      duplicateScalars += text.scalars
    }
    c4.sentences += text.sentences
    ellipses += text.ellipses
    hashSigns += text.hashSigns
    take(line)
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
      stopWords: stopWords.count,
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

  private mutating func take(_ line: ArraySlice<PageWord>) {
    var phrases = LinePhrases()
    for word in line {
      let (word, shape) = (word.hash, word.shape)
      words += 1
      if shape.hasLetter { alphabeticWords += 1 }
      if watched.mayContain(word) {
        if watched.stopWords.contains(word) { stopWords.insert(word) }
        phrases.take(word, watched)
      } else {
        phrases.passOver()
      }
      repetition.add(word, length: shape.length)
    }
    if phrases.hasJavaScript { c4.javaScriptLines += 1 }
    if phrases.hasPolicy { c4.policyLines += 1 }
    if phrases.hasLoremIpsum { c4.loremIpsumLines += 1 }
  }
}
