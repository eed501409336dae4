import Documents
import Foundation
import Logging
import ServiceLifecycle
import UnixSignals

/// What the four executables have in common.
public enum WorkerMain {
  /// Configures the process from its environment and runs a stage until SIGTERM or SIGINT.
  ///
  /// - Parameter make: creates the stage, and the store if it writes to one.
  /// - Returns: the exit status: 0 after a clean end, 1 if the worker could not go on, 78 (`EX_CONFIG`, `sysexits.h`) if
  ///   the configuration has problems.
  public static func run(
    _ name: StageName,
    make: @Sendable (Configuration) throws -> (stage: any Stage, store: (any DocumentStore)?)
  ) async -> Int32 {
    let configuration = Configuration()
    let logger = makeLogger(name, configuration)
    for warning in configuration.warnings { logger.warning("\(warning)") }
    guard configuration.problems.isEmpty else {
      for problem in configuration.problems { logger.critical("\(problem)") }
      return 78
    }
    // Signals are heard before anything is loaded: a worker that is told to end while it begins ends cleanly, too.
    let signals = await UnixSignalsSequence(trapping: .sigterm, .sigint)
    let limit = DrainLimit(seconds: Double(configuration.integer(.drainSeconds)) + 1.5, logger: logger)
    defer { withExtendedLifetime(limit) {} }
    do {
      let (stage, store) = try make(configuration)
      let registry = PrometheusRegistry()
      let tracing = LineTracing(stage: name, configuration: configuration, factory: registry, logger: logger)
      let worker = Worker(
        stage: stage, store: store, configuration: configuration, registry: registry, tracer: tracing?.tracer,
        logger: logger)
      let group = ServiceGroup(
        configuration: .init(
          // They are told to end one by one from the last, so the exporter hears of it when the worker has ended.
          services: (tracing.map { [.init(service: $0.exporter)] } ?? []) + [
            .init(
              service: worker, successTerminationBehavior: .gracefullyShutdownGroup,
              failureTerminationBehavior: .cancelGroup)
          ],
          logger: quiet(logger)))
      try await withThrowingDiscardingTaskGroup { tasks in
        tasks.addTask {
          for await signal in signals {
            logger.info("told to end", metadata: ["signal": "\(signal)"])
            await group.triggerGracefulShutdown()
          }
        }
        try await group.run()
        tasks.cancelAll()
      }
      return 0
    } catch {
      logger.critical("the worker cannot go on: \(error)")
      return 1
    }
  }

  private static func makeLogger(_ name: StageName, _ configuration: Configuration) -> Logger {
    let format = LineLogHandler.Format(rawValue: configuration[.logFormat]) ?? .text
    let level = Logger.Level(rawValue: configuration[.logLevel]) ?? .info
    let settings = WorkerSettings(stage: name, configuration: configuration)
    LoggingSystem.bootstrap { label in
      LineLogHandler(
        label: label, format: format, level: level,
        metadata: ["stage": "\(name.rawValue)", "worker": "\(settings.instance)"])
    }
    return Logger(label: "newsline.\(name.rawValue)")
  }

  private static func quiet(_ logger: Logger) -> Logger {
    var logger = logger
    logger.logLevel = max(logger.logLevel, .warning)
    return logger
  }
}
