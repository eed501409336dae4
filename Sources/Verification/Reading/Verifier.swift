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
  private let kafka: KafkaConfiguration
  private let names: Pipeline.Topics
  private let store: (any SearchStore)?
  private let settings: Settings
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
      try await stable.watermarks(of: $0).high
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
      var replays = ReplayLedger(stage: stage)
      for window in LedgerWindow.windows(of: scope, maximumOffsets: settings.maximumOffsets) {
        progress("\(stage.rawValue): reading the topic \(names.input(of: stage))")
        var ledger = makeLedger(stage, scope: scope, window: window)
        try readInputs(of: stage, window.offsets, into: &ledger, &replays, &violations, scan)
        for partition in window.offsets.keys {
          lows[partition] = try await stable.watermarks(
            of: TopicPartition(topic: names.input(of: stage), partition: partition)
          ).low
          ledger.deleted(before: lows[partition] ?? 0, in: partition)
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

  private func makeLedger(_ stage: StageName, scope: [Int32: Range<Int64>], window: LedgerWindow) -> StageLedger {
    StageLedger(
      stage: stage, topic: names.input(of: stage), outputTopic: stage.next.map(names.input) ?? "store",
      deadLetterTopic: names.deadLetters, scope: scope, window: window, limit: settings.limit,
      isStrict: settings.isStrict)
  }

  /// Takes down the inputs and, at `index`, what the store has of them.
  private func readInputs(
    of stage: StageName,
    _ ranges: [Int32: Range<Int64>],
    into ledger: inout StageLedger,
    _ replays: inout ReplayLedger,
    _ violations: inout ViolationList,
    _ scan: TopicScan
  ) throws {
    let topic = names.input(of: stage)
    var lookup = StoreLookup()
    let store = stage == .index ? store : nil
    try scan.read(topic, ranges) { message in
      let record = Record(headOf: message)
      let place = Origin(topic: topic, partition: message.partition, offset: message.offset)
      let isObliged = settings.since.map { since in record.timestamp.map { $0 >= since } ?? true } ?? true
      let origin = record.origin(at: place, entersLine: stage == .ingest)
      ledger.input(partition: place.partition, offset: place.offset, origin: origin, isObliged: isObliged)
      if let dead = record.text(ofHeader: HeaderName.replayOf) {
        ledger.replayed()
        replays.add(dead, at: place, origin: origin, key: record.shownKey, &violations)
      }
      if let store, isObliged {
        message.withValue { lookup.add($0, partition: place.partition, offset: place.offset) }
        if lookup.isFull { try lookup.flush(store, into: &ledger) }
      }
      return true
    }
    if let store { try lookup.flush(store, into: &ledger) }
  }

  /// Takes down what the stage has made of its inputs, and closes the books.
  private func close(
    _ ledger: inout StageLedger,
    of stage: StageName,
    _ snapshot: LineSnapshot,
    _ scan: TopicScan,
    _ progress: (String) -> Void
  ) throws -> (balance: StageBalance, violations: ViolationList) {
    var trimmed = snapshot.trimmed(names.deadLetters, isForDeadLetters: true)
    var hidden = snapshot.hidden(names.deadLetters, isForDeadLetters: true)
    if let next = stage.next {
      let topic = names.input(of: next)
      trimmed.formUnion(snapshot.trimmed(topic, isForDeadLetters: false))
      hidden.formUnion(snapshot.hidden(topic, isForDeadLetters: false))
      progress("\(stage.rawValue): reading the topic \(topic)")
      try scan.read(topic, snapshot.readable(topic)) { message in
        let record = Record(headOf: message)
        ledger.output(
          partition: message.partition, offset: message.offset,
          input: record.text(ofHeader: HeaderName.input).flatMap { Origin($0) },
          origin: record.text(ofHeader: HeaderName.origin), key: record.shownKey,
          isReplay: record.text(ofHeader: HeaderName.replayOf) != nil)
        return true
      }
    }
    progress("\(stage.rawValue): reading the topic \(names.deadLetters)")
    try scan.read(names.deadLetters, snapshot.readable(names.deadLetters)) { message in
      let record = Record(headOf: message)
      let letter = DeadLetter(decoding: record)
      // One without the headers of a dead letter is foreign to every stage; it is counted with the first.
      guard letter.map({ $0.stage == stage }) ?? (stage == settings.stages.first) else { return true }
      ledger.deadLetter(
        partition: message.partition, offset: message.offset, input: letter?.place,
        origin: record.text(ofHeader: HeaderName.origin), key: record.shownKey)
      return true
    }
    return ledger.close(trimmed: trimmed, hidden: hidden)
  }

  /// Reads the inputs of those violations that do not say which document they are of.
  private func describe(_ violations: inout ViolationList, of stage: StageName, _ scan: TopicScan) throws {
    let topic = names.input(of: stage)
    var ranges: [Int32: Range<Int64>] = [:]
    for violation in violations.listed where violation.key == nil {
      guard let input = violation.input, input.topic == topic else { continue }
      let own = input.offset..<input.offset + 1
      ranges[input.partition] =
        ranges[input.partition].map {
          min($0.lowerBound, own.lowerBound)..<max($0.upperBound, own.upperBound)
        } ?? own
    }
    guard !ranges.isEmpty else { return }
    let wanted = Set(violations.listed.compactMap(\.input))
    var found: [Origin: Record] = [:]
    try scan.read(topic, ranges) { message in
      let place = Origin(topic: topic, partition: message.partition, offset: message.offset)
      if wanted.contains(place) { found[place] = Record(headOf: message) }
      return true
    }
    violations.describe { violation in
      guard let input = violation.input, let record = found[input] else { return }
      violation.key = violation.key ?? record.shownKey
      violation.origin = violation.origin ?? record.origin(at: input, entersLine: stage == .ingest)
    }
  }
}
