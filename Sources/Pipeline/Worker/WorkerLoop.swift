import Documents
import Kafka
import Logging

/// The one owner of a worker's consumer and sink. It carries out what the ``WorkerMachine`` decides, on a thread of its
/// own that may block; only the processing of records runs elsewhere.
actor WorkerLoop {
  private let executor: ThreadExecutor
  private let stage: any Stage
  private let settings: WorkerSettings
  private let control: WorkerControl
  private let metrics: StageMetrics
  private let logger: Logger

  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  init(stage: any Stage, settings: WorkerSettings, control: WorkerControl, metrics: StageMetrics, logger: Logger) {
    executor = ThreadExecutor(name: "worker-\(stage.name.rawValue)")
    self.stage = stage
    self.settings = settings
    self.control = control
    self.metrics = metrics
    self.logger = logger
  }

  /// Runs until the worker is told to stop or cannot go on.
  ///
  /// - Parameter makeSink: creates the sink on the owner's thread.
  func run(makeSink: @Sendable () throws -> sending any BatchSink) async throws {
    let consumer = try Consumer(
      configuration: settings.consumer, logger: logger, onStatistics: metrics.statisticsHandler)
    let sink = try makeSink()
    let session = WorkerSession(
      stage: stage, settings: settings, control: control, metrics: metrics, logger: logger, consumer: consumer,
      sink: sink)
    control.setWakeUp(consumer.wakeUp)
    defer {
      control.setWakeUp(nil)
      sink.close()
    }
    try consumer.subscribe(to: [settings.inputTopic], handler: session)
    defer {
      consumer.close()
      // Whatever is still being processed will not be committed, and nobody waits for it.
      session.stopProcessing()
    }
    while try session.step() {}
  }
}
