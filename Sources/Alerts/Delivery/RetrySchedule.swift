import Documents

/// When a message that was not taken is sent again: the waits double, with "full jitter": each is drawn from the whole interval, so that
/// messages which failed together do not come back together (Brooker, "Exponential Backoff And Jitter", 2015).
public struct RetrySchedule: Sendable {
  /// The longest first wait.
  public var first: Duration
  /// The longest wait of all.
  public var longest: Duration
  /// After how long a message is given up.
  public var total: Duration
  /// Draws from 0 ..< 1.
  public var random: @Sendable () -> Double

  /// Creates a schedule.
  public init(
    first: Duration = .seconds(5), longest: Duration = .seconds(3600), total: Duration = .seconds(86_400),
    random: @escaping @Sendable () -> Double = { Double.random(in: 0..<1) }
  ) {
    self.first = first
    self.longest = longest
    self.total = total
    self.random = random
  }

  /// When to send again; `nil` to give up.
  ///
  /// - Parameters:
  ///   - attempts: how often it was sent, this time included.
  ///   - start: since when it waits.
  ///   - wish: how long the receiver wants to be left alone (`Retry-After`), as long as it is within the whole time.
  func next(afterAttempts attempts: Int, waitingSince start: Timestamp, now: Timestamp, wish: Duration?) -> Timestamp? {
    let ceiling = min(longest, first * (1 << min(max(attempts - 1, 0), 20)))
    let wait = max(.milliseconds(1), ceiling * random(), wish ?? .zero)
    let time = now.adding(wait)
    return time < start.adding(total) ? time : nil
  }
}
