import Documents
import GRDB
import Testing

@testable import SearchIndex

/// Files of the third version, which had no annotations.
@Suite("Stores of earlier versions")
struct BackfillTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func enriched(_ number: Int) -> EnrichedDocument {
    var annotations = Annotations(language: "en")
    annotations.entities = [
      Entity(id: "person:p\(number)", name: "Person Number\(number)", kind: "person", salience: 1, mentions: []),
      Entity(id: "country:UA", name: "Ukraine", kind: "country", countryCode: "UA", salience: 0.5, mentions: []),
    ]
    let mention = Mention(range: TextRange(start: 0, end: 1), text: "x", sentence: 0, confidence: 1, method: "test")
    annotations.amounts = [Amount(mention: mention, value: Double(number), currency: "EUR")]
    annotations.quotations = [
      Quotation(mention: mention, quote: "said \(number)", speaker: "Number\(number)", cue: nil)
    ]
    annotations.topics = [Topic(name: "weather", code: "medtop:17000000", confidence: 1)]
    let capture = Capture(
      id: identity(number), version: 1, url: "https://a.example/\(number)",
      capturedAt: Timestamp(millisecondsSince1970: 1),
      contentType: "text/html", content: nil)
    return EnrichedDocument(
      capture: capture, article: Article(title: "Old \(number)", site: "Paper", paragraphs: ["old text"]),
      annotations: annotations)
  }

  /// Writes documents as the third version did; every tenth has JSON that is no document.
  private func write(_ count: Int) throws {
    try DatabaseQueue(path: folder.store).write { db in
      for migration in Schema.migrations.prefix(3) { try db.execute(sql: migration) }
      try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID); PRAGMA user_version = 3")
      for number in 1...count {
        let json = number.isMultiple(of: 10) ? "{\"n\":[" : String(decoding: enriched(number).json(), as: UTF8.self)
        try db.execute(
          sql: """
            INSERT INTO documents (id, version, captured_ms, published_day, language, site, site_key, host, countries, title,
              authors, keyphrases, text, json)
            VALUES (?, 1, 1, ?, 'en', 'Paper', 'paper', 'a.example', 'UA', ?, '', '', 'old text', ?)
            """, arguments: [identity(number).rawValue, number, "Old \(number)", json])
        try db.execute(sql: "INSERT INTO document_countries VALUES ('UA', ?)", arguments: [db.lastInsertedRowID])
      }
    }
  }

  private func check(_ store: SQLiteStore, _ count: Int) throws {
    let readable = count - count / 10
    let page = try store.search(SearchQuery(text: "old lang:en country:UA site:a.example", facets: 5))
    #expect(page.total == count && page.facets?.sites == [.init("Paper", count: count)])
    #expect(page.facets?.topics == [.init("medtop:17000000", label: "weather", count: readable)])
    #expect(try store.numbers("entity:number7") == [7])
    #expect(try store.numbers("amount:11 EUR") == [11] && store.numbers("speaker:number12 quote:said") == [12])
    #expect(try store.numbers("entity:number10") == [] && store.numbers("title:old title:10") == [10])
    #expect(try store.search(SearchQuery(text: "type:html")).total == readable)
    #expect(try store.pool.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM backfill") } == 0)
  }

  @Test("Marks of the file before stay good if the numbers are the same", arguments: [0, 2])
  func earlierGeneration(missing: Int) throws {
    try DatabaseQueue(path: folder.store).write { db in
      for migration in Schema.migrations.prefix(5) { try db.execute(sql: migration) }
      try db.execute(
        sql: """
          PRAGMA application_id = \(Schema.applicationID); PRAGMA user_version = 5;
          UPDATE generation SET name = 'new', previous = 'old', previous_last = 1, missing = \(missing);
          """)
    }
    let store = try SQLiteStore(path: folder.store)
    try store.apply([document(1), document(2)], offsets: [])
    let old = NumberMark(kind: "sqlite", generation: "old", number: 1).mark
    let new = NumberMark(kind: "sqlite", generation: "new", number: 1).mark
    #expect(try store.matches(of: nil, after: new, through: nil, limit: 5).hits.map(\.id) == [identity(2)])
    if missing == 0 {
      #expect(try store.matches(of: nil, after: old, through: nil, limit: 5).hits.map(\.id) == [identity(2)])
    } else {
      #expect(throws: StoreError.self) { try store.matches(of: nil, after: old, through: nil, limit: 5) }
    }
  }

  @Test("Annotations of documents that are there already are filled in, in batches")
  func filledIn() throws {
    let count = Backfill.batch * 2 + 15
    try write(count)
    try check(SQLiteStore(path: folder.store), count)
    try check(SQLiteStore(path: folder.store), count)
  }

  @Test("What one process began the next one ends; what was stored meanwhile stays")
  func interrupted() throws {
    let count = Backfill.batch + 50
    try write(count)
    let isLeft = try DatabasePool(path: folder.store).writeWithoutTransaction { db in
      try Schema.migrate(db)
      return try Backfill.step(db)
    }
    #expect(isLeft)
    let store = try SQLiteStore(path: folder.store)
    try check(store, count)
    let new = document(
      10, version: 2, title: "New", text: "new text",
      annotations: IndexedAnnotations(entities: [.init(id: "person:new", name: "New One", kind: "person")]))
    try store.apply([new], offsets: [])
    #expect(try store.numbers("entity:person:new") == [10])
    #expect(try store.search(SearchQuery(text: "country:UA")).total == count - 1)
  }

  @Test("Nothing of a replaced document stays in the tables of annotations")
  func nothingStays() throws {
    let store = try SQLiteStore(path: folder.store)
    let document = enriched(1)
    let indexed = IndexedDocument(
      capture: document.capture, article: document.article, annotations: document.annotations, json: document.json())
    try store.apply([indexed], offsets: [])
    try store.apply([SearchIndexTests.document(1, version: 2)], offsets: [])
    try store.pool.writeWithoutTransaction { db in
      for table in ["document_entities", "document_topics", "document_amounts", "document_countries", "quotations"] {
        #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") == 0, "\(table)")
      }
      for index in ["search", "quotation_search", "entity_search"] {
        try db.execute(sql: "INSERT INTO \(index) (\(index), rank) VALUES ('integrity-check', 1)")
      }
    }
  }

  @Test("Names of a batch that was not stored are forgotten")
  func rolledBack() throws {
    let store = try SQLiteStore(path: folder.store)
    func named(_ number: Int) -> IndexedDocument {
      document(
        number, annotations: IndexedAnnotations(entities: [.init(id: "person:a", name: "A Name", kind: "person")]))
    }
    var bad = named(2)
    bad.json = [0xFF]
    #expect(throws: StoreError.self) { try store.apply([named(1), bad], offsets: []) }
    try store.apply([named(3)], offsets: [])
    #expect(try store.numbers("entity:person:a") == [3])
    #expect(try store.numbers("entity:name") == [3])
  }
}
