import Documents
import SeededRandom
import Testing

@testable import SearchIndex

@Suite("Contract: facets, histograms, suggestions, hostile queries")
struct CountingContractTests {
  private func day(_ text: String) -> CalendarDay? { PublicationTime(rfc3339: text)?.day }

  @Test("Facets count the whole result, not the page", arguments: StoreKind.allCases)
  func facets(kind: StoreKind) throws {
    let tested = try kind.filled()
    let page = try tested.store.search(SearchQuery(text: "grain", limit: 1, facets: 10))
    let facets = try #require(page.facets)
    #expect(facets.languages == [.init("en", count: 4), .init("de-AT", count: 1), .init("en-GB", count: 1)])
    #expect(facets.countries == [.init("UA", count: 4), .init("TR", count: 2), .init("AT", count: 1)])
    #expect(facets.sites.first == .init("Harbour Post", count: 2))
    #expect(
      facets.topics == [
        .init("medtop:04000000", label: "economy, business and finance", count: 4),
        .init("medtop:01000000", label: "arts, culture, entertainment and media", count: 1),
      ])
    #expect(facets.persons == [.init("person:lena-orlova", label: "Lena Orlova", count: 3)])
    #expect(facets.organisations == [.init("organisation:port-authority", label: "Port Authority", count: 1)])
    #expect(facets.places.map(\.value) == ["capital:UA", "place:black-sea"])
    #expect(facets.months == [.init("2025-07", count: 2), .init("2025-06", count: 4)])
    #expect(!facets.isEstimate)
    #expect(try tested.store.search(SearchQuery(text: "grain")).facets == nil)
  }

  @Test("A facet's value filters to its count", arguments: StoreKind.allCases)
  func facetsFilter(kind: StoreKind) throws {
    let tested = try kind.filled()
    let facets = try #require(try tested.store.search(SearchQuery(facets: 100)).facets)
    let fields: [(String, [Facets.Value])] = [
      ("country", facets.countries), ("topic", facets.topics), ("entity", facets.persons), ("entity", facets.places),
      ("entity", facets.organisations), ("date", facets.months), ("site", facets.sites),
    ]
    for (field, values) in fields {
      #expect(!values.isEmpty)
      for value in values { #expect(try tested.found("\(field):\"\(value.value)\"").count == value.count, "\(value)") }
    }
  }

  @Test("The number of values is that asked for", arguments: StoreKind.allCases)
  func facetLimit(kind: StoreKind) throws {
    let tested = try kind.filled()
    let facets = try #require(try tested.store.search(SearchQuery(facets: 2)).facets)
    #expect(facets.countries.count == 2 && facets.sites.count == 2 && facets.months.count == 2)
  }

  @Test(
    "A histogram has days, weeks, months or years, by the span of the result", arguments: StoreKind.allCases,
    [
      ("date:2025-06", DateHistogram.Interval.day, "2025-06-18"), ("date:2025", .week, "2025-04-28"),
      ("lang:en", .month, "2023-03-01"),
    ])
  func histogram(kind: StoreKind, query: (String, DateHistogram.Interval, String)) throws {
    let tested = try kind.filled()
    let page = try tested.store.search(SearchQuery(text: query.0, hasHistogram: true))
    let histogram = try #require(page.histogram)
    #expect(histogram.interval == query.1)
    #expect(histogram.buckets.first?.first == day(query.2))
    #expect(histogram.buckets.reduce(0) { $0 + $1.count } + histogram.undated == page.total)
    #expect(histogram.buckets.map(\.first) == histogram.buckets.map(\.first).sorted())
  }

  @Test("Undated articles and very long spans are counted", arguments: StoreKind.allCases)
  func histogramEdges(kind: StoreKind) throws {
    let tested = try kind.filled()
    try tested.store.apply([document(90, published: "0001-01-01"), document(91, published: "9999-12-31")], offsets: [])
    let histogram = try #require(try tested.store.search(SearchQuery(hasHistogram: true)).histogram)
    #expect(histogram.interval == .year && histogram.undated == 1)
    #expect(histogram.buckets.first?.first == CalendarDay(year: 1, month: 1, day: 1))
    #expect(histogram.buckets.map(\.count).reduce(0, +) == 13)
  }

  @Test(
    "A misspelt word that finds nothing is corrected from what is stored", arguments: StoreKind.allCases,
    [
      ("volcanoe", "volcano"), ("voclano", "volcano"), ("corrdor", "corridor"), ("coridoor grain", "corridor grain"),
      ("title:volkano", "title:volcano"), ("\"grain coridor\"", "\"grain corridor\""),
      ("Getreideabkomen", "getreideabkommen"),
      ("grian", "grain"), ("коробель", "корабель"), ("koeln OR wheta", "koln OR wheat"),
      ("volcanoe -wheat", "volcano -wheat"),
      ("volcanoe country:UA", nil), ("xyzzyx", nil), ("whe", nil), ("volcanoe*", nil), ("12345", nil),
      ("entity:orlovaa", nil),
      ("grain volcano", nil),
    ] as [(String, String?)])
  func suggestion(kind: StoreKind, query: (String, String?)) throws {
    let tested = try kind.filled()
    let page = try tested.store.search(SearchQuery(text: query.0))
    #expect(page.total == 0)
    #expect(page.suggestion == query.1)
  }

  @Test("A suggestion finds something", arguments: StoreKind.allCases)
  func suggestionFinds(kind: StoreKind) throws {
    let tested = try kind.filled()
    let page = try tested.store.search(SearchQuery(text: "volcanoe", sites: ["The Gazette"]))
    #expect(page.suggestion == "volcano")
    #expect(try tested.store.search(SearchQuery(text: "volcanoe", sites: ["Blatt"])).suggestion == nil)
    #expect(try tested.store.search(SearchQuery(text: "grain")).suggestion == nil)
  }

  @Test(
    "A hostile query is answered or refused, and changes nothing", arguments: StoreKind.allCases,
    [
      "'; DROP TABLE documents; --", "\"; DELETE FROM search; --", "title:x' OR '1'='1", "site:' OR 1=1 --",
      "source:\"x'); --\"",
      "entity:\"a\" OR \"b", "{title text}: grain", "search MATCH 'x'", "rowid:1", "* ^ + - NEAR",
      "\u{0}\u{1}\u{2}\u{7F}", "\u{202E}niarg",
      "grain\u{0}deal", String(repeating: "(", count: 20) + "grain" + String(repeating: ")", count: 20),
      String(repeating: "(", count: 50_000), String(repeating: "a ", count: 50_000),
      String(repeating: "\"", count: 100_000),
      String(repeating: "-", count: 100_000), String(repeating: "a NEAR/1 ", count: 60) + "b",
      String(repeating: "a* OR ", count: 60) + "b",
      "amount:>1e308 USD", "date:9999-12-31..", "date:>9999-12-31", "country:\u{130}\u{131}",
      "lang:" + String(repeating: "x", count: 36),
      "%_%", "topic:%", "entity:%", "quote:\"%\" speaker:_", "\\\"", "NEAR/", "NEAR/99999999999999999999 x", "type:/",
      "🏴‍☠️ 👩‍🌾",
    ])
  func hostile(kind: StoreKind, text: String) throws {
    let tested = try kind.filled()
    for order in SearchQuery.Order.allCases {
      do throws(StoreError) {
        _ = try tested.store.search(SearchQuery(text: text, order: order, facets: 5, hasHistogram: true))
      } catch .querySyntax {
        continue
      }
    }
    #expect(try tested.found("grain").count == 6)
  }

  @Test(
    "Trees as deep as the language allows are answered, deeper ones of a program are refused",
    arguments: StoreKind.allCases)
  func deep(kind: StoreKind) throws {
    let tested = try kind.filled()
    for open in [
      "grain (x OR ", "x OR (grain ", "grain -(x OR ", "grain -(x y -(", "title:(grain OR ", "country:UA (x OR ",
    ] {
      let depth = 20 / open.count { $0 == "(" || $0 == "-" }
      let text =
        String(repeating: open, count: depth) + "grain"
        + String(repeating: ")", count: depth * open.count { $0 == "(" })
      _ = try tested.store.search(SearchQuery(text: text, facets: 5))
    }
    var tree = QueryNode.country("UA")
    for _ in 0..<10_000 { tree = .not(tree) }
    let wide = QueryNode.or((0..<10_000).map { _ in .country("UA") })
    for tree in [tree, wide] {
      let error = #expect(throws: StoreError.self) { try tested.store.search(SearchQuery(condition: tree)) }
      guard case .invalidQuery? = error else { #expect(Bool(false), "\(String(describing: error))"); continue }
    }
    #expect(try tested.store.search(SearchQuery(condition: .and([]))).total == 12)
    #expect(try tested.store.search(SearchQuery(condition: .or([]))).total == 0)
    #expect(try tested.store.search(SearchQuery(condition: .not(.and([.or([]), .country("UA")])))).total == 12)
  }

  @Test("Any tree is answered, and finds what its opposite does not", arguments: StoreKind.allCases, 0..<10)
  func anyTree(kind: StoreKind, seed: UInt64) throws {
    let tested = try kind.filled()
    var random = RandomQuery(random: SplitMix64(seed: seed))
    for _ in 0..<60 {
      let tree = random.node()
      let found = try tested.store.search(SearchQuery(condition: tree)).total
      let others = try tested.store.search(SearchQuery(condition: .not(tree))).total
      #expect(found + others == 12, "\(tree)")
    }
  }

  @Test("A mistake is told with its place", arguments: StoreKind.allCases)
  func mistake(kind: StoreKind) throws {
    let tested = try kind.filled()
    let error = #expect(throws: StoreError.self) { try tested.store.search(SearchQuery(text: "grain foo:bar")) }
    guard case .querySyntax(let mistake)? = error else { return #expect(Bool(false), "\(String(describing: error))") }
    #expect(mistake.position == 6 && mistake.kind == .unknownField)
    #expect(error?.isTransient == false)
  }

  @Test("Filters of the query and of the options narrow each other", arguments: StoreKind.allCases)
  func filters(kind: StoreKind) throws {
    let tested = try kind.filled()
    #expect(try tested.store.numbers(SearchQuery(text: "grain OR wheat", sites: ["wire"])) == [6])
    #expect(
      try tested.store.numbers(SearchQuery(text: "country:UA", countries: ["TR"], foldsDuplicates: false)).sorted() == [
        1, 6,
      ])
    #expect(try tested.store.numbers(SearchQuery(text: "grain", condition: try QueryNode("title:ports"))) == [2])
  }
}
