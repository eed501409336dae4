import Documents

/// Marks are numbers that documents got in the order in which they were stored (``StoringOrder``).
extension OpenSearchStore {
  /// Where following begins.
  public func mark(at start: FollowStart) throws(StoreError) -> FollowMark {
    switch start {
    case .beginning: return mark(0)
    case .end: return mark(try order.settled())
    case .captured(let since):
      let settled = try order.settled()
      _ = try client.expect(.POST, "/\(name)/_refresh")
      let body = try client.expect(
        .POST, "/\(name)/_search",
        [
          "size": 0, "query": ["range": ["captured_ms": ["gte": .integer(since.millisecondsSince1970)]]],
          "aggs": ["first": ["min": ["field": "sequence"]]],
        ])
      let first = body["aggregations"]?["first"]?["value"]?.integer
      return mark(min(first.map { $0 - 1 } ?? settled, settled))
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
    let first = try number(of: mark)
    let stop = try end.map { (end) throws(StoreError) in try number(of: end) }
    // First what is settled, then what can be found: all that is settled can be.
    let settled = try order.settled()
    for number in [first, stop ?? 0] where number > settled {
      throw .invalidMark(reason: "it is after document \(number), and the store ends at \(settled)")
    }
    let horizon = stop ?? settled
    guard first < horizon else { return FollowPage(hits: [], mark: mark, hasMore: false) }
    _ = try client.expect(.POST, "/\(name)/_refresh")
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
    return FollowPage(hits: hits, mark: self.mark(hasMore ? last ?? horizon : horizon), hasMore: hasMore)
  }

  private func mark(_ number: Int64) -> FollowMark { FollowMark(text: Self.markPrefix + String(number)) }

  private func number(of mark: FollowMark) throws(StoreError) -> Int64 {
    let digits = mark.text.dropFirst(Self.markPrefix.count)
    // Written in one way only, so that nothing that merely looks like a mark is one.
    guard mark.text.hasPrefix(Self.markPrefix), let number = Int64(digits), number >= 0, String(number) == digits else {
      throw .invalidMark(reason: "it is not of the form \(Self.markPrefix)NUMBER, as marks of this store are")
    }
    return number
  }

  private static let markPrefix = "order-"
}
