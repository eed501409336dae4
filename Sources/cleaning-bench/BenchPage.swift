import Documents
import Foundation

/// A page to be cleaned.
struct BenchPage {
  /// Its name in the results.
  let id: String
  /// What the cleaner gets.
  let capture: Capture

  /// Reads pages, one JSON object a line.
  static func read(_ path: String) throws -> [BenchPage] {
    try Data(contentsOf: URL(fileURLWithPath: path)).split(separator: 0x0A).map { line in
      let page = try JSONSerialization.jsonObject(with: line) as? [String: Any] ?? [:]
      var content = page["content"] as? String ?? ""
      content.makeContiguousUTF8()
      let id = page["id"] as? String ?? ""
      return BenchPage(
        id: id,
        capture: Capture(
          id: DocumentID(digest: Array(id.utf8.suffix(16))), version: 0, url: page["url"] as? String,
          capturedAt: Timestamp(millisecondsSince1970: 1_795_300_000_000),
          contentType: page["type"] as? String ?? "text/plain", content: content))
    }
  }
}
