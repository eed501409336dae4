import Documents

/// Marks are numbers that documents got in the order in which they were stored (``StoringOrder``), with the generation of the index: one
/// that was filled anew has other numbers.
extension OpenSearchStore {
  /// Where following begins.
  public func mark(at start: FollowStart) throws(StoreError) -> FollowMark {
    try tiedToGeneration().tiedMark(at: start)
  }

  private func tiedMark(at start: FollowStart) throws(StoreError) -> FollowMark {
    let generation = try generation().number
    switch start {
    case .beginning: return GenerationMark(generation: generation, number: 0).mark
    case .end: return GenerationMark(generation: generation, number: try order.settled()).mark
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
      let number = min(first.map { $0 - 1 } ?? settled, settled)
      return GenerationMark(generation: generation, number: number).mark
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
    let query = query?.withForms()
    return try tiedToGeneration().tiedMatches(of: query, after: mark, through: end, limit: limit)
  }

  private func tiedMatches(
    of query: QueryNode?, after mark: FollowMark, through end: FollowMark?, limit: Int
  ) throws(StoreError) -> FollowPage {
    let generation = try generation().number
    let first = try GenerationMark(mark, of: generation).number
    let stop = try end.map { (end) throws(StoreError) in try GenerationMark(end, of: generation).number }
    // First what is settled, then what can be found: all that is settled can be.
    let settled = try order.settled()
    for number in [first, stop ?? 0] where number > settled {
      throw .invalidMark(reason: "it is after document \(number), and the store ends at \(settled)")
    }
    let horizon = stop ?? settled
    guard first < horizon else { return FollowPage(hits: [], mark: mark, hasMore: false) }
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
      hits: hits, mark: GenerationMark(generation: generation, number: hasMore ? last ?? horizon : horizon).mark,
      hasMore: hasMore)
  }
}

/// A mark of `OpenSearchStore`: `order-`, the generation of the index, `-`, and the number of the last document that was looked at.
struct GenerationMark: Equatable {
  var generation: Int
  var number: Int64

  init(generation: Int, number: Int64) { (self.generation, self.number) = (generation, number) }

  /// - Throws: `StoreError.invalidMark` if it is none, or one of another generation.
  init(_ mark: FollowMark, of generation: Int) throws(StoreError) {
    let parts = mark.text.dropFirst(Self.prefix.count).split(separator: "-", omittingEmptySubsequences: false)
    // Written in one way only, so that nothing that merely looks like a mark is one.
    guard mark.text.hasPrefix(Self.prefix), parts.count == 2, let marked = Int(parts[0]), let number = Int64(parts[1]),
      number >= 0, GenerationMark(generation: marked, number: number).mark == mark
    else {
      throw .invalidMark(reason: "it is not of the form \(Self.prefix)GENERATION-NUMBER, as marks of this store are")
    }
    guard marked == generation else {
      throw .invalidMark(reason: "it belongs to generation \(marked) of the index, which was filled anew since")
    }
    self.init(generation: generation, number: number)
  }

  var mark: FollowMark { FollowMark(text: "\(Self.prefix)\(generation)-\(number)") }

  private static let prefix = "order-"
}
