import Documents
import Kafka
import Testing

@testable import newsline_faults

@Suite("The checks of a run")
struct CheckerTests {
  private func place(_ offset: Int64) -> Origin { Origin(topic: "clean", partition: 0, offset: offset) }

  private func found(
    inputs: [Int64] = [0, 1, 3], committed: Int64 = 4, outputs: [Int64] = [0, 1], rejected: [Int64] = [3]
  ) -> [String] {
    BalanceChecker.balance(
      stage: .clean, inputs: inputs.map(place), committed: [TopicPartition(topic: "clean", partition: 0): committed],
      outputs: outputs.map(place), rejected: rejected.map(place), writesTopic: true
    ).map(\.text)
  }

  @Test("One output or one dead letter for each record is a balance, control records or not")
  func balance() {
    #expect(found() == [])
  }

  @Test("What is lost, doubled, invented or not read is named")
  func violations() {
    #expect(found(outputs: [0]) == ["1 records were lost by clean: clean/0/1"])
    #expect(found(outputs: [0, 1, 1]) == ["1 records were processed twice by clean: clean/0/1"])
    #expect(found(rejected: [1, 3]) == ["1 records were processed twice by clean: clean/0/1"])
    #expect(
      found(outputs: [0, 1, 2]) == ["1 records that readers do not see were processed by clean: clean/0/2"])
    #expect(found(committed: 3, rejected: []) == ["1 records were not read by clean: clean/0/3"])
  }

  @Test("The store must have the oracle's documents, versions and contents, and the topic its dead letters")
  func oracle() throws {
    let ids = try (0..<3).map { try #require(DocumentID(String(repeating: "\($0)", count: 32))) }
    let letter = Expectation.DeadLetterKind(stage: .clean, code: "no_content", hash: "h")
    var expected = Expectation()
    for id in ids { expected.documents[id] = .init(version: 5, hash: "x") }
    expected.deadLetters[letter] = 2
    #expect(OracleChecker.compare(expected: expected, actual: expected) == [])
    var actual = expected
    actual.documents[ids[0]] = nil
    actual.documents[ids[1]]?.version = 4
    actual.documents[ids[2]]?.hash = "y"
    actual.deadLetters[letter] = 3
    let texts = OracleChecker.compare(expected: expected, actual: actual).map(\.text)
    #expect(
      texts == [
        "1 documents are not in the store: \(ids[0])",
        "1 documents in the store have another version than the newest: \(ids[1])",
        "1 documents in the store have another content: \(ids[2])",
        "1 kinds of dead letters are too many: clean no_content h",
      ])
  }

  @Test("A control counts as caught only by a check that tells of the fault")
  func matrix() {
    func row(_ control: Control, _ checks: String...) -> Bool {
      ControlMatrix.Row(control: control, violations: checks.map { Violation(check: $0, text: "") }).isRight
    }
    #expect(row(.readUncommitted, "balance"))
    #expect(!row(.readUncommitted, "drain", "recovery"))
    #expect(!row(.readUncommitted))
    #expect(row(.none))
    #expect(!row(.none, "recovery"))
  }

  @Test("A worker's metrics say how much it has done")
  func counts() {
    let metrics = """
      # TYPE newsline_documents_total counter
      newsline_documents_total{stage="clean",outcome="processed"} 40
      newsline_documents_total{stage="clean",outcome="rejected"} 2
      newsline_stage_duration_seconds_count{stage="clean"} 50
      newsline_stage_duration_seconds_sum{stage="clean"} 0.5
      """
    #expect(WorkerCounts(metrics: metrics) == WorkerCounts(processed: 50, committed: 42))
  }
}
