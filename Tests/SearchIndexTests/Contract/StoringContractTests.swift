import Documents
import Testing

@testable import SearchIndex

@Suite("Contract: storing")
struct StoringContractTests {
  @Test("An empty store answers", arguments: StoreKind.allCases)
  func empty(kind: StoreKind) throws {
    let tested = try kind.empty()
    let store = tested.store
    #expect(try store.count() == 0)
    let page = try store.search(SearchQuery(text: "grain", facets: 5, hasHistogram: true))
    #expect(page.total == 0 && page.hits.isEmpty && page.nextCursor == nil && page.suggestion == nil)
    #expect(page.facets == Facets() && page.histogram?.buckets == [])
    #expect(try store.nextOffsets(topic: "index") == [:])
    #expect(try store.document(id: identity(1)) == nil)
    #expect(try store.nearDuplicates(of: identity(1)) == [])
  }

  @Test("A document comes back byte for byte", arguments: StoreKind.allCases)
  func bytes(kind: StoreKind) throws {
    let tested = try kind.empty()
    let store = tested.store
    var document = document(1)
    document.json = Array("{\"a\" : [1,\n2], \"é\":\"\\u0000\"}".utf8)
    try store.apply([document], offsets: [])
    #expect(try store.document(id: identity(1)) == document.json)
    #expect(try store.version(of: identity(1)) == 1)
  }

  @Test("Whatever the order of versions, the newest one stays, with its fields only", arguments: StoreKind.allCases)
  func versions(kind: StoreKind) throws {
    for order in [[1, 2, 3], [3, 2, 1], [2, 3, 1], [2, 1, 3]] {
      let tested = try kind.empty()
      for version in order {
        let new = document(
          1, version: Int64(version), text: "words\(version)", language: "l\(version)",
          countries: [["AA", "BB", "CC"][version - 1]],
          annotations: IndexedAnnotations(
            entities: [.init(id: "person:p\(version)", name: "Person\(version)", kind: "person")],
            amounts: [.init(Double(version), currency: "EUR")],
            quotations: [.init("said\(version)", speaker: "Speaker\(version)")],
            topics: [.init("topic\(version)")]))
        try tested.store.apply([new], offsets: [])
      }
      for (text, isThere) in [("1", false), ("2", false), ("3", true)] {
        for query in [
          "words", "lang:l", "entity:person", "amount:", "quote:said", "speaker:speaker", "topic:topic",
          "entity:person:p",
        ] {
          #expect(try tested.found(query + text).isEmpty == !isThere, "\(query)\(text) after \(order)")
        }
      }
      #expect(try tested.found("country:AA").isEmpty && tested.found("country:CC") == [1])
      let facets = try #require(try tested.store.search(SearchQuery(facets: 10)).facets)
      #expect(facets.countries == [.init("CC", count: 1)] && facets.persons.map(\.label) == ["Person3"])
    }
  }

  @Test("Offsets move with the documents, or nothing is stored", arguments: StoreKind.allCases)
  func fenced(kind: StoreKind) throws {
    let tested = try kind.empty()
    let store = tested.store
    try store.apply([document(1)], offsets: [move(0, from: nil, to: 10)])
    #expect(throws: StoreError.fenced(topic: "index", partition: 0, expected: 5, found: 10)) {
      try store.apply([document(2)], offsets: [move(0, from: 5, to: 20)])
    }
    #expect(try store.count() == 1)
    #expect(try store.nextOffsets(topic: "index") == [0: 10])
  }

  @Test("A document that is no UTF-8 is named, and nothing of its batch is stored", arguments: StoreKind.allCases)
  func rejected(kind: StoreKind) throws {
    let tested = try kind.empty()
    let store = tested.store
    var bad = document(2)
    bad.json = [0x22, 0xFF, 0x22]
    let error = #expect(throws: StoreError.self) { try store.apply([document(1), bad], offsets: []) }
    guard case .rejected(1, identity(2), _)? = error else {
      return #expect(Bool(false), "\(String(describing: error))")
    }
    #expect(try store.count() == 0)
  }

  @Test("Hostile annotations are stored within bounds", arguments: StoreKind.allCases)
  func hostileAnnotations(kind: StoreKind) throws {
    let tested = try kind.empty()
    let long = String(repeating: "x", count: 100_000)
    let annotations = IndexedAnnotations(
      entities: [
        .init(id: "", name: "", kind: ""), .init(id: "a\0b", name: "x\0y nulname", kind: "k"),
        .init(id: long, name: long, kind: long),
      ]
        + (0..<5000).map { .init(id: "person:\($0)", name: "Name \($0)", kind: "person") },
      amounts: [
        .init(.nan), .init(.infinity), .init(-.infinity, to: 5), .init(7, to: 3), .init(-5),
        .init(42, currency: "'; DROP"),
      ],
      quotations: [.init(""), .init(long + " tail", speaker: long), .init("a\0b nulquote", speaker: "\0")]
        + (0..<5000).map { .init("quote \($0)") },
      topics: [.init(""), .init("'); --"), .init(long)] + (0..<5000).map { .init("t\($0)") })
    try tested.store.apply([document(1, countries: ["'", long, "UA"], annotations: annotations)], offsets: [])
    for text in ["entity:nulname", "quote:nulquote", "amount:42", "country:UA", "entity:person:0", "topic:t0"] {
      #expect(try tested.found(text) == [1], "\(text)")
    }
    #expect(try tested.found("entity:person:4999").isEmpty)
    // Once more, and without them.
    try tested.store.apply([document(1, version: 2, annotations: annotations)], offsets: [])
    try tested.store.apply([document(1, version: 3)], offsets: [])
    #expect(try tested.found("quote:nulquote OR entity:nulname OR amount:42 OR topic:t0").isEmpty)
  }

  @Test("A batch with several offsets that was broken off between them is made whole", arguments: StoreKind.servers)
  func brokenOff(kind: StoreKind) throws {
    let tested = try kind.empty()
    let store = tested.store
    // What is left of a batch whose second offset was not moved.
    try store.apply([document(1)], offsets: [move(0, from: nil, to: 10)])
    try store.apply([document(1), document(2)], offsets: [move(0, from: nil, to: 10), move(1, from: nil, to: 5)])
    #expect(try store.count() == 2)
    #expect(try store.nextOffsets(topic: "index") == [0: 10, 1: 5])
  }
}
