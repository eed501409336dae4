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
    guard arguments.count >= 4 else {
      FileHandle.standardError.write(
        Data(
          """
          usage: cleaning-bench features|predict PAGES.jsonl OUT
                 cleaning-bench measure PAGES.jsonl OUT ROUNDS
                 cleaning-bench time PAGES.jsonl ROUNDS

          """.utf8))
      exit(2)
    }
    if arguments[1] == "measure" {
      let rounds = arguments.count > 4 ? Int(arguments[4]) ?? 1 : 1
      return try Measure.run(BenchPage.read(arguments[2]), rounds: rounds, to: arguments[3])
    }
    let pages = try String(contentsOfFile: arguments[2], encoding: .utf8).split(separator: "\n" as Character).map {
      line in
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
    }
    switch arguments[1] {
    case "features": try features(pages, arguments[3])
    case "predict": try predict(pages, arguments[3])
    case "time": Timing(pages.map(capture)).report(rounds: Int(arguments[3]) ?? 5)
    default: exit(2)
    }
  }

  private static func features(_ pages: [[String: Any]], _ path: String) throws {
    var rows = Data()
    var groups = Data()
    var index: [[String: Any]] = []
    for page in pages {
      let content = page["content"] as? String ?? ""
      let training = TrainingRows(content: content, isHTML: page["type"] as? String == "text/html")
      training.values.withUnsafeBytes { rows.append(contentsOf: $0) }
      training.groups.withUnsafeBytes { groups.append(contentsOf: $0) }
      index.append(["id": page["id"] ?? "", "texts": training.texts, "words": training.words])
    }
    try rows.write(to: URL(fileURLWithPath: path + ".f32"))
    try groups.write(to: URL(fileURLWithPath: path + ".groups"))
    let listing: [String: Any] = ["names": TrainingRows.featureNames, "pages": index]
    try JSONSerialization.data(withJSONObject: listing).write(to: URL(fileURLWithPath: path + ".json"))
  }

  private static func predict(_ pages: [[String: Any]], _ path: String) throws {
    let cleaner = Cleaner()
    var bodies: [String: String] = [:]
    var fields: [String: [String: Any]] = [:]
    var spent = 0
    var bytes = 0
    for page in pages {
      let key = page["id"] as? String ?? ""
      let capture = capture(page)
      bytes += capture.content?.utf8.count ?? 0
      let start = clock()
      let outcome = Result { () throws(Rejection) in try cleaner.clean(capture) }
      spent += clock() - start
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
    let seconds = Double(spent) / Double(CLOCKS_PER_SEC)
    try JSONSerialization.data(withJSONObject: bodies).write(to: URL(fileURLWithPath: path))
    try JSONSerialization.data(withJSONObject: fields, options: [.sortedKeys])
      .write(to: URL(fileURLWithPath: path + ".fields"))
    let line =
      "\(pages.count) pages, \(seconds * 1000 / Double(max(pages.count, 1))) CPU ms a page, "
      + "\(Double(bytes) / 1e6 / seconds) MB/s\n"
    FileHandle.standardError.write(Data(line.utf8))
  }

  private static func capture(_ page: [String: Any]) -> Capture {
    var content = page["content"] as? String ?? ""
    content.makeContiguousUTF8()
    return Capture(
      id: DocumentID(digest: [UInt8](repeating: 0, count: 16)),
      version: 0,
      url: page["url"] as? String,
      capturedAt: Timestamp(millisecondsSince1970: 1_795_300_000_000),
      contentType: page["type"] as? String ?? "text/plain",
      content: content
    )
  }
}
