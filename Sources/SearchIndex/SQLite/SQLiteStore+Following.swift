import Documents
import GRDB

/// Marks are numbers of documents. A document gets the number after the highest one, in a transaction beside which no other writes, and
/// none is ever deleted: so whatever becomes visible later has a higher number than all that is seen now.
extension SQLiteStore {
  /// Where following begins.
  public func mark(at start: FollowStart) throws(StoreError) -> FollowMark {
    try read { db in
      let number: Int64
      switch start {
      case .beginning: number = 0
      case .end: number = try Self.lastDocument(in: db)
      case .captured(let since):
        let first = try Int64.fetchOne(
          db, sql: "SELECT min(document) FROM document_facts WHERE captured_ms >= ?",
          arguments: [since.millisecondsSince1970])
        number = try first.map { $0 - 1 } ?? Self.lastDocument(in: db)
      }
      return try FileGeneration(db).mark(number)
    }
  }

  /// Follows a query.
  public func matches(
    of query: QueryNode?, after mark: FollowMark, through end: FollowMark?, limit: Int
  ) throws(StoreError) -> FollowPage {
    guard (1...SearchQuery.maximumLimit).contains(limit) else {
      throw .invalidQuery(reason: "limit is \(limit), not in 1...\(SearchQuery.maximumLimit)")
    }
    try query?.validate()
    return try read { db in
      let generation = try FileGeneration(db)
      let first = try generation.number(of: mark, db)
      let stop = try end.map { try generation.number(of: $0, db) }
      let last = try Self.lastDocument(in: db)
      for number in [first, stop ?? 0] where number > last {
        throw StoreError.invalidMark(reason: "it is after document \(number), and the store ends at \(last)")
      }
      let horizon = stop ?? last
      // What nobody has to search for, most of the time.
      guard first < horizon else { return FollowPage(hits: [], mark: generation.mark(first), hasMore: false) }
      let compiled = CompiledQuery(query, horizon: horizon, after: first)
      // One more tells whether there are more.
      let (sql, arguments) = compiled.select(
        "document", "ORDER BY \(compiled.document) LIMIT :limit", ["limit": limit + 1])
      let numbers = try Int64.fetchAll(db, sql: sql, arguments: arguments)
      let reader = HitReader(db: db, ranking: compiled.ranking?.text, words: SearchQuery().snippetWords)
      let hits = try numbers.prefix(limit).compactMap { number in
        try reader.hit(RankedDocument(document: number, score: nil, first: 0, second: 0))
      }
      let hasMore = numbers.count > limit
      return FollowPage(
        hits: hits, mark: generation.mark(hasMore ? numbers[limit - 1] : horizon), hasMore: hasMore)
    }
  }

  /// The numbers of documents; those that are not stored are missing.
  func numbers(of ids: [DocumentID]) throws(StoreError) -> [DocumentID: Int64] {
    try read { db in
      try ids.reduce(into: [:]) { numbers, id in
        numbers[id] = try Int64.fetchOne(
          db.cachedStatement(sql: "SELECT rowid FROM documents WHERE id = ?"), arguments: [id.rawValue])
      }
    }
  }

  /// Lets marks of another file, and of those before it, be good in this one (``EarlierGenerations``): all of its documents up to a mark
  /// are here under the numbers that they have there, and no others yet.
  func continueMarks(of old: SQLiteStore, through end: FollowMark) throws(StoreError) {
    let end = try NumberMark(end, kind: FileGeneration.kind)
    let before = try old.read { try FileGeneration($0).earlier($0) }
    try StoreError.translating {
      try pool.write { db in
        // What comes next gets the number after the highest that is here; the last documents may have been refused.
        let earlier = before.after(end.generation, sharing: min(end.number, try Self.lastDocument(in: db)))
        for (name, last) in earlier.last {
          try db.execute(
            sql: "INSERT OR REPLACE INTO earlier_generations (name, last) VALUES (?, ?)", arguments: [name, last])
        }
      }
    }
  }

  private static func lastDocument(in db: Database) throws -> Int64 {
    try Int64.fetchOne(db, sql: "SELECT max(document) FROM document_facts") ?? 0
  }
}
