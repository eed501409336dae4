import CRdKafka
import Logging

/// A member of a consumer group.
///
/// Not Sendable: one owner polls it, from one thread at a time (an actor on a ``ThreadExecutor``, say). Polling and
/// fetching are apart: ``serve()`` runs what the group demands, ``poll(upTo:into:)`` takes records that have arrived, and
/// neither blocks; ``wait(milliseconds:)`` does. A consumer that takes no records still keeps its place in the group, and
/// a rebalance never waits behind queued records.
public final class Consumer {
  private let client: ClientHandle
  private let context: ConsumerContext
  /// librdkafka's queue of the group's business; owned, see `deinit`.
  private let control: OpaquePointer
  /// The queue that the records of all partitions arrive in; owned, see `deinit`.
  private let data: OpaquePointer
  private let waker: Waker
  private let logger: Logger
  /// Ends a ``wait(milliseconds:)`` from any thread.
  public var wakeUp: @Sendable () -> Void {
    let waker = waker
    return { waker.wake() }
  }

  /// Creates a member that has not joined yet.
  ///
  /// - Parameters:
  ///   - configuration: must hold `bootstrap.servers` and `group.id`. The consumer sets `enable.auto.commit` and
  ///     `enable.auto.offset.store` to `false` unless they are given, and chooses the assignor that is safe with the
  ///     running librdkafka unless `partition.assignment.strategy` is given.
  ///   - logger: hears librdkafka's own logs too.
  ///   - onStatistics: gets librdkafka's statistics as JSON (`STATISTICS.md`) if `statistics.interval.ms` is set.
  public init(
    configuration: KafkaConfiguration,
    logger: Logger,
    onStatistics: (@Sendable (String) -> Void)? = nil
  ) throws(KafkaError) {
    let configuration = configuration.merging(defaults: [
      "enable.auto.commit": "false",
      "enable.auto.offset.store": "false",
      "auto.offset.reset": "earliest",
      "partition.assignment.strategy": KafkaLibrary.hasSafeCooperativeRebalancing ? "cooperative-sticky" : "range",
    ])
    self.logger = logger
    context = ConsumerContext(logger: logger, onStatistics: onStatistics)
    client = try ClientHandle(RD_KAFKA_CONSUMER, configuration: configuration, context: context) {
      rd_kafka_conf_set_rebalance_cb($0, rebalanceCallback)
    }
    rd_kafka_poll_set_consumer(client.pointer)
    control = rd_kafka_queue_get_consumer(client.pointer)
    data = rd_kafka_queue_new(client.pointer)
    waker = Waker()
    var one: UInt64 = 1
    for queue in [control, data] {
      rd_kafka_queue_io_event_enable(queue, waker.descriptor, &one, MemoryLayout<UInt64>.size)
    }
  }

  deinit {
    // Records that wait in a queue hold on to the client: it would wait for them for ever if it went first.
    rd_kafka_queue_destroy(data)
    rd_kafka_queue_destroy(control)
  }

  // MARK: Membership

  /// Joins the group to share these topics.
  ///
  /// - Parameter handler: held weakly; hears of assignments until the consumer is closed.
  public func subscribe(to topics: [String], handler: any RebalanceHandler) throws(KafkaError) {
    context.consumer = self
    context.handler = handler
    let list = PartitionList(topics.map { TopicPartition(topic: $0, partition: -1) })
    try check(rd_kafka_subscribe(client.pointer, list.pointer), "subscribe to \(topics.joined(separator: ", "))")
  }

  /// Reads these partitions without joining a group.
  ///
  /// - Parameter offsets: where to begin in each.
  public func assign(_ offsets: [TopicPartition: Int64]) throws(KafkaError) {
    let list = PartitionList()
    for (partition, offset) in offsets.sorted(by: { $0.key < $1.key }) { list.append(partition, offset: offset) }
    try prepare(Array(offsets.keys))
    try check(rd_kafka_assign(client.pointer, list.pointer), "assign \(offsets.count) partitions")
  }

  /// Leaves the group, after the handler has been told to give up everything, and waits for it.
  ///
  /// A static member (`group.instance.id`) keeps its place until its session times out, so that it can come back.
  public func close() {
    context.failure = nil
    rd_kafka_consumer_close(client.pointer)
    context.handler = nil
    context.consumer = nil
  }

  /// Whether the group knows this member, which may have no partitions.
  public var isMember: Bool {
    guard let identity = rd_kafka_memberid(client.pointer) else { return false }
    defer { rd_kafka_mem_free(client.pointer, identity) }
    return identity.pointee != 0
  }

  /// What proves this member's place in the group to a transaction coordinator (KIP-447). Valid for one transaction: it
  /// must be read afresh for the next.
  public func groupMetadata() throws(KafkaError) -> ConsumerGroupMetadata {
    guard let pointer = rd_kafka_consumer_group_metadata(client.pointer) else {
      throw KafkaError(RD_KAFKA_RESP_ERR__UNKNOWN_GROUP, operation: "read the group's metadata")
    }
    return ConsumerGroupMetadata(consuming: pointer)
  }

  /// The partitions that are this member's at present.
  public func assignment() throws(KafkaError) -> [TopicPartition] {
    var list: UnsafeMutablePointer<rd_kafka_topic_partition_list_t>?
    try check(rd_kafka_assignment(client.pointer, &list), "read the assignment")
    return list.map { PartitionList(consuming: $0).partitions } ?? []
  }

  // MARK: Polling

  /// Runs what waits in the control queue: rebalances (the handler is called from here), errors, statistics.
  ///
  /// - Throws: what the group or the client cannot recover from by itself.
  public func serve() throws(KafkaError) {
    while let message = rd_kafka_consumer_poll(client.pointer, 0) {
      defer { rd_kafka_message_destroy(message) }
      // Records come by the data queue alone. If one ever came here, to pass it over would be to lose it.
      guard message.pointee.err != RD_KAFKA_RESP_ERR_NO_ERROR else {
        throw KafkaError(RD_KAFKA_RESP_ERR__BAD_MSG, operation: "tell a record from the group's business")
      }
      try raise(message)
    }
    if let failure = context.failure {
      context.failure = nil
      throw failure
    }
    if let error = client.fatalError { throw error }
  }

  /// Takes records that have arrived, without waiting.
  ///
  /// - Parameters:
  ///   - limit: how many at most.
  ///   - maximumBytes: no further record is taken once their values have reached this size.
  ///   - end: hears that the end of a partition was reached, and at what offset, if `enable.partition.eof` is set. Control
  ///     records of transactions may lie between that offset and the last record.
  ///   - body: gets each record, which it may only borrow, in the order of its partition.
  /// - Returns: how many were taken.
  @discardableResult
  public func poll(
    upTo limit: Int,
    maximumBytes: Int = .max,
    atEnd end: (TopicPartition, Int64) -> Void = { _, _ in },
    into body: (borrowing ConsumerRecord) -> Void
  ) throws(KafkaError) -> Int {
    var count = 0
    var bytes = 0
    while count < limit, bytes < maximumBytes, let message = rd_kafka_consume_queue(data, 0) {
      defer { rd_kafka_message_destroy(message) }
      if message.pointee.err == RD_KAFKA_RESP_ERR__PARTITION_EOF {
        let topic = String(cString: rd_kafka_topic_name(message.pointee.rkt))
        end(TopicPartition(topic: topic, partition: message.pointee.partition), message.pointee.offset)
        continue
      }
      guard message.pointee.err == RD_KAFKA_RESP_ERR_NO_ERROR else {
        try raise(message)
        continue
      }
      body(ConsumerRecord(borrowing: message))
      count += 1
      bytes += message.pointee.len
    }
    return count
  }

  /// Waits until something has arrived in a queue, ``wakeUp`` was called, or the time is over.
  public func wait(milliseconds: Int32) {
    waker.wait(milliseconds: milliseconds)
  }

  private func raise(_ message: UnsafeMutablePointer<rd_kafka_message_t>) throws(KafkaError) {
    switch message.pointee.err {
    case RD_KAFKA_RESP_ERR_NO_ERROR, RD_KAFKA_RESP_ERR__PARTITION_EOF: return
    default: break
    }
    let reason = rd_kafka_message_errstr(message).map { String(cString: $0) }
    let error = KafkaError(message.pointee.err, operation: "consume", reason: reason)
    switch message.pointee.err {
    case RD_KAFKA_RESP_ERR__FATAL, RD_KAFKA_RESP_ERR__MAX_POLL_EXCEEDED, RD_KAFKA_RESP_ERR_GROUP_AUTHORIZATION_FAILED,
      RD_KAFKA_RESP_ERR_TOPIC_AUTHORIZATION_FAILED, RD_KAFKA_RESP_ERR__AUTO_OFFSET_RESET,
      RD_KAFKA_RESP_ERR_FENCED_INSTANCE_ID:
      throw error
    default:
      // librdkafka retries everything else by itself: lost connections, leaders that move, topics yet to be created.
      logger.warning("\(error)")
    }
  }

  // MARK: Positions

  /// Makes the next records of each partition be those from an offset on, and drops what was fetched of them.
  public func seek(_ offsets: [TopicPartition: Int64], timeoutMilliseconds: Int32 = 10_000) throws(KafkaError) {
    guard !offsets.isEmpty else { return }
    let list = PartitionList()
    for (partition, offset) in offsets { list.append(partition, offset: offset) }
    let operation = "seek in \(offsets.count) partitions"
    try check(rd_kafka_seek_partitions(client.pointer, list.pointer, timeoutMilliseconds), operation)
    for element in list.elements where element.err != RD_KAFKA_RESP_ERR_NO_ERROR {
      throw KafkaError(element.err, operation: "seek in \(TopicPartition(element))")
    }
  }

  /// Stops fetching from partitions; what has been fetched of them is dropped.
  public func pause(_ partitions: [TopicPartition]) throws(KafkaError) {
    let list = PartitionList(partitions)
    try check(rd_kafka_pause_partitions(client.pointer, list.pointer), "pause \(partitions.count) partitions")
  }

  /// Fetches again from paused partitions, from the offsets given: librdkafka before 2.4.0 may resume from a stale
  /// position, so it is always told.
  public func resume(at offsets: [TopicPartition: Int64]) throws(KafkaError) {
    try seek(offsets)
    let list = PartitionList(offsets.keys)
    try check(rd_kafka_resume_partitions(client.pointer, list.pointer), "resume \(offsets.count) partitions")
  }

  /// The group's committed offsets. With `isolation.level=read_committed` this waits for transactions that are about to
  /// commit offsets (KIP-447). Partitions without one are missing from the answer.
  public func committed(
    _ partitions: [TopicPartition],
    timeoutMilliseconds: Int32 = 30_000
  ) throws(KafkaError) -> [TopicPartition: CommittedOffset] {
    let list = PartitionList(partitions)
    let operation = "read the committed offsets of \(partitions.count) partitions"
    try check(rd_kafka_committed(client.pointer, list.pointer, timeoutMilliseconds), operation)
    var offsets: [TopicPartition: CommittedOffset] = [:]
    for element in list.elements {
      try check(element.err, "read the committed offset of \(TopicPartition(element))")
      offsets[TopicPartition(element)] = CommittedOffset(element)
    }
    return offsets
  }

  /// Commits offsets outside a transaction and waits for the answer.
  public func commit(_ offsets: [TopicPartition: CommittedOffset]) throws(KafkaError) {
    guard !offsets.isEmpty else { return }
    let list = PartitionList()
    for (partition, offset) in offsets { list.append(partition, offset: offset.next, metadata: offset.metadata) }
    try check(rd_kafka_commit(client.pointer, list.pointer, 0), "commit the offsets of \(offsets.count) partitions")
    for element in list.elements { try check(element.err, "commit the offset of \(TopicPartition(element))") }
  }

  /// The offsets between which partitions hold records, asked of their leaders. All of them are in the answer.
  public func watermarks(
    of partitions: [TopicPartition],
    timeoutMilliseconds: Int32 = 10_000
  ) throws(KafkaError) -> [TopicPartition: Watermarks] {
    try client.watermarks(of: partitions, timeoutMilliseconds: timeoutMilliseconds)
  }

  /// The offsets between which a partition holds records, as the last fetch saw them; `nil` before the first.
  public func cachedWatermarks(of partition: TopicPartition) -> Watermarks? {
    var low: Int64 = 0
    var high: Int64 = 0
    let code = rd_kafka_get_watermark_offsets(client.pointer, partition.topic, partition.partition, &low, &high)
    guard code == RD_KAFKA_RESP_ERR_NO_ERROR, high >= 0 else { return nil }
    return Watermarks(low: low, high: high)
  }

  // MARK: Rebalances

  fileprivate func rebalance(_ code: rd_kafka_resp_err_t, _ list: UnsafeMutablePointer<rd_kafka_topic_partition_list_t>)
  {
    let elements = UnsafeBufferPointer(start: list.pointee.elems, count: Int(list.pointee.cnt))
    let partitions = elements.map(TopicPartition.init)
    let isCooperative = rd_kafka_rebalance_protocol(client.pointer).map { String(cString: $0) } == "COOPERATIVE"
    do throws(KafkaError) {
      if code == RD_KAFKA_RESP_ERR__ASSIGN_PARTITIONS {
        let starts = context.handler?.assigned(partitions, of: self) ?? [:]
        for index in 0..<Int(list.pointee.cnt) {
          if let start = starts[partitions[index]] { list.pointee.elems[index].offset = start }
        }
        try prepare(partitions)
        try isCooperative
          ? check(rd_kafka_incremental_assign(client.pointer, list), "take over partitions")
          : check(rd_kafka_assign(client.pointer, list), "take over partitions")
        return
      }
      if rd_kafka_assignment_lost(client.pointer) != 0 {
        context.handler?.lost(partitions, of: self)
      } else if !partitions.isEmpty {
        context.handler?.revoking(partitions, of: self)
      }
      if code != RD_KAFKA_RESP_ERR__REVOKE_PARTITIONS {
        logger.error("the group cannot rebalance: \(String(cString: rd_kafka_err2str(code)))")
      }
      try isCooperative && code == RD_KAFKA_RESP_ERR__REVOKE_PARTITIONS
        ? check(rd_kafka_incremental_unassign(client.pointer, list), "give up partitions")
        : check(rd_kafka_assign(client.pointer, nil), "give up partitions")
    } catch {
      // The callback cannot throw; the poll that it runs in does it instead.
      context.failure = error
    }
  }

  /// Makes partitions ready to be assigned: their records will arrive in the data queue instead of among the group's
  /// business, and they are not paused. librdkafka keeps a pause over an assignment's end, so a partition that was taken
  /// away while it was paused, and came back, would never be read again.
  private func prepare(_ partitions: [TopicPartition]) throws(KafkaError) {
    guard !partitions.isEmpty else { return }
    let list = PartitionList(partitions)
    try check(rd_kafka_resume_partitions(client.pointer, list.pointer), "resume \(partitions.count) partitions")
    for partition in partitions {
      guard let queue = rd_kafka_queue_get_partition(client.pointer, partition.topic, partition.partition) else {
        continue
      }
      rd_kafka_queue_forward(queue, data)
      rd_kafka_queue_destroy(queue)
    }
  }
}

/// What the rebalance callback sees.
///
/// The mutable parts are touched only by the consumer's owner, on the thread that polls or closes, which is also the
/// only thread on which librdkafka calls back for a rebalance; that is why unchecked Sendable holds.
private final class ConsumerContext: ClientContext, @unchecked Sendable {
  weak var consumer: Consumer?
  weak var handler: (any RebalanceHandler)?
  var failure: KafkaError?
}

private let rebalanceCallback:
  @convention(c) (
    OpaquePointer?, rd_kafka_resp_err_t, UnsafeMutablePointer<rd_kafka_topic_partition_list_t>?,
    UnsafeMutableRawPointer?
  ) -> Void = { client, code, list, opaque in
    guard let list, let opaque else { return }
    let context = Unmanaged<ClientContext>.fromOpaque(opaque).takeUnretainedValue()
    if let consumer = (context as? ConsumerContext)?.consumer {
      consumer.rebalance(code, list)
    } else {
      // The owner is gone while the client closes: nothing is left to decide.
      rd_kafka_assign(client, nil)
    }
  }

/// Owns a snapshot of a member's place in its group.
public struct ConsumerGroupMetadata: ~Copyable {
  let pointer: OpaquePointer

  init(consuming pointer: OpaquePointer) {
    self.pointer = pointer
  }

  /// What somebody says who is no member of the group: allowed while the group has no members.
  public init(group: String) {
    pointer = rd_kafka_consumer_group_metadata_new(group)
  }

  deinit { rd_kafka_consumer_group_metadata_destroy(pointer) }
}
