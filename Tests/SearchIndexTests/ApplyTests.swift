import Documents
import Foundation
import GRDB
import Testing

@testable import SearchIndex

@Suite struct ApplyTests {
  let folder: TemporaryFolder
  let store: SQLiteStore

  init() throws {
    folder = try TemporaryFolder()
    store = try SQLiteStore(path: folder.store)
  }

  @Test func storesDocumentsAndOffsetsTogether() throws {
    let outcome = try store.apply(
      [document(1), document(2)],
      offsets: [move(0, from: nil, to: 2), move(3, from: nil, to: 7)]
    )
    #expect(outcome.entries.map(\.disposition) == [.inserted, .inserted])
    #expect(try store.count() == 2)
    #expect(try store.document(id: identity(2)) == Array("{\"n\":2,\"version\":1}".utf8))
    #expect(try store.document(id: identity(9)) == nil)
    #expect(try store.nextOffsets(topic: "index") == [0: 2, 3: 7])
    #expect(try store.nextOffsets(topic: "clean") == [:])
  }

  @Test func versionsOfManyDocumentsAtOnce() throws {
    try store.apply([document(1, version: 5), document(2, version: 7)], offsets: [])
    #expect(try store.versions(of: [identity(2), identity(9), identity(1)]) == [identity(1): 5, identity(2): 7])
    #expect(try store.versions(of: []) == [:])
  }

  @Test func newerReplacesOlderIsStaleSameReplacesItself() throws {
    try store.apply([document(1, version: 5, text: "five")], offsets: [])
    let outcome = try store.apply(
      [
        document(1, version: 4, text: "four"), document(1, version: 5, text: "again"),
        document(1, version: 6, text: "six"), document(2),
      ],
      offsets: []
    )
    #expect(outcome.entries.map(\.disposition) == [.stale, .replaced, .replaced, .inserted])
    #expect((outcome.inserted, outcome.replaced, outcome.stale) == (1, 2, 1))
    #expect(outcome.entries.map(\.id) == [identity(1), identity(1), identity(1), identity(2)])
    #expect(try store.version(of: identity(1)) == 6)
    #expect(try store.numbers("six") == [1])
    for gone in ["four", "five", "again"] { #expect(try store.numbers(gone) == []) }
  }

  @Test func orderOfVersionsDoesNotMatter() throws {
    let versions: [Int64] = [1, 2, 3, 4]
    var states: Set<String> = []
    for order in permutations(versions) {
      let folder = try TemporaryFolder()
      let store = try SQLiteStore(path: folder.store)
      for version in order {
        let new = document(
          1,
          version: version,
          text: "capture w\(version)",
          countries: version == 4 ? ["FR"] : ["DE", "PL"]
        )
        try store.apply([new], offsets: [])
      }
      let found = try versions.map { try store.search(SearchQuery(text: "w\($0)")).total }
      let statistics = try store.statistics()
      states.insert("\(try store.document(id: identity(1))!) \(found) \(statistics.countries)")
    }
    #expect(states.count == 1)
    #expect(states.first?.contains("[0, 0, 0, 1]") == true)
  }

  @Test func aFencedWorkerStoresNothing() throws {
    try store.apply([document(1)], offsets: [move(0, from: nil, to: 10)])
    try store.apply([document(2)], offsets: [move(0, from: 10, to: 20)])
    // The zombie still believes in 10; its other partition would have passed.
    #expect(throws: StoreError.fenced(topic: "index", partition: 0, expected: 10, found: 20)) {
      try store.apply([document(3)], offsets: [move(1, from: nil, to: 5), move(0, from: 10, to: 15)])
    }
    #expect(throws: StoreError.fenced(topic: "index", partition: 0, expected: nil, found: 20)) {
      try store.apply([document(3)], offsets: [move(0, from: nil, to: 1)])
    }
    #expect(throws: StoreError.fenced(topic: "index", partition: 8, expected: 3, found: nil)) {
      try store.apply([document(3)], offsets: [move(8, from: 3, to: 4)])
    }
    #expect(try store.count() == 2)
    #expect(try store.nextOffsets(topic: "index") == [0: 20])
    #expect(!StoreError.fenced(topic: "", partition: 0, expected: nil, found: nil).isTransient)
  }

  @Test func offsetsNeverGoBackward() throws {
    try store.apply([], offsets: [move(0, from: nil, to: 10)])
    #expect(throws: StoreError.invalidOffset(move(0, from: 10, to: 9))) {
      try store.apply([], offsets: [move(0, from: 10, to: 9)])
    }
    #expect(throws: StoreError.invalidOffset(move(1, from: nil, to: -1))) {
      try store.apply([], offsets: [move(1, from: nil, to: -1)])
    }
    try store.apply([], offsets: [move(0, from: 10, to: 10)])
    #expect(try store.nextOffsets(topic: "index") == [0: 10])
  }

  @Test func oneBadDocumentIsNamedAndNothingIsStored() throws {
    var bad = document(2)
    bad.json = [0x22, 0xFF, 0x22]
    #expect(throws: StoreError.rejected(index: 1, id: identity(2), reason: "the JSON is not UTF-8")) {
      try store.apply([document(1), bad], offsets: [move(0, from: nil, to: 2)])
    }
    let small = try SQLiteStore(path: folder.store, configuration: .init(maximumDocumentBytes: 50))
    let error = #expect(throws: StoreError.self) {
      try small.apply([document(1), document(3, text: String(repeating: "x", count: 40))], offsets: [])
    }
    guard case .rejected(_, identity(3), _)? = error else {
      return #expect(Bool(false), "\(String(describing: error))")
    }
    #expect(try store.count() == 0)
    #expect(try store.nextOffsets(topic: "index") == [:])
  }

  @Test func hostileTextsAreKept() throws {
    let texts = [
      "", "\0\0", "a\0b nulword", "\u{FFFD}\u{10FFFD}", String(repeating: "a", count: 1_000_000),
      "'); DROP TABLE documents; --",
      String(repeating: "e\u{301}", count: 10_000), "\u{202E}gnitirw\u{202C}",
    ]
    try store.apply(
      texts.enumerated().map {
        document($0.offset, title: $0.element, text: $0.element, authors: ["a\nb", $0.element])
      },
      offsets: []
    )
    #expect(try store.count() == texts.count)
    #expect(try store.numbers("nulword") == [2])
    let hits = try store.search(SearchQuery(limit: 100)).hits
    #expect(hits.count == texts.count)
    #expect(hits.allSatisfy { ($0.title?.text.unicodeScalars.count ?? 0) <= 1000 })
    // The index agrees with the table it was made from.
    try store.pool.writeWithoutTransaction { db in
      try db.execute(sql: "INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
    }
  }

  @Test func mapsAnEnrichedDocument() {
    func mention(_ text: String) -> Mention {
      Mention(range: TextRange(start: 0, end: 1), text: text, sentence: 0, confidence: 1, method: "test")
    }
    func entity(_ code: String?, _ salience: Double) -> Entity {
      Entity(id: "x", name: "x", kind: "country", countryCode: code, salience: salience, mentions: [])
    }
    let capture = Capture(
      id: identity(1),
      version: 7,
      url: "https://a.example/x",
      source: "crawl",
      capturedAt: Timestamp(millisecondsSince1970: 7),
      contentType: "text/html",
      content: nil
    )
    let article = Article(title: "T", authors: ["A"], site: "S", declaredLanguage: "de", paragraphs: ["one", "two"])
    let annotations = Annotations(
      entities: [entity("DE", 0.2), entity(nil, 1), entity("UA", 0.9), entity("DE", 0.5), entity("AT", 0.5)],
      keyphrases: [Keyphrase(mention: mention("grain"), score: 1)],
      summary: [
        SummarySentence(mention: mention("One."), score: 1), SummarySentence(mention: mention("Two."), score: 1),
      ]
    )
    let indexed = IndexedDocument(capture: capture, article: article, annotations: annotations, json: [0x7B, 0x7D])
    #expect(indexed.countries == ["UA", "AT", "DE"])
    #expect(indexed.language == "de")
    #expect(indexed.text == "one\n\ntwo")
    #expect(indexed.summary == "One. Two.")
    #expect(indexed.keyphrases == ["grain"])
    #expect((indexed.version, indexed.url, indexed.source) == (7, "https://a.example/x", "crawl"))
  }

  private func permutations(_ values: [Int64]) -> [[Int64]] {
    guard values.count > 1 else { return [values] }
    return values.indices.flatMap { index in
      var rest = values
      let first = rest.remove(at: index)
      return permutations(rest).map { [first] + $0 }
    }
  }
}
