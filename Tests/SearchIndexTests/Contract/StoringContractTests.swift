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

  @Test("A hit names the most salient persons, organisations and places", arguments: StoreKind.allCases)
  func entities(kind: StoreKind) throws {
    let tested = try kind.empty()
    var annotations = Annotations(language: "en")
    annotations.entities = [
      ("city:1", "Odesa", "city", 0.2), ("person:a", "A Least", "person", 0.1),
      ("person:b", "B <b>Most", "person", 0.9),
      ("person:c", "C Next", "person", 0.5), ("person:d", "D Then", "person", 0.4),
      ("country:UA", "Ukraine", "country", 1),
      ("org:x", "X Works", "organisation", 0.3), ("region:2", "Crimea", "region", 0.6), ("law:y", "Y Act", "law", 0.8),
      // The same once more, of another kind and by another name.
      ("city:1", "Odesa", "capital", 0.15), ("region:2", "Krym", "region", 0.55), ("city:3", "Izmail", "city", 0.01),
    ].map { Entity(id: $0.0, name: $0.1, kind: $0.2, salience: $0.3, mentions: []) }
    let capture = Capture(
      id: identity(1), version: 1, url: nil, capturedAt: Timestamp(millisecondsSince1970: 1), contentType: "text/plain",
      content: nil)
    let document = EnrichedDocument(
      capture: capture, article: Article(title: "Port", site: nil, paragraphs: ["grain"]), annotations: annotations)
    let indexed = IndexedDocument(
      capture: document.capture, article: document.article, annotations: document.annotations, json: document.json())
    try tested.store.apply([indexed, SearchIndexTests.document(2, text: "grain")], offsets: [])
    let found = try tested.store.search(SearchQuery(text: "grain title:port")).hits.first
    let expected = [
      ("person:b", "B <b>Most", "person"), ("person:c", "C Next", "person"), ("person:d", "D Then", "person"),
      ("org:x", "X Works", "organisation"), ("region:2", "Crimea", "place"), ("city:1", "Odesa", "place"),
      ("city:3", "Izmail", "place"),
    ].map { IndexedAnnotations.Entity(id: $0.0, name: $0.1, kind: $0.2) }
    #expect(found?.entities == expected)
    // Followers see the same.
    let page = try tested.store.matches(of: nil, after: tested.store.mark(at: .beginning), through: nil, limit: 5)
    #expect(page.hits.map(\.entities) == [expected, []])
    #expect(found?.object.json.contains(#""entities":[{"id":"person:b","name":"B <b>Most","kind":"person"}"#) == true)
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
