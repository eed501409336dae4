import Documents
import GRDB

/// Reads what is shown of a hit. Only for the rows of a page: SQLite would otherwise carry the highlights of every match through its
/// sorter.
struct HitReader {
  /// The most scalars of a title or snippet: a page may hold a megabyte without a space.
  private static let maximumScalars = 1000

  let db: Database
  /// What is marked; `nil` without words.
  let ranking: String?
  /// About how long a snippet is.
  let words: Int

  func hit(_ place: RankedDocument) throws -> SearchHit? {
    let texts = try texts(place.document)
    // The row of a cursor is SQLite's own; any other would be a copy, and the JSON is most of it.
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT id, version, url, source, site, authors, language, published_at, captured_ms, countries, summary,
            keyphrases, json
          FROM documents WHERE rowid = ?
          """), arguments: [place.document])
    guard let row = try rows.next(), let id = DocumentID(row["id"]) else { return nil }
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
      entities: try row.withUnsafeData(named: "json") { json in
        json.map { $0.withUnsafeBytes(NamedEntities.shown(ofJSON:)) } ?? []
      },
      summary: row["summary"],
      keyphrases: DocumentRow.split(row["keyphrases"]),
      score: place.score.map { -$0 },
      duplicates: place.duplicates)
  }

  private func texts(_ document: Int64) throws -> (title: HighlightedText?, snippet: HighlightedText) {
    // A hit need not have any of the words: `grain OR country:UA`.
    let row = try marked(document) ?? plain(document)
    let title: String? = row?[0]
    let snippet: String = row?[1] ?? ""
    return (
      title.map { HighlightMarks.parse($0, limit: Self.maximumScalars) },
      HighlightMarks.parse(snippet, limit: Self.maximumScalars)
    )
  }

  private func marked(_ document: Int64) throws -> Row? {
    guard let ranking else { return nil }
    return try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT highlight(search, 0, :open, :close), snippet(search, 3, :open, :close, '…', :words)
          FROM search WHERE search MATCH :match AND rowid = :rowid
          """),
      arguments: [
        "open": HighlightMarks.open, "close": HighlightMarks.close, "words": words, "match": ranking, "rowid": document,
      ])
  }

  private func plain(_ document: Int64) throws -> Row? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT title, substr(text, 1, :length) FROM documents WHERE rowid = :rowid"),
      arguments: ["length": words * 8, "rowid": document])
  }
}
