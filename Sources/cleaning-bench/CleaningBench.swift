import Cleaning
import Documents
import Foundation

/// Runs the cleaner over a file of pages, for measuring and for training.
///
/// Input: one JSON object a line, `{"id": ..., "type": "text/html", "url": ..., "content": ...}`.
@main
struct CleaningBench {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 4 else { fail() }
    let pages = try BenchPage.read(arguments[2])
    switch arguments[1] {
    case "features": try features(pages, arguments[3])
    case "predict": try predict(pages, arguments[3], learns: arguments.contains("--site-memory"))
    case "measure":
      let rounds = arguments.count > 4 ? Int(arguments[4]) ?? 1 : 1
      try Measure.run(pages, rounds: rounds, to: arguments[3])
    case "time": Timing(pages.map(\.capture)).report(rounds: Int(arguments[3]) ?? 5)
    default: fail()
    }
  }

  private static func fail() -> Never {
    let usage = """
      usage: cleaning-bench features PAGES.jsonl OUT
             cleaning-bench predict PAGES.jsonl OUT [--site-memory]
             cleaning-bench measure PAGES.jsonl OUT ROUNDS
             cleaning-bench time PAGES.jsonl ROUNDS

      """
    FileHandle.standardError.write(Data(usage.utf8))
    exit(2)
  }

  private static func features(_ pages: [BenchPage], _ path: String) throws {
    var rows = Data()
    var groups = Data()
    var index: [[String: Any]] = []
    for page in pages {
      let training = TrainingRows(
        content: page.capture.content ?? "", isHTML: page.capture.contentType == "text/html")
      training.values.withUnsafeBytes { rows.append(contentsOf: $0) }
      training.groups.withUnsafeBytes { groups.append(contentsOf: $0) }
      index.append(["id": page.id, "texts": training.texts, "words": training.words])
    }
    try rows.write(to: URL(fileURLWithPath: path + ".f32"))
    try groups.write(to: URL(fileURLWithPath: path + ".groups"))
    let listing: [String: Any] = ["names": TrainingRows.featureNames, "pages": index]
    try JSONSerialization.data(withJSONObject: listing).write(to: URL(fileURLWithPath: path + ".json"))
  }

  /// - Parameter learns: whether each page is cleaned with what those before it have taught about its site.
  private static func predict(_ pages: [BenchPage], _ path: String, learns: Bool) throws {
    let cleaner = Cleaner()
    var memory = learns ? SiteMemory() : nil
    var bodies: [String: String] = [:]
    var fields: [String: [String: Any]] = [:]
    var seconds = 0.0
    var bytes = 0
    for page in pages {
      let key = page.id
      bytes += page.capture.content?.utf8.count ?? 0
      let start = processorSeconds()
      let outcome = Result { () throws(Rejection) -> Article in
        let cleaned = try cleaner.clean(page.capture, knowing: memory)
        if let lesson = cleaned.lesson { memory?.learn(lesson) }
        return cleaned.article
      }
      seconds += processorSeconds() - start
      do {
        let article = try outcome.get()
        bodies[key] = article.text
        fields[key] = [
          "title": article.title ?? "", "subtitle": article.subtitle ?? "", "authors": article.authors,
          "published": article.publishedAt?.description ?? "", "modified": article.modifiedAt?.description ?? "",
          "site": article.site ?? "", "language": article.declaredLanguage ?? "",
          "description": article.description ?? "", "canonical": article.canonicalURL ?? "",
          "image": article.image ?? "", "section": article.section ?? "", "tags": article.tags,
          "sources": [
            "title": article.metadataSources.title?.rawValue ?? "",
            "authors": article.metadataSources.authors?.rawValue ?? "",
            "published": article.metadataSources.publishedAt?.rawValue ?? "",
          ],
          "blocks": article.blocks.map { [$0.kind.rawValue, $0.text] },
          "removed": article.removed.map { [$0.kind.rawValue, $0.text] },
        ]
      } catch {
        bodies[key] = ""
        fields[key] = ["rejected": error.description]
      }
    }
    try JSONSerialization.data(withJSONObject: bodies).write(to: URL(fileURLWithPath: path))
    try JSONSerialization.data(withJSONObject: fields, options: [.sortedKeys])
      .write(to: URL(fileURLWithPath: path + ".fields"))
    let line =
      "\(pages.count) pages, \(seconds * 1000 / Double(max(pages.count, 1))) CPU ms a page, "
      + "\(Double(bytes) / 1e6 / seconds) MB/s\n"
    FileHandle.standardError.write(Data(line.utf8))
  }
}
