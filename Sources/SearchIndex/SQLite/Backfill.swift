import Documents
import GRDB

/// Fills in the annotations of documents that a store of an earlier version holds, from their JSON.
///
/// A batch is one transaction and notes how far it came, so that a process that is stopped, or another, goes on from there, and
/// nobody waits longer than a batch takes. A document whose JSON is no enriched document stays as it is.
enum Backfill {
  /// Documents of a transaction.
  static let batch = 200

  /// Does what is left to do. On the writing connection, outside a transaction.
  static func run(_ db: Database) throws {
    while try step(db) {}
  }

  /// Fills in one batch; `false` if nothing was left.
  static func step(_ db: Database) throws -> Bool {
    // Without this look most openings would take the write lock for nothing.
    guard try Row.fetchOne(db, sql: "SELECT next FROM backfill") != nil else { return false }
    var isLeft = false
    let names = NameNumbers()
    try db.inTransaction(.immediate) {
      guard let row = try Row.fetchOne(db, sql: "SELECT next, last FROM backfill") else { return .commit }
      let (next, last): (Int64, Int64) = (row[0], row[1])
      let rows = try Row.fetchCursor(
        db, sql: "SELECT rowid, json FROM documents WHERE rowid >= ? AND rowid <= ? ORDER BY rowid LIMIT ?",
        arguments: [next, last, batch])
      var reached: Int64?
      while let row = try rows.next() {
        let rowID: Int64 = row[0]
        reached = rowID
        let json: String = row[1]
        guard let document = document(json) else { continue }
        try AnnotationTables(db: db, names: names).replace(document, rowID: rowID)
      }
      if let reached, reached < last {
        try db.execute(sql: "UPDATE backfill SET next = ?", arguments: [reached + 1])
        isLeft = true
      } else {
        try db.execute(sql: "DELETE FROM backfill")
      }
      return .commit
    }
    return isLeft
  }

  private static func document(_ json: String) -> IndexedDocument? {
    let bytes = Array(json.utf8)
    guard let document = try? EnrichedDocument(json: bytes) else { return nil }
    return IndexedDocument(
      capture: document.capture, article: document.article, annotations: document.annotations, json: bytes)
  }
}
