import Logging
import Synchronization

/// Everything that is logged, at every level. Any thread.
public final class RecordedLog: Sendable {
  private let text = Mutex("")

  /// Creates an empty log.
  public init() {}

  /// The lines so far.
  public var content: String { text.withLock { $0 } }

  /// A logger that writes here.
  public var logger: Logger {
    var logger = Logger(label: "test") { _ in Handler(log: self) }
    logger.logLevel = .trace
    return logger
  }

  private func append(_ line: String) { text.withLock { $0 += line + "\n" } }

  private struct Handler: LogHandler {
    let log: RecordedLog
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.trace
    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
      get { metadata[key] }
      set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
      log.append("\(event.level) \(event.message) \(event.metadata ?? [:])")
    }
  }
}
