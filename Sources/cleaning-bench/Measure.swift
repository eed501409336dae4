import Cleaning
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
      return BenchPage(
        id: page["id"] as? String ?? "",
        capture: Capture(
          id: DocumentID(digest: [UInt8](repeating: 0, count: 16)), version: 0, url: page["url"] as? String,
          capturedAt: Timestamp(millisecondsSince1970: 1_795_300_000_000),
          contentType: page["type"] as? String ?? "text/plain", content: content))
    }
  }
}

/// Cleans pages several times over and measures the processor time of this process, start-up left out.
enum Measure {
  /// Writes `{"bodies": {id: text}, "cpu_ms": [mean a page, a number a round]}`.
  static func run(_ pages: [BenchPage], rounds: Int, to path: String) throws {
    let cleaner = Cleaner()
    // Tables are read at their first use.
    if let first = pages.first { _ = try? cleaner.clean(first.capture) }
    var bodies: [String: String] = [:]
    var spent: [Double] = []
    for round in 0..<max(1, rounds) {
      var articles: [Article?] = []
      articles.reserveCapacity(pages.count)
      let start = processorSeconds()
      for page in pages { articles.append(try? cleaner.clean(page.capture)) }
      spent.append((processorSeconds() - start) * 1000 / Double(max(1, pages.count)))
      guard round == 0 else { continue }
      for (page, article) in zip(pages, articles) { bodies[page.id] = article?.text ?? "" }
    }
    let result: [String: Any] = ["bodies": bodies, "cpu_ms": spent]
    try JSONSerialization.data(withJSONObject: result).write(to: URL(fileURLWithPath: path))
  }

  private static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
