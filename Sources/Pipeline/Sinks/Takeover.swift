import Dispatch
import Foundation
import Kafka
import Synchronization

/// Takes over transactional ids on a few threads at once: each waits for the broker most of the time.
final class Takeover: Sendable {
  private static let threads = 8

  private let remaining: Mutex<[String]>
  private let failure = Mutex<KafkaError?>(nil)

  init(_ identities: some Sequence<String>) { remaining = Mutex(Array(identities)) }

  /// Takes over all of them; blocks until that is done.
  ///
  /// - Throws: one of the failures, after which no other id is begun with.
  func run(_ takeOver: @escaping @Sendable (String) throws(KafkaError) -> Void) throws(KafkaError) {
    let count = min(Self.threads, remaining.withLock(\.count))
    let done = DispatchGroup()
    for _ in 0..<count {
      done.enter()
      let thread = Thread {
        self.work(takeOver)
        done.leave()
      }
      thread.name = "takeover"
      thread.start()
    }
    done.wait()
    if let failure = failure.withLock(\.self) { throw failure }
  }

  private func work(_ takeOver: (String) throws(KafkaError) -> Void) {
    while let identity = next() {
      do throws(KafkaError) {
        try takeOver(identity)
      } catch {
        failure.withLock { $0 = error }
      }
    }
  }

  private func next() -> String? {
    guard failure.withLock({ $0 == nil }) else { return nil }
    return remaining.withLock { $0.popLast() }
  }
}
