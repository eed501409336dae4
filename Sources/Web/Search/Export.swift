import Documents
import SearchIndex

/// A result as a file.
enum Export {
  /// The names of the columns.
  static let header = "id,url,site,published_at,language,title,authors,countries\r\n"

  /// A hit as a line of CSV (RFC 4180).
  static func csv(_ hit: SearchHit) -> String {
    [
      hit.id.rawValue, hit.url ?? "", hit.site ?? "", hit.publishedAt?.description ?? "", hit.language ?? "",
      hit.title?.text ?? "", hit.authors.joined(separator: "; "), hit.countries.joined(separator: " "),
    ].map(field).joined(separator: ",") + "\r\n"
  }

  /// Quoted where it must be. A spreadsheet takes what begins with these signs for a formula, so they get an apostrophe.
  private static func field(_ text: String) -> String {
    let isFormula = text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
    let safe = isFormula ? "'" + text : text
    guard safe.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}
