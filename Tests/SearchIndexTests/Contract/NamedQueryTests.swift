import Testing

@testable import SearchIndex

/// Queries that every store answers with the same documents.
@Suite("Contract: named queries")
struct NamedQueryTests {
  struct NamedQuery: CustomTestStringConvertible {
    let name: String
    let text: String
    let finds: Set<Int>
    var testDescription: String { name }

    init(_ name: String, _ text: String, _ finds: Set<Int>) { (self.name, self.text, self.finds) = (name, text, finds) }
  }

  static let queries = [
    NamedQuery("all words", "grain deal", [1, 2, 6, 7]),
    NamedQuery("a phrase", "\"grain deal\"", [1, 6, 7]),
    NamedQuery("a phrase does not span fields", "\"signed ports\"", []),
    NamedQuery("an exclusion", "grain -corridor", [2, 12]),
    NamedQuery("a phrase excluded", "grain -\"port authority\" -title:deal", [5, 12]),
    NamedQuery("a beginning", "getreide*", [3]),
    NamedQuery("a phrase that may go on", "\"grain tra\"*", [5]),
    NamedQuery("near", "grain NEAR/1 ships", [2]),
    NamedQuery("near, farther and turned", "ships NEAR/4 grain", [1, 2, 6, 7]),
    NamedQuery("either", "wheat OR volcano", [5, 9, 10]),
    NamedQuery("either, and", "(wheat OR volcano) port", [10]),
    NamedQuery("and binds closer", "wheat OR volcano port", [5, 10]),
    NamedQuery("a group excluded", "volcano -(port OR wheat)", [9]),
    NamedQuery("in the title", "title:volcano", [9]),
    NamedQuery("near in the title", "title:(signed NEAR/2 grain)", [1, 6, 7]),
    NamedQuery("in the byline", "author:grain", [12]),
    NamedQuery("a name by a word of it", "entity:orlova", [1, 6, 7, 11]),
    NamedQuery("a name by its beginning", "entity:orl*", [1, 6, 7, 11]),
    NamedQuery("a name by id", "entity:capital:UA", [1, 6, 7]),
    NamedQuery("a country without a name", "country:UA -entity:\"Black Sea\"", [2]),
    NamedQuery("a language and a country", "lang:en country:UA", [1, 2, 6, 7]),
    NamedQuery("a regional language", "lang:de-at", [12]),
    NamedQuery("a site by host", "site:gazette.example", [1, 5]),
    NamedQuery("a site by name", "site:\"The Gazette\"", [1, 5, 9]),
    NamedQuery("a month", "date:2025-06", [1, 2, 6, 7, 10]),
    NamedQuery("a day as the page writes it", "date:2025-06-18", [1, 6]),
    NamedQuery("an open range of days", "date:2025-07..", [5, 11, 12]),
    NamedQuery("a large amount", "amount:>1bn USD", [1, 6, 7, 11]),
    NamedQuery("a range of money that meets a range", "amount:5m..6m EUR", [2, 3]),
    NamedQuery("money of any currency", "amount:<1000", [5]),
    NamedQuery("an exact amount", "amount:6m EUR", [2, 3]),
    NamedQuery("who says what in one quotation", "speaker:orlova quote:\"not negotiable\"", [1, 6, 7]),
    NamedQuery("what anybody says", "quote:negotiable", [1, 6, 7, 11]),
    NamedQuery("a speaker by id", "speaker:person:viktor-hale", [11]),
    NamedQuery("two speakers", "speaker:hale speaker:orlova", [11]),
    NamedQuery("near in a quotation", "quote:(border NEAR/2 negotiable)", [11]),
    NamedQuery("a topic or a type", "topic:economy OR type:plain", [1, 5, 6, 7, 10]),
    NamedQuery("a topic by code", "topic:medtop:17000000", [8]),
    NamedQuery("a source without a language", "source:feed -lang:de", [8, 10]),
    NamedQuery("fields together", "title:(ports OR wheat) date:>2025-06", [5]),
    NamedQuery("words or a field", "wheat OR country:DE", [3, 5]),
    NamedQuery("words and fields, either", "(grain site:wire) OR (volcano type:plain)", [6, 10]),
    NamedQuery("exclusions only", "-country:UA -lang:en", [3, 4, 8, 12]),
    NamedQuery("accents and case do not matter", "KOLN muller", [3]),
    NamedQuery("Cyrillic", "києві", [4]),
    NamedQuery("another form of a word", "erupt", [9, 10]),
    NamedQuery("a word as it stands", "\"erupt\"", []),
    NamedQuery("a plural and a past", "minister reopen", [1]),
    NamedQuery("another form excluded", "grain -corridors", [2, 12]),
    NamedQuery("another form in the title", "title:port", [2]),
    NamedQuery("another form in a quotation", "quote:borders", [11]),
    NamedQuery("no other form of a name", "author:grains", []),
    NamedQuery("a German form of a language asked for", "lang:de Präsident", [3]),
    NamedQuery("no German form without it", "Präsident", []),
    NamedQuery("a French form", "lang:fr tempêtes", [8]),
  ]

  @Test("The same query finds the same documents", arguments: StoreKind.allCases, queries)
  func finds(kind: StoreKind, query: NamedQuery) throws {
    let tested = try Self.stores.value(for: kind)
    #expect(try tested.found(query.text) == query.finds)
    #expect(Set(try tested.numbers(query.text, order: .newest)) == query.finds)
    let page = try tested.store.search(SearchQuery(text: query.text))
    #expect(page.total == query.finds.count)
  }

  @Test("A tree finds what its text does", arguments: StoreKind.allCases, queries)
  func tree(kind: StoreKind, query: NamedQuery) throws {
    let tree = try #require(try QueryNode(query.text))
    let page = try Self.stores.value(for: kind).store.search(
      SearchQuery(condition: tree, limit: 200, foldsDuplicates: false))
    #expect(Set(page.hits.compactMap { Int($0.id.rawValue, radix: 16) }) == query.finds)
  }

  /// Filled once: these tests only read.
  private static let stores = FilledStores()
}

/// Stores with the documents of ``Corpus``, for tests that only read.
struct FilledStores: Sendable {
  private let stores: [StoreKind: Result<TestedStore, any Error>]

  init() {
    stores = Dictionary(uniqueKeysWithValues: StoreKind.allCases.map { kind in (kind, Result { try kind.filled() }) })
  }

  func value(for kind: StoreKind) throws -> TestedStore {
    guard let store = stores[kind] else { throw StoreError.unavailable(reason: "no store of this kind") }
    return try store.get()
  }
}
