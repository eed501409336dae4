import Documents
import Hummingbird
import Logging
import ServiceLifecycle

/// The health endpoints cannot be served: the port is taken, say.
public struct HealthServerError: Error, CustomStringConvertible {
  /// Why not.
  public let description: String
}

/// Serves `/healthz` (the process works), `/readyz` (it does its work) and `/metrics` (Prometheus text), without authentication.
public struct HealthServer: Service {
  /// What a process says of itself.
  public struct State: Sendable {
    /// Whether it works; if not it should be started again.
    public var isAlive: Bool
    /// Whether it does its work.
    public var isReady: Bool
    /// More about it.
    public var body: JSONObject

    /// Creates a state.
    public init(isAlive: Bool = true, isReady: Bool = true, body: JSONObject) {
      (self.isAlive, self.isReady, self.body) = (isAlive, isReady, body)
    }
  }

  private let host: String
  private let port: Int
  private let registry: PrometheusRegistry
  private let logger: Logger
  private let state: @Sendable () -> State

  /// - Parameters:
  ///   - host: the address to listen on.
  ///   - port: the port; 0 for a free one.
  ///   - state: what the process says of itself; called from any thread, not for long.
  public init(
    host: String, port: Int, registry: PrometheusRegistry, logger: Logger, state: @escaping @Sendable () -> State
  ) {
    (self.host, self.port, self.registry, self.logger, self.state) = (host, port, registry, logger, state)
  }

  /// Serves until the task is cancelled or a shutdown begins.
  ///
  /// - Throws: `HealthServerError` if the port cannot be listened on.
  public func run() async throws {
    let router = Router()
    router.get("healthz") { _, _ in
      let state = state()
      return Self.answer(state.isAlive ? .ok : .serviceUnavailable, "application/json", state.body.json + "\n")
    }
    router.get("readyz") { _, _ in
      let state = state()
      return Self.answer(state.isReady ? .ok : .serviceUnavailable, "application/json", state.body.json + "\n")
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
