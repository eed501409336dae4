/// The few words that filters of published corpora ask for.
struct WatchedWords {
  static let shared = WatchedWords()

  /// Those of which Gopher wants two.
  let stopWords: Set<UInt64>
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
  // Two bits of each word: they tell most other words without a comparison.
  private var high: UInt64 = 0
  private var low: UInt64 = 0

  private init() {
    let stopWords = WordHash.words(of: "the be to of and that have with")
    self.stopWords = Set(stopWords)
    for word in stopWords + [javaScript, policy, privacy, cookie, cookies, uses, use, of, terms, lorem, ipsum] {
      high |= 1 << (word >> 40 & 63)
      low |= 1 << (word >> 20 & 63)
    }
  }

  /// Whether it may be one of the words; true for a few others.
  @inline(__always)
  func mayContain(_ word: UInt64) -> Bool { high >> (word >> 40 & 63) & low >> (word >> 20 & 63) & 1 == 1 }

  private static func hash(_ word: String) -> UInt64 { WordHash.words(of: word).first ?? 0 }
}
