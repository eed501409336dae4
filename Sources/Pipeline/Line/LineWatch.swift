import ServiceLifecycle
import Synchronization

/// Looks at the line all the time, so that whoever asks how it is doing hears of rates and ages at once. Safe to share between tasks.
public final class LineWatch: Service {
  private static let interval = Duration.seconds(5)

  private let monitor: LineMonitor
  private let timeoutMilliseconds: Int32
  private let history = Mutex(LineHistory())

  /// Creates a watch; it looks by itself when it runs, and whenever it is asked.
  ///
  /// - Parameter timeoutMilliseconds: how long a cluster that is not there is waited for.
  public init(monitor: LineMonitor, timeoutMilliseconds: Int32 = 10_000) {
    self.monitor = monitor
    self.timeoutMilliseconds = timeoutMilliseconds
  }

  /// How the line is doing now.
  ///
  /// - Throws: `KafkaError` if the cluster does not answer.
  public func status() async throws -> LineStatus {
    let status = try await monitor.status(timeoutMilliseconds: timeoutMilliseconds)
    return history.withLock { history in
      // Taken here, so that times only grow.
      let now = ContinuousClock.now
      history.note(status, at: now)
      return history.completed(status, at: now)
    }
  }

  /// Looks until the task is cancelled or a shutdown begins. A cluster that does not answer is asked again.
  public func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        _ = try? await self.status()
        try? await Task.sleep(for: Self.interval)
      }
    }
  }
}
