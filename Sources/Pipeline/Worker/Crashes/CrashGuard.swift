import Documents
import Kafka

/// Finds the documents that workers die of, from one start to the next.
///
/// A process that dies leaves no word, so the word is left before: the first batch of a partition is begun only after a
/// ``CrashMark`` says so. A successor that finds such a mark where nothing was committed since takes one record at a time,
/// each after a mark of its own. A record that its worker died of alone, more than once, is condemned: it becomes a dead
/// letter without being processed again. Everything else gets through.
///
/// In ordinary running this costs one commit for each partition that is assigned. Pure, like ``WorkerMachine``.
struct CrashGuard {
  private struct State {
    /// What the last worker left for this position.
    var found: CrashMark?
    /// What stands there now.
    var written: CrashMark?
    /// Up to where records are taken one at a time.
    var narrowUntil: Int64?
    /// Whether anything was committed since the assignment.
    var hasProgress = false
    /// Whether the worker has survived the record that the mark names.
    var isSurvived = false
  }

  /// The worker's name, and what tells this process from others of that name.
  let instance: String
  let incarnation: Int64
  /// How often a record may kill its worker while it is processed alone.
  let maximumTries: Int
  /// How far beyond the committed offset a culprit may lie, in offsets.
  let span: Int64
  private var partitions: [TopicPartition: State] = [:]

  /// Creates a guard without partitions.
  ///
  /// - Parameters:
  ///   - batchRecords: the records in a batch, at most. Up to three batches are under way when a worker dies, and some
  ///     offsets hold no record.
  init(instance: String, incarnation: Int64, maximumTries: Int, batchRecords: Int) {
    self.instance = instance
    self.incarnation = incarnation
    self.maximumTries = maximumTries
    span = Int64(4 * batchRecords)
  }

  /// Whether records are to be taken one at a time.
  var isNarrow: Bool { partitions.values.contains { $0.narrowUntil != nil } }

  // MARK: What happens

  /// A partition was given to this worker.
  ///
  /// - Parameters:
  ///   - start: where reading begins.
  ///   - mark: what was found there.
  ///   - end: the end of the partition; a culprit lies before it.
  mutating func assigned(_ partition: TopicPartition, start: Int64, mark: CrashMark?, end: Int64) {
    var state = State()
    if let mark, mark.position == start {
      state.found = mark
      state.written = mark
      // A mark of this very name was left by a process that is gone. One of another name may be that of a worker which
      // gave the partition away before it had committed anything; twice in a row that is no coincidence.
      let isOwn = mark.instance == instance && mark.incarnation != incarnation
      if let until = mark.narrowUntil {
        state.narrowUntil = until
      } else if isOwn && mark.starts >= 1 || mark.starts >= 2 {
        state.narrowUntil = min(start + span, end)
      }
      if let until = state.narrowUntil, until <= start { state.narrowUntil = nil }
    }
    partitions[partition] = state
  }

  /// A partition is gone.
  mutating func released(_ partition: TopicPartition) { partitions[partition] = nil }

  /// Marks are durable.
  mutating func marked(_ marks: [TopicPartition: CrashMark]) {
    for (partition, mark) in marks {
      partitions[partition]?.written = mark
      partitions[partition]?.isSurvived = false
    }
  }

  /// A batch was processed, and the worker is still there.
  mutating func processed(_ batch: Batch) {
    for partition in batch.ranges.keys { partitions[partition]?.isSurvived = true }
  }

  /// Everything before an offset was committed, with the metadata of ``metadata(of:next:)``.
  mutating func committed(_ partition: TopicPartition, next: Int64) {
    guard var state = partitions[partition] else { return }
    state.hasProgress = true
    state.found = nil
    state.written = nil
    state.isSurvived = false
    if let until = state.narrowUntil, next >= until { state.narrowUntil = nil }
    partitions[partition] = state
  }

  // MARK: What to do

  /// What must be durable before a batch is processed.
  ///
  /// - Parameter positions: what is committed.
  func marks(before batch: Batch, positions: [TopicPartition: Int64]) -> [TopicPartition: CrashMark] {
    var marks: [TopicPartition: CrashMark] = [:]
    for (partition, range) in batch.ranges {
      guard let record = range.record, let position = positions[partition], let state = partitions[partition] else {
        continue
      }
      guard !isCondemned(record, state), let mark = mark(for: record, position: position, state), mark != state.written
      else { continue }
      marks[partition] = mark
    }
    return marks
  }

  private func mark(for record: Int64, position: Int64, _ state: State) -> CrashMark? {
    let isSuspect = state.narrowUntil.map { record < $0 } ?? false
    guard isSuspect || !state.hasProgress else { return nil }
    var mark = own(at: position, state)
    if !state.hasProgress { mark.starts += 1 }
    if isSuspect {
      mark.suspect = record
      mark.tries = (state.found?.suspect == record ? state.found?.tries ?? 0 : 0) + 1
    }
    return mark
  }

  /// What is due for records that were processed but not committed: whoever dies now does not die of them.
  func acquittals(positions: [TopicPartition: Int64]) -> [TopicPartition: CrashMark] {
    let survived = partitions.filter { $0.value.isSurvived && $0.value.written?.suspect != nil }
    return marks(restoring: Array(survived.keys), positions: positions)
  }

  /// What a worker leaves that gives partitions up in peace: as if it had not begun.
  func marks(
    givingUp given: some Sequence<TopicPartition>,
    positions: [TopicPartition: Int64]
  ) -> [TopicPartition: CrashMark] {
    marks(restoring: Array(given), positions: positions)
  }

  private func marks(
    restoring candidates: [TopicPartition],
    positions: [TopicPartition: Int64]
  ) -> [TopicPartition: CrashMark] {
    var marks: [TopicPartition: CrashMark] = [:]
    for partition in candidates {
      guard let state = partitions[partition], state.written != nil, let position = positions[partition] else {
        continue
      }
      let restored = state.found ?? own(at: position, state)
      if restored != state.written { marks[partition] = restored }
    }
    return marks
  }

  private func own(at position: Int64, _ state: State) -> CrashMark {
    CrashMark(
      position: position, starts: state.found?.starts ?? 0, narrowUntil: state.narrowUntil, incarnation: incarnation,
      instance: instance)
  }

  /// Why a batch of one record is not to be processed; `nil` if it is.
  func verdict(on batch: Batch) -> CrashVerdict? {
    guard batch.records == 1 else { return nil }
    for (partition, range) in batch.ranges {
      guard let record = range.record, let state = partitions[partition], isCondemned(record, state) else { continue }
      return CrashVerdict(deaths: state.found?.tries ?? 0)
    }
    return nil
  }

  private func isCondemned(_ record: Int64, _ state: State) -> Bool {
    state.found?.suspect == record && state.found?.tries ?? 0 >= maximumTries
  }

  /// What to commit with an offset: that the search goes on, or nothing.
  func metadata(of partition: TopicPartition, next: Int64) -> String? {
    guard let state = partitions[partition], let until = state.narrowUntil, next < until else { return nil }
    return CrashMark(position: next, narrowUntil: until, incarnation: incarnation, instance: instance).text
  }
}

/// A record that is not processed any more, because workers died of it.
struct CrashVerdict: Sendable, Equatable {
  /// How many.
  var deaths: Int
}

extension Rejection {
  /// What becomes of a record that is not processed any more.
  init(_ verdict: CrashVerdict) {
    self.init(
      code: .crashLoop,
      reason: "\(verdict.deaths) workers died while they processed this document and nothing else (crash-attempts)")
  }
}
