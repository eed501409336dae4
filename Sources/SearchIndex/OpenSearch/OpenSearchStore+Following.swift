import Documents

/// Marks are numbers that documents got in the order in which they were stored (``StoringOrder``), with the generation of the index.
extension OpenSearchStore {
  /// Where following begins.
  public func mark(at start: FollowStart) throws(StoreError) -> FollowMark {
    try inOneGeneration { store throws(StoreError) in try store.tiedMark(at: start) }
  }

  private func tiedMark(at start: FollowStart) throws(StoreError) -> FollowMark {
    switch start {
    case .beginning: return try mark(0)
    case .end: return try mark(order.settled())
    case .captured(let since):
      let settled = try order.settled()
      _ = try client.expect(.POST, "/\(documentIndex)/_refresh")
      let body = try client.expect(
        .POST, "/\(documentIndex)/_search",
        [
          "size": 0, "query": ["range": ["captured_ms": ["gte": .integer(since.millisecondsSince1970)]]],
          "aggs": ["first": ["min": ["field": "sequence"]]],
        ])
      let first = body["aggregations"]?["first"]?["value"]?.integer
      return try mark(min(first.map { $0 - 1 } ?? settled, settled))
    }
  }

  private func mark(_ number: Int64) throws(StoreError) -> FollowMark {
    NumberMark(kind: Self.markKind, generation: try generation().label, number: number).mark
  }

  private func number(of mark: FollowMark) throws(StoreError) -> Int64 {
    try NumberMark(mark, kind: Self.markKind).number(in: try generation().label, after: earlierGenerations)
  }

  private static let markKind = "order"

  // MARK: Generations before

  /// The numbers of documents in the order of storing; those that are not stored are missing.
  func numbers(of ids: [DocumentID]) throws(StoreError) -> [DocumentID: Int64] {
    try stored(ids, fields: ["sequence"]).compactMapValues { $0["_source"]?["sequence"]?.integer }
  }

  /// Lets marks of another generation, and of those before it, be good in this one (``EarlierGenerations``): all of its documents up to a
  /// mark are here under the numbers that they have there, and no others yet.
  func continueMarks(of old: OpenSearchStore, through end: FollowMark) throws(StoreError) {
    let end = try NumberMark(end, kind: Self.markKind)
    let earlier = try old.earlierGenerations().after(end.generation, sharing: end.number)
    // A document that was stored again meanwhile may have been copied under a number after the end, which is not to be given out again.
    _ = try client.expect(.POST, "/\(documentIndex)/_refresh")
    try order.begin(after: max(end.number, try newest()))
    let records = earlier.last.sorted { $0.key < $1.key }.map { name, last -> JSONValue in
      ["generation": .string(name), "last": .integer(last)]
    }
    _ = try client.expect(.PUT, earlierPath, ["earlier": .array(records)])
  }

  private func earlierGenerations() throws(StoreError) -> EarlierGenerations {
    let record = try client.record(at: earlierPath)
    var last: [String: Int64] = [:]
    for earlier in record?.source["earlier"]?.array ?? [] {
      if let generation = earlier["generation"]?.string { last[generation] = earlier["last"]?.integer }
    }
    return EarlierGenerations(last: last)
  }

  private var earlierPath: String { "/\(offsetIndex)/_doc/earlier-generations" }

  // MARK: Following

  /// Follows a query.
  public func matches(
    of query: QueryNode?, after mark: FollowMark, through end: FollowMark?, limit: Int
  ) throws(StoreError) -> FollowPage {
    guard (1...SearchQuery.maximumLimit).contains(limit) else {
      throw .invalidQuery(reason: "limit is \(limit), not in 1...\(SearchQuery.maximumLimit)")
    }
    try query?.validate()
    let query = query?.withForms()
    return try inOneGeneration { store throws(StoreError) in
      try store.tiedMatches(of: query, after: mark, through: end, limit: limit)
    }
  }

  private func tiedMatches(
    of query: QueryNode?, after mark: FollowMark, through end: FollowMark?, limit: Int
  ) throws(StoreError) -> FollowPage {
    let first = try number(of: mark)
    let stop = try end.map { (end) throws(StoreError) in try number(of: end) }
    // First what is settled, then what can be found: all that is settled can be.
    let settled = try order.settled()
    for number in [first, stop ?? 0] where number > settled {
      throw .invalidMark(reason: "it is after document \(number), and the store ends at \(settled)")
    }
    let horizon = stop ?? settled
    guard first < horizon else { return FollowPage(hits: [], mark: try self.mark(first), hasMore: false) }
    _ = try client.expect(.POST, "/\(documentIndex)/_refresh")
    let range: JSONValue = ["range": ["sequence": ["gt": .integer(first), "lte": .integer(horizon)]]]
    let body = try client.expect(
      .POST, searchPath,
      [
        "query": ["bool": ["filter": [OpenSearchQuery.condition(query), range]]],
        // One more tells whether there are more.
        "size": .integer(limit + 1), "sort": [["sequence": ["order": "asc"]]], "track_total_hits": false,
        "_source": OpenSearchHit.shownFields,
      ])
    let found = body["hits"]?["hits"]?.array ?? []
    let texts = query?.positiveTexts ?? []
    let hits = found.prefix(limit).compactMap { hit in
      OpenSearchHit(unranked: hit)?.shown(texts, words: SearchQuery().snippetWords)
    }
    let hasMore = found.count > limit
    let last = found.prefix(limit).last?["sort"]?.array?.first?.integer
    return FollowPage(
      hits: hits, mark: try self.mark(hasMore ? last ?? horizon : horizon), hasMore: hasMore)
  }
}
