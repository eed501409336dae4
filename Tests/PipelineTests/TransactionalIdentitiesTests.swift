import Documents
import Kafka
import Synchronization
import Testing

@testable import Pipeline

@Suite("Transactional identities")
struct TransactionalIdentitiesTests {
  private let now = Timestamp(millisecondsSince1970: 35_000)

  /// What is made when an id is taken over.
  private final class Broker: Sendable {
    private let made = Mutex<[String]>([])
    let refused: String?

    init(refusing refused: String? = nil) { self.refused = refused }

    func make(_ identity: String) throws(KafkaError) -> String {
      guard identity != refused else {
        throw KafkaError(
          code: -195, name: "_TRANSPORT", operation: "take over", reason: "no connection", recovery: .retry)
      }
      made.withLock { $0.append(identity) }
      return identity
    }

    /// The own one, and those that were taken over after it.
    var taken: (own: String?, others: [String]) { made.withLock { ($0.first, $0.dropFirst().sorted()) } }
  }

  @Test("On a cluster there is one, and nothing else to take over")
  func stable() throws {
    var identities = TransactionalIdentities(base: "a", isRotating: false, now: now)
    for _ in 0..<3 {
      let broker = Broker()
      #expect(try identities.takeOver(broker.make) == "a")
      #expect(broker.taken.others == [])
    }
  }

  @Test("On the development broker each start and each abort has another, and all that came before are taken over")
  func rotating() throws {
    var identities = TransactionalIdentities(base: "a", isRotating: true, now: now)
    let start = Broker()
    #expect(try identities.takeOver(start.make) == "a.35")
    #expect(start.taken.own == "a.35")
    #expect(start.taken.others == (0..<64).filter { $0 != 35 }.map { "a.\($0)" }.sorted())
    let abort = Broker()
    #expect(try identities.takeOver(abort.make) == "a.36")
    #expect(abort.taken.others == ["a.35"])
  }

  @Test("What could not be taken over is tried again the next time", arguments: ["a.36", "a.35"])
  func failing(refused: String) throws {
    var identities = TransactionalIdentities(base: "a", isRotating: true, now: now)
    _ = try identities.takeOver(Broker().make)
    #expect(throws: KafkaError.self) { try identities.takeOver(Broker(refusing: refused).make) }
    let broker = Broker()
    #expect(try identities.takeOver(broker.make) == "a.37")
    #expect(broker.taken.others == ["a.35", "a.36"])
    #expect(identities.untaken.isEmpty)
  }
}
