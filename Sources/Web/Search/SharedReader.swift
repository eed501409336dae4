/// Asks once for everybody who wants to know at the same time: a cluster shall not be asked more often for every page that is open.
actor SharedReader<Value: Sendable> {
  private let lifetime: Duration
  private let read: @Sendable () async throws -> Value
  private var last: (value: Value, time: ContinuousClock.Instant)?
  private var pending: Task<Value, any Error>?

  /// - Parameters:
  ///   - lifetime: how old an answer may be.
  ///   - read: asks.
  init(lifetime: Duration, _ read: @escaping @Sendable () async throws -> Value) {
    self.lifetime = lifetime
    self.read = read
  }

  /// What is true now, or was so long ago at most.
  func value() async throws -> Value {
    if let last, ContinuousClock.now - last.time < lifetime { return last.value }
    // A task of its own, because whoever asks first may go away while others wait for the same answer.
    let task = pending ?? Task { [read] in try await read() }
    pending = task
    defer { if pending == task { pending = nil } }
    let value = try await task.value
    // What was asked before somebody changed it counts for those who asked then, not for the next.
    if pending == task { last = (value, .now) }
    return value
  }

  /// The next answer is asked for anew.
  func forget() {
    last = nil
    pending = nil
  }
}
