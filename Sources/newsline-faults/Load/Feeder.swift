import Documents
import Kafka
import Pipeline

/// Submits a load at a steady rate, so that documents are in flight in every stage while things are broken.
actor Feeder {
  private let producer: Producer
  private let topic: String
  private let records: [Record]
  private var sent = 0
  private var isPaused = false
  private var isSending = false
  private var isHurried = false

  init(cluster: FaultCluster, topic: String, load: Load) throws {
    producer = try Producer(configuration: cluster.clients, logger: .faults)
    self.topic = topic
    records = load.records
  }

  /// Whether everything has been submitted.
  var isFinished: Bool { sent == records.count }

  /// Submits everything.
  ///
  /// - Parameters:
  ///   - seconds: how long that takes unless it is hurried.
  ///   - backlog: how many records may wait for the first stage, on a machine that is slower than thought.
  ///   - waiting: how many do.
  func feed(over seconds: Double, backlog: Int64, waiting: @Sendable () async -> Int64) async throws {
    let start = ContinuousClock.now
    while sent < records.count {
      try Task.checkCancellation()
      let elapsed = (ContinuousClock.now - start) / .seconds(1)
      let due = isHurried ? records.count : min(records.count, Int(Double(records.count) * elapsed / max(seconds, 0.1)))
      guard due > sent, !isPaused, await waiting() < backlog else {
        try await Task.sleep(for: .milliseconds(100))
        continue
      }
      guard !isPaused else { continue }
      isSending = true
      defer { isSending = false }
      let batch = records[sent..<min(due, sent + 500)].map { record in
        ProducerRecord(
          key: record.key, value: record.value,
          headers: record.headers.map { RecordHeader(name: $0.name, value: $0.value) })
      }
      for result in await producer.send(batch, to: topic) { _ = try result.get() }
      sent += batch.count
      isSending = false
      try await Task.sleep(for: .milliseconds(100))
    }
  }

  /// Submits nothing more until it is told to go on; returns when what is under way has been acknowledged. What a producer
  /// does while its broker is gone is not what is examined.
  func pause() async {
    isPaused = true
    while isSending { try? await Task.sleep(for: .milliseconds(10)) }
  }

  func resume() { isPaused = false }

  /// Submits the rest as fast as it is taken.
  func hurry() { isHurried = true }
}
