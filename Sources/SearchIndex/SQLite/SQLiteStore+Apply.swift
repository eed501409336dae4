import Documents
import GRDB

extension SQLiteStore {
  /// Stores documents and moves offsets, all in one transaction.
  @discardableResult
  public func apply(_ documents: [IndexedDocument], offsets: [PartitionOffset]) throws(StoreError) -> ApplyOutcome {
    try apply(documents, offsets: offsets, numbers: [:])
  }

  /// - Parameter numbers: the numbers that new documents get; those that are missing get the next ones.
  @discardableResult
  func apply(
    _ documents: [IndexedDocument], offsets: [PartitionOffset], numbers: [DocumentID: Int64]
  ) throws(StoreError) -> ApplyOutcome {
    for move in offsets where move.newNextOffset < max(move.expectedNextOffset ?? 0, 0) {
      throw .invalidOffset(move)
    }
    for (index, document) in documents.enumerated() { try check(document, at: index) }
    return try StoreError.translating {
      try pool.writeWithoutTransaction { db in
        do {
          return try apply(documents, offsets, numbers, in: db)
        } catch {
          // Still the only writer: what was rolled back is forgotten before the next batch begins.
          names.forget()
          throw error
        }
      }
    }
  }

  private func apply(
    _ documents: [IndexedDocument], _ offsets: [PartitionOffset], _ numbers: [DocumentID: Int64], in db: Database
  ) throws -> ApplyOutcome {
    var outcome = ApplyOutcome()
    outcome.entries.reserveCapacity(documents.count)
    // Immediate: a transaction that reads first and is refused the write lock later could not go on.
    try db.inTransaction(.immediate) {
      // Offsets first: a fenced worker finds out before it has written anything.
      for move in offsets { try Self.move(move, in: db) }
      for (index, document) in documents.enumerated() {
        let disposition = try upsert(document, at: index, number: numbers[document.id], in: db)
        outcome.entries.append(ApplyOutcome.Entry(id: document.id, disposition: disposition))
      }
      return .commit
    }
    return outcome
  }

  private func check(_ document: IndexedDocument, at index: Int) throws(StoreError) {
    let bytes = document.text.utf8.count + document.json.count
    guard bytes <= configuration.maximumDocumentBytes else {
      throw .rejected(
        index: index,
        id: document.id,
        reason: "text and JSON are \(bytes) bytes, over \(configuration.maximumDocumentBytes)"
      )
    }
  }

  private static func move(_ move: PartitionOffset, in db: Database) throws {
    if let expected = move.expectedNextOffset {
      try db.cachedStatement(
        sql: """
          UPDATE partition_offsets SET next_offset = :new
          WHERE topic = :topic AND partition = :partition AND next_offset = :expected
          """
      ).execute(
        arguments: [
          "new": move.newNextOffset, "topic": move.topic, "partition": move.partition, "expected": expected,
        ]
      )
    } else {
      try db.cachedStatement(
        sql: """
          INSERT INTO partition_offsets (topic, partition, next_offset) VALUES (:topic, :partition, :new)
          ON CONFLICT DO NOTHING
          """
      ).execute(arguments: ["new": move.newNextOffset, "topic": move.topic, "partition": move.partition])
    }
    guard db.changesCount == 1 else {
      let found = try Int64.fetchOne(
        db,
        sql: "SELECT next_offset FROM partition_offsets WHERE topic = ? AND partition = ?",
        arguments: [move.topic, move.partition]
      )
      throw StoreError.fenced(
        topic: move.topic,
        partition: move.partition,
        expected: move.expectedNextOffset,
        found: found
      )
    }
  }

  private func upsert(
    _ document: IndexedDocument,
    at index: Int,
    number: Int64?,
    in db: Database
  ) throws -> ApplyOutcome.Disposition {
    let stored = try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT rowid, version FROM documents WHERE id = ?"),
      arguments: [document.id.rawValue]
    )
    #if DEBUG
      let checksVersion = !PlantedFault.isUpsertUnchecked
    #else
      let checksVersion = true
    #endif
    if let stored, checksVersion, stored[1] > document.version { return .stale }
    guard let json = String(validating: document.json, as: UTF8.self) else {
      throw StoreError.rejected(index: index, id: document.id, reason: "the JSON is not UTF-8")
    }
    do {
      let row = DocumentRow(document, json: json)
      if let stored {
        let rowID: Int64 = stored[0]
        try db.cachedStatement(sql: DocumentRow.updateSQL).execute(arguments: row.arguments + ["rowid": rowID])
        try AnnotationTables(db: db, names: names).replace(document, rowID: rowID)
        try DuplicateGroups(db: db).replaced(rowID, id: document.id, document.fingerprint)
        return .replaced
      }
      try db.cachedStatement(sql: DocumentRow.insertSQL).execute(arguments: row.arguments + ["rowid": number])
      let rowID = db.lastInsertedRowID
      try AnnotationTables(db: db, names: names).insert(document, rowID: rowID)
      try DuplicateGroups(db: db).inserted(rowID, id: document.id, document.fingerprint)
      return .inserted
    } catch let error as DatabaseError where error.isAboutTheData {
      throw StoreError.rejected(index: index, id: document.id, reason: error.message ?? "\(error.resultCode)")
    }
  }
}

extension DatabaseError {
  /// Whether the values are to blame, not the database.
  fileprivate var isAboutTheData: Bool {
    switch resultCode {
    case .SQLITE_TOOBIG, .SQLITE_CONSTRAINT, .SQLITE_MISMATCH, .SQLITE_RANGE: true
    default: false
    }
  }
}
