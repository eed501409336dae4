import Dispatch
import Kafka
import Synchronization

/// Threads that only process documents. A document that never ends holds one of them, and nothing else: not the owner of
/// the worker, and not Swift's shared threads, on which the health server runs.
final class ProcessingThreads: Sendable {
  /// Deep recursion over hostile input must end in an error of the parser's, not of the stack's.
  private static let stackBytes = 64 << 20

  private struct State {
    var jobs: [@Sendable () -> Void] = []
    var isStopped = false
  }

  private let state = Mutex(State())
  private let available = DispatchSemaphore(value: 0)
  private let lost = Atomic(0)

  /// Starts threads.
  ///
  /// - Parameter count: how many, at least 1.
  init(count: Int) {
    for _ in 0..<count { startThread() }
  }

  /// Runs a job on the next thread that is free.
  func submit(_ job: @escaping @Sendable () -> Void) {
    state.withLock { $0.jobs.append(job) }
    available.signal()
  }

  /// A thread will not come back: another takes its place.
  ///
  /// - Returns: how many have been lost.
  @discardableResult
  func replaceThread() -> Int {
    startThread()
    return lost.wrappingAdd(1, ordering: .relaxed).newValue
  }

  /// Lets the threads end, once they are done with what they do.
  func stop() {
    state.withLock { $0.isStopped = true }
    available.signal()
  }

  private func startThread() {
    DetachedThread.start(name: "processing", stackBytes: Self.stackBytes) { [self] in run() }
  }

  private func run() {
    while true {
      available.wait()
      let (job, isStopped) = state.withLock { state in
        (state.jobs.isEmpty ? nil : state.jobs.removeFirst(), state.isStopped)
      }
      if let job {
        job()
      } else if isStopped {
        // One after the other.
        available.signal()
        return
      }
    }
  }
}
