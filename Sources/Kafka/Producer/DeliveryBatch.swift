import CRdKafka
import Synchronization

/// The deliveries that one `send` waits for.
///
/// Each record carries the address of a slot, which says whose it is and takes its outcome: neither an allocation nor a
/// lock per record. A slot is written before its record is handed over, then once more by whoever completes it, and read
/// only after all are complete, which the counter orders; that is why unchecked Sendable holds.
final class DeliveryBatch: @unchecked Sendable {
  private struct Slot {
    unowned(unsafe) let batch: DeliveryBatch
    var offset: Int64 = 0
    var partition: Int32 = 0
    var code = RD_KAFKA_RESP_ERR_NO_ERROR
  }

  private struct Waiting {
    var isComplete = false
    var continuation: CheckedContinuation<Void, Never>?
  }

  private let topic: String
  private let slots: UnsafeMutablePointer<Slot>
  private let count: Int
  private let remaining: Atomic<Int>
  private let waiting = Mutex(Waiting())

  /// Creates a batch, which lives until all of its records are complete.
  ///
  /// - Parameter count: at least 1.
  init(count: Int, topic: String) {
    self.topic = topic
    self.count = count
    remaining = Atomic(count)
    slots = .allocate(capacity: count)
    for index in 0..<count { (slots + index).initialize(to: Slot(batch: self)) }
    // Given back by the last record to complete, which may still be at work here when the sender has gone on.
    _ = Unmanaged.passRetained(self)
  }

  deinit {
    slots.deinitialize(count: count)
    slots.deallocate()
  }

  /// The address that a record takes along.
  func opaque(for index: Int) -> UnsafeMutableRawPointer { UnsafeMutableRawPointer(slots + index) }

  /// Notes what became of a record that was handed over.
  static func complete(_ message: rd_kafka_message_t) {
    guard let opaque = message._private else { return }
    let slot = opaque.assumingMemoryBound(to: Slot.self)
    slot.pointee.offset = message.offset
    slot.pointee.partition = message.partition
    slot.pointee.code = message.err
    slot.pointee.batch.countDown()
  }

  /// Notes that a record could not be handed over.
  func refuse(_ index: Int, _ code: rd_kafka_resp_err_t) {
    slots[index].code = code
    countDown()
  }

  /// Waits for all records.
  func results() async -> [Result<Delivery, KafkaError>] {
    await withCheckedContinuation { continuation in
      let isComplete = waiting.withLock { waiting in
        if !waiting.isComplete { waiting.continuation = continuation }
        return waiting.isComplete
      }
      if isComplete { continuation.resume() }
    }
    return UnsafeBufferPointer(start: slots, count: count).map { slot in
      guard slot.code == RD_KAFKA_RESP_ERR_NO_ERROR else {
        return .failure(KafkaError(slot.code, operation: "produce to \(topic)"))
      }
      return .success(Delivery(partition: slot.partition, offset: slot.offset))
    }
  }

  private func countDown() {
    guard remaining.wrappingSubtract(1, ordering: .acquiringAndReleasing).newValue == 0 else { return }
    let continuation = waiting.withLock { waiting in
      waiting.isComplete = true
      return waiting.continuation
    }
    continuation?.resume()
    Unmanaged.passUnretained(self).release()
  }
}
