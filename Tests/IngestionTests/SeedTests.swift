import Documents
import Foundation
import Testing

@testable import Ingestion

/// The captures that come with the project, read as `newsline produce` reads them.
@Suite struct SeedTests {
  private static let seeds = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("seeds").path

  private let now = Timestamp(rfc3339: "2026-11-22T06:00:00Z")!

  /// Captures and rejections by the last component of the origin.
  private func ingest(_ folder: String) -> (captures: [String: Capture], rejections: [String: Rejection]) {
    var captures: [String: Capture] = [:]
    var rejections: [String: Rejection] = [:]
    var reader = SubmissionReader(paths: [folder])
    while let item = reader.next() {
      guard case .record(let record, let place) = item else {
        if case .failed(let place, let reason) = item { #expect(Bool(false), "\(place): \(reason)") }
        continue
      }
      let name = FileKind.name(of: place.description)
      do throws(Rejection) {
        captures[name] = try Ingester().capture(from: record, receivedAt: now)
      } catch {
        rejections[name] = error
      }
    }
    return (captures, rejections)
  }

  @Test func everySeedIsACapture() {
    let (captures, rejections) = ingest(Self.seeds)
    #expect(rejections == [:])
    #expect(captures.count == 21)
    for (name, capture) in captures {
      #expect(capture.content?.contains("\u{FFFD}") == false, "\(name)")
      #expect(
        (capture.contentType == "text/html") == (name.hasSuffix(".html") || name == "submissions.jsonl:1"),
        "\(name)"
      )
    }
    #expect(captures["stepnoi-obozrevatel-voda.html"]?.content?.contains("делить сэкономленную воду") == true)
    #expect(captures["stadtanzeiger-elbbruecke.html"]?.content?.contains("Brücke über die Elbe") == true)
    #expect(captures["submissions.jsonl:3"]?.content?.contains("« L'inflation recule") == true)
  }

  @Test func twoCapturesOfOnePageAreTwoVersions() throws {
    let captures = ingest(Self.seeds).captures
    let older = try #require(captures["harbour-post-grain-1.html"])
    let newer = try #require(captures["harbour-post-grain-2.html"])
    #expect(older.id == newer.id)
    #expect(older.version < newer.version)
    #expect(Set(captures.values.map(\.id)).count == captures.count - 1)
  }

  @Test func hostileSeedsAreAnswered() {
    let (captures, rejections) = ingest(Self.seeds + "/hostile")
    #expect(
      rejections.mapValues(\.code) == [
        "empty.txt": .empty, "blank.html": .empty, "picture.html": .notText, "random.txt": .notText,
        "packed.html": .notText, "six-mebibytes.txt": .tooLarge, "submissions.jsonl:1": .invalidMessage,
        "submissions.jsonl:2": .notJSON, "submissions.jsonl:3": .invalidMessage, "submissions.jsonl:4": .invalidField,
        "submissions.jsonl:5": .invalidField, "submissions.jsonl:6": .invalidMessage,
        "submissions.jsonl:7": .invalidMessage,
        "submissions.jsonl:8": .notText, "submissions.jsonl:9": .tooLarge,
      ]
    )
    #expect(captures.count == 11)
    #expect(captures["wrong-charset.html"]?.content?.contains("новый тоннель") == true)
    #expect(captures["utf16-no-mark.txt"]?.content?.hasPrefix("The ministers of Latvia") == true)
    #expect(captures["cut-off.html"]?.content?.contains("Пожежна частина") == true)
    #expect(captures["nul-and-controls.txt"]?.content?.contains("\0") == false)
    #expect(!rejections.values.contains { $0.reason.contains("secret") })
  }
}
