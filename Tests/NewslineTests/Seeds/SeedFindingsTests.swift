import Documents
import Foundation
import Pipeline
import Testing

@testable import newsline

/// The whole way from a capture to its annotations, with the entity model and the places that `scripts/setup` fetches.
@Suite("What a person finds in the seeds is found")
struct SeedFindingsTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let model = root.appending(path: ".build/models/en-md.nlentity").path
  private static let places = root.appending(path: ".build/models/places.nlgaz").path
  private static var areFetched: Bool { [model, places].allSatisfy(FileManager.default.fileExists(atPath:)) }

  private func annotate(_ seed: String) async throws -> Annotations {
    let configuration = Configuration(
      flags: ["entity-model": Self.model, "places": Self.places], file: nil)
    let line = try LocalLine(upTo: .enrich, configuration: configuration)
    var annotations: Annotations?
    _ = await LocalInputs(paths: [Self.root.appending(path: "seeds/\(seed)").path]).process { record, _ in
      Result { () throws(LocalLine.Failure) in try line.document(of: record, input: seed) }
    } use: { result, _ in
      annotations = try? EnrichedDocument(json: result.get()).annotations
    }
    return try #require(annotations)
  }

  @Test(.enabled(if: areFetched), arguments: SeedFindings.all)
  func everything(findings: SeedFindings) async throws {
    let annotations = try await annotate(findings.seed)
    var missed: Set<String> = []
    for (text, id) in findings.names {
      let isFound = annotations.entities.contains { $0.id == id && $0.mentions.contains { $0.text == text } }
      if !isFound { missed.insert("\(text) is \(id)") }
    }
    for (text, value) in findings.amounts {
      let isFound = annotations.amounts.contains {
        $0.mention.text == text && "\(Int64($0.value)) \($0.currency ?? "")" == value
      }
      if !isFound { missed.insert("\(text) is \(value)") }
    }
    for (text, value) in findings.times
    where !annotations.dates.contains(where: { $0.mention.text == text && $0.value == value }) {
      missed.insert("\(text) is \(value ?? "unknown")")
    }
    for (start, speaker) in findings.quotations
    where !annotations.quotations.contains(where: { $0.quote.hasPrefix(start) && $0.speakerID == speaker }) {
      missed.insert("\(start) says \(speaker ?? "nobody who is named")")
    }
    #expect(missed == [])
  }
}
