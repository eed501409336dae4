/// Tells a name from a heading of two capitalised words, such as `Climate Change`: the page writes no word of a name in
/// lowercase anywhere.
struct ProperNames {
  /// Words of a page that are looked at.
  private static let maximumWords = 40_000

  private let words: PageWords

  init(_ words: PageWords) { self.words = words }

  /// Whether none of the words stands in the page in lowercase.
  func isName(_ name: String) -> Bool {
    let words = WordHash.words(of: name)
    return !words.isEmpty && !words.contains { !Lexicon.shared.isStopWord($0) && standsInLowercase($0) }
  }

  /// A look at every word: the few names of a page are sooner looked up so than a set of all words is made.
  private func standsInLowercase(_ word: UInt64) -> Bool {
    words.all.prefix(Self.maximumWords).contains { $0.hash == word && $0.shape.isLowercase }
  }
}
