import Alerts
import ArgumentParser
import Documents
import Foundation
import Ingestion
import Kafka
import Logging
import Pipeline
import SearchIndex
import ServiceLifecycle
import UnixSignals
import Web

/// `newsline serve`.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Serve the search page, the page of the line and the JSON API.",
    discussion: """
      On http://127.0.0.1:8787 unless web-host and web-port say otherwise; /api/openapi.json describes the API. Pages are sent \
      in by POST /api/documents with the token web-token. Alerts are looked for and sent from here. Interrupt to stop.
      """)

  @Option(help: "The port; the setting `web-port` unless given.")
  var port: Int?

  @OptionGroup var alerts: AlertOptions
  @OptionGroup var index: StoreOptions
  @OptionGroup var shared: SharedOptions

  func run() async throws {
    let configuration = try shared.configuration()
    let signals = await UnixSignalsSequence(trapping: .sigterm, .sigint)
    let store = try index.open(configuration)
    let kept = try openAlerts(configuration)
    let registry = metrics(of: kept)
    let watch = LineWatch(
      monitor: LineMonitor(topics: configuration.topics, admin: try configuration.makeAdmin()),
      // Somebody looks at an empty page meanwhile.
      timeoutMilliseconds: 2000)
    let server = try makeServer(configuration, store, kept, watch, registry)
    let health = HealthServer(
      host: configuration[.httpHost], port: configuration.integer(.httpPort), registry: registry,
      logger: configuration.quietLogger
    ) { Self.state }
    // What stops is the server; alerts stop with it. They are told to stop in the opposite order, one after another: the watch is the
    // last, because a question to a cluster that does not answer cannot be broken off.
    let services: [any Service] = [watch, server, health] + alertServices(kept, store, configuration, registry)
    let group = ServiceGroup(
      configuration: .init(
        services: services.map {
          .init(
            service: $0, successTerminationBehavior: .gracefullyShutdownGroup, failureTerminationBehavior: .cancelGroup)
        }, logger: configuration.quietLogger))
    do {
      try await withThrowingDiscardingTaskGroup { tasks in
        tasks.addTask { for await _ in signals { await group.triggerGracefulShutdown() } }
        try await group.run()
        tasks.cancelAll()
      }
    } catch let error as WebServerError {
      throw ValidationError(error.description)
    } catch let error as HealthServerError {
      throw ValidationError(error.description)
    }
  }

  /// It answers, so it works.
  private static var state: HealthServer.State {
    var body = JSONObject()
    body.append(name: "stage", string: "serve")
    body.append(name: "state", string: "running")
    return .init(body: body)
  }

  private func metrics(of kept: WebAlerts?) -> PrometheusRegistry {
    let registry = PrometheusRegistry()
    let process = ProcessMetrics(stage: "serve", version: NewslineVersion.current, factory: registry)
    let alerts = kept.map { AlertMetrics(alerts: $0.store, factory: registry) }
    registry.onExposition {
      process.update()
      alerts?.update()
    }
    return registry
  }

  /// `nil` if the file cannot be made here and nobody has said where it is: searching goes without alerts.
  private func openAlerts(_ configuration: Configuration) throws -> WebAlerts? {
    do {
      return WebAlerts(
        store: try alerts.open(configuration, index: index.address(configuration)), policy: configuration.alertPolicy)
    } catch  where !alerts.isChosen(configuration) {
      Output.note("no alerts are kept: \(error)")
      return nil
    }
  }

  private func alertServices(
    _ kept: WebAlerts?, _ store: any SearchStore, _ configuration: Configuration, _ registry: PrometheusRegistry
  ) -> [any Service] {
    guard let kept else { return [] }
    var logger = configuration.quietLogger
    logger.logLevel = .warning
    return [
      AlertFollower(alerts: kept.store, index: store, logger: logger),
      AlertDeliverer(alerts: kept.store, settings: .init(policy: kept.policy), metrics: registry, logger: logger),
    ]
  }

  private func makeServer(
    _ configuration: Configuration, _ store: any SearchStore, _ kept: WebAlerts?, _ watch: LineWatch,
    _ registry: PrometheusRegistry
  ) throws -> WebServer {
    let logger = configuration.quietLogger
    let producer = try Producer(
      configuration: configuration.kafka.merging(defaults: [
        "message.max.bytes": configuration[.maximumMessageBytes], "compression.type": "lz4",
        // Somebody waits for the answer.
        "linger.ms": "0", "delivery.timeout.ms": "15000",
      ]), logger: logger)
    let host = configuration[.webHost]
    return WebServer(
      settings: .init(
        host: host, port: port ?? configuration.integer(.webPort),
        names: configuration[.webNames].split(separator: ",").map { $0.filter { $0 != " " } },
        address: configuration[.webAddress], token: configuration[.webToken],
        maximumBodyBytes: configuration.integer(.webMaximumBodyBytes)),
      store: store, intake: KafkaIntake(producer: producer, topic: configuration.topics.input(of: .ingest)),
      ingester: Ingester(
        configuration: .init(maximumContentBytes: configuration.integer(.maximumContentBytes))),
      alerts: kept, deadLetters: KafkaDeadLetterDesk(configuration: configuration),
      line: watch.status, metrics: registry, logger: logger,
      onRunning: { port in Output.line("http://\(host.contains(":") ? "[\(host)]" : host):\(port)") })
  }
}
