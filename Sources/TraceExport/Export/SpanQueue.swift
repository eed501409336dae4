import Synchronization

/// Spans that wait to be exported. Any thread; putting one in never waits: what does not fit is dropped and counted.
public final class SpanQueue: Sendable {
  private struct State {
    var spans: [FinishedSpan] = []
    var isFinished = false
  }

  /// Tells that there is something, or that nothing more comes; for one reader.
  let wakeUps: AsyncStream<Void>
  private let wakeUp: AsyncStream<Void>.Continuation
  private let capacity: Int
  private let onDrop: @Sendable (Int) -> Void
  private let state = Mutex(State())

  /// Creates an empty queue.
  ///
  /// - Parameters:
  ///   - capacity: how many spans may wait; at about 1 KB each.
  ///   - onDrop: hears of each that does not fit; called on the thread that brings it.
  public init(capacity: Int = 4096, onDrop: @escaping @Sendable (Int) -> Void) {
    self.capacity = capacity
    self.onDrop = onDrop
    (wakeUps, wakeUp) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  /// Puts a span in.
  public func put(_ span: FinishedSpan) {
    let isTaken = state.withLock { state in
      guard !state.isFinished, state.spans.count < capacity else { return false }
      state.spans.append(span)
      return true
    }
    if isTaken { wakeUp.yield() } else { onDrop(1) }
  }

  /// Nothing more is taken; what waits may still be taken out.
  func finish() {
    state.withLock { $0.isFinished = true }
    wakeUp.finish()
  }

  /// Takes the oldest out.
  func take(upTo count: Int) -> [FinishedSpan] {
    state.withLock { state in
      let taken = Array(state.spans.prefix(count))
      state.spans.removeFirst(taken.count)
      return taken
    }
  }

  /// Drops what still waits.
  func dropAll() {
    let dropped = take(upTo: .max).count
    if dropped > 0 { onDrop(dropped) }
  }

  /// Whether it is worth waiting for more before a batch of so many is taken out.
  func isWorthWaiting(for count: Int) -> Bool { state.withLock { !$0.isFinished && $0.spans.count < count } }
}
