import Documents
import Foundation
import Kafka
import Logging
import Metrics
import ServiceLifecycle
import Tracing

/// A process's worker: one stage, run until the process is told to stop.
public struct Worker: Service {
  private let stage: any Stage
  private let settings: WorkerSettings
  private let store: (any DocumentStore)?
  private let control = WorkerControl()
  private let metrics: StageMetrics
  private let logger: Logger
  private let health: HealthServer

  /// Creates a worker.
  ///
  /// - Parameters:
  ///   - stage: the work.
  ///   - store: where the outputs go, if not to the next topic.
  ///   - configuration: must be without problems.
  ///   - registry: collects the worker's metrics.
  ///   - tracer: records the traces of documents; `nil` if nobody does.
  ///   - logger: hears everything, librdkafka included.
  public init(
    stage: any Stage,
    store: (any DocumentStore)? = nil,
    configuration: Configuration,
    registry: PrometheusRegistry,
    tracer: (any Tracer)? = nil,
    logger: Logger
  ) {
    var settings = WorkerSettings(stage: stage.name, configuration: configuration)
    settings.tracing = tracer.map { tracer in
      DocumentTracing(
        tracer: tracer, stage: stage.name, topic: settings.inputTopic,
        group: Topics(prefix: configuration[.topicPrefix]).group(of: stage.name), client: settings.instance)
    }
    self.stage = stage
    self.settings = settings
    self.store = store
    self.logger = logger
    let metrics = StageMetrics(stage: stage.name, factory: registry, now: settings.now)
    self.metrics = metrics
    let process = ProcessMetrics(stage: stage.name.rawValue, version: settings.version, factory: registry)
    registry.onExposition { [control] in
      process.update()
      metrics.observed(control.status)
    }
    health = HealthServer(
      host: configuration[.httpHost], port: configuration.integer(.httpPort), registry: registry, logger: logger
    ) { [control, name = stage.name, instance = settings.instance] in
      .init(stage: name, instance: instance, status: control.status)
    }
  }

  /// Runs until the process is told to stop, or something happens that only a restart can mend.
  public func run() async throws {
    logger.info(
      "worker starts",
      metadata: [
        "version": "\(settings.version)", "librdkafka": "\(KafkaLibrary.version)", "topic": "\(settings.inputTopic)",
      ])
    let loop = WorkerLoop(stage: stage, settings: settings, control: control, metrics: metrics, logger: logger)
    let (stage, settings, store, logger, metrics) = (stage, settings, store, logger, metrics)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await health.run() }
      group.addTask {
        try await withTaskCancellationOrGracefulShutdownHandler {
          try await loop.run {
            let kafka = try TransactionalSink(
              settings: .init(
                configuration: settings.producer,
                outputTopic: store == nil ? settings.outputTopic : nil,
                deadLetterTopic: settings.deadLetterTopic,
                memoryTopic: stage is any LearningStage ? settings.memoryTopic : nil,
                maximumMessageBytes: settings.maximumMessageBytes,
                isDevelopmentBroker: settings.isDevelopmentBroker),
              context: DeadLetterContext(
                stage: stage.name, worker: settings.instance, version: settings.version, now: settings.now),
              logger: logger,
              onStatistics: metrics.statisticsHandler)
            guard let store else { return kafka }
            return StoreSink(store: store, kafka: kafka, logger: logger)
          }
        } onCancelOrGracefulShutdown: {
          control.stop()
        }
      }
      defer { group.cancelAll() }
      try await group.next()
    }
    logger.info("worker ends")
  }
}
