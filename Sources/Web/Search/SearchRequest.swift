import Documents
import SearchIndex

/// What an address asks for: the words and every filter stand in it, so that a search can be kept and passed on.
struct SearchRequest: Sendable, Equatable {
  /// A filter that may have several values.
  enum Filter: String, CaseIterable, Sendable {
    case language = "lang"
    case country
    case site
    case topic
    case entity
  }

  var text: String?
  var values: [Filter: [String]] = [:]
  var from: CalendarDay?
  var to: CalendarDay?
  var order = SearchQuery.Order.relevance
  var cursor: String?
  var limit: Int

  private static let defaultLimit = 20
  private static let maximumValues = 50

  /// Reads the parameters `q`, `lang`, `country`, `site`, `topic`, `entity`, `from`, `to`, `sort`, `cursor` and `limit`.
  ///
  /// - Throws: a problem that says what a parameter may be.
  init(_ items: QueryItems) throws(Problem) {
    text = items.text("q")
    for filter in Filter.allCases {
      let all = items.all(filter.rawValue)
      guard all.count <= Self.maximumValues else {
        throw .invalidQuery("\(filter.rawValue) has \(all.count) values; it may have \(Self.maximumValues)")
      }
      if !all.isEmpty { values[filter] = all }
    }
    from = try Self.day(items, "from", last: false)
    to = try Self.day(items, "to", last: true)
    if let sort = items.text("sort") {
      guard let order = SearchQuery.Order(rawValue: sort) else {
        throw .invalidQuery("sort is \"\(sort.prefix(50))\"; it must be relevance or newest")
      }
      self.order = order
    }
    cursor = items.text("cursor")
    limit = Self.defaultLimit
    if let text = items.text("limit") {
      guard let number = Int(text), (1...SearchQuery.maximumLimit).contains(number) else {
        throw .invalidQuery("limit is \"\(text.prefix(50))\"; it must be 1 to \(SearchQuery.maximumLimit)")
      }
      limit = number
    }
  }

  /// The query for a store.
  ///
  /// - Parameters:
  ///   - facets: how many values of each facet to count; `nil` for none, and no histogram.
  func query(facets: Int?) throws(Problem) -> SearchQuery {
    var conditions: [QueryNode] = []
    for (filter, make) in [
      (Filter.topic, { QueryNode.topic($0) }), (.entity, { QueryNode.entity($0) }),
    ] as [(Filter, (NameCondition) -> QueryNode)] {
      var any: [QueryNode] = []
      for value in values[filter] ?? [] {
        guard let name = NameCondition(value) else {
          throw .invalidQuery("\(filter.rawValue) is \"\(value.prefix(50))\"; it must be an id or a name")
        }
        any.append(make(name))
      }
      if let node = QueryNode.any(any) { conditions.append(node) }
    }
    return SearchQuery(
      text: text, condition: .all(conditions), languages: values[.language] ?? [], countries: values[.country] ?? [],
      sites: values[.site] ?? [], publishedFrom: from, publishedTo: to, order: order, limit: limit, cursor: cursor,
      facets: facets, hasHistogram: facets != nil)
  }

  /// Whether nothing is asked for.
  var isEmpty: Bool { text == nil && values.isEmpty && from == nil && to == nil }

  /// Everything that the address of this request says, but for the cursor, which belongs to one page.
  var parameters: [(name: String, value: String)] {
    var parameters: [(name: String, value: String?)] = [("q", text)]
    for filter in Filter.allCases { parameters += (values[filter] ?? []).map { (filter.rawValue, $0) } }
    parameters += [("from", from?.description), ("to", to?.description)]
    if order != .relevance { parameters.append(("sort", order.rawValue)) }
    if limit != Self.defaultLimit { parameters.append(("limit", String(limit))) }
    return parameters.compactMap { name, value in value.map { (name, $0) } }
  }

  /// The address of this request; without the cursor unless told otherwise.
  func path(_ path: String = "/", withCursor: Bool = false) -> String {
    WebLink.path(path, parameters.map { ($0.name, $0.value) } + (withCursor ? [("cursor", cursor)] : []))
  }

  /// The same with a value of a filter added, or taken out if it is there.
  func toggling(_ filter: Filter, _ value: String) -> SearchRequest {
    var request = self
    request.cursor = nil
    var list = values[filter] ?? []
    if let index = list.firstIndex(of: value) { list.remove(at: index) } else { list.append(value) }
    request.values[filter] = list.isEmpty ? nil : list
    return request
  }

  /// The same between two days.
  func between(_ from: CalendarDay?, _ to: CalendarDay?) -> SearchRequest {
    var request = self
    (request.from, request.to, request.cursor) = (from, to, nil)
    return request
  }

  /// `2025`, `2025-06` and `2025-06-18` are days, too: the first of them, or the last.
  private static func day(_ items: QueryItems, _ name: String, last: Bool) throws(Problem) -> CalendarDay? {
    guard let text = items.text(name) else { return nil }
    guard let range = DayRange(parsing: text), let first = range.first, let end = range.last else {
      throw .invalidQuery(
        "\(name) is \"\(text.prefix(50))\"; it must be a day, month or year such as 2025-06-18, 2025-06 or 2025")
    }
    return last ? end : first
  }
}
