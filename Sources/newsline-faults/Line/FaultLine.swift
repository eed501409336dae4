import Documents
import Foundation
import Kafka
import Pipeline
import Processes

/// A line of real workers that is about to be broken: cluster, proxy, store, topics and supervisor.
struct FaultLine: Sendable {
  let settings: RunSettings
  let folder: URL
  let cluster: FaultCluster
  /// `nil` where connections are encrypted.
  let proxy: KafkaProxy?
  let volume: StoreVolume
  let supervisor: Supervisor
  let monitor: OffsetMonitor
  let view: LineView
  let findings: Findings

  /// Sets everything up; no worker runs yet.
  static func make(_ settings: RunSettings) async throws -> FaultLine {
    let id = UUID().uuidString.prefix(8).lowercased()
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("newsline-faults-\(id)")
    let storeFolder = folder.appendingPathComponent("store")
    try FileManager.default.createDirectory(at: storeFolder, withIntermediateDirectories: true)
    let cluster = try FaultCluster(folder: folder)
    if cluster.isDevelopmentBroker { try await cluster.start() }
    let volume = StoreVolume(folder: storeFolder)
    await volume.mount()
    let proxy = cluster.isPlaintext ? KafkaProxy() : nil
    let topics = Topics(prefix: "faults-\(id).")
    let store = storeFolder.appendingPathComponent("newsline.sqlite").path
    let view = LineView(cluster: cluster, topics: topics, partitions: settings.partitions, store: store)
    let findings = Findings()
    var environment = cluster.environment(address: proxy?.address(of: cluster.address) ?? cluster.address)
    environment.merge(
      [
        "NEWSLINE_TOPIC_PREFIX": topics.prefix, "NEWSLINE_STORE": store, "NEWSLINE_CONCURRENCY": "1",
        "NEWSLINE_BATCH_DOCUMENTS": String(settings.batchDocuments),
        "NEWSLINE_MAXIMUM_CONTENT_BYTES": String(settings.contentLimit),
        "KAFKA_SESSION_TIMEOUT_MS": String(Int(settings.sessionTimeout / .milliseconds(1))),
        "KAFKA_HEARTBEAT_INTERVAL_MS": "2000",
        "KAFKA_TRANSACTION_TIMEOUT_MS": String(Int(settings.transactionTimeout / .milliseconds(1))),
        // After a cut a client is back soon, so that recoveries are those of the worker.
        "KAFKA_RECONNECT_BACKOFF_MAX_MS": "1000",
      ]
    ) { $1 }
    environment.merge(settings.environment) { $1 }
    let invariant = StoreInvariant(line: view, depth: Int64(3 * settings.batchDocuments))
    let supervisor = Supervisor(folder: folder, environment: environment) { name in
      guard name.stage == .index, let violations = try? await invariant.violations() else { return }
      await findings.add(violations)
    }
    let admin = try Admin(configuration: cluster.clients, logger: .faults)
    let replicas = Configuration(environment: environment).integer(.replicationFactor)
    _ = try await admin.create(
      (StageName.allCases.map(topics.input) + [topics.deadLetters]).map {
        NewTopic(
          name: $0, partitions: settings.partitions, replicationFactor: replicas,
          configuration: ["max.message.bytes": "16777216"])
      })
    return FaultLine(
      settings: settings, folder: folder, cluster: cluster, proxy: proxy, volume: volume, supervisor: supervisor,
      monitor: try OffsetMonitor(cluster: cluster, topics: topics, partitions: settings.partitions), view: view,
      findings: findings)
  }

  /// Starts the workers: one of each stage, and a second one of the slowest.
  func start() async throws {
    for (stage, instance) in [
      (StageName.ingest, "ingest-1"), (.clean, "clean-1"), (.enrich, "enrich-1"), (.enrich, "enrich-2"),
      (.index, "index-1"),
    ] {
      try await supervisor.start(
        .init(stage: stage, instance: instance), once: settings.onFirstStart[instance] ?? [:])
    }
    await monitor.start()
  }

  /// Ends everything and removes what it has left, but for the folder if that is wanted.
  func end() async {
    await monitor.stop()
    await supervisor.endAll()
    if cluster.isDevelopmentBroker {
      try? await cluster.stop()
    } else if let admin = try? Admin(configuration: cluster.clients, logger: .faults) {
      try? await admin.delete(StageName.allCases.map(view.topics.input) + [view.topics.deadLetters])
    }
    proxy?.close()
    if settings.keepsFolder {
      try? FileManager.default.copyItem(atPath: view.store, toPath: folder.appendingPathComponent("kept.sqlite").path)
    }
    await volume.unmount()
    if !settings.keepsFolder { try? FileManager.default.removeItem(at: folder) }
  }
}

/// What was found while the line ran.
actor Findings {
  private(set) var violations: [Violation] = []

  func add(_ more: [Violation]) {
    for violation in more where !violations.contains(violation) { violations.append(violation) }
  }
}
