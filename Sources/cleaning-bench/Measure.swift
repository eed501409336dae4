import Cleaning
import Documents
import Foundation

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
}
