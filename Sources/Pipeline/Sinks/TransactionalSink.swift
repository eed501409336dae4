import Documents
import Foundation
import Kafka
import Logging

/// Commits batches in Kafka transactions: outputs, dead letters and the offsets of what they came from appear together
/// or not at all (KIP-447).
final class TransactionalSink: BatchSink {
  struct Settings: Sendable {
    var configuration: KafkaConfiguration
    /// Where outputs go; `nil` if the stage's outputs leave Kafka.
    var outputTopic: String?
    var deadLetterTopic: String
    /// Where what the stage learns goes; `nil` if it learns nothing.
    var memoryTopic: String?
    /// How long one call may take; below the transaction's own timeout.
    var timeoutMilliseconds: Int32 = 10_000
    /// Outputs above this size become dead letters.
    var maximumMessageBytes: Int
    /// Whether the cluster is the development broker; see ``TransactionalIdentities``.
    var isDevelopmentBroker = false
  }

  let settings: Settings
  private let context: DeadLetterContext
  private let logger: Logger
  private let onStatistics: (@Sendable (String) -> Void)?
  /// On the development broker only.
  private var claim: NameClaim?
  private var producer: TransactionalProducer?
  private var identities: TransactionalIdentities
  /// Whether the producer is to be replaced before the next transaction.
  private var isSpent = false

  init(
    settings: Settings,
    context: DeadLetterContext,
    logger: Logger,
    onStatistics: (@Sendable (String) -> Void)? = nil
  ) throws {
    self.settings = settings
    self.context = context
    self.logger = logger
    self.onStatistics = onStatistics
    identities = TransactionalIdentities(
      base: settings.configuration["transactional.id"] ?? "", isRotating: settings.isDevelopmentBroker,
      now: context.now())
    if settings.isDevelopmentBroker {
      claim = try NameClaim(
        settings.configuration, topic: settings.deadLetterTopic, timeoutMilliseconds: takeoverMilliseconds,
        logger: logger)
    }
    try recover()
  }

  private var takeoverMilliseconds: Int32 { 3 * settings.timeoutMilliseconds }

  func starts(of partitions: [TopicPartition], consumer: Consumer) throws -> [TopicPartition: PartitionStart] {
    let committed = try consumer.committed(partitions)
    var starts: [TopicPartition: PartitionStart] = [:]
    for (partition, watermarks) in try consumer.watermarks(of: partitions) {
      starts[partition] = PartitionStart(
        offset: try start(of: partition, committed: committed[partition]?.next, watermarks: watermarks),
        mark: committed[partition]?.metadata.flatMap(CrashMark.init), end: watermarks.high)
    }
    return starts
  }

  /// Without a committed offset reading begins at the oldest record. It is asked for here, not left to the client, so that
  /// a rewind before the first commit has somewhere to go.
  func start(of partition: TopicPartition, committed: Int64?, watermarks: Watermarks) throws(SinkError) -> Int64 {
    try watermarks.check(committed: committed, of: partition)
    guard let committed else { return watermarks.low }
    guard committed < watermarks.low else { return committed }
    logger.recordsDeleted(from: committed, to: watermarks.low, in: partition)
    return watermarks.low
  }

  @discardableResult
  func commit(
    _ batch: Batch,
    _ results: [ProcessedRecord],
    learned: [ProducerRecord],
    consumer: Consumer
  ) throws(SinkError) -> [ProcessedRecord] {
    let (outputs, deadLetters) = sort(results)
    try transact { (producer) throws(KafkaError) in
      try fill(producer, outputs, deadLetters, batch, consumer)
      if let topic = settings.memoryTopic {
        try producer.produce(learned, to: topic, timeoutMilliseconds: settings.timeoutMilliseconds)
      }
      #if DEBUG
        if !results.isEmpty { try Interruption.beforeCommit() }
      #endif
    }
    return results
  }

  /// Marks go in transactions, too: a worker that has lost its partitions, or its name, cannot write one.
  func mark(_ marks: [TopicPartition: CommittedOffset], consumer: Consumer) throws(SinkError) {
    try transact { (producer) throws(KafkaError) in
      try producer.sendOffsets(
        marks, of: try consumer.groupMetadata(), timeoutMilliseconds: settings.timeoutMilliseconds)
    }
  }

  private func transact(_ fill: (TransactionalProducer) throws(KafkaError) -> Void) throws(SinkError) {
    if isSpent { try recover() }
    guard let producer else { throw SinkError(.unknown, "there is no producer") }
    do throws(KafkaError) {
      try producer.beginTransaction()
    } catch {
      throw error.recovery == .retry ? SinkError(.transient, error) : SinkError(unknown: error)
    }
    do throws(KafkaError) {
      try fill(producer)
    } catch {
      try abort(producer, because: error)
    }
    do throws(KafkaError) {
      try producer.commitTransaction(timeoutMilliseconds: settings.timeoutMilliseconds)
    } catch {
      guard error.recovery == .abortTransaction else { throw SinkError(unknown: error) }
      // Unless the time was over: then the broker may have committed it, and only the answer is missing.
      try abort(producer, because: error, mayBeCommitted: error.isTimeout)
    }
  }

  /// Puts everything that belongs together into the open transaction.
  private func fill(
    _ producer: TransactionalProducer,
    _ outputs: [ProducerRecord],
    _ deadLetters: [ProducerRecord],
    _ batch: Batch,
    _ consumer: Consumer
  ) throws(KafkaError) {
    let offsets = batch.ranges.mapValues { CommittedOffset(next: $0.next, metadata: $0.metadata) }
    #if DEBUG
      if try fillBadly(producer, outputs, deadLetters, offsets, consumer) { return }
    #endif
    // The offsets go first: they are what a rebalance makes fail, and an abort then leaves no data behind for readers to
    // pass over.
    try producer.sendOffsets(
      offsets, of: try consumer.groupMetadata(), timeoutMilliseconds: settings.timeoutMilliseconds)
    try produce(producer, outputs, deadLetters)
  }

  func produce(
    _ producer: TransactionalProducer,
    _ outputs: [ProducerRecord],
    _ deadLetters: [ProducerRecord]
  ) throws(KafkaError) {
    if let topic = settings.outputTopic {
      try producer.produce(outputs, to: topic, timeoutMilliseconds: settings.timeoutMilliseconds)
    }
    try producer.produce(deadLetters, to: settings.deadLetterTopic, timeoutMilliseconds: settings.timeoutMilliseconds)
  }

  /// Aborts the open transaction and throws why.
  private func abort(
    _ producer: TransactionalProducer, because reason: KafkaError, mayBeCommitted: Bool = false
  ) throws(SinkError) {
    guard reason.recovery != .recreateClient else { throw SinkError(unknown: reason) }
    do throws(KafkaError) {
      try producer.abortTransaction(timeoutMilliseconds: settings.timeoutMilliseconds)
    } catch {
      // That it is fenced says little here: a coordinator that has ended the transaction itself, because it took too long,
      // answers the same.
      throw SinkError(.unknown, "\(reason); then: \(error)")
    }
    isSpent = settings.isDevelopmentBroker
    guard !mayBeCommitted else { throw SinkError(.unknown, reason) }
    guard reason.isMessageRefused else { throw SinkError(.aborted, reason) }
    // What was refused leaves a gap in librdkafka's sequence numbers, which would fail the next transaction.
    isSpent = true
    throw SinkError(refusal: reason)
  }

  func recover() throws(SinkError) {
    // The old producer must be gone before the new one takes over its transactional id.
    producer = nil
    // Asked before, so that a successor is hardly ever fenced by chance, and afterwards, because only then it is sure.
    try claim?.confirm(timeoutMilliseconds: settings.timeoutMilliseconds)
    let successor: TransactionalProducer
    do throws(KafkaError) {
      successor = try identities.takeOver(
        settings.configuration, timeoutMilliseconds: takeoverMilliseconds, logger: logger, onStatistics: onStatistics)
    } catch {
      throw SinkError(unknown: error)
    }
    try claim?.confirm(timeoutMilliseconds: settings.timeoutMilliseconds)
    producer = successor
    isSpent = false
  }

  func serve() {
    producer?.serve()
    claim?.serve()
  }

  func close() {
    producer = nil
    claim = nil
  }

  private func sort(_ results: [ProcessedRecord]) -> (outputs: [ProducerRecord], deadLetters: [ProducerRecord]) {
    var outputs: [ProducerRecord] = []
    var deadLetters: [ProducerRecord] = []
    outputs.reserveCapacity(results.count)
    for result in results {
      switch result.outcome {
      case .success(let records): outputs += records.map(ProducerRecord.init)
      case .failure(let rejection):
        deadLetters.append(
          ProducerRecord(
            context.deadLetter(result.input, rejection, omitsContent: result.omitsContent, trace: result.trace)))
      }
    }
    return (outputs, deadLetters)
  }
}

/// What a dead letter says about the worker that wrote it.
struct DeadLetterContext: Sendable {
  var stage: StageName
  var worker: String
  var version: String
  var now: @Sendable () -> Timestamp

  private static let journeyHeaders = [
    HeaderName.origin, HeaderName.input, HeaderName.replayOf, HeaderName.attempts, HeaderName.traceParent,
    HeaderName.traceState,
  ]

  /// - Parameter trace: the span that rejected it, if it is recorded: a replay of the dead letter then continues the trace.
  func deadLetter(
    _ input: ConsumedRecord, _ rejection: Rejection, omitsContent: Bool, trace: TraceContext? = nil
  ) -> Record {
    var rejection = rejection
    var record = input.record
    if omitsContent {
      rejection.reason += DeadLetter.omissionNote(bytes: record.value.count, place: input.origin)
      record = Record(
        key: record.key.map { Array($0.prefix(1024)) }, value: [],
        headers: record.headers.filter { Self.journeyHeaders.contains($0.name) && $0.value?.count ?? 0 <= 1024 },
        timestamp: record.timestamp)
    }
    if let trace { record.setTraceContext(trace) }
    return DeadLetter(
      stage: stage, rejection: rejection, place: input.origin, attempts: 1 + input.record.earlierAttempts,
      worker: worker, version: version,
      failedAt: now(), record: record
    ).encoded()
  }
}

extension Record {
  /// How often this stage has rejected the record before it was sent again.
  var earlierAttempts: Int {
    max(0, min(text(ofHeader: HeaderName.attempts).flatMap { Int($0) } ?? 0, 1_000_000))
  }
}

extension ProducerRecord {
  /// A record to send: the partition is left to the key, and the time, if the record has none, to the present.
  public init(_ record: Record) {
    self.init(
      key: record.key, value: record.value,
      headers: record.headers.map { RecordHeader(name: $0.name, value: $0.value) },
      timestamp: record.timestamp?.millisecondsSince1970)
  }
}
