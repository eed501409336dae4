import Documents
import Testing

@testable import SearchIndex

@Suite struct SearchTests {
  let folder: TemporaryFolder
  let store: SQLiteStore

  init() throws {
    folder = try TemporaryFolder()
    store = try SQLiteStore(path: folder.store)
    try store.apply(
      [
        document(
          1,
          title: "Grain deal signed",
          text: "Ministers met in Kyiv on Monday. The grain corridor stays open.",
          url: "https://news.gazette.example/a",
          source: "crawl",
          site: "The Gazette",
          authors: ["Mara Lindqvist"],
          language: "en",
          published: "2025-06-18T01:20:00+05:30",
          countries: ["UA", "TR"]
        ),
        document(
          2,
          title: "Ports reopen",
          text: "The port authority said grain ships may leave; the deal holds. "
            + String(repeating: "More words follow. ", count: 60),
          site: "Harbour Post",
          language: "en-GB",
          published: "2025-06-20",
          countries: ["UA"]
        ),
        document(
          3,
          title: "Müller trifft Präsidenten",
          text: "Das Getreideabkommen wurde in Köln besprochen.",
          source: "feed",
          site: "Blatt",
          language: "de",
          published: "2024-01-01",
          countries: ["DE"]
        ),
        document(4, title: "У Києві підписали угоду", text: "Сім'я з Одеси чекає на корабель. Ёлка.", language: "uk"),
        document(5, title: nil, text: "東京で会議。 Nothing else here.", language: "english"),
      ],
      offsets: []
    )
  }

  @Test func wordsPhrasesPrefixesAndExclusions() throws {
    #expect(Set(try store.numbers("grain deal")) == [1, 2])
    #expect(try store.numbers("\"grain deal\"") == [1])
    #expect(try store.numbers("\u{201C}grain deal\u{201D}") == [1])
    #expect(try store.numbers("grain -corridor") == [2])
    #expect(try store.numbers("grain -\"port authority\" -zebra") == [1])
    #expect(try store.numbers("getreide") == [])
    #expect(try store.numbers("getreide*") == [3])
    #expect(Set(try store.numbers("\"in k\"*")) == [1, 3])
    #expect(try store.numbers("lindqvist") == [1])
    #expect(try store.numbers("GRAIN Corridor") == [1])
  }

  @Test func accentsAndScripts() throws {
    #expect(try store.numbers("muller koln") == [3])
    #expect(try store.numbers("MÜLLER") == [3])
    #expect(try store.numbers("києві") == [4])
    #expect(try store.numbers("сім'я") == [4])
    #expect(try store.numbers("東京で会議") == [5])
    #expect(try store.numbers("東京*") == [5])
  }

  @Test func aTitleCountsMoreThanText() throws {
    try store.apply(
      [
        document(20, title: "Something else", text: "A volcano erupted."),
        document(21, title: "Volcano erupts", text: "It was a quiet place."),
      ],
      offsets: []
    )
    #expect(try store.numbers("volcano") == [21, 20])
    let scores = try store.search(SearchQuery(text: "volcano")).hits.map { $0.score ?? 0 }
    #expect(scores[0] > scores[1])
  }

  @Test func filters() throws {
    #expect(Set(try store.numbers(SearchQuery(languages: ["en"]))) == [1, 2])
    #expect(try store.numbers(SearchQuery(languages: ["EN-gb"])) == [2])
    #expect(Set(try store.numbers(SearchQuery(languages: ["de", "uk"]))) == [3, 4])
    #expect(Set(try store.numbers(SearchQuery(countries: ["ua"]))) == [1, 2])
    #expect(try store.numbers(SearchQuery(text: "grain", countries: ["TR"])) == [1])
    #expect(try store.numbers(SearchQuery(sites: ["the gazette"])) == [1])
    #expect(try store.numbers(SearchQuery(sites: ["News.Gazette.example"])) == [1])
    #expect(try store.numbers(SearchQuery(sources: ["feed"])) == [3])
    #expect(try store.numbers(SearchQuery(languages: ["en"], countries: ["DE"])) == [])
  }

  @Test func daysAreThoseOfThePage() throws {
    let day = CalendarDay(year: 2025, month: 6, day: 18)
    // 01:20 in India is the day before in UTC.
    #expect(try store.numbers(SearchQuery(publishedFrom: day, publishedTo: day)) == [1])
    #expect(try store.numbers(SearchQuery(publishedFrom: day)) == [2, 1])
    #expect(try store.numbers(SearchQuery(publishedTo: CalendarDay(year: 2024, month: 12, day: 31))) == [3])
  }

  @Test func ordersAndPages() throws {
    #expect(try store.numbers(SearchQuery(text: "grain", order: .newest)) == [2, 1])
    let all = try store.search(SearchQuery(limit: 2))
    #expect((all.total, all.hits.count, all.offset) == (5, 2, 0))
    #expect(try store.numbers(SearchQuery(limit: 2, offset: 0)) == [2, 1])
    #expect(try store.numbers(SearchQuery(limit: 2, offset: 2)) == [3, 4])
    #expect(try store.numbers(SearchQuery(limit: 2, offset: 4)) == [5])
    let beyond = try store.search(SearchQuery(offset: 5))
    #expect((beyond.total, beyond.hits.count) == (5, 0))
  }

  @Test func hitsCarryWhatIsShown() throws {
    let hit = try #require(try store.search(SearchQuery(text: "corridor")).hits.first)
    #expect(hit.id == identity(1))
    #expect(hit.site == "The Gazette")
    #expect(hit.authors == ["Mara Lindqvist"])
    #expect(hit.countries == ["UA", "TR"])
    #expect(hit.publishedAt?.description == "2025-06-18T01:20:00+05:30")
    #expect(hit.capturedAt == Timestamp(millisecondsSince1970: 1))
  }

  @Test func statisticsCountLanguagesAndCountries() throws {
    let statistics = try store.statistics()
    #expect(statistics.documents == 5)
    #expect(statistics.countries.map { "\($0.value)\($0.count)" } == ["UA2", "DE1", "TR1"])
    #expect(statistics.languages.count == 5)
  }

  /// Whether understood or refused as a mistake: never an error of the database.
  @Test(arguments: [
    "\" OR NEAR( * ^ : {", "a AND", "OR OR OR", "NOT x", "NEAR(a b, 5)", "title:grain", "{title}: x", "a + b", "^grain",
    "grain*grain", "grain**", "a\"\"\"", "a\"b\"c", "a\"b", "'; DROP TABLE documents; --", "x\0y", "( ( x",
    ") grain (",
    "-a b", "--a b", "a -", "grain -*", HighlightMarks.open + "grain", "\\\"grain", "grain\u{0301}", "a:b:c", "1.5% x",
    "\u{10FFFD} x",
    "\u{1E900} x", "\u{31350} grain", "a*b* c", "\"a*\"* b", "\u{E000}* z", "*a*", ". * x", "-\u{1E900}", "\u{1E900}",
    "a NEAR/3 \u{1E900}", "title:\u{1E900} OR b", "entity:\u{1E900}", "quote:\u{1E900}", "entity:') OR 1=1 --",
    "speaker:\"x\" OR site:'", "topic:%", "source:'; country:UA", "amount:1 OR 1", "search:x", "title:(a OR (b -c))",
  ])
  func nothingAUserTypesBreaksTheIndex(_ text: String) throws {
    for order in SearchQuery.Order.allCases {
      do throws(StoreError) {
        _ = try store.search(SearchQuery(text: text, order: order, facets: 5, hasHistogram: true))
      } catch .querySyntax {
        continue
      }
    }
    #expect(try store.count() == 5)
  }

  @Test(arguments: ["*", "...", "\" \"", "- -", "^:{}", "\"\"", "?!"])
  func anUnusableQuerySaysWhy(_ text: String) throws {
    let error = #expect(throws: StoreError.self) { try store.search(SearchQuery(text: text)) }
    guard case .querySyntax(let mistake)? = error else { return #expect(Bool(false), "\(String(describing: error))") }
    #expect(mistake.kind == .nothingToFind)
  }

  @Test func boundsAreChecked() throws {
    let day = CalendarDay(year: 2025, month: 1, day: 2)
    let wrong: [SearchQuery] = [
      SearchQuery(limit: 0), SearchQuery(limit: 201), SearchQuery(offset: -1), SearchQuery(offset: 10_001),
      SearchQuery(countries: ["Ukraine"]), SearchQuery(countries: ["U1"]), SearchQuery(languages: ["e'n"]),
      SearchQuery(languages: [""]), SearchQuery(sites: [String(repeating: "s", count: 1001)]),
      SearchQuery(sources: Array(repeating: "a", count: 101)),
      SearchQuery(publishedFrom: day, publishedTo: CalendarDay(year: 2025, month: 1, day: 1)),
      SearchQuery(snippetWords: 65), SearchQuery(facets: 0), SearchQuery(facets: 101), SearchQuery(cursor: ""),
      SearchQuery(cursor: "x"), SearchQuery(cursor: String(repeating: "A", count: 71)),
      SearchQuery(cursor: String(repeating: "A", count: 100_000)), SearchQuery(offset: 1, cursor: "x"),
    ]
    for query in wrong {
      let error = #expect(throws: StoreError.self) { try store.search(query) }
      guard case .invalidQuery? = error else {
        #expect(Bool(false), "\(query) gives \(String(describing: error))")
        continue
      }
    }
    #expect(try store.search(SearchQuery(text: " \n ")).total == 5)
  }
}
