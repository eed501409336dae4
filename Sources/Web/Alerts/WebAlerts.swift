import Alerts

/// What a server needs to keep alerts.
public struct WebAlerts: Sendable {
  /// Where they are.
  public var store: AlertStore
  /// Which addresses webhooks may have.
  public var policy: AddressPolicy

  /// Creates it.
  public init(store: AlertStore, policy: AddressPolicy) {
    self.store = store
    self.policy = policy
  }
}
