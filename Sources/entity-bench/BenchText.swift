import Foundation

/// A text to be read.
struct BenchText {
  /// Its name in the results.
  let id: String
  /// Its scalars.
  let scalars: [UInt32]

  /// Reads texts, one JSON object a line.
  static func read(_ path: String) throws -> [BenchText] {
    try Data(contentsOf: URL(fileURLWithPath: path)).split(separator: 0x0A).map { line in
      let object = try JSONSerialization.jsonObject(with: line) as? [String: Any] ?? [:]
      let text = object["text"] as? String ?? ""
      return BenchText(id: "\(object["id"] ?? "")", scalars: text.unicodeScalars.map(\.value))
    }
  }
}
