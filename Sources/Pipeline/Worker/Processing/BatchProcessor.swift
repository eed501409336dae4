import Documents
import Glibc
import Kafka
import Logging
import Synchronization

/// Processes batches on threads of their own and watches over them. Sendable, but one owner hands out the batches.
final class BatchProcessor: Sendable {
  private struct State {
    var work: BatchWork?
    /// The resident memory when the batch was begun.
    var memory = 0
    var runaway: RunawayDocument?
  }

  private let processor: RecordProcessor
  private let threads: ProcessingThreads
  private let concurrency: Int
  private let limits: DocumentLimits
  private let logger: Logger
  private let state = Mutex(State())
  private let onFinish: @Sendable (BatchWork) -> Void
  private let watchdog = Mutex<Watchdog?>(nil)

  /// - Parameter onFinish: called from any thread when all results of a batch are there.
  init(
    processor: RecordProcessor,
    concurrency: Int,
    limits: DocumentLimits,
    logger: Logger,
    onFinish: @escaping @Sendable (BatchWork) -> Void
  ) {
    self.processor = processor
    self.concurrency = concurrency
    self.limits = limits
    self.logger = logger
    self.onFinish = onFinish
    threads = ProcessingThreads(count: concurrency)
    watchdog.withLock { $0 = Watchdog { [weak self] observed in self?.look(observed: observed) } }
  }

  /// Begins a batch, which has at least one record.
  func start(_ id: Int, _ records: [ConsumedRecord], knowing memories: [TopicPartition: PartitionMemory]) {
    let work = BatchWork(id: id, records: records, memories: memories, onFinish: onFinish)
    let memory = ResidentMemory.bytes() ?? 0
    state.withLock { state in
      state.work = work
      state.memory = memory
    }
    for _ in 0..<min(concurrency, records.count) { run(work) }
  }

  /// Drops the batch that is being processed.
  func abandon() {
    let work = state.withLock { state in
      defer { state.work = nil }
      return state.work
    }
    work?.abandon()
  }

  /// A document whose thread has not come back, if there is one. The worker must end to get the thread back.
  var runaway: RunawayDocument? { state.withLock { $0.runaway } }

  /// Ends the threads that can be ended.
  func stop() {
    abandon()
    threads.stop()
    watchdog.withLock { $0?.stop() }
  }

  private func run(_ work: BatchWork) {
    let processor = processor
    threads.submit { work.run(processor.process) }
  }

  private func look(observed: Duration) {
    let (work, memory) = state.withLock { ($0.work, $0.memory) }
    guard let work, work.isUnderWay else { return }
    if let limit = limits.memoryBytes, let resident = ResidentMemory.bytes(), resident - memory > limit {
      logger.critical(
        "documents take more memory than they may: the worker ends, and its successor finds out which",
        metadata: ["resident": "\(resident)", "before": "\(memory)", "limit": "\(limit)"])
      // Nothing that would take more memory: no unwinding, no exit handlers.
      _exit(1)
    }
    guard let limit = limits.time else { return }
    let rejection = Rejection(
      code: .timedOut, reason: "processing took longer than the \(limit) that a document has (document-seconds)")
    for record in work.giveUp(after: limit, observed: observed, rejection) {
      let lost = threads.replaceThread()
      logger.error(
        "a document takes too long: it becomes a dead letter, and the worker ends afterwards to get its thread back",
        metadata: [
          "partition": "\(record.partition.partition)", "offset": "\(record.offset)", "lost_threads": "\(lost)",
        ])
      state.withLock { $0.runaway = RunawayDocument(place: record.origin) }
      run(work)
    }
  }
}

/// What one document may take.
struct DocumentLimits: Sendable {
  /// Time; `nil` for as long as it likes.
  var time: Duration?
  /// Memory that is not given back meanwhile, in bytes; `nil` for as much as it likes.
  var memoryBytes: Int?
}

/// Ends a worker one of whose threads is lost to a document, once that document is a dead letter.
struct RunawayDocument: Error, CustomStringConvertible {
  let place: Origin

  var description: String {
    "\(place) has become a dead letter because it took too long; the worker must start again to get its thread back"
  }
}

extension Rejection.Code {
  /// A document that took longer than it may.
  static let timedOut = Rejection.Code(rawValue: "timed_out")
  /// A document that workers have died of.
  static let crashLoop = Rejection.Code(rawValue: "crash_loop")
}
