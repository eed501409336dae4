import Documents
import GRDB

extension SQLiteStore {
  /// How much a match counts, by column: title, subtitle, authors, text (arguments of FTS5's `bm25`).
  private static let weights = "8.0, 4.0, 2.0, 1.0"
  /// The most scalars of a title or snippet: a page may hold a megabyte without a space.
  private static let maximumScalars = 1000

  /// Finds documents.
  public func search(_ query: SearchQuery) throws(StoreError) -> SearchPage {
    try query.validate()
    let match: String?
    if let text = query.text, let words = try TextQuery(text) {
      match = MatchExpression.compile(words)
    } else {
      match = nil
    }
    let filter = SearchFilter(query, match: match)
    return try read { db in
      let total = try Int.fetchOne(db, sql: "SELECT count(*) \(filter.sql)", arguments: filter.arguments) ?? 0
      guard total > query.offset else { return SearchPage(total: total, offset: query.offset, hits: []) }
      let hits = try Self.ranking(query, filter: filter, in: db).compactMap { rowID, score in
        try Self.hit(rowID: rowID, score: score, match: match, words: query.snippetWords, in: db)
      }
      return SearchPage(total: total, offset: query.offset, hits: hits)
    }
  }

  /// The rows of the page. Texts are fetched afterwards, for these rows only: SQLite would otherwise carry the
  /// highlights of every match through its sorter.
  private static func ranking(_ query: SearchQuery, filter: SearchFilter, in db: Database) throws -> [(Int64, Double?)]
  {
    let score = filter.hasMatch ? "bm25(search, \(weights))" : "NULL"
    let order =
      filter.hasMatch && query.order == .relevance
      ? "score, documents.rowid"
      : "documents.published_ms DESC NULLS LAST, documents.captured_ms DESC, documents.rowid"
    let sql = "SELECT documents.rowid, \(score) AS score \(filter.sql) ORDER BY \(order) LIMIT :limit OFFSET :offset"
    let page: StatementArguments = ["limit": query.limit, "offset": query.offset]
    return try Row.fetchAll(db, sql: sql, arguments: filter.arguments + page).map { row in
      let score: Double? = row[1]
      return (row[0], score.map { -$0 })
    }
  }

  private static func hit(rowID: Int64, score: Double?, match: String?, words: Int, in db: Database) throws
    -> SearchHit?
  {
    let texts = try highlights(rowID: rowID, match: match, words: words, in: db)
    guard
      let row = try Row.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT id, version, url, source, site, authors, language, published_at, captured_ms, countries, summary,
              keyphrases
            FROM documents WHERE rowid = ?
            """
        ),
        arguments: [rowID]
      ), let id = DocumentID(row["id"])
    else { return nil }
    let published: String? = row["published_at"]
    return SearchHit(
      id: id,
      version: row["version"],
      url: row["url"],
      source: row["source"],
      site: row["site"],
      title: texts.title,
      snippet: texts.snippet,
      authors: DocumentRow.split(row["authors"]),
      language: row["language"],
      publishedAt: published.flatMap { PublicationTime(rfc3339: $0) },
      capturedAt: Timestamp(millisecondsSince1970: row["captured_ms"]),
      countries: DocumentRow.split(row["countries"]),
      summary: row["summary"],
      keyphrases: DocumentRow.split(row["keyphrases"]),
      score: score
    )
  }

  private static func highlights(
    rowID: Int64,
    match: String?,
    words: Int,
    in db: Database
  ) throws -> (title: HighlightedText?, snippet: HighlightedText) {
    let row: Row?
    if let match {
      row = try Row.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT highlight(search, 0, :open, :close), snippet(search, 3, :open, :close, '…', :words)
            FROM search WHERE search MATCH :match AND rowid = :rowid
            """
        ),
        arguments: [
          "open": HighlightMarks.open, "close": HighlightMarks.close, "words": words,
          "match": match, "rowid": rowID,
        ]
      )
    } else {
      row = try Row.fetchOne(
        db.cachedStatement(sql: "SELECT title, substr(text, 1, :length) FROM documents WHERE rowid = :rowid"),
        arguments: ["length": words * 8, "rowid": rowID]
      )
    }
    let title: String? = row?[0]
    let snippet: String = row?[1] ?? ""
    return (
      title.map { HighlightMarks.parse($0, limit: maximumScalars) },
      HighlightMarks.parse(snippet, limit: maximumScalars)
    )
  }
}
