import Documents
import GRDB

/// Reads a store past the code that writes it.
struct StoredDocuments {
  private let queue: DatabaseQueue

  init(path: String) throws {
    var configuration = GRDB.Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(30)
    queue = try DatabaseQueue(path: path, configuration: configuration)
  }

  /// Every document, by id.
  func all() throws -> [DocumentID: Expectation.Stored] {
    try queue.read { db in
      var documents: [DocumentID: Expectation.Stored] = [:]
      let rows = try Row.fetchCursor(db, sql: "SELECT id, version, json FROM documents")
      while let row = try rows.next() {
        guard let id = DocumentID(row[0] as String) else { continue }
        let json: String = row[2]
        documents[id] = .init(version: row[1], hash: CanonicalContent.hash(ofStored: Array(json.utf8)))
      }
      return documents
    }
  }

  /// Where the store says that it stands in a topic, and the versions that it has, as of the same moment.
  func state(of topic: String) throws -> (offsets: [Int32: Int64], versions: [DocumentID: Int64]) {
    try queue.read { db in
      var offsets: [Int32: Int64] = [:]
      let rows = try Row.fetchCursor(
        db, sql: "SELECT partition, next_offset FROM partition_offsets WHERE topic = ?", arguments: [topic])
      while let row = try rows.next() { offsets[row[0]] = row[1] }
      var versions: [DocumentID: Int64] = [:]
      let documents = try Row.fetchCursor(db, sql: "SELECT id, version FROM documents")
      while let row = try documents.next() {
        if let id = DocumentID(row[0] as String) { versions[id] = row[1] }
      }
      return (offsets, versions)
    }
  }
}
