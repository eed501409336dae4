/// Waits that double from one failure to the next, with "full jitter": each is drawn from the whole interval, so that
/// workers which failed together do not come back together (Brooker, "Exponential Backoff And Jitter", 2015).
struct Backoff: Sendable {
  private let first: Duration
  private let longest: Duration
  private let random: @Sendable () -> Double
  private var failures = 0

  /// - Parameters:
  ///   - first: the longest first wait.
  ///   - longest: the longest wait of all.
  ///   - random: draws from 0 ..< 1.
  init(
    first: Duration = .milliseconds(100),
    longest: Duration = .seconds(30),
    random: @escaping @Sendable () -> Double = { Double.random(in: 0..<1) }
  ) {
    self.first = first
    self.longest = longest
    self.random = random
  }

  /// The wait after one more failure.
  mutating func next() -> Duration {
    let ceiling = min(longest, first * (1 << min(failures, 20)))
    failures += 1
    return max(.milliseconds(1), ceiling * random())
  }

  /// Forgets the failures.
  mutating func reset() { failures = 0 }
}
