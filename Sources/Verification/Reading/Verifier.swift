import Documents
import Kafka
import Logging
import Pipeline
import SearchIndex

/// Accounts for every document of a line, from its topics and its store alone, while the line runs or after.
public actor Verifier {
  /// What is checked, and how.
  public struct Settings: Sendable {
    /// The stages, in their order.
    public var stages: [StageName]
    /// The time that the check begins at; `nil` for everything that the topics hold.
    public var since: Timestamp?
    /// How long a transaction may stay open before it counts as hanging.
    public var transactionTimeout: Duration
    /// How many violations are named; all are counted.
    public var limit: Int
    /// Whether records that no stage made are violations.
    public var isStrict: Bool
    /// How many offsets are held in memory at once, at 15 bytes each. A stage that has more is checked in several passes.
    public var maximumOffsets: Int

    /// Creates settings.
    public init(
      stages: [StageName] = StageName.allCases,
      since: Timestamp? = nil,
      transactionTimeout: Duration = .seconds(20),
      limit: Int = 100,
      isStrict: Bool = false,
      maximumOffsets: Int = 40_000_000
    ) {
      self.stages = StageName.allCases.filter(stages.contains)
      self.since = since
      self.transactionTimeout = transactionTimeout
      self.limit = limit
      self.isStrict = isStrict
      self.maximumOffsets = maximumOffsets
    }
  }

  private let executor = ThreadExecutor(name: "verifier")
  let kafka: KafkaConfiguration
  let names: Pipeline.Topics
  let store: (any SearchStore)?
  let settings: Settings
  private let logger: Logger

  /// The thread that reads.
  public nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  /// Creates a verifier; nothing is sent yet.
  ///
  /// - Parameters:
  ///   - kafka: must hold `bootstrap.servers`.
  ///   - store: what `index` writes; only needed to check `index`.
  public init(
    kafka: KafkaConfiguration, topics: Pipeline.Topics, store: (any SearchStore)?, settings: Settings, logger: Logger
  ) {
    self.kafka = kafka
    names = topics
    self.store = store
    self.settings = settings
    self.logger = logger
  }

  /// Checks the line.
  ///
  /// - Parameter progress: hears what is being read.
  /// - Throws: ``VerificationError``, `KafkaError` or `StoreError` if it cannot be checked.
  public func run(progress: @Sendable (String) -> Void = { _ in }) async throws -> VerificationReport {
    let start = ContinuousClock.now
    var open = kafka
    open["isolation.level"] = "read_uncommitted"
    var committed = kafka
    committed["isolation.level"] = "read_committed"
    let stable = try Admin(configuration: committed, logger: logger)
    var snapshot = try await LineSnapshot.take(
      stages: settings.stages, topics: names, store: store, since: settings.since, stable: stable,
      uncommitted: try Admin(configuration: open, logger: logger))
    let hanging = try await snapshot.settle(limit: settings.transactionTimeout, clock: ContinuousClock()) {
      try await stable.watermarks(of: $0).mapValues(\.high)
    }
    var report = VerificationReport(since: settings.since, limit: settings.limit)
    for (partition, offset) in hanging.sorted(by: { $0.key < $1.key }) { report.add(hanging: partition, from: offset) }
    let scan = TopicScan(configuration: kafka, prefix: names.prefix, logger: logger)
    for stage in settings.stages {
      var lows: [Int32: Int64] = [:]
      let (scope, pending, earlier) = snapshot.scope(of: stage, topic: names.input(of: stage))
      var balance = StageBalance()
      balance.pending = pending
      balance.earlier = earlier
      var violations = ViolationList(limit: settings.limit)
      for (partition, next, high) in snapshot.readBeyondEnd(stage, topic: names.input(of: stage)) {
        violations.add(.offsetBeyondEnd) {
          Violation(
            .offsetBeyondEnd, stage: stage,
            places: [Origin(topic: names.input(of: stage), partition: partition, offset: next)],
            detail: "the partition ends at \(high): the topic was created anew, or has lost records")
        }
      }
      var replays = ReplayLedger(stage: stage)
      for window in LedgerWindow.windows(of: scope, maximumOffsets: settings.maximumOffsets) {
        progress("\(stage.rawValue): reading the topic \(names.input(of: stage))")
        var ledger = makeLedger(stage, scope: scope, window: window)
        try readInputs(of: stage, window.offsets, into: &ledger, &replays, &violations, scan)
        let partitions = window.offsets.keys.map { TopicPartition(topic: names.input(of: stage), partition: $0) }
        for (partition, marks) in try await stable.watermarks(of: partitions) {
          lows[partition.partition] = marks.low
          ledger.deleted(before: marks.low, in: partition.partition)
        }
        let books = try close(&ledger, of: stage, snapshot, scan, progress)
        balance += books.balance
        violations.add(books.violations)
      }
      try describe(&violations, of: stage, scan)
      report.stages.append(
        VerificationReport.Stage(
          name: stage, topic: names.input(of: stage), balance: balance, violations: violations))
    }
    report.recordsRead = scan.recordsRead
    report.duration = ContinuousClock.now - start
    return report
  }
}
