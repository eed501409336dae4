import Documents
import Enrichment
import Foundation
import Testing

/// Prints what annotating costs, for the figures in docs/enrichment.md; runs only where `NEWSLINE_MEASURE` names a folder of
/// text files: the first line of each is the title, every other line a paragraph.
@Suite(.serialized, .enabled(if: ProcessInfo.processInfo.environment["NEWSLINE_MEASURE"] != nil))
struct CostMeasurement {
  private func cpuMilliseconds(_ body: () throws -> Void) rethrows -> Double {
    let start = clock()
    try body()
    return Double(clock() - start) * 1000 / Double(CLOCKS_PER_SEC)
  }

  @Test func articles() throws {
    let folder = ProcessInfo.processInfo.environment["NEWSLINE_MEASURE"] ?? "."
    var articles: [Article] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
      let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
      var lines = text.split(separator: "\n").map(String.init)
      let title = lines.isEmpty ? nil : lines.removeFirst()
      articles.append(
        Article(title: title, publishedAt: PublicationTime(rfc3339: "2024-05-15"), paragraphs: lines)
      )
    }
    let first = try cpuMilliseconds { _ = try annotate("Warm up.") }
    let words = articles.reduce(0) { $0 + $1.text.split(whereSeparator: \.isWhitespace).count }
    let rounds = 20
    let all = try cpuMilliseconds {
      for _ in 0..<rounds { for article in articles { _ = try annotate(article) } }
    }
    let perWord = all / Double(rounds * max(words, 1))
    print("preparation \(first) ms; \(articles.count) articles, \(words) words, \(perWord * 730) ms per 730 words")
  }

  @Test func longTexts() throws {
    let pieces = [
      "The minister of Ukraine said on Tuesday that $5 million was paid. ", "$1 ", "US ", "« a b. ", "乌", "1",
    ]
    for piece in pieces {
      let costs = try [50_000, 200_000, 5_000_000].map { size in
        let text = String(repeating: piece, count: size / piece.unicodeScalars.count)
        return try cpuMilliseconds { _ = try annotate(Article(paragraphs: [text])) }
      }
      print("\(piece.debugDescription): 50,000 / 200,000 / 5,000,000 scalars: \(costs) ms")
    }
  }
}
