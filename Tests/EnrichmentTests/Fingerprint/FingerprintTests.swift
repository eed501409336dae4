import Documents
import Foundation
import SeededRandom
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
    return try #require(one.similarity(to: other))
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
    let estimate = try #require(one.similarity(to: other))
    #expect(abs(estimate - 596.0 / 996.0) < 0.13)
  }

  @Test func shortTextHasNone() throws {
    #expect(try annotate("Only a few words are here.").fingerprint == nil)
    #expect(MinHash.fingerprint(wordHashes: [UInt64](repeating: 1, count: 19)) == nil)
    #expect(MinHash.fingerprint(wordHashes: [UInt64](repeating: 1, count: 20)) != nil)
  }

  @Test func isStableAcrossVersions() throws {
    let fingerprint = try #require(MinHash.fingerprint(wordHashes: (0..<40).map { MinHash.wordHash([$0]) }))
    #expect(fingerprint.algorithm == "minhash-128-w3")
    #expect(fingerprint.value.utf8.count == 1024)
    #expect(fingerprint.value.hasPrefix("0765bc9c05fad91d0a80f0f2072948db"))
  }

  @Test func refusesForeignFingerprints() throws {
    let own = try #require(MinHash.fingerprint(wordHashes: (0..<40).map { UInt64($0) }))
    #expect(own.similarity(to: Fingerprint(algorithm: "simhash", value: own.value)) == nil)
    #expect(own.similarity(to: Fingerprint(algorithm: own.algorithm, value: "zz")) == nil)
    #expect(own.similarity(to: Fingerprint(algorithm: own.algorithm, value: "")) == nil)
    #expect(
      own.similarity(to: Fingerprint(algorithm: own.algorithm, value: String(repeating: "g", count: 1024))) == 0)
    #expect(own.similarity(to: own) == 1)
  }

  @Test func bandsAreSharedByNearTextsOnly() throws {
    let hashes = (0..<400).map { UInt64($0) &* 0x9E37_79B9_7F4A_7C15 }
    let own = try #require(MinHash.fingerprint(wordHashes: hashes))
    let bands = try #require(Fingerprint.numbers(own.bands))
    #expect(bands.count == MinHash.bands)
    func shared(_ other: [UInt64]) throws -> Int {
      let other = try #require(MinHash.fingerprint(wordHashes: other))
      return zip(bands, try #require(Fingerprint.numbers(other.bands))).count { $0 == $1 }
    }
    #expect(try shared(hashes) == MinHash.bands)
    // A tenth of the words changed, evenly: the least favourable way.
    let edited = hashes.enumerated().map { $0.offset.isMultiple(of: 10) ? UInt64($0.offset) &+ 77 : $0.element }
    #expect(try shared(edited) >= 1)
    #expect(try shared((0..<400).map { UInt64($0 + 5_000) &* 0x9E37_79B9_7F4A_7C15 }) == 0)
  }

  /// Articles of a made-up language whose words are as unevenly frequent as those of a real one.
  private func article(_ random: inout SplitMix64, paragraphs: Int) -> [[UInt64]] {
    (0..<paragraphs).map { _ in (0..<40 + random.below(60)).map { _ in word(&random) } }
  }

  private func word(_ random: inout SplitMix64) -> UInt64 {
    // Zipf's law: the word of rank r stands there in proportion to 1/r.
    let rank = UInt64(exp(Double(random.below(1_000_000)) / 1_000_000 * log(20_000)))
    return MinHash.wordHash([UInt32(rank)])
  }

  private func edited(_ article: [[UInt64]], _ random: inout SplitMix64) -> [UInt64] {
    var paragraphs = article
    switch random.below(3) {
    case 0: paragraphs.remove(at: random.below(paragraphs.count))
    case 1: paragraphs.shuffle(using: &random)
    default: break
    }
    let words = paragraphs.flatMap { $0 }.map { random.below(10) == 0 ? word(&random) : $0 }
    return words + (0..<random.below(60)).map { _ in word(&random) }
  }

  @Test func editedCopiesAreFoundAndOtherArticlesAreNot() throws {
    var random = SplitMix64(seed: 5)
    var found = 0
    var sketches: [Fingerprint] = []
    for _ in 0..<60 {
      let article = article(&random, paragraphs: 4 + random.below(8))
      let one = try #require(MinHash.fingerprint(wordHashes: article.flatMap { $0 }))
      let other = try #require(MinHash.fingerprint(wordHashes: edited(article, &random)))
      let similarity = try #require(one.similarity(to: other))
      let shared = zip(Fingerprint.numbers(one.bands) ?? [], Fingerprint.numbers(other.bands) ?? []).contains {
        $0 == $1
      }
      if shared && similarity >= 0.3 { found += 1 }
      sketches.append(one)
    }
    #expect(found >= 57, "\(found) of 60")
    for (index, sketch) in sketches.enumerated() {
      for other in sketches[..<index] { #expect(sketch.similarity(to: other) ?? 1 < 0.3) }
    }
  }
}
