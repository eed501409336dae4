import Synchronization

/// Runs an actor's jobs on one thread of its own, so that they may block in librdkafka without holding up Swift's shared
/// threads.
///
/// The thread ends when the executor is no longer referenced.
public final class ThreadExecutor: SerialExecutor {
  private let queue: JobQueue

  /// Starts the thread.
  ///
  /// - Parameter name: what the thread is called in a debugger; at most 15 bytes are kept.
  public init(name: String) {
    queue = JobQueue()
    let queue = queue
    DetachedThread.start(name: name) { queue.run() }
  }

  deinit { queue.close() }

  /// Runs a job after all jobs before it.
  public func enqueue(_ job: consuming ExecutorJob) {
    queue.append(UnownedJob(job), on: asUnownedSerialExecutor())
  }
}

/// Jobs in order, with a thread that waits for them.
private final class JobQueue: Sendable {
  private struct State {
    var jobs: [(UnownedJob, UnownedSerialExecutor)] = []
    var isClosed = false
  }

  private let state = Mutex(State())
  private let signal = Waker()

  func append(_ job: UnownedJob, on executor: UnownedSerialExecutor) {
    state.withLock { $0.jobs.append((job, executor)) }
    signal.wake()
  }

  func close() {
    state.withLock { $0.isClosed = true }
    signal.wake()
  }

  func run() {
    while true {
      let (jobs, isClosed) = state.withLock { state in
        let taken = state.jobs
        state.jobs.removeAll(keepingCapacity: true)
        return (taken, state.isClosed)
      }
      for (job, executor) in jobs { job.runSynchronously(on: executor) }
      if jobs.isEmpty {
        if isClosed { return }
        signal.wait(milliseconds: -1)
      }
    }
  }
}
