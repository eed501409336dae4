/// Follows the phrases of a lexicon through a stream of words; the longest phrase at a place counts.
struct PhraseMatcher {
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
