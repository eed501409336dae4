import Documents
import Foundation
import SeededRandom
import Testing

@testable import SearchIndex

@Suite("Counting and its helpers")
struct CountingTests {
  @Test("A large result is sampled and scaled up; a small one is counted")
  func sampled() throws {
    let folder = try TemporaryFolder()
    let documents = (0..<3000).map { number in
      document(
        number, text: "grain", language: number % 3 == 0 ? "de" : "en",
        published: CalendarDay(daysSince1970: Int64(20_000 + number % 20)).description)
    }
    try SQLiteStore(path: folder.store).apply(documents, offsets: [])
    let store = try SQLiteStore(path: folder.store, configuration: .init(facetSampleSize: 500))
    for text in ["grain", "-country:UA"] {
      let page = try store.search(SearchQuery(text: text, limit: 1, facets: 5, hasHistogram: true))
      let facets = try #require(page.facets)
      #expect(page.total == 3000 && facets.isEstimate && page.histogram?.isEstimate == true)
      let counts = Dictionary(uniqueKeysWithValues: facets.languages.map { ($0.value, $0.count) })
      // Five standard errors of a sample of 500.
      #expect(abs((counts["de"] ?? 0) - 1000) < 320 && abs((counts["en"] ?? 0) - 2000) < 320, "\(counts)")
      #expect(abs((counts["de"] ?? 0) + (counts["en"] ?? 0) - 3000) <= 1)
      #expect(page.histogram?.buckets.count == 20)
    }
    let few = try store.search(SearchQuery(text: "lang:de date:\(CalendarDay(daysSince1970: 20_000))", facets: 5))
    #expect(few.facets?.isEstimate == false && few.facets?.languages == [.init("de", count: few.total)])
  }

  @Test("Numbers come back from their bytes, and damaged bytes do no harm", arguments: 0..<10)
  func numberList(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let numbers = (0..<random.below(60)).map { _ in Int64(random.next() >> UInt64(1 + random.below(63))) }
    #expect(NumberList.decode(NumberList.encode(numbers)) == numbers.sorted())
    let damaged = Data((0..<200).map { _ in UInt8(truncatingIfNeeded: random.next()) })
    #expect(NumberList.decode(damaged).count <= 200)
  }

  @Test("A cursor comes back from its text")
  func cursor() throws {
    let cursor = SearchCursor(query: .max, horizon: 7, shown: 0, document: .max, first: .min, second: -1)
    #expect(try SearchCursor(cursor.text) == cursor)
    #expect(cursor.text.utf8.allSatisfy { $0 < 0x7F && $0 > 0x20 && $0 != 0x2B && $0 != 0x2F })
  }

  @Test("The walk over the vocabulary leaves no near word out", arguments: 0..<10)
  func deadPrefixes(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    func word() -> [Unicode.Scalar] {
      (0..<(1 + random.below(8))).map { _ in Unicode.Scalar(UInt8(97 + random.below(3))) }
    }
    for _ in 0..<500 {
      let (term, query) = (word(), word())
      for limit in 1...2 {
        let (distance, dead) = EditDistance.prefix(of: term, from: query, limit: limit)
        let exact = EditDistance.between(term, query)
        #expect(distance == (exact <= limit ? exact : nil))
        guard let dead else { continue }
        let longer = Array(term[..<dead]) + word()
        #expect(EditDistance.between(longer, query) > limit)
      }
    }
  }

  @Test(
    "Words differ by so many letters",
    arguments: [
      ("", "", 0), ("a", "", 1), ("volcano", "voclano", 1), ("grain", "grian", 1), ("kitten", "sitting", 3),
      ("ca", "abc", 3),
    ])
  func distances(left: String, right: String, distance: Int) {
    #expect(EditDistance.between(Array(left.unicodeScalars), Array(right.unicodeScalars)) == distance)
    #expect(EditDistance.between(Array(right.unicodeScalars), Array(left.unicodeScalars)) == distance)
  }
}
