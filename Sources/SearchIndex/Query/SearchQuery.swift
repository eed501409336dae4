import Documents

/// What a user looks for. Filters of one kind widen each other, filters of different kinds narrow the result.
public struct SearchQuery: Sendable, Equatable {
  /// The order of the hits.
  public enum Order: String, Sendable, Hashable, CaseIterable {
    /// The best match first; without words the newest first.
    case relevance
    /// The last published first; undated articles come last.
    case newest
  }

  /// The largest `limit`.
  public static let maximumLimit = 200
  /// The largest `offset`.
  public static let maximumOffset = 10_000

  /// What to look for, in the query language (docs/search.md); `nil` or blank finds every document.
  public var text: String?
  /// What to look for, as a tree; it and `text` must both match.
  public var condition: QueryNode?
  /// Languages (BCP 47): `en` also finds `en-GB`.
  public var languages: [String]
  /// Countries that the article names (ISO 3166-1 alpha-2), in upper or lower case.
  public var countries: [String]
  /// Names of sites, or host names of their URLs; case does not matter.
  public var sites: [String]
  /// Who delivered the captures; exactly as they named themselves.
  public var sources: [String]
  /// The first day of publication, as the page writes it.
  public var publishedFrom: CalendarDay?
  /// The last day of publication, included.
  public var publishedTo: CalendarDay?
  /// The order of the hits.
  public var order: Order
  /// The most hits to return: 1...200.
  public var limit: Int
  /// How many hits to skip: 0...10,000. A cursor is better: pages do not shift, and later ones cost no more.
  public var offset: Int
  /// Where the page before ended: its `nextCursor`. The query must be the same, but for `limit`, `snippetWords`, `facets` and
  /// `hasHistogram`.
  public var cursor: String?
  /// Whether only the best of each group of near-duplicates is shown.
  public var foldsDuplicates: Bool
  /// How many values of each facet to count, 1...100; `nil` for no facets.
  public var facets: Int?
  /// Whether to count documents by time of publication.
  public var hasHistogram: Bool
  /// About how long a snippet is, in words: 1...64.
  public var snippetWords: Int

  /// Creates a query.
  public init(
    text: String? = nil,
    condition: QueryNode? = nil,
    languages: [String] = [],
    countries: [String] = [],
    sites: [String] = [],
    sources: [String] = [],
    publishedFrom: CalendarDay? = nil,
    publishedTo: CalendarDay? = nil,
    order: Order = .relevance,
    limit: Int = 10,
    offset: Int = 0,
    cursor: String? = nil,
    foldsDuplicates: Bool = true,
    facets: Int? = nil,
    hasHistogram: Bool = false,
    snippetWords: Int = 32
  ) {
    self.text = text
    self.condition = condition
    self.languages = languages
    self.countries = countries
    self.sites = sites
    self.sources = sources
    self.publishedFrom = publishedFrom
    self.publishedTo = publishedTo
    self.order = order
    self.limit = limit
    self.offset = offset
    self.cursor = cursor
    self.foldsDuplicates = foldsDuplicates
    self.facets = facets
    self.hasHistogram = hasHistogram
    self.snippetWords = snippetWords
  }

  /// Checks everything but the text.
  func validate() throws(StoreError) {
    guard (1...Self.maximumLimit).contains(limit) else {
      throw .invalidQuery(reason: "limit is \(limit), not in 1...\(Self.maximumLimit)")
    }
    guard (0...Self.maximumOffset).contains(offset) else {
      throw .invalidQuery(reason: "offset is \(offset), not in 0...\(Self.maximumOffset)")
    }
    guard cursor == nil || offset == 0 else {
      throw .invalidQuery(reason: "a cursor and an offset together; the cursor tells where the page begins")
    }
    if let facets, !(1...100).contains(facets) {
      throw .invalidQuery(reason: "facet values are \(facets), not in 1...100")
    }
    guard (1...64).contains(snippetWords) else {
      throw .invalidQuery(reason: "snippet words are \(snippetWords), not in 1...64")
    }
    for (name, values) in [
      ("language", languages), ("country", countries), ("site", sites), ("source", sources),
    ] {
      guard values.count <= 100 else { throw .invalidQuery(reason: "\(values.count) \(name) filters, over 100") }
      guard values.allSatisfy({ !$0.isEmpty && $0.utf8.count <= 1000 }) else {
        throw .invalidQuery(reason: "a \(name) filter is empty or over 1000 bytes")
      }
    }
    for language in languages where !QueryLeaf.isLanguage(language) {
      throw .invalidQuery(reason: "\"\(language)\" is no language tag such as en or pt-BR")
    }
    for country in countries where !QueryLeaf.isCountry(country) {
      throw .invalidQuery(reason: "\"\(country)\" is no ISO 3166-1 alpha-2 code such as UA")
    }
    if let publishedFrom, let publishedTo, publishedFrom > publishedTo {
      throw .invalidQuery(reason: "published from \(publishedFrom) is after \(publishedTo)")
    }
  }

  /// What to look for, filters included, as one tree; `nil` for everything. Its `description` is a query that finds the same.
  ///
  /// - Throws: `StoreError.querySyntax` or `StoreError.invalidQuery`, as a search would.
  public func asCondition() throws(StoreError) -> QueryNode? {
    try validate()
    return tree(try asked())
  }

  /// What to look for without the filters; `nil` for everything.
  func asked() throws(StoreError) -> QueryNode? {
    var nodes: [QueryNode] = []
    if let text {
      do throws(QueryError) {
        if let node = try QueryNode(text) { nodes.append(node) }
      } catch {
        throw .querySyntax(error)
      }
    }
    if let condition {
      try condition.validate()
      nodes.append(condition)
    }
    return .all(nodes)
  }

  /// Something to look for, and all filters, as one tree; `nil` for everything.
  func tree(_ asked: QueryNode?) -> QueryNode? {
    let filters: [QueryNode?] = [
      .any(languages.map { .language($0.lowercased()) }),
      .any(countries.map { .country($0.uppercased()) }),
      .any(sites.map { .site($0.lowercased()) }),
      .any(sources.map { .source($0) }),
      DayRange(first: publishedFrom, last: publishedTo).map { .published($0) },
    ]
    var nodes = filters.compactMap { $0 }
    // The words of a query that is one `and` stay children of the whole, where a store ranks by them.
    if case .and(let children)? = asked { nodes = children + nodes } else if let asked { nodes.insert(asked, at: 0) }
    return .all(nodes)
  }

  /// A sum of all that decides which documents are found and in which order.
  ///
  /// - Parameter generation: which filling of the index is asked; places in another one mean nothing.
  func sum(_ tree: QueryNode?, generation: String) -> UInt64 {
    SearchCursor.sum("\(generation) \(order.rawValue) \(foldsDuplicates) \(tree?.description ?? "")".utf8)
  }
}
