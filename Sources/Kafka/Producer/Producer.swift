import CRdKafka
import Glibc
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
    let batch = DeliveryBatch(count: records.count)
    var next = 0
    while true {
      next = client.enqueue(records, from: next, to: topic, batch: batch)
      if next == records.count { break }
      // librdkafka's queue is full; deliveries in the background make room.
      try? await Task.sleep(for: .milliseconds(5))
      if Task.isCancelled { await Task.yield() }
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
      let error = KafkaError(rd_kafka_last_error(), operation: "produce to \(topic)")
      for index in start..<records.count { batch.complete(index, .failure(error)) }
      return records.count
    }
    for index in start..<records.count {
      let code = Kafka.enqueue(
        records[index], to: handle, of: self.handle.pointer, opaque: batch.opaque(for: index))
      if code == RD_KAFKA_RESP_ERR_NO_ERROR { continue }
      batch.withdraw(index)
      if code == RD_KAFKA_RESP_ERR__QUEUE_FULL { return index }
      batch.complete(index, .failure(KafkaError(code, operation: "produce to \(topic)")))
    }
    return records.count
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
    let start = Unmanaged.passRetained(PollerStart(poller: self, client: client))
    var thread = pthread_t()
    let status = pthread_create(
      &thread, nil,
      { argument in
        guard let argument else { return nil }
        let start = Unmanaged<PollerStart>.fromOpaque(argument).takeRetainedValue()
        newsline_set_thread_name("kafka-producer")
        while !start.poller.isStopped.load(ordering: .relaxed) { rd_kafka_poll(start.client.handle.pointer, 100) }
        return nil
      }, start.toOpaque())
    precondition(status == 0, "cannot start a thread: error \(status)")
    pthread_detach(thread)
  }

  func stop() { isStopped.store(true, ordering: .relaxed) }
}

private final class PollerStart {
  let poller: Poller
  let client: SharedClient

  init(poller: Poller, client: SharedClient) {
    self.poller = poller
    self.client = client
  }
}

/// The deliveries that one `send` waits for.
///
/// Each record carries the address of a slot, which says whose it is and which: no allocation per record. Slots are
/// written before the record is handed over and read by its one delivery report; the state is under a lock, hence
/// unchecked Sendable.
private final class DeliveryBatch: @unchecked Sendable {
  struct Slot {
    unowned(unsafe) let batch: DeliveryBatch
    let index: Int
  }

  private struct State {
    var results: [Result<Delivery, KafkaError>?]
    var remaining: Int
    var waiter: CheckedContinuation<Void, Never>?
  }

  private let slots: UnsafeMutablePointer<Slot>
  private let count: Int
  private let state: Mutex<State>

  init(count: Int) {
    self.count = count
    slots = .allocate(capacity: count)
    state = Mutex(State(results: Array(repeating: nil, count: count), remaining: count))
    for index in 0..<count { (slots + index).initialize(to: Slot(batch: self, index: index)) }
  }

  deinit {
    slots.deinitialize(count: count)
    slots.deallocate()
  }

  /// The address for a record; keeps the batch alive until its delivery report.
  func opaque(for index: Int) -> UnsafeMutableRawPointer {
    _ = Unmanaged.passRetained(self)
    return UnsafeMutableRawPointer(slots + index)
  }

  /// Takes back what `opaque(for:)` retained, for a record that was not handed over after all.
  func withdraw(_ index: Int) { Unmanaged.passUnretained(self).release() }

  func complete(_ index: Int, _ result: Result<Delivery, KafkaError>) {
    let waiter = state.withLock { state -> CheckedContinuation<Void, Never>? in
      state.results[index] = result
      state.remaining -= 1
      guard state.remaining == 0 else { return nil }
      defer { state.waiter = nil }
      return state.waiter
    }
    waiter?.resume()
  }

  func results() async -> [Result<Delivery, KafkaError>] {
    await withCheckedContinuation { continuation in
      let isDone = state.withLock { state in
        if state.remaining > 0 { state.waiter = continuation }
        return state.remaining == 0
      }
      if isDone { continuation.resume() }
    }
    return state.withLock { $0.results.compactMap { $0 } }
  }
}

private let deliveryCallback:
  @convention(c) (
    OpaquePointer?, UnsafePointer<rd_kafka_message_t>?, UnsafeMutableRawPointer?
  ) -> Void = { _, message, _ in
    guard let message, let opaque = message.pointee._private else { return }
    let slot = opaque.assumingMemoryBound(to: DeliveryBatch.Slot.self).pointee
    let batch = slot.batch
    if message.pointee.err == RD_KAFKA_RESP_ERR_NO_ERROR {
      batch.complete(
        slot.index, .success(Delivery(partition: message.pointee.partition, offset: message.pointee.offset)))
    } else {
      let topic = String(cString: rd_kafka_topic_name(message.pointee.rkt))
      batch.complete(slot.index, .failure(KafkaError(message.pointee.err, operation: "produce to \(topic)")))
    }
    batch.withdraw(slot.index)
  }
