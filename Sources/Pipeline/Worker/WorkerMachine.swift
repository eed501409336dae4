import Kafka

/// The worker's decisions: what to do next, given what has happened. Pure: it does no input or output, knows no clock
/// but the one it is given, and is tested as a value.
///
/// Up to three batches are under way: one is being collected, one is being processed, and one is ready and being
/// committed. A batch is only ever committed as a whole, so that offsets and outputs stay together; what belongs to a
/// partition that was given up meanwhile is left out of it. After anything but a clean commit everything that is under
/// way is dropped, and reading begins again at the committed offsets.
struct WorkerMachine {
  /// What to do next.
  enum Action: Equatable {
    /// Make these marks durable; then call ``marked(_:)``.
    case mark([TopicPartition: CrashMark])
    /// Process the batch that has been collected.
    case process(Batch)
    /// Commit a batch that has been processed.
    case commit(Batch)
    /// Read these partitions from these offsets on.
    case seek([TopicPartition: Int64])
    /// Stop fetching from these partitions.
    case pause([TopicPartition])
    /// Fetch from these partitions again, from these offsets on.
    case resume([TopicPartition: Int64])
    /// Find out where these partitions stand, because the outcome of a commit is unknown; then call ``recovered(_:)``.
    case recover([TopicPartition])
    /// Nothing to do until something happens, at most for so long; records may be polled up to the limits.
    case wait(Duration, Appetite)
    /// Leave the group and end.
    case leave
  }

  /// How much more may be read.
  struct Appetite: Equatable {
    var records: Int
    var bytes: Int

    static let none = Appetite(records: 0, bytes: 0)
  }

  /// How a commit ended, if not well.
  enum CommitFailure: Equatable {
    /// Nothing of the batch has taken effect: it must be read again.
    case aborted
    /// Nothing of the batch has taken effect, and the same commit may be tried again later.
    case transient
    /// Nothing of the batch has taken effect, and one of its records will never be taken: all are tried one by one.
    case refused
    /// It is not known whether the batch has taken effect.
    case unknown
    /// Nothing of the batch has taken effect, and no other try will do better: the worker is to end, so that somebody
    /// looks after it.
    case permanent
  }

  struct Limits {
    /// Records in a batch.
    var records = 500
    /// Records in the first batch after an assignment; each that is committed allows the next twice as many. What waited
    /// for the partitions' new owner is seen to go on sooner, and a worker that dies at once has done little in vain.
    var firstRecords = 32
    /// Bytes in a batch, passed by at most one record.
    var bytes = 16 << 20
    /// How long records may wait unread before their partitions are paused.
    var pauseAfter: Duration = .seconds(1)
    /// The longest time without a look at the group.
    var heartbeat: Duration = .milliseconds(100)
    /// How long a drain may wait for what is being processed.
    var drain: Duration = .seconds(8)
  }

  private struct Partition {
    var committed: Int64
    var next: Int64
    var generation: Int
  }

  private var limits: Limits
  private var backoff: Backoff
  private var crashes: CrashGuard?
  /// Whether the last commit failed.
  private var hasFailed = false
  private var partitions: [TopicPartition: Partition] = [:]
  /// Records that a batch may have now.
  private var allowedRecords: Int
  private var collecting = Batch(id: 0)
  private var processing: Batch?
  private var ready: [Batch] = []
  private var generation = 0
  private var pausedPartitions: Set<TopicPartition> = []
  private var pendingSeek: Set<TopicPartition> = []
  private var needsRecovery = false
  /// Up to these offsets every record is a batch of its own, because one among them was refused.
  private var narrowUntil: [TopicPartition: Int64] = [:]
  private var retryAt: ContinuousClock.Instant?
  private var fullSince: ContinuousClock.Instant?
  private var drainDeadline: ContinuousClock.Instant?

  init(limits: Limits = Limits(), backoff: Backoff = Backoff(), crashes: CrashGuard? = nil) {
    self.limits = limits
    allowedRecords = min(limits.firstRecords, limits.records)
    self.backoff = backoff
    self.crashes = crashes
  }

  // MARK: What can be seen

  /// The partitions that are read, with the next offset of each that is not committed yet.
  var committedOffsets: [TopicPartition: Int64] { partitions.mapValues(\.committed) }

  /// The batch that records are being collected for.
  var collectingID: Int { collecting.id }

  /// Whether commits are being retried.
  var isBackingOff: Bool { retryAt != nil }

  /// Records whose processing has begun and that are not committed; whoever reads their partitions next processes them again.
  var uncommittedRecords: Int { (processing?.records ?? 0) + ready.reduce(0) { $0 + $1.records } }

  /// Whether nothing is under way and nothing is to be mended.
  var isIdle: Bool {
    collecting.isEmpty && processing == nil && ready.isEmpty && pendingSeek.isEmpty && !needsRecovery && !isBackingOff
  }

  /// Whether a batch is still to be committed as it is, now that partitions may have changed hands.
  func isCurrent(_ partition: TopicPartition, in batch: Batch) -> Bool {
    guard let range = batch.ranges[partition], let state = partitions[partition] else { return false }
    return range.generation == state.generation
  }

  // MARK: What happens

  /// Partitions were given to this worker.
  ///
  /// - Parameter starts: where reading begins in each of them.
  mutating func assigned(_ starts: [TopicPartition: PartitionStart]) {
    allowedRecords = min(limits.firstRecords, limits.records)
    for (partition, start) in starts {
      generation += 1
      partitions[partition] = Partition(committed: start.offset, next: start.offset, generation: generation)
      crashes?.assigned(partition, start: start.offset, mark: start.mark, end: start.end)
    }
  }

  /// Partitions are about to be taken away.
  ///
  /// - Returns: the batches that are complete and must be committed now, in this order, for the partitions' sake; the
  ///   outcome of each is to be reported, and the first that cannot be committed ends it. Those that hold nothing of the
  ///   partitions are among them if they come before one that does: no batch may overtake another. While the outcome of a
  ///   commit is unknown there are none: whoever gets the partitions reads what is committed, and goes on from there.
  func revoking(_ revoked: [TopicPartition]) -> [Batch] {
    guard !needsRecovery, let last = ready.lastIndex(where: { batch in revoked.contains { batch.ranges[$0] != nil } })
    else { return [] }
    return Array(ready[...last])
  }

  /// Partitions are gone: those that were revoked, after their batches were settled, or those that were lost.
  mutating func released(_ released: [TopicPartition]) {
    for partition in released {
      partitions[partition] = nil
      pausedPartitions.remove(partition)
      pendingSeek.remove(partition)
      narrowUntil[partition] = nil
      crashes?.released(partition)
    }
    for partition in released { collecting.ranges[partition] = nil }
    if collecting.isEmpty { dropCollected() }
    if partitions.isEmpty { fullSince = nil }
  }

  /// A record has arrived.
  ///
  /// - Returns: whether it belongs to the batch that is being collected; if not, it must be dropped.
  mutating func received(_ partition: TopicPartition, offset: Int64, bytes: Int) -> Bool {
    guard !isDraining, var state = partitions[partition], offset >= state.next, !pendingSeek.contains(partition)
    else { return false }
    state.next = offset + 1
    partitions[partition] = state
    collecting.ranges[partition] = Batch.Range(next: offset + 1, generation: state.generation, record: offset)
    collecting.records += 1
    collecting.bytes += bytes
    return true
  }

  /// The end of a partition was reached; only control records of transactions lie between the last record and it.
  mutating func reachedEnd(_ partition: TopicPartition, offset: Int64) {
    guard !isDraining, var state = partitions[partition], offset > state.next, !pendingSeek.contains(partition)
    else { return }
    state.next = offset
    partitions[partition] = state
    let record = collecting.ranges[partition]?.record
    collecting.ranges[partition] = Batch.Range(next: offset, generation: state.generation, record: record)
  }

  /// A batch has been processed.
  ///
  /// - Returns: whether it will be committed: one that was dropped meanwhile is not.
  @discardableResult
  mutating func processed(_ id: Int) -> Bool {
    guard let batch = processing, batch.id == id else { return false }
    processing = nil
    ready.append(batch)
    crashes?.processed(batch)
    return true
  }

  /// A batch was committed.
  mutating func committed(_ id: Int) {
    guard let index = ready.firstIndex(where: { $0.id == id }) else { return }
    let batch = ready.remove(at: index)
    for (partition, range) in batch.ranges where isCurrent(partition, in: batch) {
      partitions[partition]?.committed = range.next
      crashes?.committed(partition, next: range.next)
      if let end = narrowUntil[partition], range.next >= end { narrowUntil[partition] = nil }
    }
    allowedRecords = min(allowedRecords * 2, limits.records)
    hasFailed = false
    backoff.reset()
    retryAt = nil
  }

  /// Marks are durable.
  mutating func marked(_ marks: [TopicPartition: CrashMark]) {
    crashes?.marked(marks)
    backoff.reset()
  }

  /// Marks could not be made durable: no work is begun before they are.
  mutating func markFailed(_ failure: CommitFailure, now: ContinuousClock.Instant) {
    retryAt = now + backoff.next()
    if failure == .unknown || failure == .permanent { needsRecovery = true }
  }

  /// The marks of a worker that gives partitions up in peace, to be made durable if that can be done. Otherwise the
  /// successor will be more careful than it need be.
  ///
  /// - Parameter given: all if `nil`.
  func marks(givingUp given: [TopicPartition]? = nil) -> [TopicPartition: CrashMark] {
    guard !needsRecovery else { return [:] }
    return crashes?.marks(givingUp: given ?? Array(partitions.keys), positions: committedOffsets) ?? [:]
  }

  /// A batch could not be committed.
  mutating func commitFailed(_ id: Int, _ failure: CommitFailure, now: ContinuousClock.Instant) {
    guard let batch = ready.first(where: { $0.id == id }) else { return }
    retryAt = now + backoff.next()
    hasFailed = true
    switch failure {
    case .transient: return
    case .unknown, .permanent: needsRecovery = true
    case .aborted: rewind()
    case .refused:
      for (partition, range) in batch.ranges where isCurrent(partition, in: batch) {
        narrowUntil[partition] = range.next
      }
      rewind()
    }
  }

  /// Partitions could not be positioned yet: it is to be tried again.
  mutating func seekFailed(_ offsets: [TopicPartition: Int64]) {
    pendingSeek.formUnion(offsets.keys.filter { partitions[$0] != nil })
  }

  /// Partitions could not be resumed yet: it is to be tried again.
  mutating func resumeFailed(_ offsets: [TopicPartition: Int64]) {
    pausedPartitions.formUnion(offsets.keys.filter { partitions[$0] != nil })
  }

  /// Where the partitions stand is known again.
  mutating func recovered(_ starts: [TopicPartition: Int64]) {
    needsRecovery = false
    for (partition, start) in starts {
      if let known = partitions[partition]?.committed, known < start { crashes?.committed(partition, next: start) }
      partitions[partition]?.committed = start
    }
    rewind()
  }

  /// It could not be found out where the partitions stand.
  mutating func recoveryFailed(now: ContinuousClock.Instant) {
    retryAt = now + backoff.next()
  }

  /// The worker is to end: nothing more is read; what is being processed is still committed.
  mutating func drain(now: ContinuousClock.Instant) {
    guard !isDraining else { return }
    drainDeadline = now + limits.drain
    dropCollected()
  }

  private var isDraining: Bool { drainDeadline != nil }

  // MARK: What to do

  /// Decides what to do next. The caller does it and reports what came of it before it asks again.
  mutating func next(now: ContinuousClock.Instant) -> Action {
    // Nothing more can be committed once an outcome is unknown; what is uncommitted will be read by others.
    if let drainDeadline, now >= drainDeadline || needsRecovery { return .leave }
    if let retryAt, now >= retryAt { self.retryAt = nil }
    let isHeld = retryAt != nil
    if needsRecovery, !isHeld { return .recover(partitions.keys.sorted()) }
    if !pendingSeek.isEmpty, !isDraining { return seek() }
    // The next batch is handed out before this one is committed, so that the processors work while the broker does.
    if !isHeld, !needsRecovery, let acquittals = acquittals() { return .mark(acquittals) }
    // While a culprit is searched for, nothing else is under way that could be taken for one.
    let mayOverlap = crashes?.isNarrow != true
    if processing == nil, ready.count <= (mayOverlap ? 1 : 0), !collecting.isEmpty, !isHeld, !needsRecovery {
      let marks = crashes?.marks(before: collecting, positions: committedOffsets) ?? [:]
      return marks.isEmpty ? .process(startProcessing()) : .mark(marks)
    }
    if let batch = ready.first, !isHeld, !needsRecovery { return .commit(batch) }
    if isDraining, processing == nil, ready.isEmpty { return .leave }
    return idle(now: now, isHeld: isHeld)
  }

  /// The commit that follows replaces the marks; they are taken back one by one only if there is none, or if it fails.
  private func acquittals() -> [TopicPartition: CrashMark]? {
    guard processing == nil, ready.isEmpty || hasFailed else { return nil }
    let acquittals = crashes?.acquittals(positions: committedOffsets) ?? [:]
    return acquittals.isEmpty ? nil : acquittals
  }

  private mutating func startProcessing() -> Batch {
    var batch = collecting
    collecting = Batch(id: batch.id + 1)
    batch.verdict = crashes?.verdict(on: batch)
    for (partition, range) in batch.ranges {
      batch.ranges[partition]?.metadata = crashes?.metadata(of: partition, next: range.next)
    }
    processing = batch
    fullSince = nil
    return batch
  }

  private mutating func seek() -> Action {
    let offsets = partitions.filter { pendingSeek.contains($0.key) }.mapValues(\.next)
    pendingSeek = []
    return .seek(offsets)
  }

  private mutating func idle(now: ContinuousClock.Instant, isHeld: Bool) -> Action {
    let maximumRecords = narrowUntil.isEmpty && crashes?.isNarrow != true ? allowedRecords : 1
    let isFull = collecting.records >= maximumRecords || collecting.bytes >= limits.bytes
    var timeout = limits.heartbeat
    if let retryAt { timeout = min(timeout, max(.milliseconds(1), now.duration(to: retryAt))) }
    guard !isDraining, !partitions.isEmpty else { return .wait(timeout, .none) }
    guard isFull || isHeld || needsRecovery else {
      if !pausedPartitions.isEmpty {
        let offsets = partitions.filter { pausedPartitions.contains($0.key) }.mapValues(\.next)
        pausedPartitions = []
        return .resume(offsets)
      }
      return .wait(
        timeout,
        Appetite(records: maximumRecords - collecting.records, bytes: limits.bytes - collecting.bytes))
    }
    let since = fullSince ?? now
    fullSince = since
    let unpaused = Set(partitions.keys).subtracting(pausedPartitions)
    if now - since >= limits.pauseAfter, !unpaused.isEmpty {
      pausedPartitions.formUnion(unpaused)
      return .pause(unpaused.sorted())
    }
    return .wait(timeout, .none)
  }

  /// Drops everything that is under way and reads again from the committed offsets.
  private mutating func rewind() {
    for partition in partitions.keys {
      generation += 1
      guard let committed = partitions[partition]?.committed else { continue }
      partitions[partition] = Partition(committed: committed, next: committed, generation: generation)
      pendingSeek.insert(partition)
    }
    collecting = Batch(id: collecting.id + 1)
    processing = nil
    ready = []
  }

  private mutating func dropCollected() {
    collecting = Batch(id: collecting.id + 1)
  }
}
