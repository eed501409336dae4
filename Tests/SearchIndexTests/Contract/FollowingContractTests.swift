import Documents
import Synchronization
import Testing

@testable import SearchIndex

@Suite("Contract: following a search")
struct FollowingContractTests {
  private func documents(_ numbers: some Sequence<Int>, version: Int64 = 1) -> [IndexedDocument] {
    numbers.map { number in
      document(
        number, version: version, title: "Report \(number)",
        text: number % 2 == 0 ? "grain and more" : "wheat and more",
        countries: [number % 3 == 0 ? "UA" : "DE"])
    }
  }

  /// The numbers of all pages from a mark to the end, and the last mark.
  private func all(
    _ store: any SearchStore, _ query: QueryNode?, after mark: FollowMark, through end: FollowMark? = nil,
    limit: Int = 7
  ) throws -> (numbers: [Int], mark: FollowMark) {
    var mark = mark
    var numbers: [Int] = []
    while true {
      let page = try store.matches(of: query, after: mark, through: end, limit: limit)
      #expect(page.hits.count <= limit)
      numbers += page.hits.compactMap { Int($0.id.rawValue, radix: 16) }
      mark = page.mark
      guard page.hasMore else { return (numbers, mark) }
    }
  }

  @Test("What was stored after the mark comes in the order of storing, page by page", arguments: StoreKind.allCases)
  func order(kind: StoreKind) throws {
    let tested = try kind.empty()
    let store = tested.store
    let beginning = try store.mark(at: .beginning)
    #expect(try all(store, nil, after: beginning).numbers == [])
    try store.apply(documents([9, 2, 7, 4]), offsets: [])
    let middle = try store.mark(at: .end)
    try store.apply(documents([1, 8, 3, 6, 12]), offsets: [])
    let grain = try #require(try QueryNode("grain"))
    for limit in [1, 2, 3, 200] {
      #expect(try all(store, nil, after: beginning, limit: limit).numbers == [9, 2, 7, 4, 1, 8, 3, 6, 12])
      #expect(try all(store, grain, after: beginning, limit: limit).numbers == [2, 4, 8, 6, 12])
      #expect(try all(store, grain, after: middle, limit: limit).numbers == [8, 6, 12])
      #expect(try all(store, grain, after: beginning, through: middle, limit: limit).numbers == [2, 4])
    }
    for (text, numbers) in [
      ("country:UA", [3, 6, 12]), ("grain country:UA", [6, 12]), ("grain OR country:UA", [8, 3, 6, 12]),
      ("-grain", [1, 3]), ("title:report -country:DE", [3, 6, 12]),
    ] {
      #expect(try all(store, try QueryNode(text), after: middle, limit: 2).numbers == numbers, "\(text)")
    }
    let end = try all(store, grain, after: middle).mark
    #expect(try all(store, grain, after: end).numbers == [])
    #expect(try all(store, grain, after: middle, through: middle).numbers == [])
  }

  @Test("A page without matches moves the mark on", arguments: StoreKind.allCases)
  func passedOver(kind: StoreKind) throws {
    let tested = try kind.empty()
    let store = tested.store
    let nothing = try QueryNode("barley")
    let first = try store.mark(at: .end)
    try store.apply(documents(1...20), offsets: [])
    let page = try store.matches(of: nothing, after: first, through: nil, limit: 5)
    #expect(page.hits.isEmpty && !page.hasMore && page.mark != first)
    try store.apply([document(30, text: "barley")], offsets: [])
    #expect(try all(store, nothing, after: page.mark).numbers == [30])
  }

  @Test("A hit has what a search shows of it", arguments: StoreKind.allCases)
  func hits(kind: StoreKind) throws {
    let tested = try kind.filled()
    let mark = try tested.store.mark(at: .beginning)
    let page = try tested.store.matches(of: QueryNode("title:volcano quiet"), after: mark, through: nil, limit: 5)
    let hit = try #require(page.hits.first)
    #expect(hit.id == identity(9) && hit.site == "The Gazette" && hit.score == nil && hit.duplicates == 0)
    #expect(hit.title?.marked(open: "[", close: "]") == "[Volcano] erupts")
    #expect(hit.snippet.marked(open: "[", close: "]") == "It was a [quiet] place.")
    // Near-duplicates are documents as others are.
    #expect(try all(tested.store, QueryNode("\"grain deal\""), after: mark).numbers == [1, 6, 7])
  }

  @Test("A new version of a document that has come does not come again", arguments: StoreKind.allCases)
  func replaced(kind: StoreKind) throws {
    let tested = try kind.empty()
    let store = tested.store
    try store.apply(documents(1...4), offsets: [])
    let mark = try store.mark(at: .end)
    try store.apply(documents([2, 5], version: 2), offsets: [])
    #expect(try all(store, nil, after: mark).numbers == [5])
    let everything = try store.matches(of: nil, after: store.mark(at: .beginning), through: nil, limit: 10)
    #expect(everything.hits.map(\.version) == [1, 2, 1, 1, 2])
  }

  @Test("Following begins where a document was captured", arguments: StoreKind.allCases)
  func captured(kind: StoreKind) throws {
    let tested = try kind.empty()
    let store = tested.store
    // The time of capture is the version.
    for (number, version) in [(1, 10), (2, 30), (3, 20), (4, 40)] {
      try store.apply(documents([number], version: Int64(version)), offsets: [])
    }
    func numbers(_ milliseconds: Int64) throws -> [Int] {
      let mark = try store.mark(at: .captured(since: Timestamp(millisecondsSince1970: milliseconds)))
      return try all(store, nil, after: mark).numbers
    }
    #expect(try numbers(0) == [1, 2, 3, 4])
    #expect(try numbers(30) == [2, 3, 4])
    #expect(try numbers(31) == [4])
    #expect(try numbers(41) == [])
  }

  @Test(
    "While others store, nothing is missed and nothing comes twice", .timeLimit(.minutes(2)),
    arguments: StoreKind.allCases)
  func concurrent(kind: StoreKind) async throws {
    let tested = try kind.empty()
    let store = tested.store
    let start = try store.mark(at: .end)
    let writers = Writers()
    let grain = try #require(try QueryNode("grain"))
    try await withThrowingTaskGroup(of: [Int]?.self) { group in
      for writer in 0..<2 {
        group.addTask {
          defer { writers.left.withLock { $0 -= 1 } }
          for batch in 0..<30 {
            let first = writer * 10_000 + batch * 10
            try store.apply(
              documents(first..<first + 10),
              offsets: [
                move(Int32(writer), from: batch == 0 ? nil : Int64(batch * 10), to: Int64(batch * 10 + 10))
              ])
          }
          return nil
        }
      }
      for limit in [3, 200] {
        group.addTask {
          var (mark, numbers) = (start, [Int]())
          while true {
            // Asked before the last look: what was stored until then is seen by it.
            let isOver = writers.left.withLock { $0 == 0 }
            let page = try all(store, grain, after: mark, limit: limit)
            (mark, numbers) = (page.mark, numbers + page.numbers)
            if isOver { return numbers }
            await Task.yield()
          }
        }
      }
      for try await case let numbers? in group {
        let expected = (0..<300).flatMap { [$0, $0 + 10_000] }.filter { $0 % 2 == 0 }
        #expect(numbers.count == 300 && Set(numbers) == Set(expected))
      }
    }
  }

  @Test("Mistakes in a mark or in the limits are errors", arguments: StoreKind.allCases)
  func mistakes(kind: StoreKind) throws {
    let tested = try kind.filled()
    let store = tested.store
    let end = try store.mark(at: .end)
    let other = try kind.empty()
    var wrong = ["", "x", "\0", "sqlite-", "sqlite-1", "sqlite-a-1", "sqlite--1", "order-0-1", "1"]
    let generation = end.text.prefix { $0 != "-" } + "-" + (end.text.split(separator: "-").dropFirst().first ?? "")
    wrong += ["", "+1", "01", "-1", "99999999999999999999", "1-1"].map { "\(generation)-\($0)" }
    wrong += [end.text + " ", end.text + "0", String(end.text.dropFirst()), end.text.uppercased()]
    for text in wrong {
      for isEnd in [true, false] {
        let (mark, stop) = isEnd ? (end, FollowMark(text: text)) : (FollowMark(text: text), nil)
        let error = #expect(throws: StoreError.self, "\(text)") {
          try store.matches(of: nil, after: mark, through: stop, limit: 5)
        }
        guard case .invalidMark? = error else {
          #expect(Bool(false), "\(text): \(String(describing: error))"); continue
        }
      }
    }
    // A store that was made anew has less in it.
    #expect(throws: StoreError.self) { try other.store.matches(of: nil, after: end, through: nil, limit: 5) }
    for limit in [0, -1, 201] {
      #expect(throws: StoreError.self) { try store.matches(of: nil, after: end, through: nil, limit: limit) }
    }
    let deep = (0..<60).reduce(QueryNode.country("UA")) { node, _ in .not(node) }
    #expect(throws: StoreError.self) { try store.matches(of: deep, after: end, through: nil, limit: 5) }
  }

  /// How many still write.
  private final class Writers: Sendable {
    let left = Mutex(2)
  }
}
