import Pipeline

/// Asks how the line is doing, once for everybody who wants to know at the same time: a cluster shall not be asked more often for
/// every page that is open.
actor LineStatusReader {
  private static let lifetime: Duration = .seconds(1)

  private let read: @Sendable () async throws -> LineStatus
  private var last: (status: LineStatus, time: ContinuousClock.Instant)?
  private var pending: Task<LineStatus, any Error>?

  init(_ read: @escaping @Sendable () async throws -> LineStatus) {
    self.read = read
  }

  /// What the cluster says now, or said a second ago at most.
  func status() async throws -> LineStatus {
    if let last, ContinuousClock.now - last.time < Self.lifetime { return last.status }
    // A task of its own, because whoever asks first may go away while others wait for the same answer.
    let task = pending ?? Task { [read] in try await read() }
    pending = task
    defer { if pending == task { pending = nil } }
    let status = try await task.value
    last = (status, .now)
    return status
  }
}
