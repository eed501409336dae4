import Documents
import Testing

@testable import SearchIndex

@Suite("Contract: order, pages, near-duplicates")
struct PagingContractTests {
  private func many(_ range: Range<Int>, day: (Int) -> Int = { $0 }) -> [IndexedDocument] {
    range.map { number in
      document(
        number, title: "Report \(number)", text: String(repeating: "grain ", count: 1 + number % 5) + "text",
        published: CalendarDay(year: 2025, month: 1, day: 1)!.adding(days: day(number)).description)
    }
  }

  @Test("A match in the title counts more than one in the text", arguments: StoreKind.allCases)
  func relevance(kind: StoreKind) throws {
    let tested = try kind.filled()
    #expect(try tested.numbers("volcano") == [9, 10])
    let scores = try tested.store.search(SearchQuery(text: "volcano")).hits.compactMap(\.score)
    #expect(scores.count == 2 && scores[0] > scores[1])
  }

  @Test("The newest come first, undated ones last", arguments: StoreKind.allCases)
  func newest(kind: StoreKind) throws {
    let tested = try kind.filled()
    #expect(try tested.numbers("grain", order: .newest) == [12, 5, 2, 7, 6, 1])
    // Without words there is no relevance.
    #expect(try tested.numbers("-title:nothing").last == 4)
    #expect(try tested.store.search(SearchQuery(text: "country:UA")).hits.allSatisfy { $0.score == nil })
  }

  @Test(
    "Pages by cursor are the whole result, each hit once", arguments: StoreKind.allCases, SearchQuery.Order.allCases)
  func pages(kind: StoreKind, order: SearchQuery.Order) throws {
    let tested = try kind.empty()
    try tested.store.apply(many(1..<24, day: { $0 / 3 }), offsets: [])
    for text in ["grain", "country:UA OR -lang:xx", "grain OR country:UA"] {
      let whole = try tested.numbers(text, order: order)
      #expect(whole.count == 23)
      for limit in [1, 5, 22, 23] {
        let pages = try tested.pages(SearchQuery(text: text, order: order, limit: limit))
        #expect(pages.flatMap { $0 } == whole, "\(text) by \(limit)")
        #expect(pages.count == (23 + limit - 1) / limit)
      }
    }
  }

  @Test(
    "What is stored between two pages does not shift them", arguments: StoreKind.allCases, SearchQuery.Order.allCases)
  func stable(kind: StoreKind, order: SearchQuery.Order) throws {
    let tested = try kind.empty()
    try tested.store.apply(many(1..<20), offsets: [])
    let whole = try tested.numbers("grain", order: order)
    let query = SearchQuery(text: "grain", order: order, limit: 4)
    // Better, newer, older and equal ones.
    let pages = try tested.pages(query) { page in
      try tested.store.apply(many(page * 100..<page * 100 + 9, day: { $0 % 30 - 5 }), offsets: [])
    }
    #expect(pages.flatMap { $0 } == whole)
    let second = try tested.store.search(query).nextCursor
    #expect(second != nil)
  }

  @Test("The number of hits stays that of the first page", arguments: StoreKind.allCases)
  func total(kind: StoreKind) throws {
    let tested = try kind.empty()
    try tested.store.apply(many(1..<10), offsets: [])
    var query = SearchQuery(text: "grain", limit: 3)
    let first = try tested.store.search(query)
    try tested.store.apply(many(20..<40), offsets: [])
    query.cursor = first.nextCursor
    let second = try tested.store.search(query)
    #expect((first.total, second.total, second.offset) == (9, 9, 3))
  }

  @Test("A cursor goes on where its last document is gone", arguments: StoreKind.allCases, SearchQuery.Order.allCases)
  func gone(kind: StoreKind, order: SearchQuery.Order) throws {
    let tested = try kind.empty()
    try tested.store.apply(many(1..<10), offsets: [])
    let whole = try tested.numbers("grain", order: order)
    var query = SearchQuery(text: "grain", order: order, limit: 3)
    query.cursor = try tested.store.search(query).nextCursor
    try tested.store.apply([document(whole[2], version: 9, text: "other")], offsets: [])
    #expect(try tested.store.numbers(query) == Array(whole[3..<6]))
  }

  @Test("A cursor of another query or a damaged one is refused", arguments: StoreKind.allCases)
  func refused(kind: StoreKind) throws {
    let tested = try kind.empty()
    try tested.store.apply(many(1..<10), offsets: [])
    let cursor = try #require(try tested.store.search(SearchQuery(text: "grain", limit: 2)).nextCursor)
    var damaged = Array(cursor)
    damaged[20] = damaged[20] == "A" ? "B" : "A"
    let wrong = [
      SearchQuery(text: "report", cursor: cursor), SearchQuery(text: "grain", order: .newest, cursor: cursor),
      SearchQuery(text: "grain", languages: ["en"], cursor: cursor),
      SearchQuery(text: "grain", cursor: cursor, foldsDuplicates: false),
      SearchQuery(text: "grain", cursor: String(damaged)),
      SearchQuery(text: "grain", cursor: String(cursor.dropLast())),
      SearchQuery(text: "grain", cursor: "\0"), SearchQuery(text: "grain", offset: 1, cursor: cursor),
    ]
    for query in wrong {
      let error = #expect(throws: StoreError.self) { try tested.store.search(query) }
      guard case .invalidQuery? = error else { #expect(Bool(false), "\(String(describing: error))"); continue }
    }
    // The size of a page and what is counted may change.
    let page = try tested.store.search(SearchQuery(text: " grain ", limit: 5, cursor: cursor, facets: 3))
    #expect(page.hits.count == 5)
  }

  @Test("Of near-duplicates the best is shown, with the number of the others", arguments: StoreKind.allCases)
  func folded(kind: StoreKind) throws {
    let tested = try kind.filled()
    let page = try tested.store.search(SearchQuery(text: "\"grain deal\""))
    #expect(page.total == 3 && page.hits.count == 1 && page.hits.first?.duplicates == 2)
    #expect(page.hits.first?.id == identity(try tested.numbers("\"grain deal\"")[0]))
    let newest = try tested.store.search(SearchQuery(text: "corridor", order: .newest))
    #expect(newest.hits.map(\.id) == [identity(5), identity(7)] && newest.hits.map(\.duplicates) == [0, 2])
    // Only what is in the result is counted.
    let one = try tested.store.search(SearchQuery(text: "corridor", sites: ["Wire"]))
    #expect(one.hits.map(\.id) == [identity(6)] && one.hits.first?.duplicates == 0)
    let all = try tested.store.search(SearchQuery(text: "corridor", foldsDuplicates: false))
    #expect(all.hits.count == 4 && all.hits.allSatisfy { $0.duplicates == 0 })
    #expect(Set(try tested.store.nearDuplicates(of: identity(1))) == [identity(6), identity(7)])
  }

  @Test("Folded pages show each group once", arguments: StoreKind.allCases, SearchQuery.Order.allCases)
  func foldedPages(kind: StoreKind, order: SearchQuery.Order) throws {
    let tested = try kind.empty()
    // Ten groups of four, spread over the result, and twenty alone.
    let documents = many(1..<61).map { document in
      var document = document
      let number = Int(document.id.rawValue, radix: 16)!
      if number <= 40 { document.fingerprint = fingerprint(UInt64(number % 10) + 100) }
      return document
    }
    try tested.store.apply(documents, offsets: [])
    for text in ["grain", "-lang:xx"] {
      let whole = try tested.store.numbers(SearchQuery(text: text, order: order, limit: 200))
      #expect(whole.count == 30)
      let pages = try tested.pages(SearchQuery(text: text, order: order, limit: 7))
      #expect(pages.flatMap { $0 } == whole)
      let groups = whole.filter { $0 <= 40 }.map { $0 % 10 }
      #expect(Set(groups).count == 10 && groups.count == 10)
      // An offset counts what is shown.
      #expect(
        try tested.store.numbers(SearchQuery(text: text, order: order, limit: 7, offset: 5)) == Array(whole[5..<12]))
    }
  }

  @Test("Titles and snippets say where they match", arguments: StoreKind.allCases)
  func highlights(kind: StoreKind) throws {
    let tested = try kind.filled()
    let hit = try #require(try tested.store.search(SearchQuery(text: "title:volcano quiet")).hits.first)
    #expect(hit.title?.marked(open: "[", close: "]") == "[Volcano] erupts")
    #expect(hit.snippet.marked(open: "[", close: "]") == "It was a [quiet] place.")
    let other = try #require(
      try tested.store.search(SearchQuery(text: "wheat OR country:DE", order: .newest)).hits.last)
    #expect(other.id == identity(3) && other.title?.matches == [] && other.snippet.text.hasPrefix("Das Getreide"))
  }

  @Test("Other forms of a word are marked", arguments: StoreKind.allCases)
  func formsAreMarked(kind: StoreKind) throws {
    let tested = try kind.filled()
    let hits = try tested.store.search(SearchQuery(text: "erupt volcanoes")).hits
    #expect(Set(hits.map(\.id)) == [identity(9), identity(10)])
    let nine = try #require(hits.first { $0.id == identity(9) })
    #expect(nine.title?.marked(open: "[", close: "]") == "[Volcano] [erupts]")
    let ten = try #require(hits.first { $0.id == identity(10) })
    #expect(ten.snippet.marked(open: "[", close: "]") == "A [volcano] [erupted] near the port.")
  }

  @Test("A rare form of a word is worth no more than the word", arguments: StoreKind.allCases)
  func rareForms(kind: StoreKind) throws {
    let tested = try kind.empty()
    var documents = (1...40).map { document($0, title: nil, text: "Many words about nothing at all.") }
    for number in 5...14 { documents[number].text = "Many words about one port alone." }
    documents[20].text = "Many words about goods ported there."
    documents[30].text = "Port words: a port, one port."
    try tested.store.apply(documents, offsets: [])
    let numbers = try tested.numbers("port")
    #expect(numbers.count == 12 && numbers.first == 31)
    #expect(numbers.contains(21))
  }

  @Test("A cursor that somebody made is refused, or harmless", arguments: StoreKind.allCases)
  func forgedCursors(kind: StoreKind) throws {
    let tested = try kind.filled()
    let query = SearchQuery(text: "grain", limit: 1)
    let real = try #require(try tested.store.search(query).nextCursor)
    for value in [Int64.max, Int64.max - 1, 1 << 41, 1 << 40, 20_000, 0] {
      var cursor = try SearchCursor(real)
      cursor.shown = value
      for document in [cursor.document, 0, .max, .min, -1] {
        cursor.document = document
        for score in [cursor.first, .max, .min, 0] {
          cursor.first = score
          var forged = query
          forged.cursor = cursor.text
          do throws(StoreError) {
            _ = try tested.store.search(forged)
          } catch {
            guard case .invalidQuery = error else { throw error }
          }
        }
      }
    }
  }

  @Test("Near-duplicates far down a long result are folded", arguments: StoreKind.allCases)
  func longResult(kind: StoreKind) throws {
    let tested = try kind.empty()
    let documents = many(1..<1_901).map { document in
      var document = document
      let number = Int(document.id.rawValue, radix: 16)!
      document.fingerprint = fingerprint(UInt64(number > 1_800 ? number - 50 : number))
      return document
    }
    for first in stride(from: 0, to: documents.count, by: 500) {
      try tested.store.apply(Array(documents[first..<min(first + 500, documents.count)]), offsets: [])
    }
    let page = try tested.store.search(SearchQuery(text: "grain", limit: 100, offset: 1_700))
    #expect(page.total == 1_900 && page.hits.count == 100)
    let whole = try tested.store.search(SearchQuery(text: "grain", limit: 200, offset: 1_800))
    #expect(whole.hits.count == 50)
  }
}
