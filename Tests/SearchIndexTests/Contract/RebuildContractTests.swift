import Documents
import Foundation
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
    let end = try old.mark(at: .end)

    let rebuild = try location.rebuild()
    for number in 1...9 where !(refusesOne && number == 4) { try rebuild.store.apply([document(number)], offsets: []) }
    try rebuild.keepMarks(through: end)
    // Meanwhile the old one goes on; the new one gets that later, and in another order.
    try old.apply([document(10), document(11)], offsets: [])
    let late = try old.mark(at: .end)
    try rebuild.store.apply([document(12), document(11), document(10)], offsets: [])
    try rebuild.switchOver()

    let new = try location.open(for: .readOnly)
    let all = Set(1...12).subtracting(refusesOne ? [4] : [])
    #expect(Set(numbers(try new.matches(of: nil, after: beginning, through: nil, limit: 50))) == all)
    let afterMiddle = numbers(try new.matches(of: nil, after: middle, through: nil, limit: 50))
    #expect(Set(afterMiddle).isSuperset(of: 6...12) && afterMiddle.count <= 9)
    #expect(afterMiddle.suffix(3) == [12, 11, 10])
    for mark in [end, late] {
      let after = numbers(try new.matches(of: nil, after: mark, through: nil, limit: 50))
      #expect(after.suffix(3) == [12, 11, 10] && after.count <= 5)
    }
    // The store that was open all the time follows as well.
    #expect(numbers(try old.matches(of: nil, after: end, through: nil, limit: 50)).suffix(3) == [12, 11, 10])
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
}
