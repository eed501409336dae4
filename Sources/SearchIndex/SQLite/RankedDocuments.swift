import Documents
import GRDB

/// A document and its place in the order of a result.
struct RankedDocument {
  /// Its number.
  var document: Int64
  /// The lower the better it matches; `nil` without words.
  var score: Double?
  /// What is sorted by first: the score as bits, or the time of publication.
  var first: Int64
  /// What is sorted by next, of the newest: the time of capture.
  var second: Int64
  /// Near-duplicates of it in the result that come later.
  var duplicates = 0
}

/// The documents of a result in their order, page by page.
///
/// A page begins after a document, not after a number of them: what was stored meanwhile does not shift it. Scores change a little
/// with each document that is stored, so the page begins at the score that the last document has now.
struct RankedDocuments {
  let db: Database
  let query: CompiledQuery
  let folds: Bool
  private let isByScore: Bool
  private let after: RankedDocument?

  init(db: Database, query: CompiledQuery, order: SearchQuery.Order, folds: Bool, cursor: SearchCursor?) throws {
    self.db = db
    self.query = query
    self.folds = folds
    isByScore = order == .relevance && query.ranking != nil
    guard let cursor else {
      after = nil
      return
    }
    var last = RankedDocument(document: cursor.document, score: nil, first: cursor.first, second: cursor.second)
    if isByScore {
      let now = try Self.rows(
        db, query.select("document, score", where: ["\(query.document) = :last"], "", ["last": cursor.document]),
        isByScore: true)
      let score = now.first?.score ?? Double(bitPattern: UInt64(bitPattern: cursor.first))
      last.score = score.isNaN ? 0 : score
    }
    after = last
  }

  /// The next hits.
  func page(skipping offset: Int, limit: Int) throws -> (shown: [RankedDocument], hasMore: Bool) {
    var shown: [RankedDocument] = []
    var seen: Set<Int64> = []
    var skip = offset
    var fetched = 0
    var window = offset + limit + 1 + (folds ? limit + 20 : 0)
    while true {
      let rows = try rows(limit: window, offset: fetched)
      for row in rows {
        guard let folded = try fold(row, &seen, isCounted: skip == 0 && shown.count < limit) else { continue }
        if skip > 0 {
          skip -= 1
          continue
        }
        if shown.count == limit { return (shown, true) }
        shown.append(folded)
      }
      guard rows.count == window else { return (shown, false) }
      fetched += window
      window *= 4
    }
  }

  // MARK: Near-duplicates

  /// A document with the number of its near-duplicates; `nil` if a better one of its group was shown already.
  private func fold(_ row: RankedDocument, _ seen: inout Set<Int64>, isCounted: Bool) throws -> RankedDocument? {
    guard folds, let group = try group(of: row.document) else { return row }
    guard seen.insert(group).inserted else { return nil }
    guard isCounted || after != nil else { return row }
    let members = try members(of: group)
    if let after, members.contains(where: { !isAfter($0, after) }) { return nil }
    var row = row
    row.duplicates = max(members.count - 1, 0)
    return row
  }

  private func group(of document: Int64) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT group_number FROM duplicate_fingerprints INDEXED BY group_of_document
          WHERE document = ? AND group_number IS NOT NULL
          """), arguments: [document])
  }

  /// The documents of a group that are in the result.
  private func members(of group: Int64) throws -> [RankedDocument] {
    let condition =
      "\(query.document) IN (SELECT document FROM duplicate_fingerprints WHERE group_number = :group)"
    return try Self.rows(db, query.select(columns, where: [condition], "", ["group": group]), isByScore: isByScore)
  }

  // MARK: Order

  private var columns: String { isByScore ? "document, score" : "document, f.published_ms, f.captured_ms" }

  private func rows(limit: Int, offset: Int) throws -> [RankedDocument] {
    var arguments: [String: (any DatabaseValueConvertible)?] = ["limit": limit, "offset": offset]
    let page = "LIMIT :limit OFFSET :offset"
    if isByScore {
      guard let after else {
        let select = query.select(
          "document, score AS ranking", "ORDER BY ranking, \(query.document) \(page)", arguments)
        return try Self.rows(db, select, isByScore: true)
      }
      arguments["score"] = after.score
      arguments["last"] = after.document
      let select = query.select("document AS number, score AS ranking", "", arguments)
      // Not to be merged with the inner one: the score would be worked out for each comparison.
      let sql = """
        SELECT number, ranking FROM (\(select.sql) LIMIT -1)
        WHERE ranking > :score OR ranking = :score AND number > :last ORDER BY ranking, number \(page)
        """
      return try Self.rows(db, (sql, select.arguments), isByScore: true)
    }
    var conditions: [String] = []
    if let after {
      // The first part alone lets SQLite begin in the middle of the index.
      conditions = [
        "f.published_ms <= :published",
        """
        (f.published_ms < :published OR f.captured_ms < :captured
          OR f.captured_ms = :captured AND \(query.document) > :last)
        """,
      ]
      arguments["published"] = after.first
      arguments["captured"] = after.second
      arguments["last"] = after.document
    }
    let order = "ORDER BY f.published_ms DESC, f.captured_ms DESC, \(query.document) \(page)"
    return try Self.rows(db, query.select(columns, where: conditions, order, arguments), isByScore: false)
  }

  private static func rows(
    _ db: Database, _ select: (sql: String, arguments: StatementArguments), isByScore: Bool
  ) throws -> [RankedDocument] {
    try Row.fetchAll(db, sql: select.sql, arguments: select.arguments).map { row in
      guard isByScore else { return RankedDocument(document: row[0], score: nil, first: row[1], second: row[2]) }
      let score: Double = row[1] ?? 0
      return RankedDocument(document: row[0], score: score, first: Int64(bitPattern: score.bitPattern), second: 0)
    }
  }

  private func isAfter(_ row: RankedDocument, _ other: RankedDocument) -> Bool {
    if isByScore { return (row.score ?? 0, row.document) > (other.score ?? 0, other.document) }
    return (other.first, other.second, row.document) > (row.first, row.second, other.document)
  }
}
