import Documents

/// Why something cannot be done with alerts.
public enum AlertError: Error, Sendable, Equatable {
  /// There are as many alerts as there may be.
  case tooMany(limit: Int)
  /// The name is empty, too long or no text.
  case invalidName(reason: String)
  /// The query cannot be read, or asks for nothing.
  case invalidQuery(reason: String)
  /// The webhook's address may not be called.
  case invalidWebhook(reason: String)
  /// There is no such alert.
  case unknown(AlertID)
  /// The alert has no webhook, so nothing can be sent to it.
  case noWebhook(AlertID)
  /// The alert is disabled, so nothing is sent to it.
  case disabled(AlertID)
  /// The file cannot be opened, read or written.
  case unavailable(reason: String)
}

extension AlertError: CustomStringConvertible {
  /// What is wrong and what to do, for people.
  public var description: String {
    switch self {
    case .tooMany(let limit): "there are \(limit) alerts, which is the most; delete one first"
    case .invalidName(let reason): "the name \(reason)"
    case .invalidQuery(let reason): "the query cannot be used: \(reason)"
    case .invalidWebhook(let reason): "the webhook's address \(reason)"
    case .unknown(let id): "there is no alert \(id)"
    case .noWebhook(let id): "the alert \(id) has no webhook"
    case .disabled(let id): "the alert \(id) is disabled; enable it first"
    case .unavailable(let reason): "the alerts are not available: \(reason)"
    }
  }
}
