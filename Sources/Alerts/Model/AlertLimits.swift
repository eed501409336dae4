/// How much there may be.
public struct AlertLimits: Sendable, Equatable {
  /// The most alerts.
  public var alerts: Int
  /// The most matches of an alert that wait for its webhook; further ones are counted as dropped.
  public var pending: Int
  /// How many matches of an alert are kept for its feed when nobody waits for them.
  public var kept: Int
  /// How many of the documents that an alert found last it knows, so as not to tell of them again.
  public var remembered: Int
  /// Deliveries of one alert at the same time.
  public var perAlert: Int

  /// The longest name, in characters.
  public static let nameLength = 200
  /// The longest query, in characters, as the language has it.
  public static let queryLength = 2000

  /// Creates limits.
  public init(
    alerts: Int = 100, pending: Int = 1000, kept: Int = 200, remembered: Int = 10_000, perAlert: Int = 2
  ) {
    self.alerts = alerts
    self.pending = pending
    self.kept = kept
    self.remembered = remembered
    self.perAlert = perAlert
  }
}
