import Kafka
import Synchronization
import Testing

@testable import Pipeline

@Suite struct TakeoverTests {
  @Test(arguments: [0, 1, 7, 64])
  func everyIdentityIsTakenOverOnce(count: Int) throws {
    let identities = (0..<count).map { "id-\($0)" }
    let taken = Mutex<[String]>([])
    try Takeover(identities).run { identity in taken.withLock { $0.append(identity) } }
    #expect(taken.withLock(\.self).sorted() == identities.sorted())
  }

  /// Identities are begun with from the end. The threads that were under way when it failed may each have begun one.
  @Test func nothingIsBegunAfterAFailure() {
    let identities = (0..<10_000).map { "id-\($0)" }
    let begun = Mutex(0)
    let failure = KafkaError(
      code: -144, name: "_FENCED", operation: "take over", reason: "a newer instance is there",
      recovery: .recreateClient)
    let fail: @Sendable (String) throws(KafkaError) -> Void = { _ throws(KafkaError) in
      begun.withLock { $0 += 1 }
      throw failure
    }
    #expect(throws: failure) { try Takeover(identities).run(fail) }
    #expect((1...8).contains(begun.withLock(\.self)))
  }
}
