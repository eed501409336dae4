import Glibc
import Kafka
import Synchronization

/// Looks ten times a second after code that never suspends, from a thread that nothing else runs on.
final class Watchdog: Sendable {
  private static let interval: Duration = .milliseconds(100)

  private let isStopped = Atomic(false)
  private let look: @Sendable (_ observed: Duration) -> Void

  /// Starts looking.
  ///
  /// - Parameter look: gets the time since the last look. Time in which the whole process stood still (SIGSTOP, a sleeping
  ///   machine) does not count: nobody could have used it.
  init(look: @escaping @Sendable (_ observed: Duration) -> Void) {
    self.look = look
    DetachedThread.start(name: "watchdog") { [self] in run() }
  }

  /// Ends it, soon.
  func stop() { isStopped.store(true, ordering: .relaxed) }

  private func run() {
    let clock = ContinuousClock()
    var last = clock.now
    while !isStopped.load(ordering: .relaxed) {
      usleep(100_000)
      let now = clock.now
      look(min(last.duration(to: now), Self.interval * 2))
      last = now
    }
  }
}
