import Documents
import Foundation
import SearchIndex

/// Asks a store on threads of its own: calls block, and the threads that serve requests must not.
final class StoreReader: Sendable {
  private static let maximumCalls = 8

  private let store: any SearchStore
  private let queue: OperationQueue

  init(_ store: any SearchStore) {
    self.store = store
    queue = OperationQueue()
    queue.name = "newsline.store-reader"
    queue.maxConcurrentOperationCount = Self.maximumCalls
  }

  /// Calls the store.
  ///
  /// - Throws: a problem: the query's mistakes are the client's, everything else is ours.
  func read<Value: Sendable>(_ call: @escaping @Sendable (any SearchStore) throws(StoreError) -> Value) async throws
    -> Value
  {
    let store = store
    return try await withCheckedThrowingContinuation { continuation in
      queue.addOperation {
        do throws(StoreError) {
          continuation.resume(returning: try call(store))
        } catch {
          continuation.resume(throwing: Self.problem(error))
        }
      }
    }
  }

  private static func problem(_ error: StoreError) -> any Error {
    switch error {
    case .invalidQuery(let reason): Problem.invalidQuery(reason)
    case .querySyntax(let error): Problem.invalidQuery(error.description)
    case .busy, .unavailable, .diskFull: Problem.unavailable("the search index does not answer; try again")
    default: error
    }
  }
}
