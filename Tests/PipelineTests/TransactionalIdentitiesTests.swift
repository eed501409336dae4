import Documents
import Testing

@testable import Pipeline

@Suite("Transactional identities")
struct TransactionalIdentitiesTests {
  private let now = Timestamp(millisecondsSince1970: 35_000)

  @Test("On a cluster there is one, and nothing else to take over")
  func stable() {
    var identities = TransactionalIdentities(base: "a", isRotating: false, now: now)
    for _ in 0..<3 {
      #expect(identities.current == "a")
      #expect(identities.toTakeOver.isEmpty)
      identities.advance()
    }
  }

  @Test("On the development broker each start and each abort has another, and the predecessors' are taken over first")
  func rotating() {
    var identities = TransactionalIdentities(base: "a", isRotating: true, now: now)
    #expect(identities.toTakeOver == (0..<64).map { "a.\($0)" })
    identities.advance()
    #expect(identities.current == "a.35")
    #expect(identities.toTakeOver == ["a.35"])
    identities.advance()
    #expect(identities.current == "a.36")
    #expect(identities.toTakeOver == ["a.36"])
  }
}
