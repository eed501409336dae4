/// The words and phrases of page furniture, by category, and the stop words, in the languages that `LexiconData` has.
/// They are evidence for the decision over blocks, never a verdict.
struct Lexicon: Sendable {
  /// What a phrase speaks of.
  enum Category: Int, CaseIterable {
    case navigation, sharing, promotion, consent, otherStories, comments, footer, byline, caption, dateCue,
      relativeTime,
      account, media, advertisement, month
  }

  /// What the first words of a block say outright that it is; not evidence but a rule's condition.
  struct Cue: OptionSet {
    var rawValue: UInt32
    /// `Also on ...`, `Read more: ...`
    static let pointer = Cue(rawValue: 1 << 16)
    /// `This image is AI-generated ...`
    static let imageNotice = Cue(rawValue: 1 << 17)
    /// `This audio is created with ...`
    static let mediaNotice = Cue(rawValue: 1 << 18)
    /// `Photo: ...`, `Image credit: ...`
    static let credit = Cue(rawValue: 1 << 19)
    /// All of them.
    static let all: Cue = [.pointer, .imageNotice, .mediaNotice, .credit]
  }

  /// Marks the beginning of a longer phrase.
  static let prefixBit: UInt32 = 1 << 31

  /// The lexicon that all cleaners share: read once, on first use.
  static let shared = Lexicon()

  private let stopWords: HashTable
  private let phrases: HashTable

  private init() {
    stopWords = HashTable(WordHash.words(of: LexiconData.stopWords).map { ($0, 1) })
    var entries: [(key: UInt64, value: UInt32)] = []
    let lists =
      LexiconData.phrases.map { (UInt32(1) << UInt32($0.0.rawValue), $0.1) }
      + LexiconData.cues.map { ($0.0.rawValue, $0.1) }
    for (value, list) in lists {
      for phrase in list.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
        let words = WordHash.words(of: phrase)
        var hash: UInt64 = 0
        for (index, word) in words.enumerated() {
          hash = WordHash.combine(hash, word)
          entries.append((hash, index == words.count - 1 ? value : Self.prefixBit))
        }
      }
    }
    phrases = HashTable(entries)
  }

  @inline(__always)
  func isStopWord(_ word: UInt64) -> Bool { stopWords[word] != 0 }

  /// The categories of the phrase with that hash (`WordHash.combine` over its words, from 0), and `prefixBit` if a
  /// longer phrase begins with it; 0 if no phrase does.
  @inline(__always)
  func phrase(_ hash: UInt64) -> UInt32 { phrases[hash] }
}
