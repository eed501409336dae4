import Documents
import Hummingbird
import Ingestion
import Logging
import Metrics
import Pipeline
import SearchIndex
import ServiceLifecycle

/// Serves the search page, the JSON API and the page of the line. Ends when its service group shuts down.
public struct WebServer: Service {
  /// Where it listens and what it allows.
  public struct Settings: Sendable {
    /// Loopback unless the server shall be reached from elsewhere.
    public var host: String
    /// 0 takes a free port.
    public var port: Int
    /// What requests may call it; if empty, what loopback is called where it listens on that, else anything.
    public var names: [String]
    /// The address by which the world calls it where a proxy stands in front, such as `https://news.example`; if empty, links
    /// begin with the host that each request names.
    public var address: String
    /// What a client must bear to change anything; empty if nobody may.
    public var token: String
    /// The largest body of a request.
    public var maximumBodyBytes: Int
    /// The most documents of an export by HTTP.
    public var maximumExport = 10_000

    /// Creates settings.
    public init(
      host: String = "127.0.0.1", port: Int = 0, names: [String] = [], address: String = "", token: String = "",
      maximumBodyBytes: Int = 33_554_432
    ) {
      self.host = host
      self.port = port
      self.names = names
      self.address = address
      self.token = token
      self.maximumBodyBytes = maximumBodyBytes
    }
  }

  private let settings: Settings
  private let store: any SearchStore
  private let intake: any DocumentIntake
  private let ingester: Ingester
  private let alerts: WebAlerts?
  private let deadLetters: (any DeadLetterDesk)?
  private let line: @Sendable () async throws -> LineStatus
  private let metrics: any MetricsFactory
  private let logger: Logger
  private let onRunning: @Sendable (_ port: Int) async -> Void

  /// Creates a server; it begins to listen when it runs.
  ///
  /// - Parameters:
  ///   - store: is only read.
  ///   - intake: where captures go that are posted.
  ///   - ingester: the limits by which they are checked first.
  ///   - alerts: where alerts are kept; `nil` for none. Looking for matches and sending them is not the server's.
  ///   - deadLetters: where they are listed and resolved; `nil` if this server has no line.
  ///   - line: how the line is doing.
  ///   - metrics: where requests are counted.
  ///   - onRunning: is called with the port once requests are answered.
  public init(
    settings: Settings, store: any SearchStore, intake: any DocumentIntake, ingester: Ingester,
    alerts: WebAlerts? = nil,
    deadLetters: (any DeadLetterDesk)? = nil,
    line: @escaping @Sendable () async throws -> LineStatus,
    metrics: any MetricsFactory = NOOPMetricsHandler.instance, logger: Logger,
    onRunning: @escaping @Sendable (_ port: Int) async -> Void = { _ in }
  ) {
    self.settings = settings
    self.store = store
    self.intake = intake
    self.ingester = ingester
    self.alerts = alerts
    self.deadLetters = deadLetters
    self.line = line
    self.metrics = metrics
    self.logger = logger
    self.onRunning = onRunning
  }

  /// Serves until the task is cancelled or a shutdown begins.
  public func run() async throws {
    var quiet = logger
    quiet.logLevel = max(logger.logLevel, .warning)
    let (logger, onRunning) = (logger, onRunning)
    let application = Application(
      router: router(),
      configuration: .init(address: .hostname(settings.host, port: settings.port), serverName: "newsline"),
      onServerRunning: { channel in
        logger.info("the web page is served", metadata: ["address": "\(channel.localAddress?.description ?? "?")"])
        await onRunning(channel.localAddress?.port ?? 0)
      },
      logger: quiet)
    do {
      try await application.run()
    } catch {
      throw WebServerError(description: "cannot serve the web page on \(settings.host):\(settings.port): \(error)")
    }
  }

  func router() -> Router<BasicRequestContext> {
    let router = Router()
    let origin = WebOrigin(address: settings.address, fallback: settings.host)
    router.addMiddleware {
      RequestMetrics<BasicRequestContext>(factory: metrics)
      SecurityHeaders<BasicRequestContext>()
      ProblemMiddleware<BasicRequestContext>(logger: logger)
      HostCheck<BasicRequestContext>(host: settings.host, names: settings.names, publicName: origin.host)
    }
    let search = SearchController(
      store: StoreReader(store), line: SharedReader(lifetime: .seconds(1), line), origin: origin,
      maximumExport: settings.maximumExport)
    let authentication = BearerAuthentication(token: settings.token)
    AlertsController(alerts: alerts, store: StoreReader(store), authentication: authentication, origin: origin)
      .addRoutes(to: router)
    let letters = DeadLetterController(desk: deadLetters, authentication: authentication)
    let takesOrders = deadLetters != nil && !settings.token.isEmpty
    let intake = IntakeController(
      intake: intake, ingester: ingester, authentication: authentication,
      maximumBodyBytes: settings.maximumBodyBytes, now: { Timestamp.now })
    router.get("/") { request, _ in try await search.page(request) }
    router.get("documents/:id") { request, context in try await search.document(request, context) }
    router.get("entities/:id") { request, context in try await search.entity(request, context) }
    router.get("line") { _, _ in try await search.linePage(letters, takesOrders: takesOrders) }
    router.get("line/events") { _, _ in search.events() }
    router.get("feed") { request, _ in try await search.feed(request, as: .atom) }
    for format in FeedFormat.allCases {
      router.get("\(format.path)") { request, _ in try await search.feed(request, as: format) }
    }
    router.get("export.jsonl") { request, _ in try await search.export(request, as: .jsonLines) }
    router.get("export.csv") { request, _ in try await search.export(request, as: .csv) }
    router.get("assets/:name") { _, context in
      guard let name = context.parameters.get("name"), let asset = Asset.all[name] else {
        throw Problem.notFound("there is no such file")
      }
      return asset.response
    }
    router.get("healthz") { _, _ in Response(status: .ok, body: .init(byteBuffer: .init(string: "ok\n"))) }
    router.get("api/openapi.json") { _, _ in
      Response(
        status: .ok, headers: [.contentType: "application/json"],
        body: .init(byteBuffer: .init(bytes: PackageResources.openapi_json)))
    }
    router.get("api/search") { request, _ in try await search.search(request) }
    router.get("api/documents/:id") { request, context in try await search.json(request, context) }
    router.get("api/status") { _, _ in try await search.status() }
    router.post("api/documents") { request, _ in try await intake.post(request) }
    router.get("api/dead-letters") { _, _ in try await letters.list() }
    router.post("api/dead-letters/replay") { request, _ in try await letters.resolve(request, .replayed) }
    router.post("api/dead-letters/discard") { request, _ in try await letters.resolve(request, .discarded) }
    return router
  }
}

/// The web page cannot be served: the port is taken, say.
public struct WebServerError: Error, CustomStringConvertible {
  /// What went wrong, and where.
  public let description: String
}
