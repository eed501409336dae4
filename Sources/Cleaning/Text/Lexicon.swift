/// The words and phrases of page furniture, by category, and the stop words, in the languages that `LexiconData` has.
/// They are evidence for the decision over blocks, never a verdict.
struct Lexicon: Sendable {
  /// What a phrase speaks of.
  enum Category: Int, CaseIterable {
    case navigation, sharing, promotion, consent, otherStories, comments, footer, byline, caption, dateCue,
      relativeTime,
      account, media, advertisement, month

    static let count = allCases.count
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

  /// What a page says of itself, in any of its words.
  struct Notice: OptionSet {
    var rawValue: UInt32
    /// `To continue reading, subscribe`
    static let paywall = Notice(rawValue: 1 << 20)
    /// `Read the full story`
    static let fullText = Notice(rawValue: 1 << 21)
    /// `Next page`
    static let nextPage = Notice(rawValue: 1 << 22)
    /// `Page not found`
    static let error = Notice(rawValue: 1 << 23)
    /// `Live updates`
    static let live = Notice(rawValue: 1 << 24)
    /// `In pictures`
    static let gallery = Notice(rawValue: 1 << 25)
    /// All of them.
    static let all: Notice = [.paywall, .fullText, .nextPage, .error, .live, .gallery]
  }

  /// Marks the beginning of a longer phrase.
  static let prefixBit: UInt32 = 1 << 31

  /// The lexicon that all cleaners share: read once, on first use.
  static let shared = Lexicon()

  /// Marks a stop word.
  static let stopBit: UInt32 = 1 << 30

  /// Stop words, and words that phrases begin with, by the word's hash.
  private let words: HashTable
  /// Phrases of two words or more, and their beginnings, by `WordHash.combine` over the words, from 0.
  private let phrases: HashTable
  /// Tells nearly all words that the first table does not have.
  private let filter: WordFilter
  /// The same for the second.
  private let phraseFilter: WordFilter

  private init() {
    var words: [(key: UInt64, value: UInt32)] = WordHash.words(of: LexiconData.stopWords).map { ($0, Self.stopBit) }
    var phrases: [(key: UInt64, value: UInt32)] = []
    let lists =
      LexiconData.phrases.map { (UInt32(1) << UInt32($0.0.rawValue), $0.1) }
      + LexiconData.cues.map { ($0.0.rawValue, $0.1) } + LexiconData.notices.map { ($0.0.rawValue, $0.1) }
    for (value, list) in lists {
      for phrase in list.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
        let parts = WordHash.words(of: phrase)
        var hash: UInt64 = 0
        for (index, word) in parts.enumerated() {
          let entry = index == parts.count - 1 ? value : Self.prefixBit
          hash = WordHash.combine(hash, word)
          if index == 0 { words.append((word, entry)) } else { phrases.append((hash, entry)) }
        }
      }
    }
    self.words = HashTable(words)
    self.phrases = HashTable(phrases)
    filter = WordFilter(words.map(\.key))
    phraseFilter = WordFilter(phrases.map(\.key))
  }

  @inline(__always)
  func isStopWord(_ word: UInt64) -> Bool { self.word(word) & Self.stopBit != 0 }

  /// What is known of a word: `stopBit`, the categories of the phrase that it makes by itself, and `prefixBit` if a
  /// longer phrase begins with it.
  @inline(__always)
  func word(_ word: UInt64) -> UInt32 { filter.mayContain(word) ? words[word] : 0 }

  /// The categories of the phrase of two words or more with that hash (`WordHash.combine` over its words, from 0), and
  /// `prefixBit` if a longer phrase begins with it; 0 if no phrase does.
  @inline(__always)
  func phrase(_ hash: UInt64) -> UInt32 { phraseFilter.mayContain(hash) ? phrases[hash] : 0 }
}

/// A set of words that may take a word for a member which is none, seldom: 4 KB, so that most words cost one look at
/// memory that is near.
private struct WordFilter: Sendable {
  private var bits = [UInt64](repeating: 0, count: 512)

  init(_ words: [UInt64]) {
    for word in words {
      let (slot, bit) = Self.place(word)
      bits[slot] |= bit
    }
  }

  @inline(__always)
  func mayContain(_ word: UInt64) -> Bool {
    let (slot, bit) = Self.place(word)
    return bits[slot] & bit != 0
  }

  @inline(__always)
  private static func place(_ word: UInt64) -> (Int, UInt64) {
    let mixed = word ^ word >> 29
    return (Int(truncatingIfNeeded: mixed >> 6 & 511), 1 << (mixed & 63))
  }
}
