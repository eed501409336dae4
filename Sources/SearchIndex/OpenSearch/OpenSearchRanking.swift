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
  private var shownBefore = 0

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
    guard isByScore else { return }
    // Scores change a little with each document that is stored: the page begins at the score that the last one has now, or, if
    // that one is in the result no more, after as many hits as there were before it.
    if let now = try members([last.id]).first {
      after?.score = now.score
    } else {
      after = nil
      shownBefore = max(Int(cursor.shown) - 1, 0)
      guard shownBefore <= SearchQuery.maximumOffset else {
        throw .invalidQuery(
          reason: "the last article of the page before is in the result no more; ask for the first page again")
      }
    }
  }

  /// The next hits.
  mutating func page(skipping offset: Int, limit: Int) throws(StoreError) -> (shown: [OpenSearchHit], hasMore: Bool) {
    var shown: [OpenSearchHit] = []
    var seen: Set<DocumentID> = []
    var skip = offset + shownBefore
    var window = skip + limit + 1 + (folds ? limit + 20 : 0)
    var place = after
    while true {
      let (hits, isLast) = try following(place, size: window)
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
      guard !isLast, let last = hits.last else { return (shown, false) }
      place = last
      window = min(window * 4, Self.maximumWindow)
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

  /// The hits after one, at least one if there are more; whether they are the last.
  ///
  /// Scores are rounded on their way, each server's in its own manner, so that none can be asked for what comes after a score exactly:
  /// it is asked for what comes after a slightly better one, and what came before is dropped.
  private func following(_ last: OpenSearchHit?, size: Int) throws(StoreError) -> (hits: [OpenSearchHit], isLast: Bool)
  {
    var size = min(size, Self.maximumWindow)
    guard let last, last.score != nil else {
      let hits = try search(condition, after: last?.searchAfter, size: size)
      return (hits, hits.count < size)
    }
    while true {
      let hits = try search(condition, after: last.searchShortlyBefore, size: size)
      let isLast = hits.count < size
      if let place = hits.firstIndex(where: { $0.id == last.id }) {
        let rest = Array(hits[(place + 1)...])
        if !rest.isEmpty || isLast { return (rest, isLast) }
      } else if isLast {
        return (hits.filter { $0.isAfter(last) }, true)
      }
      guard size < Self.maximumWindow else {
        // Ten thousand equal scores: now the server's own arithmetic must do.
        let hits = try search(condition, after: last.searchAfter, size: size)
        return (hits, hits.count < size)
      }
      size = min(size * 4, Self.maximumWindow)
    }
  }

  /// The most hits that a server gives at once, unless it is set up otherwise (`index.max_result_window`).
  private static let maximumWindow = 10_000

  /// Those of some documents that are in the result.
  private func members(_ ids: [DocumentID]) throws(StoreError) -> [OpenSearchHit] {
    let among: JSONValue = ["terms": ["id": .strings(ids.map(\.rawValue))]]
    return try search(["bool": ["filter": [condition, among]]], after: nil, size: ids.count, source: false)
  }

  private func search(
    _ condition: JSONValue, after place: JSONValue?, size: Int, source: Bool = true
  ) throws(StoreError) -> [OpenSearchHit] {
    var body: [String: JSONValue] = [
      "query": isByScore ? OpenSearchQuery.ranked(condition, by: texts) : condition,
      "size": .integer(size), "sort": OpenSearchHit.sort(byScore: isByScore), "track_total_hits": false,
      "_source": source && folds ? .array(OpenSearchDuplicates.fields) : false,
    ]
    if let place { body["search_after"] = place }
    let answer = try store.client.expect(.POST, store.searchPath, .object(body))
    return (answer["hits"]?["hits"]?.array ?? []).compactMap { OpenSearchHit($0, byScore: isByScore) }
  }
}
