import Synchronization

/// What others may see of a running worker, and the one thing they may tell it: to stop. Any thread.
public final class WorkerControl: Sendable {
  /// What the health endpoints answer from.
  public struct Status: Sendable {
    /// Whether the worker has ever been given partitions, and has not been told to stop.
    public var isReady = false
    /// The partitions that it reads.
    public var partitions = 0
    /// Documents committed since the start.
    public var committedDocuments = 0
    /// What it waits for, if a commit cannot be made; `nil` when all is well.
    public var waitsFor: String?
    /// The last time that the loop did anything.
    public var lastStep: ContinuousClock.Instant
  }

  private struct State {
    var status = Status(lastStep: .now)
    var isStopping = false
    var wakeUp: (@Sendable () -> Void)?
  }

  private let state = Mutex(State())

  /// Creates the control of a worker that has not begun.
  public init() {}

  /// How the worker is.
  public var status: Status { state.withLock { $0.status } }

  /// Tells the worker to finish what it is processing, commit it and end.
  public func stop() {
    let wakeUp = state.withLock { state in
      state.isStopping = true
      state.status.isReady = false
      return state.wakeUp
    }
    wakeUp?()
  }

  /// Whether the worker was told to stop. Asking shows that its loop is alive.
  var isStopping: Bool {
    state.withLock { state in
      state.status.lastStep = .now
      return state.isStopping
    }
  }

  func setWakeUp(_ wakeUp: (@Sendable () -> Void)?) {
    state.withLock { $0.wakeUp = wakeUp }
  }

  func joined(partitions: Int) {
    state.withLock { state in
      state.status.partitions = partitions
      state.status.isReady = !state.isStopping
    }
  }

  func committed(_ documents: Int) {
    state.withLock { state in
      state.status.committedDocuments += documents
      state.status.waitsFor = nil
    }
  }

  func waitingForNothing() {
    state.withLock { $0.status.waitsFor = nil }
  }

  func waiting(for reason: String) {
    state.withLock { $0.status.waitsFor = reason }
  }
}
