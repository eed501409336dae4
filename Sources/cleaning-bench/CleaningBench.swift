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
      FileHandle.standardError.write(Data("usage: cleaning-bench features|predict PAGES.jsonl OUT\n".utf8))
      exit(2)
    }
    let pages = try String(contentsOfFile: arguments[2], encoding: .utf8).split(separator: "\n" as Character).map { line in
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
    }
    switch arguments[1] {
    case "features": try features(pages, arguments[3])
    default: exit(2)
    }
  }

  private static func features(_ pages: [[String: Any]], _ path: String) throws {
    var rows = Data()
    var index: [[String: Any]] = []
    for page in pages {
      let content = page["content"] as? String ?? ""
      let training = TrainingRows(content: content, isHTML: page["type"] as? String == "text/html")
      training.values.withUnsafeBytes { rows.append(contentsOf: $0) }
      index.append(["id": page["id"] ?? "", "texts": training.texts])
    }
    try rows.write(to: URL(fileURLWithPath: path + ".f32"))
    let listing: [String: Any] = ["names": TrainingRows.featureNames, "pages": index]
    try JSONSerialization.data(withJSONObject: listing).write(to: URL(fileURLWithPath: path + ".json"))
  }
}
