import Documents
import Hummingbird
import Logging
import ServiceLifecycle

/// The health endpoints cannot be served: the port is taken, say.
struct HealthServerError: Error, CustomStringConvertible {
  let description: String
}

/// Serves `/healthz` (the process works), `/readyz` (it takes part in its group) and `/metrics` (Prometheus text).
struct HealthServer: Service {
  let stage: StageName
  let instance: String
  let host: String
  let port: Int
  let control: WorkerControl
  let registry: PrometheusRegistry
  let logger: Logger

  /// How long the loop may stand still before the worker counts as dead: far above the longest call to a broker.
  private static let longestSilence: Duration = .seconds(120)

  func run() async throws {
    let router = Router()
    router.get("healthz") { _, _ in
      let status = control.status
      let isAlive = ContinuousClock.now - status.lastStep < Self.longestSilence
      return Self.answer(isAlive ? .ok : .serviceUnavailable, "application/json", body(status))
    }
    router.get("readyz") { _, _ in
      let status = control.status
      return Self.answer(
        status.isReady && status.waitsFor == nil ? .ok : .serviceUnavailable, "application/json", body(status))
    }
    router.get("metrics") { _, _ in
      Self.answer(.ok, "text/plain; version=0.0.4; charset=utf-8", registry.exposition())
    }
    let logger = logger
    let application = Application(
      router: router,
      configuration: .init(address: .hostname(host, port: port), serverName: "newsline"),
      onServerRunning: { channel in
        logger.info("health endpoints are served", metadata: ["address": "\(channel.localAddress?.description ?? "?")"])
      },
      logger: quiet(logger))
    do {
      try await application.run()
    } catch {
      throw HealthServerError(description: "cannot serve the health endpoints on \(host):\(port): \(error)")
    }
  }

  private func body(_ status: WorkerControl.Status) -> String {
    var object = JSONObject()
    object.append(name: "stage", string: stage.rawValue)
    object.append(name: "worker", string: instance)
    object.append(name: "state", string: status.isReady ? "running" : "not ready")
    object.append(name: "partitions", integer: Int64(status.partitions))
    object.append(name: "committed_documents", integer: Int64(status.committedDocuments))
    if let reason = status.waitsFor { object.append(name: "waits_for", string: reason) }
    return object.json + "\n"
  }

  private static func answer(_ status: HTTPResponse.Status, _ contentType: String, _ body: String) -> Response {
    Response(
      status: status, headers: [.contentType: contentType], body: .init(byteBuffer: .init(string: body)))
  }

  private func quiet(_ logger: Logger) -> Logger {
    var logger = logger
    logger.logLevel = max(logger.logLevel, .warning)
    return logger
  }
}
