import GRDB

/// Marks are numbers of documents. A document gets the number after the highest one, in a transaction beside which no other writes, and
/// none is ever deleted: so whatever becomes visible later has a higher number than all that is seen now.
extension SQLiteStore {
  /// Where following begins.
  public func mark(at start: FollowStart) throws(StoreError) -> FollowMark {
    switch start {
    case .beginning: NumberMark(number: 0).mark
    case .end: try read { db in NumberMark(number: try Self.lastDocument(in: db)).mark }
    case .captured(let since):
      try read { db in
        let first = try Int64.fetchOne(
          db, sql: "SELECT min(document) FROM document_facts WHERE captured_ms >= ?",
          arguments: [since.millisecondsSince1970])
        return NumberMark(number: try first.map { $0 - 1 } ?? Self.lastDocument(in: db)).mark
      }
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
    let first = try NumberMark(mark).number
    let stop = try end.map { (end) throws(StoreError) in try NumberMark(end).number }
    return try read { db in
      let last = try Self.lastDocument(in: db)
      for number in [first, stop ?? 0] where number > last {
        throw StoreError.invalidMark(reason: "it is after document \(number), and the store ends at \(last)")
      }
      let horizon = stop ?? last
      // What nobody has to search for, most of the time.
      guard first < horizon else { return FollowPage(hits: [], mark: mark, hasMore: false) }
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
        hits: hits, mark: NumberMark(number: hasMore ? numbers[limit - 1] : horizon).mark, hasMore: hasMore)
    }
  }

  private static func lastDocument(in db: Database) throws -> Int64 {
    try Int64.fetchOne(db, sql: "SELECT max(document) FROM document_facts") ?? 0
  }
}

/// A mark of `SQLiteStore`: `sqlite-` and the number of the last document that was looked at.
struct NumberMark: Equatable {
  var number: Int64

  init(number: Int64) { self.number = number }

  /// - Throws: `StoreError.invalidMark` if it is none.
  init(_ mark: FollowMark) throws(StoreError) {
    let digits = mark.text.dropFirst(Self.prefix.count)
    // Written in one way only, so that nothing that merely looks like a mark is one.
    guard mark.text.hasPrefix(Self.prefix), let number = Int64(digits), number >= 0, String(number) == digits else {
      throw .invalidMark(reason: "it is not of the form \(Self.prefix)NUMBER, as marks of this store are")
    }
    self.number = number
  }

  var mark: FollowMark { FollowMark(text: Self.prefix + String(number)) }

  private static let prefix = "sqlite-"
}
