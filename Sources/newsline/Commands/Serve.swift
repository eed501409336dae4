import ArgumentParser
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
      in by POST /api/documents with the token web-token. Interrupt to stop.
      """)

  @Option(help: "The port; the setting `web-port` unless given.")
  var port: Int?

  @OptionGroup var index: StoreOptions
  @OptionGroup var shared: SharedOptions

  func run() async throws {
    let configuration = try shared.configuration()
    let signals = await UnixSignalsSequence(trapping: .sigterm, .sigint)
    let server = try makeServer(configuration)
    let group = ServiceGroup(
      configuration: .init(
        services: [
          .init(
            service: server, successTerminationBehavior: .gracefullyShutdownGroup,
            failureTerminationBehavior: .cancelGroup)
        ], logger: configuration.quietLogger))
    do {
      try await withThrowingDiscardingTaskGroup { tasks in
        tasks.addTask { for await _ in signals { await group.triggerGracefulShutdown() } }
        try await group.run()
        tasks.cancelAll()
      }
    } catch let error as WebServerError {
      throw ValidationError(error.description)
    }
  }

  private func makeServer(_ configuration: Configuration) throws -> WebServer {
    let store = try index.open(configuration)
    let logger = configuration.quietLogger
    let producer = try Producer(
      configuration: configuration.kafka.merging(defaults: [
        "message.max.bytes": configuration[.maximumMessageBytes], "compression.type": "lz4",
        // Somebody waits for the answer.
        "linger.ms": "0", "delivery.timeout.ms": "15000",
      ]), logger: logger)
    let monitor = LineMonitor(topics: configuration.topics, admin: try configuration.makeAdmin())
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
      deadLetters: KafkaDeadLetterDesk(configuration: configuration),
      // Somebody looks at an empty page meanwhile.
      line: { try await monitor.status(timeoutMilliseconds: 2000) }, logger: logger,
      onRunning: { port in Output.line("http://\(host.contains(":") ? "[\(host)]" : host):\(port)") })
  }
}
