import Documents
import Enrichment
import EntityModel
import Foundation

/// Measures the CPU time of all that enrich does with an article, on one thread, and what each annotator has of it.
struct EnrichmentTiming {
  private let articles: [Article]
  private let enricher: (Set<Annotator>) throws -> Enricher
  private let capture = Capture(
    id: DocumentID(digest: [UInt8](repeating: 0, count: 16)), version: 0,
    capturedAt: Timestamp(millisecondsSince1970: 0), contentType: "text/plain", content: nil)

  init(texts: [BenchText], model: EntityModel, places: Places?) {
    articles = texts.map { text in
      var string = String.UnicodeScalarView()
      string.append(contentsOf: text.scalars.compactMap(Unicode.Scalar.init))
      let paragraphs = String(string).split(separator: "\n" as Character).map(String.init)
      return Article(publishedAt: PublicationTime(rfc3339: "2025-06-18"), paragraphs: paragraphs)
    }
    enricher = { try Enricher(entityModel: model, places: places, annotators: $0) }
  }

  /// Prints one JSON object: milliseconds a document, by annotator (what is saved without it; of all but the names, where no names are found) and in all, each the best of some
  /// rounds; the first round; and the most memory that the process has taken, in MiB.
  func report(rounds: Int) throws {
    let start = ProcessorTime.now()
    let all = try enricher(Annotator.all)
    _ = all.annotate(Article(paragraphs: ["Once, so that all is loaded."]), capture: capture)
    let preparation = ProcessorTime.now() - start
    let first = seconds(all)
    // Finding names takes ten times as much as all the others, whose costs would be lost in its noise.
    let others = Annotator.all.subtracting([.entities])
    var variants: [(annotators: Set<Annotator>, best: Double)] = [(Annotator.all, .infinity), (others, .infinity)]
    variants += [([], .infinity)] + others.map { (others.subtracting([$0]), .infinity) }
    // By turns, so that a slower minute of the machine is nobody's cost.
    for _ in 0..<max(rounds, 1) {
      for index in variants.indices {
        let enricher = try enricher(variants[index].annotators)
        variants[index].best = min(variants[index].best, seconds(enricher))
      }
    }
    func best(_ annotators: Set<Annotator>) -> Double { variants.first { $0.annotators == annotators }?.best ?? 0 }
    let whole = best(Annotator.all)
    var parts = [
      Annotator.entities.rawValue: milliseconds(whole - best(others)),
      "language, tokens, sentences": milliseconds(best([])),
    ]
    for annotator in others {
      parts[annotator.rawValue] = milliseconds(best(others) - best(others.subtracting([annotator])))
    }
    let report: [String: Any] = [
      "documents": articles.count, "cpu_ms": milliseconds(whole), "first_round_ms": milliseconds(first),
      "documents_per_second": Double(articles.count) / whole, "preparation_ms": preparation * 1000, "parts": parts,
      "memory_mib": ProcessorTime.peakMemory,
    ]
    let json = try JSONSerialization.data(withJSONObject: report, options: [.sortedKeys])
    FileHandle.standardOutput.write(json + [0x0A])
  }

  private func seconds(_ enricher: Enricher) -> Double {
    let start = ProcessorTime.now()
    for article in articles { _ = enricher.annotate(article, capture: capture) }
    return ProcessorTime.now() - start
  }

  private func milliseconds(_ seconds: Double) -> Double { seconds / Double(max(articles.count, 1)) * 1000 }
}
