import Documents

extension OpenSearchStore {
  /// Where searches go. Copies of a shard may score a little differently, so one process asks the same ones.
  var searchPath: String { "/\(documentIndex)/_search?preference=newsline" }

  /// Finds documents.
  public func search(_ query: SearchQuery) throws(StoreError) -> SearchPage {
    try query.validate()
    // A mistake in the query is told whatever the server does.
    let asked = try query.asked()
    // All parts of a page speak of the same documents.
    return try inOneGeneration { store throws(StoreError) in try store.tiedSearch(query, asked) }
  }

  private func tiedSearch(_ query: SearchQuery, _ asked: QueryNode?) throws(StoreError) -> SearchPage {
    let tree = query.tree(asked)
    let sum = query.sum(tree, generation: try generation().label)
    let cursor = try query.cursor.map { (text) throws(StoreError) in try SearchCursor(text, of: sum) }
    let forms = tree?.withForms()
    let texts = forms?.positiveTexts ?? []
    let matching = OpenSearchQuery.condition(forms)
    let horizon: Int64
    if let cursor { horizon = cursor.horizon } else { horizon = try newest() }
    let condition: JSONValue = [
      "bool": ["filter": [matching, ["range": ["sequence": ["lte": .integer(horizon)]]]]]
    ]
    let counts = try counts(query, condition)
    let total = Int(counts["hits"]?["total"]?["value"]?.integer ?? 0)
    var page = SearchPage(total: total, offset: cursor.map { Int($0.shown) } ?? query.offset, hits: [])
    var ranking = try OpenSearchRanking(
      store: self, condition: condition, texts: texts, order: query.order, folds: query.foldsDuplicates, cursor: cursor)
    let ranked = total == 0 ? ([], false) : try ranking.page(skipping: query.offset, limit: query.limit)
    page.hits = try shown(ranked.0, texts, query)
    if ranked.1, let last = ranked.0.last {
      page.nextCursor =
        SearchCursor(
          query: sum, horizon: horizon, shown: Int64(page.offset + ranked.0.count), documentID: last.id.rawValue,
          first: last.score.map { Int64(bitPattern: $0.bitPattern) } ?? last.published, second: last.captured
        ).text
    }
    let aggregations = counts["aggregations"]
    page.facets = query.facets.map { OpenSearchFacets.facets(aggregations, limit: $0) }
    page.histogram = query.hasHistogram ? OpenSearchFacets.histogram(aggregations) : nil
    if total == 0, let asked {
      page.suggestion = try StoreError.translating {
        var suggester = Suggester(vocabulary: OpenSearchVocabulary(store: self))
        return try suggester.suggestion(for: asked) { corrected in
          let found = try client.expect(
            .POST, "/\(documentIndex)/_count", ["query": OpenSearchQuery.condition(query.tree(corrected)?.withForms())])
          return (found["count"]?.integer ?? 0) > 0
        }
      }
    }
    return page
  }

  /// The number of the newest document that can be found.
  func newest() throws(StoreError) -> Int64 {
    let body = try client.expect(
      .POST, "/\(documentIndex)/_search", ["size": 0, "aggs": ["newest": ["max": ["field": "sequence"]]]])
    return body["aggregations"]?["newest"]?["value"]?.integer ?? 0
  }

  private func counts(_ query: SearchQuery, _ condition: JSONValue) throws(StoreError) -> JSONValue {
    var body: [String: JSONValue] = ["query": condition, "size": 0, "track_total_hits": true]
    if query.facets != nil || query.hasHistogram {
      body["aggs"] = .object(OpenSearchFacets.aggregations(facets: query.facets))
    }
    return try client.expect(.POST, searchPath, .object(body))
  }

  private func shown(_ hits: [OpenSearchHit], _ texts: [TextCondition], _ query: SearchQuery) throws(StoreError)
    -> [SearchHit]
  {
    let fields = OpenSearchHit.shownFields.array?.compactMap(\.string) ?? []
    let sources = try stored(hits.map(\.id), fields: fields)
    return hits.compactMap { hit in
      guard let source = sources[hit.id]?["_source"] else { return nil }
      var hit = hit
      hit.source = source
      return hit.shown(texts, words: query.snippetWords)
    }
  }
}
