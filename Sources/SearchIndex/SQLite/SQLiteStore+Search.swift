import Documents
import GRDB

extension SQLiteStore {
  /// Finds documents.
  public func search(_ query: SearchQuery) throws(StoreError) -> SearchPage {
    try query.validate()
    let asked = try query.asked()
    let tree = query.tree(asked)
    // One transaction: all parts of a page speak of the same documents.
    return try read { db in
      let sum = query.sum(tree, generation: try FileGeneration(db).name)
      let cursor = try query.cursor.map { try SearchCursor($0, of: sum) }
      let horizon = try cursor?.horizon ?? Int64.fetchOne(db, sql: "SELECT max(document) FROM document_facts") ?? 0
      // The first page needs no horizon: its transaction sees nothing newer.
      let compiled = CompiledQuery(tree, horizon: cursor == nil ? nil : horizon)
      let total = try Self.count(compiled, in: db)
      var page = SearchPage(total: total, offset: cursor.map { Int($0.shown) } ?? query.offset, hits: [])
      let ranked = try RankedDocuments(
        db: db, query: compiled, order: query.order, folds: query.foldsDuplicates, cursor: cursor
      ).page(skipping: query.offset, limit: query.limit)
      page.hits = try ranked.shown.compactMap { place in
        try HitReader(db: db, ranking: compiled.ranking?.text, words: query.snippetWords).hit(place)
      }
      if ranked.hasMore, let last = ranked.shown.last {
        page.nextCursor =
          SearchCursor(
            query: sum, horizon: horizon, shown: Int64(page.offset + ranked.shown.count), document: last.document,
            first: last.first, second: last.second
          ).text
      }
      if query.facets != nil || query.hasHistogram {
        let counter = try FacetCounter(db: db, query: compiled, total: total, sampleSize: configuration.facetSampleSize)
        page.facets = try query.facets.map { try counter.facets(limit: $0) }
        page.histogram = query.hasHistogram ? counter.histogram : nil
      }
      if total == 0, let asked {
        var suggester = Suggester(vocabulary: SQLiteVocabulary(db: db))
        page.suggestion = try suggester.suggestion(for: asked) { corrected in
          try Self.count(CompiledQuery(query.tree(corrected)), in: db) > 0
        }
      }
      return page
    }
  }

  private static func count(_ query: CompiledQuery, in db: Database) throws -> Int {
    let (sql, arguments) = query.select("count(*)")
    return try Int.fetchOne(db, sql: sql, arguments: arguments) ?? 0
  }
}
