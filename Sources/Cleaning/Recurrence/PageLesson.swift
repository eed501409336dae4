import Documents

/// What a page teaches about its site: the blocks that could be taken for its article.
public struct PageLesson: StageLesson, Equatable {
  /// The most blocks of a page that are noted.
  static let maximumBlocks = 128
  /// Shorter blocks are known for what they are without.
  static let leastWords: Float = 4

  /// The host of the page's address, without `www.`.
  let site: String
  /// Stands for the page: its title's words, or the document if it has none.
  let page: UInt32
  /// The hashes of its blocks, each once, in the order of the page.
  let blocks: [UInt64]

  /// - Returns: `nil` for a page without an address: it belongs to no site that is known.
  init?(site: String?, title: String?, id: DocumentID, _ selection: Selection) {
    guard let site else { return nil }
    self.site = site
    let words = WordHash.words(of: title ?? id.rawValue)
    page = UInt32(truncatingIfNeeded: words.reduce(WordHash.seed) { WordHash.combine($0, $1) } >> 32)
    var seen = HashNumbers()
    var blocks: [UInt64] = []
    for (index, text) in selection.statistics.enumerated() where blocks.count < Self.maximumBlocks {
      guard text.words >= Self.leastWords, selection.probabilities[index] >= ExpectedScore.leastProbability,
        !seen.isKnown(text.hash)
      else { continue }
      blocks.append(text.hash)
    }
    self.blocks = blocks
  }

  /// The site of an address.
  static func site(of url: String?) -> String? {
    guard let host = url.flatMap(PageAddress.host), !host.isEmpty, host.utf8.count <= 255 else { return nil }
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }
}
