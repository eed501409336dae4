import Documents
import Testing

@testable import Verification

/// The books of one stage, told of records that never were on a broker.
@Suite("Stage ledger")
struct StageLedgerTests {
  private static func ledger(
    _ stage: StageName = .clean, scope: [Int32: Range<Int64>] = [0: 0..<4], window: LedgerWindow? = nil,
    limit: Int = 100, isStrict: Bool = false
  ) -> StageLedger {
    StageLedger(
      stage: stage, topic: "in", outputTopic: "out", deadLetterTopic: "dead", scope: scope, window: window,
      limit: limit,
      isStrict: isStrict)
  }

  private static func place(_ offset: Int64, partition: Int32 = 0) -> Origin {
    Origin(topic: "in", partition: partition, offset: offset)
  }

  /// Three documents: two outputs and a dead letter. Offset 2 is a control record.
  private static func fill(_ ledger: inout StageLedger) {
    for offset in [Int64(0), 1, 3] { ledger.input(partition: 0, offset: offset, origin: "entry/0/\(offset)") }
  }

  private static func put(_ ledger: inout StageLedger, _ offset: Int64, at output: Int64, to partition: Int32 = 0) {
    ledger.output(
      partition: partition, offset: output, input: place(offset), origin: "entry/0/\(offset)", key: "key\(offset)")
  }

  private static func reject(_ ledger: inout StageLedger, _ offset: Int64, at dead: Int64) {
    ledger.deadLetter(partition: 0, offset: dead, input: place(offset), origin: "entry/0/\(offset)", key: nil)
  }

  @Test("Each input with one outcome: nothing to say")
  func clean() {
    var ledger = Self.ledger()
    Self.fill(&ledger)
    Self.put(&ledger, 0, at: 10)
    Self.put(&ledger, 3, at: 11)
    Self.reject(&ledger, 1, at: 5)
    let (balance, violations) = ledger.close()
    #expect(violations.total == 0)
    #expect((balance.inputs, balance.outputs, balance.deadLettered) == (3, 2, 1))
  }

  @Test("An input without outcome is missing")
  func missing() {
    var ledger = Self.ledger()
    Self.fill(&ledger)
    Self.put(&ledger, 0, at: 10)
    Self.put(&ledger, 3, at: 11)
    let violations = ledger.close().violations
    #expect(violations.listed == [Violation(.missing, stage: .clean, input: Self.place(1))])
  }

  @Test("A second output, in the same partition or another, is doubled and names both places")
  func doubled() {
    var ledger = Self.ledger()
    Self.fill(&ledger)
    Self.put(&ledger, 0, at: 10)
    Self.put(&ledger, 1, at: 11)
    Self.put(&ledger, 3, at: 12)
    Self.put(&ledger, 1, at: 13)
    Self.put(&ledger, 1, at: 7, to: 2)
    let violations = ledger.close().violations
    // The first copy also stands behind the output of a later input.
    #expect(violations.counts == [.doubled: 2, .outOfOrder: 1])
    let doubled = violations.listed.filter { $0.kind == .doubled }
    #expect(
      doubled.map(\.places) == [
        [Origin(topic: "out", partition: 0, offset: 11), Origin(topic: "out", partition: 0, offset: 13)],
        [Origin(topic: "out", partition: 0, offset: 11), Origin(topic: "out", partition: 2, offset: 7)],
      ])
    #expect(doubled.allSatisfy { $0.key == "key1" && $0.origin == "entry/0/1" })
  }

  @Test("A second dead letter is doubled")
  func doubledDeadLetter() {
    var ledger = Self.ledger(scope: [0: 0..<1])
    Self.fill(&ledger)
    Self.reject(&ledger, 0, at: 4)
    Self.reject(&ledger, 0, at: 6)
    let violations = ledger.close().violations
    #expect(violations.counts == [.doubled: 1])
    #expect(violations.listed.first?.places.map(\.offset) == [4, 6])
    #expect(violations.listed.first?.places.allSatisfy { $0.topic == "dead" } == true)
  }

  @Test("An output and a dead letter of one input contradict each other")
  func both() {
    var ledger = Self.ledger(scope: [0: 0..<1])
    Self.fill(&ledger)
    Self.put(&ledger, 0, at: 10)
    Self.reject(&ledger, 0, at: 4)
    let violations = ledger.close().violations
    #expect(violations.counts == [.bothOutputAndDeadLetter: 1])
    #expect(violations.listed.first?.places.map(\.description) == ["out/0/10", "dead/0/4"])
  }

  @Test("An outcome of a record that nobody can see is a phantom")
  func phantom() {
    var ledger = Self.ledger()
    Self.fill(&ledger)
    for offset in [Int64(0), 1, 2, 3] { Self.put(&ledger, offset, at: 10 + offset) }
    ledger.deadLetter(partition: 0, offset: 9, input: Self.place(2), origin: nil, key: nil)
    ledger.output(partition: 0, offset: 20, input: Self.place(0, partition: 77), origin: nil, key: nil)
    let violations = ledger.close().violations
    #expect(violations.counts == [.phantom: 3])
    #expect(
      violations.listed.map(\.places).map(\.description) == ["[out/0/12]", "[dead/0/9]", "[out/0/20]"])
  }

  @Test("Another origin than that of the input")
  func originChanged() {
    var ledger = Self.ledger(scope: [0: 0..<2])
    Self.fill(&ledger)
    ledger.output(partition: 0, offset: 10, input: Self.place(0), origin: "entry/9/9", key: nil)
    ledger.deadLetter(partition: 0, offset: 4, input: Self.place(1), origin: nil, key: nil)
    #expect(ledger.close().violations.counts == [.originChanged: 2])
  }

  @Test("Within an output partition the inputs of one partition come in order; across partitions they need not")
  func order() {
    var ledger = Self.ledger(scope: [0: 0..<4, 1: 0..<4])
    for offset in Int64(0)..<4 {
      ledger.input(partition: 0, offset: offset, origin: "entry/0/\(offset)")
      ledger.input(partition: 1, offset: offset, origin: "entry/1/\(offset)")
    }
    Self.put(&ledger, 2, at: 10)
    ledger.output(partition: 0, offset: 11, input: Self.place(0, partition: 1), origin: "entry/1/0", key: nil)
    Self.put(&ledger, 1, at: 12, to: 1)
    Self.put(&ledger, 0, at: 12)
    Self.put(&ledger, 3, at: 13)
    for offset in Int64(1)..<4 {
      ledger.output(
        partition: 0, offset: 20 + offset, input: Self.place(offset, partition: 1), origin: "entry/1/\(offset)",
        key: nil)
    }
    let violations = ledger.close().violations
    #expect(violations.counts == [.outOfOrder: 1])
    #expect(violations.listed.first?.input == Self.place(0))
    #expect(violations.listed.first?.places.map(\.description) == ["out/0/10", "out/0/12"])
  }

  @Test("What the line does meanwhile, what was sent again and what others wrote is counted, not blamed")
  func notBlamed() {
    var ledger = Self.ledger(scope: [0: 0..<1])
    ledger.input(partition: 0, offset: 0, origin: "a")
    ledger.output(partition: 0, offset: 1, input: Self.place(0), origin: "a", key: nil)
    ledger.output(partition: 0, offset: 2, input: Self.place(5), origin: "b", key: nil)
    ledger.output(partition: 0, offset: 3, input: Self.place(0), origin: "a", key: nil, isReplay: true)
    ledger.output(partition: 0, offset: 4, input: nil, origin: nil, key: nil)
    ledger.output(partition: 0, offset: 5, input: Origin("elsewhere/0/0"), origin: nil, key: nil)
    ledger.deadLetter(partition: 0, offset: 0, input: nil, origin: nil, key: nil)
    let (balance, violations) = ledger.close()
    #expect(violations.total == 0)
    #expect((balance.later, balance.foreign, balance.outputs) == (1, 3, 1))
  }

  @Test("Strictly, foreign records are differences")
  func strict() {
    var ledger = Self.ledger(scope: [0: 0..<0], isStrict: true)
    ledger.output(partition: 0, offset: 4, input: nil, origin: nil, key: nil)
    #expect(ledger.close().violations.counts == [.foreign: 1])
  }

  @Test("Inputs that are older than what is asked for need no outcome")
  func notObliged() {
    var ledger = Self.ledger(scope: [0: 0..<2])
    ledger.input(partition: 0, offset: 0, origin: "a", isObliged: false)
    ledger.input(partition: 0, offset: 1, origin: "b")
    ledger.output(partition: 0, offset: 8, input: Self.place(1), origin: "b", key: nil)
    let (balance, violations) = ledger.close()
    #expect(violations.total == 0)
    #expect(balance.inputs == 1)
  }

  @Test("What was deleted while it was read is not missed")
  func deleted() {
    var ledger = Self.ledger()
    Self.fill(&ledger)
    ledger.deleted(before: 3, in: 0)
    Self.put(&ledger, 1, at: 10)
    Self.put(&ledger, 3, at: 11)
    let (balance, violations) = ledger.close()
    #expect(violations.total == 0)
    #expect((balance.inputs, balance.earlier) == (1, 3))
  }

  @Test("An outcome that may have been deleted, or is hidden, is not called missing; one that cannot have been is")
  func uncertain() {
    let scope: [Int32: Range<Int64>] = [0: 0..<6]
    let output = TargetPartition(isForDeadLetters: false, partition: 0)
    func close(trimmed: Set<TargetPartition>, hidden: Set<TargetPartition>) -> (StageBalance, ViolationList) {
      var ledger = Self.ledger(scope: scope)
      for offset in Int64(0)..<6 { ledger.input(partition: 0, offset: offset, origin: "entry/0/\(offset)") }
      Self.put(&ledger, 2, at: 10)
      Self.put(&ledger, 4, at: 11)
      return ledger.close(trimmed: trimmed, hidden: hidden)
    }
    func missing(_ violations: ViolationList) -> [Int64] { violations.listed.compactMap { $0.input?.offset } }
    #expect(missing(close(trimmed: [], hidden: []).1) == [0, 1, 3, 5])
    #expect(missing(close(trimmed: [output], hidden: []).1) == [3, 5])
    #expect(missing(close(trimmed: [], hidden: [output]).1) == [0, 1, 3])
    #expect(close(trimmed: [output], hidden: [output]).0.unchecked == 3)
    let other = TargetPartition(isForDeadLetters: true, partition: 1)
    #expect(close(trimmed: [other], hidden: []).0.unchecked == 4)
  }

  @Test("index: what is not in the store, or only in an older version, and was not rejected")
  func store() {
    var ledger = Self.ledger(.index, scope: [0: 0..<5])
    for offset in Int64(0)..<5 { ledger.input(partition: 0, offset: offset, origin: "entry/0/\(offset)") }
    ledger.store(partition: 0, offset: 0, holds: .current)
    ledger.store(partition: 0, offset: 1, holds: nil)
    ledger.store(partition: 0, offset: 2, holds: .stale)
    ledger.store(partition: 0, offset: 4, holds: .current)
    Self.reject(&ledger, 3, at: 1)
    Self.reject(&ledger, 4, at: 2)
    let (balance, violations) = ledger.close()
    #expect(violations.counts == [.notInStore: 1, .staleInStore: 1])
    #expect(violations.listed.map { $0.input?.offset } == [1, 2])
    #expect((balance.inputs, balance.outputs, balance.deadLettered, balance.storedAllTheSame) == (5, 2, 2, 1))
  }

  @Test("All differences are counted, the first are kept")
  func limit() {
    var ledger = Self.ledger(scope: [0: 0..<1000], limit: 3)
    for offset in Int64(0)..<1000 { ledger.input(partition: 0, offset: offset, origin: nil) }
    let violations = ledger.close().violations
    #expect(violations.listed.count == 3)
    #expect(violations.counts == [.missing: 1000])
  }

  @Test("A dead letter may be sent again once")
  func replayedTwice() {
    var violations = ViolationList(limit: 10)
    var replays = ReplayLedger(stage: .clean)
    replays.add("dead/0/1", at: Self.place(5), origin: nil, key: nil, &violations)
    replays.add("dead/0/2", at: Self.place(6), origin: nil, key: nil, &violations)
    #expect(violations.total == 0)
    replays.add("dead/0/1", at: Self.place(9), origin: nil, key: nil, &violations)
    #expect(violations.counts == [.replayedTwice: 1])
    #expect(violations.listed.first?.places == [Self.place(5), Self.place(9)])
  }
}
