import Documents
import GRDB

/// A row of `document_facts`: what a document is filtered, sorted and counted by, without its texts.
struct DocumentFacts {
  /// What stands for the publication of an undated article: before all others.
  static let undated: Int64 = -1_000_000_000_000_000

  static let insertSQL = """
    INSERT INTO document_facts (document, published_ms, captured_ms, day, language, site, site_key, host, source,
      content_type, countries, topics, entities)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """

  let arguments: StatementArguments

  init(_ document: IndexedDocument, rowID: Int64, countries: [String], topics: [Int64], entities: [Int64]) {
    arguments = [
      rowID,
      document.publishedAt?.instant?.millisecondsSince1970 ?? Self.undated,
      document.capturedAt.millisecondsSince1970,
      document.publishedAt?.day.daysSince1970,
      document.language,
      document.site,
      document.site?.lowercased(),
      document.url.flatMap(DocumentRow.host),
      document.source,
      document.contentType?.lowercased(),
      DocumentRow.joined(countries),
      NumberList.encode(topics),
      NumberList.encode(entities),
    ]
  }
}
