import Documents
import Testing

@testable import Enrichment

@Suite struct FingerprintTests {
  static let text = """
    The ministers of both countries met on Tuesday in the capital to discuss the budget for the coming year. They agreed \
    to build three new bridges over the river and to repair the old railway between the two largest ports. The work will \
    begin in spring and take four years, a spokesman said, adding that the parliament must still approve the plan. \
    Critics called the project too expensive and asked for a vote of the people who live along the planned route.
    """

  private func similarity(_ left: String, _ right: String) throws -> Double {
    let one = try #require(annotate(left).fingerprint)
    let other = try #require(annotate(right).fingerprint)
    return try #require(MinHash.similarity(one, other))
  }

  @Test func lightlyEditedTextIsNear() throws {
    let edited = Self.text.replacing("three new bridges", with: "four new bridges") + " It is a start."
    let similarity = try similarity(Self.text, edited)
    #expect(similarity > 0.5)
    #expect(similarity < 1)
  }

  @Test func caseAndPunctuationDoNotCount() throws {
    let shouted = Self.text.uppercased().replacing(",", with: " -")
    #expect(try annotate(Self.text).fingerprint == annotate(shouted, title: "Another title").fingerprint)
  }

  @Test func unrelatedTextIsFar() throws {
    let other = (1...120).map { "word\($0) of another story" }.joined(separator: " ")
    let similarity = try similarity(Self.text, other)
    #expect(similarity < 0.05)
  }

  @Test func estimatesTheJaccardSimilarity() throws {
    // Two sets of shingles with a known overlap, from sequences that share their first part.
    let shared = (0..<600).map { UInt64($0) &* 0x9E37_79B9_7F4A_7C15 }
    let left = shared + (0..<200).map { UInt64($0 + 10_000) &* 0x9E37_79B9_7F4A_7C15 }
    let right = shared + (0..<200).map { UInt64($0 + 20_000) &* 0x9E37_79B9_7F4A_7C15 }
    let one = try #require(MinHash.fingerprint(wordHashes: left))
    let other = try #require(MinHash.fingerprint(wordHashes: right))
    let estimate = try #require(MinHash.similarity(one, other))
    #expect(abs(estimate - 596.0 / 996.0) < 0.13)
  }

  @Test func shortTextHasNone() throws {
    #expect(try annotate("Only a few words are here.").fingerprint == nil)
    #expect(MinHash.fingerprint(wordHashes: [UInt64](repeating: 1, count: 19)) == nil)
    #expect(MinHash.fingerprint(wordHashes: [UInt64](repeating: 1, count: 20)) != nil)
  }

  @Test func isStableAcrossVersions() throws {
    let fingerprint = try #require(MinHash.fingerprint(wordHashes: (0..<40).map { MinHash.wordHash([$0]) }))
    #expect(fingerprint.algorithm == "minhash-128")
    #expect(fingerprint.value.utf8.count == 1024)
    #expect(fingerprint.value.hasPrefix("08c5742a11e73b1f13eb3c6006304a56"))
  }

  @Test func refusesForeignFingerprints() throws {
    let own = try #require(MinHash.fingerprint(wordHashes: (0..<40).map { UInt64($0) }))
    #expect(MinHash.similarity(own, Fingerprint(algorithm: "simhash", value: own.value)) == nil)
    #expect(MinHash.similarity(own, Fingerprint(algorithm: own.algorithm, value: "zz")) == nil)
    #expect(
      MinHash.similarity(own, Fingerprint(algorithm: own.algorithm, value: String(repeating: "g", count: 1024))) == nil
    )
    #expect(MinHash.similarity(own, own) == 1)
  }
}
