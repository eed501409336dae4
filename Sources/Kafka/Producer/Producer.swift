import CRdKafka
import Logging
import Synchronization

/// Produces records outside transactions, idempotently: each is stored once, in the order it was handed over
/// (KIP-98).
///
/// Sendable: any number of tasks may send. What crosses an `await` is a batch, not a record.
public final class Producer: Sendable {
  private let client: SharedClient
  private let poller: Poller

  /// Creates a producer; nothing is sent yet.
  ///
  /// - Parameters:
  ///   - configuration: must hold `bootstrap.servers`. The producer sets `enable.idempotence` to `true` unless it is
  ///     given.
  ///   - logger: hears librdkafka's own logs too.
  ///   - onStatistics: gets librdkafka's statistics as JSON (`STATISTICS.md`) if `statistics.interval.ms` is set.
  public init(
    configuration: KafkaConfiguration,
    logger: Logger,
    onStatistics: (@Sendable (String) -> Void)? = nil
  ) throws(KafkaError) {
    let handle = try ClientHandle(
      RD_KAFKA_PRODUCER,
      configuration: configuration.merging(defaults: ["enable.idempotence": "true", "linger.ms": "5"]),
      context: ClientContext(logger: logger, onStatistics: onStatistics)
    ) { rd_kafka_conf_set_dr_msg_cb($0, deliveryCallback) }
    client = SharedClient(handle)
    poller = Poller(client)
  }

  deinit { poller.stop() }

  /// Produces records and waits until a broker has acknowledged or refused each of them.
  ///
  /// Records for one partition keep their order. If the task is cancelled, the records are still delivered.
  ///
  /// - Returns: for each record where it is stored, or why it is not.
  public func send(_ records: [ProducerRecord], to topic: String) async -> [Result<Delivery, KafkaError>] {
    guard !records.isEmpty else { return [] }
    let batch = DeliveryBatch(count: records.count, topic: topic)
    var next = 0
    while true {
      next = client.enqueue(records, from: next, to: topic, batch: batch)
      if next == records.count { break }
      // librdkafka's queue is full; deliveries in the background make room. The pause is a task of its own, because a task
      // that is cancelled cannot pause, and its records are delivered all the same.
      await Task.detached { try? await Task.sleep(for: .milliseconds(5)) }.value
    }
    return await batch.results()
  }

  /// Waits until everything has been delivered.
  public func flush(timeoutMilliseconds: Int32) throws(KafkaError) {
    try check(rd_kafka_flush(client.handle.pointer, timeoutMilliseconds), "flush the producer")
  }
}

/// Where a record was stored.
public struct Delivery: Sendable, Hashable {
  /// The partition.
  public let partition: Int32
  /// The offset.
  public let offset: Int64
}

/// A client that several threads use, and the topics they produce to.
private final class SharedClient: Sendable {
  let handle: ClientHandle
  private let topics: Mutex<[String: TopicPointer]> = Mutex([:])
  // One batch after the other: two threads that hand over records at once spend a tenth of their time on librdkafka's
  // locks, which each record takes several of.
  private let handingOver = Mutex(())

  // librdkafka's topic objects may be used from any thread.
  private struct TopicPointer: @unchecked Sendable { let pointer: OpaquePointer }

  init(_ handle: consuming ClientHandle) {
    self.handle = handle
  }

  deinit {
    rd_kafka_flush(handle.pointer, 5000)
    topics.withLock { for topic in $0.values { rd_kafka_topic_destroy(topic.pointer) } }
  }

  /// Hands over records until the queue is full; returns the index of the first that was not taken. A record that
  /// librdkafka refuses counts as delivered with its error.
  func enqueue(_ records: [ProducerRecord], from start: Int, to topic: String, batch: DeliveryBatch) -> Int {
    guard let handle = topicHandle(topic) else {
      let code = rd_kafka_last_error()
      for index in start..<records.count { batch.refuse(index, code) }
      return records.count
    }
    return handingOver.withLock { _ in
      for index in start..<records.count {
        let code = Kafka.enqueue(
          records[index], to: handle, of: self.handle.pointer, opaque: batch.opaque(for: index))
        if code == RD_KAFKA_RESP_ERR_NO_ERROR { continue }
        if code == RD_KAFKA_RESP_ERR__QUEUE_FULL { return index }
        batch.refuse(index, code)
      }
      return records.count
    }
  }

  private func topicHandle(_ topic: String) -> OpaquePointer? {
    topics.withLock { (topics) -> TopicPointer? in
      if let known = topics[topic] { return known }
      guard let pointer = rd_kafka_topic_new(handle.pointer, topic, nil) else { return nil }
      topics[topic] = TopicPointer(pointer: pointer)
      return topics[topic]
    }?.pointer
  }
}

extension ClientHandle: @unchecked Sendable {
  // librdkafka's client may be used from any thread, and the handle's other member is only read.
}

/// Serves a producer's delivery reports on a thread of its own.
private final class Poller: Sendable {
  private let isStopped = Atomic(false)

  init(_ client: SharedClient) {
    DetachedThread.start(name: "kafka-producer") { [self] in
      while !isStopped.load(ordering: .relaxed) { rd_kafka_poll(client.handle.pointer, 100) }
    }
  }

  func stop() { isStopped.store(true, ordering: .relaxed) }
}

private let deliveryCallback:
  @convention(c) (
    OpaquePointer?, UnsafePointer<rd_kafka_message_t>?, UnsafeMutableRawPointer?
  ) -> Void = { _, message, _ in
    if let message { DeliveryBatch.complete(message.pointee) }
  }
