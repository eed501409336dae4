import Documents

/// Where captures go that came by HTTP.
public protocol DocumentIntake: Sendable {
  /// Hands records to the topic of `ingest` and waits until the broker has each or refuses it.
  ///
  /// - Returns: for each record what went wrong; `nil` if it is stored.
  func send(_ records: [Record]) async -> [String?]
}
