import Documents

/// The books of one stage: its inputs on one side, what it made of them on the other.
///
/// It knows no Kafka: it is told of records, whoever reads them. The inputs come first, then the outputs and the dead
/// letters.
public struct StageLedger: ~Copyable {
  let stage: StageName
  let topic: String
  private let outputTopic: String
  private let deadLetterTopic: String
  private let isFirstWindow: Bool
  private let isStrict: Bool
  var scope: [Int32: Range<Int64>]
  private let whole: [Int32: Range<Int64>]
  var partitions: [Int32: PartitionLedger] = [:]
  var lanes = Lanes()
  var balance = StageBalance()
  var violations: ViolationList

  /// Opens the books.
  ///
  /// - Parameters:
  ///   - stage: whose books they are.
  ///   - topic: the topic that the stage reads.
  ///   - outputTopic: the topic that it writes; for `index` the name of the store.
  ///   - deadLetterTopic: the topic for what it rejects.
  ///   - scope: of each partition of the input topic, the offsets that must be accounted for: from the oldest record, or
  ///     the time that the check begins at, to the group's committed offset.
  ///   - window: the part of the scope that these books are of.
  ///   - limit: how many violations are kept.
  ///   - isStrict: whether a foreign record is a violation.
  public init(
    stage: StageName,
    topic: String,
    outputTopic: String,
    deadLetterTopic: String,
    scope: [Int32: Range<Int64>],
    window: LedgerWindow? = nil,
    limit: Int = 100,
    isStrict: Bool = false
  ) {
    self.stage = stage
    self.topic = topic
    self.outputTopic = outputTopic
    self.deadLetterTopic = deadLetterTopic
    self.scope = scope
    self.isStrict = isStrict
    whole = scope
    let window = window ?? LedgerWindow(offsets: scope, isFirst: true)
    isFirstWindow = window.isFirst
    violations = ViolationList(limit: limit)
    for (partition, offsets) in window.offsets { partitions[partition] = PartitionLedger(offsets: offsets) }
  }

  // MARK: Inputs

  /// Takes down a committed record of the input topic.
  ///
  /// - Parameters:
  ///   - origin: where its document entered the line.
  ///   - isObliged: whether the stage must account for it; not if it is older than what the check is about.
  public mutating func input(partition: Int32, offset: Int64, origin: String?, isObliged: Bool = true) {
    guard let ledger = partitions[partition], ledger.offsets.contains(offset) else { return }
    ledger[offset] = isObliged ? [.visible, .obliged] : .visible
    ledger.setMark(OriginMark.of(origin), at: offset)
  }

  /// Lets go of offsets that were deleted while the inputs were read.
  public mutating func deleted(before offset: Int64, in partition: Int32) {
    guard let offsets = scope[partition], offset > offsets.lowerBound else { return }
    scope[partition] = min(offset, offsets.upperBound)..<offsets.upperBound
  }

  // MARK: Outcomes

  /// Takes down a record of the output topic.
  ///
  /// - Parameters:
  ///   - input: the record that it says it was made of; `nil` if it does not say.
  ///   - isReplay: whether it is a dead letter that was sent again, and so no output at all.
  public mutating func output(
    partition: Int32, offset: Int64, input: Origin?, origin: String?, key: @autoclosure () -> String?,
    isReplay: Bool = false
  ) {
    guard !isReplay else { return }
    let place = Origin(topic: outputTopic, partition: partition, offset: offset)
    checkOrder(of: input, at: place, origin: origin, key: key)
    guard let input = checked(input, of: place, origin: origin, key: key) else { return }
    outcome(.output, of: input, at: place, origin: origin, key: key)
  }

  /// The order of an input partition is the affair of the window that it begins in, which looks at all its outputs.
  private mutating func checkOrder(of input: Origin?, at place: Origin, origin: String?, key: () -> String?) {
    guard let input, input.topic == topic, let ledger = partitions[input.partition],
      scope[input.partition]?.contains(input.offset) == true
    else { return }
    let target = TargetPartition(isForDeadLetters: false, partition: place.partition)
    let before = lanes.add(to: target, at: place.offset, from: input.partition, offset: input.offset)
    guard let before, ledger.offsets.lowerBound == whole[input.partition]?.lowerBound else { return }
    violations.add(.outOfOrder) {
      let earlier = Origin(topic: outputTopic, partition: place.partition, offset: before.lastPlace)
      return Violation(
        .outOfOrder, stage: stage, input: input, origin: origin, key: key(), places: [earlier, place],
        detail: "it stands behind the output of \(topic)/\(input.partition)/\(before.last)")
    }
  }

  /// Takes down a dead letter of this stage.
  ///
  /// - Parameter input: where it says that the record was read; `nil` if it does not say.
  public mutating func deadLetter(
    partition: Int32, offset: Int64, input: Origin?, origin: String?, key: @autoclosure () -> String?
  ) {
    let place = Origin(topic: deadLetterTopic, partition: partition, offset: offset)
    guard let input = checked(input, of: place, origin: origin, key: key) else { return }
    _ = lanes.add(
      to: TargetPartition(isForDeadLetters: true, partition: partition), at: offset, from: input.partition,
      offset: input.offset)
    outcome(.deadLetter, of: input, at: place, origin: origin, key: key)
  }

  /// Takes down what the store has of an input of `index`.
  ///
  /// - Parameter state: `nil` if it has nothing.
  public mutating func store(partition: Int32, offset: Int64, holds state: StoredState?) {
    guard let state, let ledger = partitions[partition], ledger.offsets.contains(offset) else { return }
    ledger[offset] = ledger[offset].union(state == .current ? .output : .stale)
  }

  /// What the store has of a document.
  public enum StoredState: Sendable, Hashable {
    /// The version that was indexed, or a newer one.
    case current
    /// An older version.
    case stale
  }

  /// The input if it is one that these books must have; what it means otherwise is taken down.
  private mutating func checked(
    _ input: Origin?, of place: Origin, origin: String?, key: () -> String?
  ) -> Origin? {
    guard let input, input.topic == topic else {
      guard isFirstWindow else { return nil }
      balance.foreign += 1
      if isStrict {
        violations.add(.foreign) {
          Violation(.foreign, stage: stage, input: input, origin: origin, key: key(), places: [place])
        }
      }
      return nil
    }
    guard let offsets = scope[input.partition] else {
      if isFirstWindow { phantom(input, at: place, origin: origin, key: key, "the topic has no such partition") }
      return nil
    }
    if input.offset >= offsets.upperBound {
      if isFirstWindow { balance.later += 1 }
      return nil
    }
    guard input.offset >= offsets.lowerBound, let ledger = partitions[input.partition],
      ledger.offsets.contains(input.offset)
    else { return nil }
    let facts = ledger[input.offset]
    guard facts.contains(.visible) else {
      phantom(input, at: place, origin: origin, key: key, "no committed record is there")
      return nil
    }
    return facts.contains(.obliged) ? input : nil
  }

  private mutating func phantom(
    _ input: Origin, at place: Origin, origin: String?, key: () -> String?, _ detail: String
  ) {
    violations.add(.phantom) {
      Violation(.phantom, stage: stage, input: input, origin: origin, key: key(), places: [place], detail: detail)
    }
  }

  /// Takes down an output or dead letter.
  private mutating func outcome(
    _ fact: PartitionLedger.Facts, of input: Origin, at place: Origin, origin: String?, key: () -> String?
  ) {
    guard let ledger = partitions[input.partition] else { return }
    var facts = ledger[input.offset]
    if ledger.mark(at: input.offset) != OriginMark.of(origin) {
      violations.add(.originChanged) {
        Violation(.originChanged, stage: stage, input: input, origin: origin, key: key(), places: [place])
      }
    }
    let first = firstPlace(of: input, in: ledger, facts)
    guard !facts.contains(fact) else {
      violations.add(.doubled) {
        Violation(
          .doubled, stage: stage, input: input, origin: origin, key: key(),
          places: (first.map { [$0] } ?? []) + [place],
          detail: fact == .deadLetter ? "dead-lettered again" : nil)
      }
      return
    }
    // At `index` the store may well have what was rejected: the same capture may have come again.
    if facts.contains(fact == .output ? .deadLetter : .output), stage != .index {
      violations.add(.bothOutputAndDeadLetter) {
        Violation(
          .bothOutputAndDeadLetter, stage: stage, input: input, origin: origin, key: key(),
          places: (first.map { [$0] } ?? []) + [place])
      }
    }
    facts.insert(fact)
    ledger[input.offset] = facts
    if first == nil { ledger.setPlace(partition: place.partition, offset: place.offset, at: input.offset) }
  }

  private func firstPlace(of input: Origin, in ledger: PartitionLedger, _ facts: PartitionLedger.Facts) -> Origin? {
    guard let place = ledger.place(at: input.offset) else { return nil }
    // With both, the place is that of the output: dead letters are read after the outputs.
    let isOutput = facts.contains(.output) && stage != .index
    return Origin(topic: isOutput ? outputTopic : deadLetterTopic, partition: place.partition, offset: place.offset)
  }
}
