import Synchronization

/// How many messages are on their way.
final class Running: Sendable {
  private let number = Mutex(0)

  var count: Int { number.withLock { $0 } }
  func begin() { number.withLock { $0 += 1 } }
  func end() { number.withLock { $0 -= 1 } }
}
