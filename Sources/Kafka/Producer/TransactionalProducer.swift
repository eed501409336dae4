import CRdKafka
import Glibc
import Logging

/// Produces records and commits consumed offsets in transactions (KIP-98, KIP-447).
///
/// Not Sendable: one owner calls it, from one thread at a time; every call may block up to its timeout. Retriable errors
/// are retried inside a call until its time is over; all others are thrown with what can be done about them.
public final class TransactionalProducer {
  private static let settlingMilliseconds: Int32 = 500

  private let client: ClientHandle
  private let topics: TopicHandles

  /// Creates a producer; nothing is sent yet.
  ///
  /// - Parameters:
  ///   - configuration: must hold `bootstrap.servers` and `transactional.id`. Unless they are given, the producer sets
  ///     `retry.backoff.ms` to 5, because librdkafka waits that long between transactions that follow each other closely
  ///     (its default of 100 ms would cost that in every transaction), and `transaction.timeout.ms` to 15 s, because
  ///     readers of committed data wait that long behind a producer that died.
  ///   - logger: hears librdkafka's own logs too.
  ///   - onStatistics: gets librdkafka's statistics as JSON (`STATISTICS.md`) if `statistics.interval.ms` is set.
  public init(
    configuration: KafkaConfiguration,
    logger: Logger,
    onStatistics: (@Sendable (String) -> Void)? = nil
  ) throws(KafkaError) {
    guard configuration["transactional.id"]?.isEmpty == false else {
      throw .configuration("a transactional producer needs the property transactional.id")
    }
    let configuration = configuration.merging(defaults: [
      "retry.backoff.ms": "5", "transaction.timeout.ms": "15000", "linger.ms": "5",
    ])
    // Delivery reports come by callback, which a commit serves itself while it waits for the last of them: they end its
    // wait at once, where without them it looks only every 10 ms whether all is delivered. (As events they would have to
    // be polled by somebody else, or the commit times out.) They tell nothing else: what could not be delivered makes the
    // commit fail.
    client = try ClientHandle(
      RD_KAFKA_PRODUCER, configuration: configuration,
      context: ClientContext(logger: logger, onStatistics: onStatistics)
    ) { rd_kafka_conf_set_dr_msg_cb($0) { _, _, _ in } }
    topics = TopicHandles()
  }

  deinit {
    // The client waits for its topics when it goes.
    topics.destroy()
  }

  /// Takes over the transactional id: ends what an earlier holder left open, and fences it.
  public func initTransactions(timeoutMilliseconds: Int32) throws(KafkaError) {
    try retrying(timeoutMilliseconds, "take over the transactional id") { client, time in
      rd_kafka_init_transactions(client, time)
    }
  }

  /// Begins a transaction.
  public func beginTransaction() throws(KafkaError) {
    rd_kafka_poll(client.pointer, 0)
    try check(rd_kafka_begin_transaction(client.pointer), "begin a transaction")
  }

  /// Hands records to the transaction that is open. They are sent in the background, in order per partition.
  ///
  /// - Throws: among others the error that says a message is too large (``KafkaError/isMessageTooLarge``), for the first
  ///   record that could not be taken; those before it have been.
  public func produce(_ records: [ProducerRecord], to topic: String, timeoutMilliseconds: Int32) throws(KafkaError) {
    let handle = try topics.handle(of: topic, client: client.pointer)
    let deadline = ContinuousClock.now + .milliseconds(Int(timeoutMilliseconds))
    for record in records {
      while true {
        let code = enqueue(record, to: handle, of: client.pointer, opaque: nil)
        if code == RD_KAFKA_RESP_ERR_NO_ERROR { break }
        guard code == RD_KAFKA_RESP_ERR__QUEUE_FULL, ContinuousClock.now < deadline else {
          throw client.fatalError ?? KafkaError(code, operation: "produce to \(topic)")
        }
        rd_kafka_poll(client.pointer, 50)
      }
    }
  }

  /// Makes the offsets of a consumer group part of the transaction that is open.
  ///
  /// - Parameters:
  ///   - offsets: the next offset to read of each partition.
  ///   - group: read from the consumer after its latest poll.
  public func sendOffsets(
    _ offsets: [TopicPartition: CommittedOffset],
    of group: borrowing ConsumerGroupMetadata,
    timeoutMilliseconds: Int32
  ) throws(KafkaError) {
    let list = PartitionList()
    for (partition, offset) in offsets { list.append(partition, offset: offset.next, metadata: offset.metadata) }
    let partitions = list.pointer
    let metadata = group.pointer
    try retrying(timeoutMilliseconds, "send offsets to the transaction") { client, time in
      rd_kafka_send_offsets_to_transaction(client, partitions, metadata, time)
    }
  }

  /// Commits the transaction that is open, after everything in it has been delivered.
  ///
  /// - Throws: if the error is a timeout (``KafkaError/isTimeout``), it is unknown whether the transaction was committed.
  public func commitTransaction(timeoutMilliseconds: Int32) throws(KafkaError) {
    try retrying(timeoutMilliseconds, "commit the transaction") { client, time in
      rd_kafka_commit_transaction(client, time)
    }
  }

  /// Aborts the transaction that is open; what was produced in it will never be read as committed.
  public func abortTransaction(timeoutMilliseconds: Int32) throws(KafkaError) {
    // librdkafka 2.0.2 ends the process by an assertion (`txn_req_cnt > 0`) if the answer to its AddPartitionsToTxn arrives
    // after the abort. Records are only sent after that answer, so whoever waits for them has waited for it.
    rd_kafka_flush(client.pointer, min(timeoutMilliseconds, Self.settlingMilliseconds))
    try retrying(timeoutMilliseconds, "abort the transaction") { client, time in
      rd_kafka_abort_transaction(client, time)
    }
  }

  /// Serves logs, errors and statistics; to be called now and then while no transaction is open.
  public func serve() {
    rd_kafka_poll(client.pointer, 0)
  }

  /// Makes a call until it succeeds, fails for good or its time is over.
  private func retrying(
    _ timeoutMilliseconds: Int32,
    _ operation: String,
    _ call: (OpaquePointer, Int32) -> OpaquePointer?
  ) throws(KafkaError) {
    let deadline = ContinuousClock.now + .milliseconds(Int(timeoutMilliseconds))
    while true {
      let remaining = ContinuousClock.now.duration(to: deadline)
      let milliseconds = max(1, Int32(clamping: Int(remaining / .milliseconds(1))))
      guard let pointer = call(client.pointer, milliseconds) else { return }
      let error = KafkaError(consuming: pointer, operation: operation)
      guard error.recovery == .retry, ContinuousClock.now < deadline else { throw error }
      usleep(5000)
    }
  }
}
