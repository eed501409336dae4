/// Transforms values on all processors and gives the results back in the order of the values.
///
/// Holds a bounded number of values that are not finished, and no more of their bytes than the bound and one value.
struct OrderedWork<Value: Sendable, Result: Sendable> {
  private let transform: @Sendable (Value) -> Result
  private let maximumCount: Int
  private let maximumBytes: Int
  private var running: [(task: Task<Result, Never>, bytes: Int)] = []
  private var bytes = 0

  /// - Parameters:
  ///   - maximumCount: how many values may be unfinished.
  ///   - maximumBytes: how many bytes they may have together.
  init(maximumCount: Int, maximumBytes: Int, transform: @escaping @Sendable (Value) -> Result) {
    self.transform = transform
    self.maximumCount = max(1, maximumCount)
    self.maximumBytes = maximumBytes
  }

  /// Takes a value on.
  ///
  /// - Returns: the results that had to be finished to make room for it, in order.
  mutating func add(_ value: Value, bytes: Int) async -> [Result] {
    var finished: [Result] = []
    while running.count >= maximumCount || (!running.isEmpty && self.bytes + bytes > maximumBytes) {
      finished.append(await finishFirst())
    }
    let transform = transform
    running.append((Task.detached { transform(value) }, bytes))
    self.bytes += bytes
    return finished
  }

  /// Waits for everything that was taken on.
  mutating func finish() async -> [Result] {
    var finished: [Result] = []
    while !running.isEmpty { finished.append(await finishFirst()) }
    return finished
  }

  private mutating func finishFirst() async -> Result {
    let first = running.removeFirst()
    bytes -= first.bytes
    return await first.task.value
  }
}
