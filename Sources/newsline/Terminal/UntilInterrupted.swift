import Foundation
import UnixSignals

/// Runs what has no end of its own.
enum UntilInterrupted {
  /// How long the work may take to end after a signal: whoever reads its output may have stopped reading, and then it never does.
  private static let grace: TimeInterval = 3

  /// Runs until SIGINT or SIGTERM comes, when the work is cancelled, or until it ends by itself.
  ///
  /// - Returns: whether a signal came.
  @discardableResult
  static func run(_ work: @escaping @Sendable () async throws -> Void) async throws -> Bool {
    let signals = await UnixSignalsSequence(trapping: .sigint, .sigterm)
    return try await withThrowingTaskGroup(of: Bool.self) { group in
      group.addTask {
        for await _ in signals { return true }
        return false
      }
      group.addTask {
        do { try await work() } catch is CancellationError where Task.isCancelled {}
        return false
      }
      let isInterrupted = try await group.next() ?? false
      if isInterrupted {
        Thread.detachNewThread {
          Thread.sleep(forTimeInterval: grace)
          exit(1)
        }
      }
      group.cancelAll()
      try await group.waitForAll()
      return isInterrupted
    }
  }
}
