import Documents
import GRDB

/// A document as a row of the table `documents`.
struct DocumentRow {
  /// The columns that are written, in the order of the table.
  static let columns = [
    "id", "version", "published_ms", "published_day", "captured_ms", "language", "site", "site_key", "host", "source",
    "url", "published_at", "countries", "title", "subtitle", "authors", "keyphrases", "summary", "text", "json",
  ]

  /// Where `:rowid` is `NULL` the row gets the number after the highest.
  static let insertSQL =
    "INSERT INTO documents (rowid, \(columns.joined(separator: ", ")))"
    + " VALUES (:rowid, \(columns.map { ":" + $0 }.joined(separator: ", ")))"

  static let updateSQL =
    "UPDATE documents SET \(columns.map { "\($0) = :\($0)" }.joined(separator: ", ")) WHERE rowid = :rowid"

  /// Names, phrases and codes of one document are kept in one column each, a line feed between them.
  static let separator: Character = "\n"

  let arguments: StatementArguments

  init(_ document: IndexedDocument, json: String) {
    let clean = HighlightMarks.sanitized
    let instant = document.publishedAt?.instant
    arguments = [
      "id": document.id.rawValue,
      "version": document.version,
      "published_ms": instant?.millisecondsSince1970,
      "published_day": document.publishedAt?.day.daysSince1970,
      "captured_ms": document.capturedAt.millisecondsSince1970,
      "language": document.language,
      "site": document.site,
      "site_key": document.site?.lowercased(),
      "host": document.url.flatMap(Self.host),
      "source": document.source,
      "url": document.url,
      "published_at": document.publishedAt?.description,
      "countries": Self.joined(document.countries),
      "title": document.title.map(clean),
      "subtitle": document.subtitle.map(clean),
      "authors": clean(Self.joined(document.authors)),
      "keyphrases": Self.joined(document.keyphrases),
      "summary": document.summary,
      "text": clean(document.text),
      "json": json,
    ]
  }

  static func joined(_ values: [String]) -> String {
    values.map { $0.utf8.contains(0x0A) ? $0.replacing("\n", with: " ") : $0 }.joined(separator: "\n")
  }

  static func split(_ column: String) -> [String] {
    column.isEmpty ? [] : column.split(separator: separator).map(String.init)
  }

  /// The host of a canonical URL, in lower case, without the port.
  static func host(of url: String) -> String? {
    guard let scheme = url.range(of: "://") else { return nil }
    let host = url[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" && $0 != ":" }
    return host.isEmpty ? nil : host.lowercased()
  }
}
