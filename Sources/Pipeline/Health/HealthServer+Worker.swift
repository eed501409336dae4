import Documents

extension HealthServer.State {
  /// How long the loop may stand still before the worker counts as dead: far above the longest call to a broker.
  private static let longestSilence: Duration = .seconds(120)

  /// The state of a worker.
  init(stage: StageName, instance: String, status: WorkerControl.Status) {
    var object = JSONObject()
    object.append(name: "stage", string: stage.rawValue)
    object.append(name: "worker", string: instance)
    object.append(name: "state", string: status.isReady ? "running" : "not ready")
    object.append(name: "partitions", integer: Int64(status.partitions))
    object.append(name: "committed_documents", integer: Int64(status.committedDocuments))
    if let reason = status.waitsFor { object.append(name: "waits_for", string: reason) }
    self.init(
      isAlive: ContinuousClock.now - status.lastStep < Self.longestSilence,
      isReady: status.isReady && status.waitsFor == nil, body: object)
  }
}
