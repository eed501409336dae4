/// Tells a name from a heading of two capitalised words, such as `Climate Change`: the page writes no word of a name in
/// lowercase anywhere.
final class ProperNames {
  /// Bytes of a page that are looked at.
  private static let limit = 200_000

  private let page: Page
  private lazy var lowercaseWords: Set<UInt64> = wordsInLowercase()

  init(page: Page) { self.page = page }

  /// Whether none of the words stands in the page in lowercase.
  func isName(_ name: String) -> Bool {
    let words = WordHash.words(of: name)
    return !words.isEmpty && !words.contains { lowercaseWords.contains($0) && !Lexicon.shared.isStopWord($0) }
  }

  private func wordsInLowercase() -> Set<UInt64> {
    var words: Set<UInt64> = []
    var scanner = WordScanner()
    var isLowercase = false
    page.bytes.withUnsafeBufferPointer { all in
      let bytes = UnsafeBufferPointer(rebasing: all.prefix(Self.limit))
      var index = 0
      while index < bytes.count {
        let scalar = nextScalar(bytes, &index)
        if scanner.length == 0 { isLowercase = scalar >= 0x61 && lowercased(scalar) == scalar }
        if let word = scanner.feed(scalar, scalarClass(scalar)), isLowercase { words.insert(word) }
      }
    }
    return words
  }
}
