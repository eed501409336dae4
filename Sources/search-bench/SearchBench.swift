import ArgumentParser
import Documents
import Foundation
import SearchIndex

/// Measures the search index: inserts, and queries of several shapes.
@main
struct SearchBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search-bench", abstract: "Measures the search index on generated articles.",
    subcommands: [InsertBench.self, QueryBench.self])
}

/// Inserts.
struct InsertBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "insert", abstract: "Documents a second, and bytes a document.")

  @Argument(help: "The file; it must not exist.")
  var path: String
  @Option(help: "How many documents.")
  var documents = 10_000
  @Option(help: "Documents of a transaction.")
  var batch = 500

  func run() throws {
    guard !FileManager.default.fileExists(atPath: path) else { throw ValidationError("\(path) exists") }
    let store = try SQLiteStore(path: path)
    var news = GeneratedNews(seed: 1)
    var elapsed = Duration.zero
    var processor = 0.0
    var textBytes = 0
    for first in stride(from: 0, to: documents, by: batch) {
      // The documents are made before the clock runs.
      let batch = (first..<min(first + batch, documents)).map { number in
        let document = news.document(number)
        return IndexedDocument(
          capture: document.capture, article: document.article, annotations: document.annotations, json: document.json()
        )
      }
      textBytes += batch.reduce(0) { $0 + $1.text.utf8.count }
      let clock = ContinuousClock()
      let before = Self.processorSeconds()
      elapsed += try clock.measure { try store.apply(batch, offsets: []) }
      processor += Self.processorSeconds() - before
    }
    let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
    print(
      "\(documents) documents, \(textBytes / documents) bytes of text each: \(Int(Double(documents) / seconds)) a second,"
        + " \(Int(processor / Double(documents) * 1e6)) microseconds of processor and \(size / documents) bytes of index each"
    )
  }

  /// What this process has used of the processor.
  private static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

extension Double {
  /// bound^uniform: the inverse of the distribution function of 1/x.
  static func exponential(_ uniform: Double, _ bound: Int) -> Double { pow(Double(bound), uniform) }
}
