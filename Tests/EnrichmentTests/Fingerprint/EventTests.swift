import Documents
import Testing

@testable import Enrichment

/// Articles on one event that are no copies of each other, and copies of each.
@Suite("Fingerprints of accounts of one event")
struct EventTests {
  /// From which two documents are near; the search index has the same figure.
  private static let near = 0.3

  private func fingerprint(_ text: String) throws -> Fingerprint { try #require(annotate(text).fingerprint) }

  @Test("Different articles on one event are not near, though they quote the same statement")
  func accounts() throws {
    for event in EventAccounts.events {
      let fingerprints = try event.map(fingerprint)
      for (index, one) in fingerprints.enumerated() {
        for other in fingerprints[..<index] { #expect(try #require(one.similarity(to: other)) < Self.near) }
      }
    }
  }

  @Test("A copy with another lead, a sentence less and another site's furniture is near")
  func copies() throws {
    for text in EventAccounts.events.flatMap({ $0 }) {
      var sentences = text.split(separator: ". ").map(String.init)
      sentences.remove(at: sentences.count / 2)
      let copy =
        "Read the top stories of the day in our newsletter. " + sentences.joined(separator: ". ")
        + " Follow us for more news from the region."
      let similarity = try #require(try fingerprint(text).similarity(to: fingerprint(copy)))
      #expect(similarity >= Self.near, "\(text.prefix(40))")
    }
  }
}
