import Documents

/// Finds a page of hits in their order; of near-duplicates only the best, and how many others there are.
struct OpenSearchRanking {
  private let store: OpenSearchStore
  /// Which documents are in the result.
  private let condition: JSONValue
  private let texts: [TextCondition]
  private let folds: Bool
  private let isByScore: Bool
  private var after: OpenSearchHit?
  private var duplicates: OpenSearchDuplicates

  init(
    store: OpenSearchStore, condition: JSONValue, texts: [TextCondition], order: SearchQuery.Order, folds: Bool,
    cursor: SearchCursor?
  ) throws(StoreError) {
    self.store = store
    self.condition = condition
    self.texts = texts
    self.folds = folds
    isByScore = order == .relevance && !texts.isEmpty
    duplicates = OpenSearchDuplicates(store)
    guard let cursor else { return }
    guard let last = OpenSearchHit(cursor, byScore: isByScore) else {
      throw .invalidQuery(reason: "the cursor is of another store; ask for the first page again")
    }
    after = last
    // Scores change a little with each document that is stored: the page begins at the score that the last one has now.
    if isByScore, let now = try members([last.id]).first { after?.score = now.score }
  }

  /// The next hits.
  mutating func page(skipping offset: Int, limit: Int) throws(StoreError) -> (shown: [OpenSearchHit], hasMore: Bool) {
    var shown: [OpenSearchHit] = []
    var seen: Set<DocumentID> = []
    var skip = offset
    var window = offset + limit + 1 + (folds ? limit + 20 : 0)
    var place = after
    while true {
      let size = min(window, 10_000)
      let hits = try search(condition, after: place, size: size)
      if folds { try duplicates.find(hits) }
      for hit in hits {
        guard let folded = try fold(hit, &seen, isCounted: skip == 0 && shown.count < limit) else { continue }
        if skip > 0 {
          skip -= 1
          continue
        }
        if shown.count == limit { return (shown, true) }
        shown.append(folded)
      }
      guard hits.count == size, let last = hits.last else { return (shown, false) }
      place = last
      window *= 4
    }
  }

  /// A hit with the number of its near-duplicates; `nil` if a better one of its group was shown already.
  private func fold(_ hit: OpenSearchHit, _ seen: inout Set<DocumentID>, isCounted: Bool) throws(StoreError)
    -> OpenSearchHit?
  {
    guard folds else { return hit }
    let group = duplicates.group(of: hit.id)
    guard group.count > 1 else { return hit }
    guard seen.insert(group[0]).inserted else { return nil }
    guard isCounted || after != nil else { return hit }
    let members = try members(group)
    if let after, members.contains(where: { !$0.isAfter(after) }) { return nil }
    var hit = hit
    hit.duplicates = max(members.count - 1, 0)
    return hit
  }

  /// Those of some documents that are in the result.
  private func members(_ ids: [DocumentID]) throws(StoreError) -> [OpenSearchHit] {
    let among: JSONValue = ["terms": ["id": .strings(ids.map(\.rawValue))]]
    return try search(["bool": ["filter": [condition, among]]], after: nil, size: ids.count, source: false)
  }

  private func search(
    _ condition: JSONValue, after place: OpenSearchHit?, size: Int, source: Bool = true
  ) throws(StoreError) -> [OpenSearchHit] {
    var body: [String: JSONValue] = [
      "query": isByScore ? OpenSearchQuery.ranked(condition, by: texts) : condition,
      "size": .integer(size), "sort": OpenSearchHit.sort(byScore: isByScore), "track_total_hits": false,
      "_source": source && folds ? .array(OpenSearchDuplicates.fields) : false,
    ]
    if let place { body["search_after"] = place.searchAfter }
    let answer = try store.client.expect(.POST, store.searchPath, .object(body))
    return (answer["hits"]?["hits"]?.array ?? []).compactMap { OpenSearchHit($0, byScore: isByScore) }
  }
}
