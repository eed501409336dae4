import Documents
import Kafka
import Synchronization

/// The processing of one batch by several threads: each takes the next record that nobody has, and results stand in input
/// order whoever made them. A record that takes too long is given up, and its thread with it.
final class BatchWork: Sendable {
  private struct State {
    var results: [ProcessedRecord?]
    var remaining: Int
    /// The records that are being processed, and for how long they have been seen to be.
    var underWay: [Int: Duration] = [:]
    var isAbandoned = false
  }

  let id: Int
  private let records: [ConsumedRecord]
  private let memories: [TopicPartition: PartitionMemory]
  private let taken = Atomic(0)
  private let state: Mutex<State>
  private let onFinish: @Sendable (BatchWork) -> Void

  /// - Parameters:
  ///   - memories: what was known of the records' partitions when the batch was begun.
  ///   - onFinish: called once, from any thread, when the last result is there.
  init(
    id: Int,
    records: [ConsumedRecord],
    memories: [TopicPartition: PartitionMemory] = [:],
    onFinish: @escaping @Sendable (BatchWork) -> Void
  ) {
    self.id = id
    self.records = records
    self.memories = memories
    self.onFinish = onFinish
    state = Mutex(State(results: Array(repeating: nil, count: records.count), remaining: records.count))
  }

  /// Takes records until none is left, or until this thread was given up while it processed one.
  func run(_ process: (ConsumedRecord, PartitionMemory?) -> ProcessedRecord) {
    while true {
      let index = taken.wrappingAdd(1, ordering: .relaxed).oldValue
      guard index < records.count else { return }
      state.withLock { $0.underWay[index] = .zero }
      let result = process(records[index], memories[records[index].partition])
      guard finish(index, result) else { return }
    }
  }

  /// Looks how long records have been under way, and gives up those that take longer than they may.
  ///
  /// - Parameters:
  ///   - observed: how much time has passed since the last look, in which the process was running.
  ///   - limit: how long a record may take.
  ///   - rejection: what becomes of one that takes longer.
  /// - Returns: the records that were given up. Each has a thread that may never come back.
  func giveUp(after limit: Duration, observed: Duration, _ rejection: Rejection) -> [ConsumedRecord] {
    let late = state.withLock { state -> [Int] in
      guard !state.isAbandoned else { return [] }
      for index in state.underWay.keys { state.underWay[index, default: .zero] += observed }
      return state.underWay.filter { $0.value > limit }.map(\.key).sorted()
    }
    return late.filter { finish($0, ProcessedRecord(input: records[$0], outcome: .failure(rejection))) }
      .map { records[$0] }
  }

  /// Lets nobody take another record: the batch was dropped. What has been taken is still processed, for nothing.
  func abandon() {
    taken.store(records.count, ordering: .relaxed)
    state.withLock { $0.isAbandoned = true }
  }

  /// Whether a record is being processed.
  var isUnderWay: Bool { state.withLock { !$0.underWay.isEmpty } }

  /// All results, in input order; to be called once the batch is finished.
  func results() -> [ProcessedRecord] {
    state.withLock { $0.results.compactMap { $0 } }
  }

  /// Notes a result.
  ///
  /// - Returns: whether it counts; not that of a record that was given up.
  private func finish(_ index: Int, _ result: ProcessedRecord) -> Bool {
    let (counts, isLast) = state.withLock { state -> (Bool, Bool) in
      guard state.underWay.removeValue(forKey: index) != nil else { return (false, false) }
      state.results[index] = result
      state.remaining -= 1
      return (true, state.remaining == 0)
    }
    if isLast { onFinish(self) }
    return counts
  }
}
