import Documents

/// The form in which what a search finds is written to a file.
public enum ExportFormat: String, Sendable, Hashable, CaseIterable {
  /// A line for each whole document, as JSON (application/x-ndjson).
  case jsonLines = "jsonl"
  /// A line for each document with what a table shows of it (RFC 4180).
  case csv

  /// What stands before the first line; empty if nothing does.
  public var header: [UInt8] { self == .csv ? Array(CSVRow(Self.columns).text.utf8) : [] }

  /// A document as a line, with its end; empty if it is no longer in the store.
  ///
  /// - Parameter store: is asked for the whole document where the format needs it.
  /// - Throws: `StoreError` if the store does not answer.
  public func line(_ hit: SearchHit, store: any SearchStore) throws(StoreError) -> [UInt8] {
    switch self {
    case .csv: Array(CSVRow(Self.cells(hit)).text.utf8)
    case .jsonLines:
      // Between the values of a JSON text a line feed is white space; within a string it is never there as it is (RFC 8259).
      try store.document(id: hit.id).map { $0.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 } + [0x0A] } ?? []
    }
  }

  private static let columns = ["id", "url", "site", "published_at", "language", "title", "authors", "countries"]

  private static func cells(_ hit: SearchHit) -> [String] {
    [
      hit.id.rawValue, hit.url ?? "", hit.site ?? "", hit.publishedAt?.description ?? "", hit.language ?? "",
      hit.title?.text ?? "", hit.authors.joined(separator: "; "), hit.countries.joined(separator: " "),
    ]
  }
}

/// A line of a table with commas between its cells (RFC 4180).
struct CSVRow {
  private let cells: [String]

  init(_ cells: [String]) { self.cells = cells }

  /// The line with its end.
  var text: String { cells.map(Self.field).joined(separator: ",") + "\r\n" }

  /// Quoted where it must be. A spreadsheet takes what begins with these signs for a formula, so they get an apostrophe.
  private static func field(_ text: String) -> String {
    let isFormula = text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
    let safe = isFormula ? "'" + text : text
    guard safe.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}
