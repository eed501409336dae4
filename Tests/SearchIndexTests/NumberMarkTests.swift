import GRDB
import Testing

@testable import SearchIndex

/// What marks of `SQLiteStore` rest on.
@Suite("Marks are numbers of documents")
struct NumberMarkTests {
  @Test("Numbers only grow: after rejected batches and new versions, in a store that was opened again")
  func numbers() throws {
    let folder = try TemporaryFolder()
    func numbers(_ store: SQLiteStore) throws -> [Int64] {
      try store.pool.read { try Int64.fetchAll($0, sql: "SELECT rowid FROM documents ORDER BY rowid") }
    }
    var store = try SQLiteStore(path: folder.store)
    try store.apply([document(1), document(2)], offsets: [])
    var bad = document(4)
    bad.json = [0xFF]
    #expect(throws: StoreError.self) { try store.apply([document(3), bad], offsets: []) }
    try store.apply([document(2, version: 2), document(1, version: 2)], offsets: [])
    #expect(try numbers(store) == [1, 2])
    store = try SQLiteStore(path: folder.store)
    try store.apply([document(9), document(2, version: 3)], offsets: [])
    #expect(try numbers(store) == [1, 2, 3])
    #expect(try NumberMark(store.mark(at: .end), kind: "sqlite").number == 3)
  }

  @Test("No statement of the store deletes a document")
  func deletions() throws {
    let folder = try TemporaryFolder()
    let store = try SQLiteStore(path: folder.store)
    try store.apply([document(1)], offsets: [])
    try store.pool.write { db in
      try db.execute(sql: "CREATE TRIGGER never BEFORE DELETE ON documents BEGIN SELECT RAISE(ABORT, 'deleted'); END")
    }
    for version: Int64 in 2...5 {
      try store.apply([document(1, version: version), document(Int(version))], offsets: [])
    }
    #expect(try store.count() == 5)
  }

  @Test("Numbers lead: what is new is found without looking at the rest")
  func plan() throws {
    let folder = try TemporaryFolder()
    let store = try SQLiteStore(path: folder.store)
    for text in ["grain", "grain country:UA", "country:UA lang:en", "topic:economy entity:orlova", "-grain", nil]
      as [String?]
    {
      let compiled = CompiledQuery(try text.flatMap { try QueryNode($0) }, horizon: 5, after: 3)
      let (sql, arguments) = compiled.select(
        "document", "ORDER BY \(compiled.document) LIMIT :limit", ["limit": 5])
      let plan = try store.pool.read { db in
        try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + sql, arguments: arguments).map { $0["detail"] as String }
      }
      #expect(!plan.contains { $0.contains("(country=?)") || $0.contains("(entity=?)") || $0.contains("(topic=?)") })
      #expect(!plan.contains { $0.contains("TEMP B-TREE FOR ORDER BY") }, "\(text ?? "everything"): \(plan)")
      #expect(
        plan.contains {
          $0.contains("SCAN search VIRTUAL TABLE") || $0.contains("SEARCH f USING INTEGER PRIMARY KEY (rowid>?")
        },
        "\(text ?? "everything"): \(plan)")
    }
  }
}
