import Documents
import Foundation
import Synchronization
import Testing

@testable import SearchIndex

@Suite("Contract: filling an index anew")
struct RebuildContractTests {
  /// A store in a place of its own, opened there.
  private func opened(_ kind: StoreKind) throws -> (location: StoreLocation, keeper: any Sendable) {
    switch kind {
    case .sqlite:
      let folder = try TemporaryFolder()
      return (.file(folder.store), folder)
    case .elasticsearch, .opensearch:
      let index = try TemporaryIndex(server: kind.server())
      return (.server(index.configuration), index)
    }
  }

  private func numbers(_ page: FollowPage) -> [Int] { page.hits.compactMap { Int($0.id.rawValue, radix: 16) } }

  @Test(
    "Who followed the old index goes on in the new one, and misses nothing", arguments: StoreKind.allCases,
    [false, true])
  func marks(kind: StoreKind, refusesOne: Bool) throws {
    let (location, keeper) = try opened(kind)
    let old = try location.open(for: .readWrite)
    let beginning = try old.mark(at: .beginning)
    try old.apply((1...5).map { document($0) }, offsets: [])
    let middle = try old.mark(at: .end)
    // A batch that changes nothing leaves a hole in the numbers of a server.
    try old.apply([document(2)], offsets: [])
    try old.apply((6...9).map { document($0) }, offsets: [])
    let rebuild = try location.rebuild()
    let end = try rebuild.endOfOldStore()
    for number in 1...9 where !(refusesOne && number == 4) { try rebuild.copy([document(number)]) }
    try rebuild.keepMarks(through: end)
    // Meanwhile the old one goes on; the new one gets that later, and in another order.
    try old.apply([document(10), document(11)], offsets: [])
    let late = try old.mark(at: .end)
    try rebuild.store.apply([document(12), document(11), document(10)], offsets: [])
    try rebuild.switchOver()

    let new = try location.open(for: .readOnly)
    let expected = [
      (beginning, (1...9).filter { !(refusesOne && $0 == 4) } + [12, 11, 10]), (middle, [6, 7, 8, 9, 12, 11, 10]),
      (end, [12, 11, 10]), (late, [12, 11, 10]),
    ]
    for (mark, documents) in expected {
      #expect(numbers(try new.matches(of: nil, after: mark, through: nil, limit: 50)) == documents)
      // The store that was open all the time follows as well.
      #expect(numbers(try old.matches(of: nil, after: mark, through: nil, limit: 50)) == documents)
    }
    withExtendedLifetime(keeper) {}
  }

  @Test("A cursor of the index before is refused", arguments: StoreKind.allCases)
  func cursors(kind: StoreKind) throws {
    let (location, keeper) = try opened(kind)
    let store = try location.open(for: .readWrite)
    try store.apply((1...5).map { document($0) }, offsets: [])
    let first = try store.search(SearchQuery(limit: 2))
    #expect(try store.search(SearchQuery(limit: 2, cursor: first.nextCursor)).hits.count == 2)
    let rebuild = try location.rebuild()
    try rebuild.store.apply((1...5).reversed().map { document($0) }, offsets: [])
    try rebuild.switchOver()
    let error = #expect(throws: StoreError.self) {
      try store.search(SearchQuery(limit: 2, cursor: first.nextCursor))
    }
    guard case .invalidQuery(let reason)? = error else { throw error ?? .unavailable(reason: "no error") }
    #expect(reason.contains("filled anew"))
    withExtendedLifetime(keeper) {}
  }

  @Test("Marks stay good however often an index is filled anew from itself", arguments: StoreKind.allCases)
  func generations(kind: StoreKind) throws {
    let (location, keeper) = try opened(kind)
    let store = try location.open(for: .readWrite)
    var marks: [(mark: FollowMark, after: Int)] = []
    for generation in 1...3 {
      let first = generation * 10
      try store.apply([document(first), document(first + 1)], offsets: [])
      marks.append((try store.mark(at: .end), first + 1))
      // Whatever leaves holes: what is stored again, and a last document that the new index refuses.
      try store.apply([document(10, version: Int64(generation) + 1)], offsets: [])
      try store.apply([document(first + 2), document(first + 3)], offsets: [])
      marks.append((try store.mark(at: .end), first + 3))
      let rebuild = try location.rebuild()
      let end = try rebuild.endOfOldStore()
      let page = try store.matches(of: nil, after: store.mark(at: .beginning), through: end, limit: 50)
      let copied = numbers(page).filter { $0 != first + 3 }
      for number in copied { try rebuild.copy([document(number)]) }
      try rebuild.keepMarks(through: end)
      try rebuild.switchOver()
      for (mark, last) in marks {
        let after = numbers(try store.matches(of: nil, after: mark, through: nil, limit: 50))
        #expect(after == copied.filter { $0 > last })
      }
    }
    try store.apply([document(99)], offsets: [])
    for (mark, last) in marks {
      let after = numbers(try store.matches(of: nil, after: mark, through: nil, limit: 50))
      #expect(after.contains(99) && after.allSatisfy { $0 > last })
    }
    withExtendedLifetime(keeper) {}
  }

  @Test("What the old store does not have is not copied", arguments: StoreKind.allCases)
  func unknown(kind: StoreKind) throws {
    let (location, keeper) = try opened(kind)
    try location.open(for: .readWrite).apply([document(1)], offsets: [])
    let rebuild = try location.rebuild()
    let error = #expect(throws: StoreError.self) { try rebuild.copy([document(1), document(2)]) }
    guard case .corrupt? = error else { throw error ?? .unavailable(reason: "no error") }
    #expect(try rebuild.store.count() == 0)
    rebuild.discard()
    withExtendedLifetime(keeper) {}
  }

  @Test("Marks of an index that was filled in another order are refused", arguments: StoreKind.allCases)
  func otherOrder(kind: StoreKind) throws {
    let (location, keeper) = try opened(kind)
    let old = try location.open(for: .readWrite)
    try old.apply([document(1), document(2)], offsets: [])
    let mark = try old.mark(at: .end)
    let rebuild = try location.rebuild()
    try rebuild.store.apply([document(2), document(1), document(3)], offsets: [])
    try rebuild.switchOver()
    let error = #expect(throws: StoreError.self) {
      try location.open(for: .readOnly).matches(of: nil, after: mark, through: nil, limit: 5)
    }
    guard case .invalidMark? = error else { throw error ?? .unavailable(reason: "no error") }
    withExtendedLifetime(keeper) {}
  }

  @Test("A rebuild that is given up leaves all as it was", arguments: StoreKind.allCases)
  func givenUp(kind: StoreKind) throws {
    let (location, keeper) = try opened(kind)
    let old = try location.open(for: .readWrite)
    try old.apply([document(1)], offsets: [move(0, from: nil, to: 1)])
    let mark = try old.mark(at: .beginning)
    let rebuild = try location.rebuild()
    try rebuild.store.apply([document(2)], offsets: [])
    rebuild.discard()
    let store = try location.open(for: .readOnly)
    #expect(numbers(try store.matches(of: nil, after: mark, through: nil, limit: 5)) == [1])
    #expect(try store.nextOffsets(topic: "index") == [0: 1])
    if let folder = keeper as? TemporaryFolder {
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(files.filter { $0.hasSuffix(".sqlite") } == ["store.sqlite"])
    }
  }

  @Test("A batch that was under way when the copy began is waited for", arguments: StoreKind.servers)
  func underWay(kind: StoreKind) throws {
    let (location, keeper) = try opened(kind)
    guard case .server(let configuration) = location else { return }
    let store = try OpenSearchStore(configuration)
    let reservation = try store.order.reserve(3)
    try store.apply([document(1)], offsets: [move(0, from: nil, to: 1)])
    let rebuild = try location.rebuild()
    // On a thread, not in a task: tasks wait for other tests, and the reservation lapses meanwhile.
    let end = Mutex<Result<FollowMark, any Error>?>(nil)
    let (hasBegun, hasEnded) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    Thread.detachNewThread {
      hasBegun.signal()
      let result = Result { try rebuild.endOfOldStore() }
      end.withLock { $0 = result }
      hasEnded.signal()
    }
    hasBegun.wait()
    // However long it is given.
    for _ in 0..<20 { #expect(try store.order.settled() == 0) }
    #expect(end.withLock { $0 == nil })
    try store.order.close(reservation)
    hasEnded.wait()
    let mark = try #require(end.withLock { $0 }).get()
    let page = try store.matches(of: nil, after: store.mark(at: .beginning), through: mark, limit: 5)
    #expect(numbers(page) == [1])
    rebuild.discard()
    withExtendedLifetime(keeper) {}
  }

  @Test(
    "Of two rebuilds at once on a server the first takes the place, and the other harms nothing",
    arguments: StoreKind.servers)
  func atOnce(kind: StoreKind) throws {
    let (location, keeper) = try opened(kind)
    try location.open(for: .readWrite).apply([document(1)], offsets: [])
    let (first, second) = (try location.rebuild(), try location.rebuild())
    try first.store.apply([document(1), document(2)], offsets: [])
    try second.store.apply([document(1)], offsets: [])
    try first.switchOver()
    let error = #expect(throws: StoreError.self) { try second.copy([document(1)]) }
    #expect(error.map { "\($0)".contains("another rebuild") } == true)
    #expect(throws: StoreError.self) { try second.switchOver() }
    second.discard()
    // Nor does giving up a rebuild that has taken the place.
    first.discard()
    #expect(try location.open(for: .readOnly).count() == 2)
    withExtendedLifetime(keeper) {}
  }

  @Test(
    "What an index that is gone does not say is no answer, and nothing makes it once more", arguments: StoreKind.servers
  )
  func gone(kind: StoreKind) throws {
    let (location, keeper) = try opened(kind)
    guard case .server(let configuration) = location else { return }
    let store = try OpenSearchStore(configuration)
    try store.apply([document(1)], offsets: [move(0, from: nil, to: 1)])
    let mark = try store.mark(at: .beginning)
    let tied = try store.tiedToGeneration()
    let rebuild = try location.rebuild()
    try rebuild.copy([document(1)])
    try rebuild.switchOver()
    let calls: [() throws -> Void] = [
      { _ = try tied.mark(at: .end) }, { _ = try tied.matches(of: nil, after: mark, through: nil, limit: 5) },
      { try tied.apply([document(2)], offsets: []) }, { try tied.apply([], offsets: [move(0, from: 1, to: 2)]) },
    ]
    for call in calls {
      let error = #expect(throws: StoreError.self) { try call() }
      guard case .failed(404, _)? = error else { throw error ?? .unavailable(reason: "no error") }
    }
    let indices = try store.client.expect(.GET, "/\(configuration.index)-*/_mapping").object?.count
    #expect(indices == 2)
    withExtendedLifetime(keeper) {}
  }

  @Test("What is asked while another index takes the place is asked again of that", arguments: StoreKind.servers)
  func again(kind: StoreKind) throws {
    let (location, keeper) = try opened(kind)
    guard case .server(let configuration) = location else { return }
    let store = try OpenSearchStore(configuration)
    try store.apply([document(1)], offsets: [])
    let rebuild = try location.rebuild()
    try rebuild.store.apply([document(1), document(2)], offsets: [])
    var asked: [StoreGeneration] = []
    let count = try store.inOneGeneration { tied throws(StoreError) in
      asked.append(try tied.generation())
      if asked.count == 1 { try rebuild.switchOver() }
      return try tied.count()
    }
    #expect(count == 2 && asked.count == 2 && Set(asked).count == 2)
    // An error that has nothing to do with it stays.
    #expect(throws: StoreError.self) {
      try store.inOneGeneration { tied throws(StoreError) in
        asked.append(try tied.generation())
        throw .busy(reason: "a test")
      }
    }
    #expect(asked.count == 3)
    withExtendedLifetime(keeper) {}
  }

  @Test("A document that got another number while it was copied shares it with no other", arguments: StoreKind.servers)
  func renumbered(kind: StoreKind) throws {
    let (location, keeper) = try opened(kind)
    guard case .server(let configuration) = location else { return }
    let store = try OpenSearchStore(configuration)
    try store.apply((1...3).map { document($0) }, offsets: [])
    let rebuild = try location.rebuild()
    let end = try rebuild.endOfOldStore()
    // As when two workers have written it, the first of which had lost its partition.
    _ = try store.client.expect(.DELETE, "/\(store.documentIndex)/_doc/\(identity(2).rawValue)")
    try store.apply([document(2, version: 9)], offsets: [])
    try rebuild.copy([document(1), document(2, version: 9), document(3)])
    try rebuild.keepMarks(through: end)
    try rebuild.store.apply([document(4)], offsets: [])
    var (mark, found) = (try rebuild.store.mark(at: .beginning), [Int]())
    while true {
      let page = try rebuild.store.matches(of: nil, after: mark, through: nil, limit: 1)
      found += numbers(page)
      mark = page.mark
      guard page.hasMore else { break }
    }
    #expect(found == [1, 3, 2, 4])
    rebuild.discard()
    withExtendedLifetime(keeper) {}
  }

  @Test("What a rebuild that was killed has left on a server is removed by the next", arguments: StoreKind.servers)
  func leftovers(kind: StoreKind) throws {
    let (location, keeper) = try opened(kind)
    guard case .server(let configuration) = location else { return }
    let store = try OpenSearchStore(configuration)
    try store.apply([document(1)], offsets: [])
    let killed = try location.rebuild()
    try killed.store.apply([document(1)], offsets: [])
    _ = try store.client.expect(.PUT, "/\(configuration.index)-2xdead-offsets", [:])
    let rebuild = try location.rebuild()
    try rebuild.store.apply([document(1), document(2)], offsets: [])
    try rebuild.switchOver()
    let indices = try store.client.expect(.GET, "/\(configuration.index)-*/_mapping").object?.keys.sorted()
    let current = try store.generation()
    #expect(indices == [current.documents, current.offsets].sorted())
    #expect(try store.count() == 2)
    withExtendedLifetime(keeper) {}
  }
}

@Suite("Filling a file anew")
struct FileRebuildTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".sqlite") }.sorted()
  }

  /// Fills a store at a path, twice, and looks at what is there then.
  private func rebuild(at path: String) throws {
    let location = StoreLocation.file(path)
    let open = try location.open(for: .readWrite)
    try open.apply([document(1)], offsets: [])
    for count in 2...3 {
      let rebuild = try location.rebuild()
      try rebuild.store.apply((1...count).map { document($0) }, offsets: [])
      try rebuild.switchOver()
      #expect(try open.count() == count)
      #expect(try location.open(for: .readOnly).count() == count)
    }
    // A worker that begins now finds the same one.
    #expect(try SQLiteStore(path: path).count() == 3)
  }

  @Test("A path may be relative")
  func relative() throws {
    let up = String(repeating: "../", count: FileManager.default.currentDirectoryPath.split(separator: "/").count)
    try rebuild(at: up + folder.store.dropFirst())
    #expect(try files().count == 2)
  }

  @Test("A path may lead through a link, and end in one")
  func links() throws {
    let inner = folder.path + "/inner"
    let linked = folder.path + "/linked"
    try FileManager.default.createDirectory(atPath: inner, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: linked, withDestinationPath: "inner")
    try rebuild(at: linked + "/store.sqlite")
    _ = try SQLiteStore(path: inner + "/other.sqlite")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/end.sqlite", withDestinationPath: "inner/other.sqlite")
    try rebuild(at: folder.path + "/end.sqlite")
    #expect(!FileManager.default.fileExists(atPath: inner + "/other.sqlite"))
  }

  @Test("A folder that is moved takes its store along")
  func moved() throws {
    let inner = folder.path + "/inner"
    try FileManager.default.createDirectory(atPath: inner, withIntermediateDirectories: true)
    try rebuild(at: inner + "/store.sqlite")
    try FileManager.default.moveItem(atPath: inner, toPath: folder.path + "/elsewhere")
    #expect(try SQLiteStore(path: folder.path + "/elsewhere/store.sqlite").count() == 3)
  }

  @Test("One at a time; what one that was killed has left is removed by the next")
  func leftovers() throws {
    let location = StoreLocation.file(folder.store)
    try location.open(for: .readWrite).apply([document(1)], offsets: [])
    do {
      let killed = try location.rebuild()
      try killed.store.apply([document(2)], offsets: [])
      let error = #expect(throws: StoreError.self) { try location.rebuild() }
      #expect(error.map { "\($0)".contains("filled anew") } == true)
    }
    _ = try SQLiteStore(path: folder.path + "/store-1.sqlite")
    #expect(try files().count == 3)
    let rebuild = try location.rebuild()
    try rebuild.store.apply([document(1), document(3)], offsets: [])
    try rebuild.switchOver()
    rebuild.discard()
    #expect(try files().count == 3)
    #expect(try location.open(for: .readOnly).count() == 2)
  }

  @Test("An old file that cannot be read can be replaced")
  func damaged() throws {
    let location = StoreLocation.file(folder.store)
    try Data(repeating: 0x2A, count: 100_000).write(to: URL(fileURLWithPath: folder.store))
    let rebuild = try location.rebuild()
    #expect(throws: StoreError.self) { try rebuild.endOfOldStore() }
    try rebuild.store.apply([document(1)], offsets: [])
    try rebuild.switchOver()
    #expect(try location.open(for: .readOnly).count() == 1)
  }
}
