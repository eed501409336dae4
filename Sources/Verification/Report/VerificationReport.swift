import Documents
import Kafka

/// What a check has found.
public struct VerificationReport: Sendable {
  /// What it has found of one stage.
  public struct Stage: Sendable {
    /// The stage.
    public let name: StageName
    /// The topic that it reads.
    public let topic: String
    /// What became of its inputs.
    public let balance: StageBalance
    /// The differences.
    public let violations: ViolationList
  }

  /// The time that the check began at; `nil` for everything that the topics hold.
  public let since: Timestamp?
  /// The stages that were checked.
  public internal(set) var stages: [Stage] = []
  /// Transactions that hang.
  public private(set) var hanging: ViolationList
  /// How many records were read, those that were read again included.
  public internal(set) var recordsRead = 0
  /// How long it took.
  public internal(set) var duration: Duration = .zero

  init(since: Timestamp?, limit: Int) {
    self.since = since
    hanging = ViolationList(limit: limit)
  }

  mutating func add(hanging partition: TopicPartition, from offset: Int64) {
    hanging.add(.hangingTransaction) {
      Violation(
        .hangingTransaction, stage: nil,
        places: [Origin(topic: partition.topic, partition: partition.partition, offset: offset)],
        detail: "readers of committed data see nothing from here on")
    }
  }

  /// All differences: how many.
  public var violationCount: Int { stages.reduce(hanging.total) { $0 + $1.violations.total } }

  /// How many differences there are of a kind.
  public func count(of kind: Violation.Kind) -> Int {
    stages.reduce(hanging.counts[kind] ?? 0) { $0 + ($1.violations.counts[kind] ?? 0) }
  }

  /// The differences that are named.
  public var listed: [Violation] {
    var all = ViolationList(limit: hanging.limit)
    all.add(hanging)
    for stage in stages { all.add(stage.violations) }
    return all.listed
  }

  /// Whether nothing is lost, nothing is there twice, and nothing is out of order.
  public var isBalanced: Bool { violationCount == 0 }

  /// The sentence that says what came out.
  public var conclusion: String {
    guard isBalanced else {
      return "\(violationCount) \(violationCount == 1 ? "difference" : "differences")"
    }
    let unchecked = stages.reduce(0) { $0 + $1.balance.unchecked }
    guard unchecked == 0 else {
      return
        "every document that can still be checked is accounted for; \(unchecked) cannot, because records were deleted"
    }
    return "every document is accounted for"
  }
}
