import Documents
import Foundation
import SearchIndex

extension FuzzTarget {
  /// Queries, as people and programs write them: what is understood is written so that it is understood the same, and a store
  /// answers it or says what is wrong with it.
  static func queries() throws -> FuzzTarget {
    let index = try QueryIndex()
    return FuzzTarget(name: "queries", corpus: sampleQueries.map { Array($0.utf8) }, dictionary: queryWords) { input in
      let text = String(decoding: input.prefix(4096), as: UTF8.self)
      // Written out, a query may be longer than one may be.
      if let tree = try? QueryNode(text), tree.description.unicodeScalars.count <= 2000 {
        guard let again = try? QueryNode(tree.description) else { return "\(tree) cannot be read again" }
        guard again == tree else { return "\(tree) is read as \(again)" }
      }
      return index.problem(with: text)
    }
  }

  private static let sampleQueries = [
    "grain deal", "\"grain deal\" -corridor", "(port OR harbour) AND NOT sport", "grain NEAR/5 port", "sanction*",
    "title:grain author:\"Mara Lind\" lang:en country:UA site:gazette.example", "entity:city:703448 topic:economy",
    "date:2025-06..2025-07 amount:>1bn USD", "amount:5m..7m EUR", "speaker:Orlova quote:\"not negotiable\"",
    "type:html source:crawl NOT (a OR (b AND c))", "東京 OR Ünïcode",
  ]

  private static let queryWords = [
    "AND", "OR", "NOT", "NEAR/", "(", ")", "\"", "*", ":", "..", ">", "<", "-", "title:", "entity:", "date:", "amount:",
    "quote:",
    "speaker:", "9999999999", "1e308", "'; DROP TABLE documents; --", "\u{0}", "\u{FFFD}", "{", "^", "+", "\\", "%",
    "_",
  ].map { Array($0.utf8) }
}

/// A small search index in a file that goes with the process.
private final class QueryIndex: Sendable {
  private let folder: URL
  private let store: SQLiteStore

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("newsline-fuzz-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    store = try SQLiteStore(path: folder.appendingPathComponent("store.sqlite").path)
    let documents = (1...20).compactMap { number in
      DocumentID(String(repeating: "0", count: 30) + String(10 + number)).map {
        IndexedDocument(
          id: $0, version: 1, title: "Grain deal \(number)", language: "en",
          capturedAt: Timestamp(millisecondsSince1970: Int64(number)),
          text: "The port of Odesa sent grain, said Orlova.",
          json: [])
      }
    }
    try store.apply(documents, offsets: [])
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// What a store should not have said; `nil` if it answers, or names a mistake in the query.
  func problem(with text: String) -> String? {
    do throws(StoreError) {
      _ = try store.search(SearchQuery(text: text, facets: 3, hasHistogram: true))
      return nil
    } catch {
      switch error {
      case .invalidQuery, .querySyntax: return nil
      default: return "\(error)"
      }
    }
  }
}
