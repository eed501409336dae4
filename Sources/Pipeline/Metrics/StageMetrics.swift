import Documents
import Foundation
import Kafka
import Metrics
import Synchronization

/// The metrics that every stage has; their names are part of the stage contract. Any thread.
final class StageMetrics: Sendable {
  private let stage: String
  private let factory: any MetricsFactory
  private let duration: Metrics.Timer
  private let batchDocuments: Recorder
  private let commitDuration: Metrics.Timer
  private let retries: Counter
  private let rebalances: Counter
  private let succeeded: Counter
  private let rejected: Counter
  private let ready: Meter
  private let partitions: Meter
  private let lagGauges = Mutex<[TopicPartition: (documents: Meter, seconds: Meter)]>([:])
  private let lastTimestamps = Mutex<[TopicPartition: Int64]>([:])
  private let now: @Sendable () -> Timestamp

  init(stage: StageName, factory: any MetricsFactory, now: @escaping @Sendable () -> Timestamp) {
    self.stage = stage.rawValue
    self.factory = factory
    self.now = now
    let labels = [("stage", stage.rawValue)]
    duration = Timer(label: "newsline_stage_duration_seconds", dimensions: labels, factory: factory)
    batchDocuments = Recorder(label: "newsline_batch_documents", dimensions: labels, aggregate: true, factory: factory)
    commitDuration = Timer(label: "newsline_commit_duration_seconds", dimensions: labels, factory: factory)
    retries = Counter(label: "newsline_retries_total", dimensions: labels, factory: factory)
    rebalances = Counter(label: "newsline_rebalances_total", dimensions: labels, factory: factory)
    succeeded = Counter(
      label: "newsline_documents_total", dimensions: labels + [("outcome", "processed")], factory: factory)
    rejected = Counter(
      label: "newsline_documents_total", dimensions: labels + [("outcome", "rejected")], factory: factory)
    ready = Meter(label: "newsline_worker_ready", dimensions: labels, factory: factory)
    partitions = Meter(label: "newsline_worker_partitions", dimensions: labels, factory: factory)
  }

  /// Says what `/readyz` says.
  func observed(_ status: WorkerControl.Status) {
    ready.set(status.isReady && status.waitsFor == nil ? 1 : 0)
    partitions.set(Int64(status.partitions))
  }

  func batchStarted(documents: Int) {
    if documents > 0 { batchDocuments.record(documents) }
  }

  func processed(duration: Duration) { self.duration.recordNanoseconds(duration.nanoseconds) }

  /// Counts documents once they are committed, so that a retry does not count them twice.
  func committed(_ results: [ProcessedRecord], duration: Duration) {
    commitDuration.recordNanoseconds(duration.nanoseconds)
    var failures: [String: Int] = [:]
    for result in results {
      if case .failure(let rejection) = result.outcome { failures[rejection.code.rawValue, default: 0] += 1 }
      if let timestamp = result.input.record.timestamp {
        lastTimestamps.withLock { $0[result.input.partition] = timestamp.millisecondsSince1970 }
      }
    }
    let failed = failures.values.reduce(0, +)
    succeeded.increment(by: results.count - failed)
    rejected.increment(by: failed)
    for (code, count) in failures {
      Counter(
        label: "newsline_dead_letters_total", dimensions: [("stage", stage), ("code", code)], factory: factory
      ).increment(by: count)
    }
  }

  func commitFailed() { retries.increment() }

  func rebalanced() { rebalances.increment() }

  func lag(of partition: TopicPartition, documents: Int64) {
    let gauges = lagGauges.withLock { gauges in
      if let known = gauges[partition] { return known }
      let labels = [("topic", partition.topic), ("partition", String(partition.partition))]
      let created = (
        documents: Meter(label: "newsline_consumer_lag", dimensions: labels, factory: factory),
        seconds: Meter(label: "newsline_consumer_lag_seconds", dimensions: labels, factory: factory)
      )
      gauges[partition] = created
      return created
    }
    gauges.documents.set(documents)
    // How old the newest committed record is, as long as there are others behind it.
    let last = lastTimestamps.withLock { $0[partition] }
    let age = documents > 0 ? last.map { Double(now().millisecondsSince1970 - $0) / 1000 } ?? 0 : 0
    gauges.seconds.set(max(0, age))
  }

  /// Forgets the lag of partitions that belong to others now.
  func released(_ partitions: [TopicPartition]) {
    for partition in partitions {
      let gauges = lagGauges.withLock { $0.removeValue(forKey: partition) }
      gauges?.documents.destroy()
      gauges?.seconds.destroy()
    }
  }

  /// Takes librdkafka's statistics (`STATISTICS.md`) and keeps the few that an operator asks for.
  var statisticsHandler: @Sendable (String) -> Void {
    let gauges = [
      ("replyq", "newsline_kafka_reply_queue"), ("msg_cnt", "newsline_kafka_producer_queue_messages"),
      ("msg_size", "newsline_kafka_producer_queue_bytes"), ("tx", "newsline_kafka_requests_sent"),
      ("rx", "newsline_kafka_responses_received"), ("tx_bytes", "newsline_kafka_bytes_sent"),
      ("rx_bytes", "newsline_kafka_bytes_received"),
    ]
    let stage = stage
    let factory = factory
    return { json in
      guard let object = try? JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any] else { return }
      let client = object["type"] as? String ?? ""
      for (field, name) in gauges {
        guard let value = object[field] as? NSNumber else { continue }
        Meter(label: name, dimensions: [("stage", stage), ("client", client)], factory: factory).set(value.doubleValue)
      }
    }
  }
}

extension Duration {
  var nanoseconds: Int64 {
    let (seconds, attoseconds) = components
    return seconds * 1_000_000_000 + attoseconds / 1_000_000_000
  }
}
