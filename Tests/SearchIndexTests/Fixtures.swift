import Documents
import Foundation

@testable import SearchIndex

/// A folder that is gone when the test is over.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "newsline-index-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  var store: String { path + "/store.sqlite" }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

func identity(_ number: Int) -> DocumentID {
  let digits = String(number, radix: 16)
  return DocumentID(String(repeating: "0", count: 32 - digits.count) + digits)!
}

func document(
  _ number: Int,
  version: Int64 = 1,
  title: String? = "Title",
  subtitle: String? = nil,
  text: String = "Some text.",
  url: String? = nil,
  source: String? = nil,
  site: String? = nil,
  authors: [String] = [],
  language: String? = nil,
  published: String? = nil,
  countries: [String] = [],
  contentType: String? = nil,
  annotations: IndexedAnnotations = IndexedAnnotations()
) -> IndexedDocument {
  IndexedDocument(
    id: identity(number),
    version: version,
    url: url,
    source: source,
    site: site,
    title: title,
    subtitle: subtitle,
    authors: authors,
    language: language,
    publishedAt: published.flatMap { PublicationTime(rfc3339: $0) },
    capturedAt: Timestamp(millisecondsSince1970: version),
    text: text,
    countries: countries,
    contentType: contentType,
    annotations: annotations,
    json: Array("{\"n\":\(number),\"version\":\(version)}".utf8)
  )
}

func move(_ partition: Int32, from expected: Int64?, to next: Int64) -> PartitionOffset {
  PartitionOffset(topic: "index", partition: partition, expectedNextOffset: expected, newNextOffset: next)
}

extension SearchStore {
  /// The numbers of the documents that a query finds, in order.
  func numbers(_ query: SearchQuery) throws -> [Int] {
    try search(query).hits.map { Int($0.id.rawValue, radix: 16)! }
  }

  func numbers(_ text: String) throws -> [Int] { try numbers(SearchQuery(text: text)) }
}
