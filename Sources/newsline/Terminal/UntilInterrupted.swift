import Foundation
import UnixSignals

/// Runs what has no end of its own, or takes long.
enum UntilInterrupted {
  private enum Event<Value: Sendable>: Sendable {
    case signal
    /// `nil` if it was cancelled.
    case end(Value?)
  }

  /// Runs until SIGINT or SIGTERM comes, when the work is cancelled, or until it ends by itself.
  ///
  /// - Parameter grace: how long the work may take to end after a signal, in seconds: whoever reads its output may have stopped reading, and
  ///   then it never does. After that the process ends.
  /// - Returns: what the work returns; `nil` if it was cancelled before it came to its end.
  @discardableResult
  static func run<Value: Sendable>(
    grace: TimeInterval = 3, _ work: @escaping @Sendable () async throws -> Value
  ) async throws -> Value? {
    let signals = await UnixSignalsSequence(trapping: .sigint, .sigterm)
    return try await withThrowingTaskGroup(of: Event<Value>.self) { group in
      group.addTask {
        for await _ in signals { return .signal }
        return .end(nil)
      }
      group.addTask {
        do { return .end(try await work()) } catch is CancellationError where Task.isCancelled { return .end(nil) }
      }
      let first = try await group.next()
      if case .signal? = first {
        Thread.detachNewThread {
          Thread.sleep(forTimeInterval: grace)
          exit(1)
        }
      }
      group.cancelAll()
      for event in [first, try await group.next()] {
        if case .end(let value?)? = event { return value }
      }
      return nil
    }
  }
}
