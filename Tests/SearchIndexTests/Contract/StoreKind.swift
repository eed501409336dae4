import Documents
import Foundation
import SeededRandom

@testable import SearchIndex

/// The stores that keep the contract. A test of the contract runs on each of them and uses nothing but `SearchStore`.
enum StoreKind: String, CaseIterable {
  case sqlite
  case elasticsearch
  case opensearch

  /// Those that are on a search server.
  static let servers: [StoreKind] = [.elasticsearch, .opensearch]

  /// An empty store, which is gone when nobody holds it any more.
  func empty() throws -> TestedStore {
    switch self {
    case .sqlite:
      let folder = try TemporaryFolder()
      return TestedStore(store: try SQLiteStore(path: folder.store), keeper: folder)
    case .elasticsearch, .opensearch:
      let index = try TemporaryIndex(server: server())
      return TestedStore(store: try OpenSearchStore(index.configuration), keeper: index)
    }
  }

  /// The address of the server that `scripts/with-search` has started.
  func server() throws -> String {
    let variable = "NEWSLINE_TEST_" + rawValue.uppercased()
    guard let server = ProcessInfo.processInfo.environment[variable] else {
      throw StoreError.unavailable(reason: "\(variable) is not set; run the tests by scripts/with-search")
    }
    return server
  }

  /// A store with the documents of ``Corpus``.
  func filled() throws -> TestedStore {
    let tested = try empty()
    try tested.store.apply(Corpus.documents, offsets: [])
    return tested
  }
}

/// An index of a search server that is gone when the test is over.
final class TemporaryIndex: Sendable {
  let configuration: OpenSearchConfiguration

  init(server: String) throws {
    let name = "test-" + UUID().uuidString.lowercased()
    guard var configuration = try OpenSearchConfiguration(address: "\(server)/\(name)") else {
      throw StoreError.unavailable(reason: "\(server) is no address")
    }
    configuration.refresh = .immediately
    self.configuration = configuration
  }

  deinit {
    guard let client = try? OpenSearchClient(configuration),
      let indices = try? client.send(.GET, "/_alias").body.object?.keys
    else { return }
    for index in indices where index.hasPrefix(configuration.index) { _ = try? client.send(.DELETE, "/\(index)") }
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
