import Foundation
import Testing

@testable import newsline_faults

/// Faults are planted in debug builds only: whatever knows of them stands between `#if DEBUG` and `#else` or `#endif`.
@Suite("No release build contains a planted fault")
struct PlantedFaultTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  /// The words of all but the one that is also a word of Kafka's.
  private static let words = Control.allCases.filter { $0 != .none && $0 != .readUncommitted }.map(\.rawValue)
  private static let marks =
    ["PlantedFault", "Interruption", "PlantedDocuments", "plantedError", "fillBadly"] + words.map { "\"\($0)\"" }

  /// The lines of a file that an optimised build compiles.
  private func released(_ text: String) -> [Substring] {
    var conditions: [Bool] = []
    var lines: [Substring] = []
    for line in text.split(separator: "\n") {
      let code = line.drop { $0 == " " }
      if code.hasPrefix("#if ") {
        conditions.append(code != "#if DEBUG")
      } else if code.hasPrefix("#else") {
        if let last = conditions.popLast() { conditions.append(!last) }
      } else if code.hasPrefix("#endif") {
        conditions.removeLast()
      } else if conditions.allSatisfy({ $0 }), !code.hasPrefix("//") {
        lines.append(line)
      }
    }
    return lines
  }

  @Test("In the sources of the workers")
  func sources() throws {
    let sources = Self.root.appendingPathComponent("Sources")
    let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    var count = 0
    for case let file as URL in files where file.pathExtension == "swift" {
      guard !file.path.contains("/newsline-faults/") else { continue }
      let text = try String(contentsOf: file, encoding: .utf8)
      count += Self.marks.contains { text.contains($0) } ? 1 : 0
      for line in released(text) {
        #expect(!Self.marks.contains { line.contains($0) }, "\(file.lastPathComponent): \(line)")
      }
    }
    #expect(count >= 5)
  }

  @Test("In the binaries, if they have been built", arguments: ["ingest", "clean", "enrich", "index"])
  func binaries(stage: String) throws {
    let binary = Self.root.appendingPathComponent(".build/release/newsline-\(stage)")
    guard let data = try? Data(contentsOf: binary, options: .mappedIfSafe) else { return }
    for word in Self.words {
      #expect(data.range(of: Data(word.utf8)) == nil, "\(stage) knows \(word)")
    }
  }
}
