import Foundation

/// Makes calls that block, on threads of their own, so that the threads of tasks do not. A call that was begun is done to its end,
/// even if whoever waits for it is cancelled: what has happened outside is written down.
public final class BlockingCalls: Sendable {
  private let queue: OperationQueue

  /// - Parameters:
  ///   - name: names the threads.
  ///   - atOnce: how many calls are made at the same time.
  public init(name: String, atOnce: Int) {
    queue = OperationQueue()
    queue.name = name
    queue.maxConcurrentOperationCount = atOnce
  }

  /// Makes a call.
  public func run<Value: Sendable>(_ call: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      queue.addOperation { continuation.resume(with: Result { try call() }) }
    }
  }
}
