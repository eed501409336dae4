import Documents
import SeededRandom

@testable import SearchIndex

/// The stores that keep the contract. A test of the contract runs on each of them and uses nothing but `SearchStore`.
enum StoreKind: String, CaseIterable {
  case sqlite

  /// An empty store, which is gone when nobody holds it any more.
  func empty() throws -> TestedStore {
    switch self {
    case .sqlite:
      let folder = try TemporaryFolder()
      return TestedStore(store: try SQLiteStore(path: folder.store), keeper: folder)
    }
  }

  /// A store with the documents of ``Corpus``.
  func filled() throws -> TestedStore {
    let tested = try empty()
    try tested.store.apply(Corpus.documents, offsets: [])
    return tested
  }
}

/// A store, and what must live as long.
struct TestedStore {
  let store: any SearchStore
  let keeper: any Sendable

  /// The numbers of the documents that a query finds, near-duplicates too, in order.
  func numbers(_ text: String, order: SearchQuery.Order = .relevance) throws -> [Int] {
    try store.numbers(SearchQuery(text: text, order: order, limit: 200, foldsDuplicates: false))
  }

  /// The same as a set.
  func found(_ text: String) throws -> Set<Int> { Set(try numbers(text)) }

  /// All pages of a query, by their cursors.
  func pages(_ query: SearchQuery, between: (Int) throws -> Void = { _ in }) throws -> [[Int]] {
    var query = query
    var pages: [[Int]] = []
    repeat {
      let page = try store.search(query)
      pages.append(page.hits.compactMap { Int($0.id.rawValue, radix: 16) })
      query.cursor = page.nextCursor
      query.offset = 0
      try between(pages.count)
    } while query.cursor != nil && pages.count < 100
    return pages
  }
}

/// A fingerprint that is near only to those of the same number.
func fingerprint(_ number: UInt64) -> Fingerprint {
  var random = SplitMix64(seed: number)
  let digits = (0..<126).map { _ in
    let digits = String(UInt32(truncatingIfNeeded: random.next()), radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
  return Fingerprint(
    algorithm: "test", value: digits.joined(), bands: stride(from: 0, to: 126, by: 3).map { digits[$0] }.joined())
}
