import Documents
import Foundation

/// A new generation of an index of a search server that takes the place of another: the names of a store are aliases, and both are moved
/// in one step.
struct IndexRebuild: StoreRebuild {
  private let current: OpenSearchStore
  private let old: StoreGeneration
  private let next: OpenSearchStore
  private let new: StoreGeneration

  var store: any SearchStore { next }

  init(_ configuration: OpenSearchConfiguration) throws(StoreError) {
    current = try OpenSearchStore(configuration)
    old = try current.generation()
    new = old.next(of: current.name)
    do throws(StoreError) {
      next = try current.make(new)
    } catch {
      Self.remove([new], current.client)
      throw error
    }
  }

  func endOfOldStore() throws -> FollowMark {
    // Offsets move when a batch is stored; its numbers count only when those before them are settled.
    try current.order.settle { Task.isCancelled }
    try Task.checkCancellation()
    return try current.mark(at: .end)
  }

  func copy(_ documents: [IndexedDocument]) throws(StoreError) {
    let numbers: [DocumentID: Int64]
    do throws(StoreError) {
      numbers = try copiedNumbers(of: documents, current.tied(to: old).numbers)
    } catch {
      guard try current.generation() == old else {
        throw .unavailable(reason: "another rebuild of \(current.name) was faster; its index is in place")
      }
      throw error
    }
    try next.apply(documents, numbers: numbers)
  }

  func keepMarks(through end: FollowMark) throws(StoreError) {
    try next.continueMarks(of: current.tied(to: old), through: end)
  }

  func switchOver() throws(StoreError) {
    let before = current.tied(to: old)
    let moves = [(current.name, old.documents, new.documents), (current.offsetAlias, old.offsets, new.offsets)]
    let actions = moves.flatMap { alias, old, new -> [JSONValue] in
      [
        // If another rebuild was faster, the old index is there no more, and nothing is moved.
        ["remove": ["index": .string(old), "alias": .string(alias)]],
        ["add": ["index": .string(new), "alias": .string(alias)]],
      ]
    }
    do throws(StoreError) {
      _ = try current.client.expect(.POST, "/_aliases", ["actions": .array(actions)])
    } catch {
      // An answer may be lost on its way, and the second try then finds nothing to remove.
      guard try current.generation() == new else { throw error }
    }
    // Batches that began before end in the old index. One that came after it is gone would make it once more, without its fields.
    Thread.sleep(forTimeInterval: Self.graceSeconds)
    try? before.order.settle()
    // The new index is in its place. If the server does not remove the old one, the next rebuild tries again.
    Self.remove(leftovers().union([old]), current.client)
  }

  /// What rebuilds have left that were killed, or that another was faster than: those that begin from now on have a higher number.
  private func leftovers() -> Set<StoreGeneration> {
    let indices = try? current.client.send(.GET, "/\(current.name)-*/_mapping").body.object?.keys
    let generations = (indices ?? [:].keys).compactMap { StoreGeneration(index: $0, of: current.name) }
    return Set(generations.filter { $0 != new && $0.number <= new.number })
  }

  private static func remove(_ generations: Set<StoreGeneration>, _ client: OpenSearchClient) {
    for index in generations.flatMap({ [$0.documents, $0.offsets] }) { _ = try? client.send(.DELETE, "/\(index)") }
  }

  func discard() {
    // Never what the names lead to: a switch may have come through whose answer was lost.
    guard let generation = try? current.generation(), generation != new else { return }
    Self.remove([new], current.client)
  }

  /// Between looking up the generation and reserving numbers in it a batch takes one request.
  private static let graceSeconds = 1.0
}
