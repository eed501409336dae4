import Documents
import Kafka
import Logging

/// A worker's time in its group: the machine, and the records that it decides about. Lives on the owner's thread.
final class WorkerSession: RebalanceHandler {
  private let control: WorkerControl
  private let metrics: StageMetrics
  private let logger: Logger
  private let consumer: Consumer
  private let sink: any BatchSink
  private let mailbox = Mailbox()
  private let processor: BatchProcessor
  private let tracing: DocumentTracing?
  /// What a learning stage knows; `nil` for one that does not learn.
  private let memories: StageMemories?
  private let clock = ContinuousClock()

  private var machine: WorkerMachine
  /// The records of the batch that is being collected.
  private var collected: [ConsumedRecord] = []
  private var collectedID = 0
  /// The results of batches that are ready, by batch.
  private var finished: [Int: [ProcessedRecord]] = [:]
  /// Since when the machine has had nothing to do.
  private var idleSince: ContinuousClock.Instant?
  /// What ends the worker, from where nothing can be thrown: a rebalance, or a commit in one.
  private var failure: (any Error)?

  init(
    stage: any Stage,
    settings: WorkerSettings,
    control: WorkerControl,
    metrics: StageMetrics,
    logger: Logger,
    consumer: Consumer,
    sink: any BatchSink
  ) {
    self.control = control
    self.metrics = metrics
    self.logger = logger
    self.consumer = consumer
    self.sink = sink
    let tracing = settings.tracing
    self.tracing = tracing
    machine = WorkerMachine(
      limits: settings.limits,
      crashes: CrashGuard(
        instance: settings.instance, incarnation: settings.now().millisecondsSince1970,
        maximumTries: settings.crashAttempts, batchRecords: settings.limits.records))
    memories = StageMemories(stage: stage, settings: settings, logger: logger)
    let (mailbox, wakeUp) = (mailbox, consumer.wakeUp)
    processor = BatchProcessor(
      processor: RecordProcessor(
        stage: stage, settings: settings, metrics: metrics, logger: logger, tracing: tracing),
      concurrency: settings.concurrency, limits: settings.documentLimits, logger: logger
    ) { work in
      mailbox.put(work)
      wakeUp()
    }
  }

  /// Does the next thing.
  ///
  /// - Returns: whether there will be another.
  func step() throws -> Bool {
    try consumer.serve()
    if let failure { throw failure }
    for work in mailbox.takeAll() where machine.processed(work.id) { finished[work.id] = work.results() }
    if control.isStopping { machine.drain(now: clock.now) }
    let action = machine.next(now: clock.now)
    switch action {
    case .mark(let marks): mark(marks)
    case .process(let batch): process(batch)
    case .commit(let batch): commit(batch)
    case .seek(let offsets):
      if try !isPositioned({ () throws(KafkaError) in try consumer.seek(offsets) }) { machine.seekFailed(offsets) }
    case .pause(let partitions):
      logger.info(
        "pausing, because documents wait longer than they should", metadata: ["partitions": "\(partitions.count)"])
      try consumer.pause(partitions)
    case .resume(let offsets):
      if try !isPositioned({ () throws(KafkaError) in try consumer.resume(at: offsets) }) {
        machine.resumeFailed(offsets)
      }
    case .recover(let partitions): recover(partitions)
    case .wait(let timeout, let appetite): try wait(timeout, appetite)
    case .leave:
      mark(machine.marks(givingUp: nil))
      logger.info(
        "stopped",
        metadata: [
          "committed": "\(control.status.committedDocuments)", "uncommitted": "\(machine.uncommittedRecords)",
        ])
      return false
    }
    return true
  }

  // MARK: Reading

  private func wait(_ timeout: Duration, _ appetite: WorkerMachine.Appetite) throws {
    var accepted = 0
    if appetite.records > 0 {
      var ends: [(TopicPartition, Int64)] = []
      let polled = try consumer.poll(
        upTo: appetite.records, maximumBytes: appetite.bytes, atEnd: { ends.append(($0, $1)) }
      ) { record in
        if collect(record) { accepted += 1 }
      }
      for (partition, offset) in ends { machine.reachedEnd(partition, offset: offset) }
      if polled > 0 || !ends.isEmpty { return }
    }
    sink.serve()
    observeLag()
    observeIdleness()
    observeMembership()
    consumer.wait(milliseconds: Int32(clamping: max(1, Int(timeout / .milliseconds(1)))))
  }

  /// Positions partitions.
  ///
  /// - Returns: whether it could be done; not while one of them is just being started or stopped.
  private func isPositioned(_ position: () throws(KafkaError) -> Void) throws -> Bool {
    do throws(KafkaError) {
      try position()
      return true
    } catch {
      guard error.isPartitionNotReady else { throw error }
      logger.info("\(error); trying again")
      consumer.wait(milliseconds: 100)
      return false
    }
  }

  private func collect(_ record: borrowing ConsumerRecord) -> Bool {
    let partition = TopicPartition(topic: record.topic, partition: record.partition)
    let offset = record.offset
    guard machine.received(partition, offset: offset, bytes: record.valueSize) else { return false }
    if collectedID != machine.collectingID {
      collected.removeAll()
      collectedID = machine.collectingID
    }
    collected.append(ConsumedRecord(partition: partition, offset: offset, record: Record(record)))
    return true
  }

  // MARK: Processing

  private func process(_ batch: Batch) {
    let records = collectedID == batch.id ? collected : []
    collected = []
    collectedID = machine.collectingID
    metrics.batchStarted(documents: records.count)
    if records.isEmpty {
      finish(batch, with: [])
    } else if let verdict = batch.verdict {
      logger.error(
        "a document is not processed again, because workers died of it",
        metadata: ["place": "\(records[0].origin)", "deaths": "\(verdict.deaths)"])
      finish(batch, with: [ProcessedRecord(input: records[0], outcome: .failure(Rejection(verdict)))])
    } else {
      processor.start(batch.id, records, knowing: memories?.memories ?? [:])
    }
  }

  private func finish(_ batch: Batch, with results: [ProcessedRecord]) {
    finished[batch.id] = results
    machine.processed(batch.id)
  }

  private func mark(_ marks: [TopicPartition: CrashMark]) {
    guard !marks.isEmpty else { return }
    do throws(SinkError) {
      let offsets = marks.mapValues { CommittedOffset(next: $0.position, metadata: $0.text) }
      try sink.mark(offsets, consumer: consumer)
      machine.marked(marks)
    } catch {
      control.waiting(for: "\(error)")
      logger.warning("cannot note what is about to be processed, or no longer is: \(error)")
      machine.markFailed(error.failure, now: clock.now)
      if error.failure == .permanent { failure = error }
    }
  }

  /// Drops what has been processed and what is being processed.
  private func abandonWork() {
    processor.abandon()
    finished.removeAll()
  }

  /// Ends the processing; what is not committed is left to others.
  func stopProcessing() {
    finished.removeAll()
    processor.stop()
  }

  // MARK: Committing

  private func commit(_ batch: Batch) {
    var current = batch
    current.ranges = batch.ranges.filter { machine.isCurrent($0.key, in: batch) }
    guard !current.isEmpty else {
      finished[batch.id] = nil
      return machine.committed(batch.id)
    }
    // Offsets without the results that belong to them would lose documents.
    guard let all = finished[batch.id] else { return machine.commitFailed(batch.id, .unknown, now: clock.now) }
    let results = all.filter { machine.isCurrent($0.input.partition, in: batch) }
    let lessons = memories?.learned(from: current, results)
    let start = clock.now
    let span = tracing?.beginCommit(of: results)
    do throws(SinkError) {
      let committed = try sink.commit(current, results, learned: lessons?.records ?? [], consumer: consumer)
      if let lessons { memories?.adopt(lessons) }
      finished[batch.id] = nil
      machine.committed(batch.id)
      metrics.committed(committed, duration: clock.now - start)
      if let span { tracing?.endCommit(span, nil) }
      control.committed(results.count)
      if let runaway = processor.runaway { failure = runaway }
    } catch {
      if let span { tracing?.endCommit(span, error) }
      #if DEBUG
        if PlantedFault.current == .noRewindAfterAbort, error.failure == .aborted {
          finished[batch.id] = nil
          return machine.committed(batch.id)
        }
      #endif
      if let rejection = error.rejection, results.count == 1 {
        // It is this one: its dead letter goes instead.
        finished[batch.id] = [results[0].refused(because: rejection)]
        machine.commitFailed(batch.id, .transient, now: clock.now)
      } else {
        machine.commitFailed(batch.id, error.failure, now: clock.now)
        if error.failure == .permanent { failure = error }
        if error.failure != .transient { abandonWork() }
      }
      metrics.commitFailed()
      control.waiting(for: error.description)
      logger.warning("a batch was not committed: \(error)", metadata: ["outcome": "\(error.failure)"])
    }
  }

  private func recover(_ partitions: [TopicPartition]) {
    do {
      try sink.recover()
      let starts = try sink.starts(of: partitions, consumer: consumer)
      try memories?.restore(partitions)
      machine.recovered(starts.mapValues(\.offset))
      abandonWork()
    } catch {
      control.waiting(for: "\(error)")
      logger.warning("cannot recover yet: \(error)")
      machine.recoveryFailed(now: clock.now)
      if (error as? SinkError)?.failure == .permanent { failure = error }
    }
  }

  // MARK: Rebalances

  func assigned(_ partitions: [TopicPartition], of consumer: Consumer) -> [TopicPartition: Int64] {
    metrics.rebalanced()
    do {
      let starts = try sink.starts(of: partitions, consumer: consumer)
      try memories?.restore(partitions)
      machine.assigned(starts)
      logger.info("partitions assigned", metadata: ["partitions": "\(partitions.map(\.partition).sorted())"])
      control.joined(partitions: machine.committedOffsets.count)
      return starts.mapValues(\.offset)
    } catch {
      failure = error
      return [:]
    }
  }

  func revoking(_ partitions: [TopicPartition], of consumer: Consumer) {
    metrics.rebalanced()
    #if DEBUG
      if PlantedFault.current == .revocationIgnored { return }
    #endif
    // Complete batches go while the partitions are still ours; the first that cannot ends it, for order's sake.
    for batch in machine.revoking(partitions) {
      commit(batch)
      if finished[batch.id] != nil || machine.isBackingOff { break }
    }
    mark(machine.marks(givingUp: partitions))
    release(partitions)
    logger.info("partitions revoked", metadata: ["partitions": "\(partitions.map(\.partition).sorted())"])
  }

  func lost(_ partitions: [TopicPartition], of consumer: Consumer) {
    metrics.rebalanced()
    release(partitions)
    logger.warning("partitions lost", metadata: ["partitions": "\(partitions.map(\.partition).sorted())"])
  }

  private func release(_ partitions: [TopicPartition]) {
    machine.released(partitions)
    memories?.release(partitions)
    let released = Set(partitions)
    collected.removeAll { released.contains($0.partition) }
    metrics.released(partitions)
    control.joined(partitions: machine.committedOffsets.count)
  }

  // MARK: Health

  /// What a failed commit waited for is over, too, if its partitions went to others: nothing is committed for them then.
  /// A second must pass, because what is to be read again takes a moment to arrive.
  private func observeIdleness() {
    guard machine.isIdle else { return idleSince = nil }
    let since = idleSince ?? clock.now
    idleSince = since
    if clock.now - since >= .seconds(1) { control.waitingForNothing() }
  }

  /// A member that is given no partitions hears of no assignment: it stands by, and is as ready as the others.
  private func observeMembership() {
    guard !control.status.isReady, consumer.isMember else { return }
    control.joined(partitions: machine.committedOffsets.count)
  }

  private func observeLag() {
    for (partition, committed) in machine.committedOffsets {
      guard let watermarks = consumer.cachedWatermarks(of: partition) else { continue }
      metrics.lag(of: partition, documents: max(0, watermarks.high - committed))
    }
  }
}
