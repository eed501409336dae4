import Documents

extension StageLedger {
  /// Takes down a dead letter that was sent to the stage again.
  public mutating func replayed() { balance.replayed += 1 }

  /// Closes the books.
  ///
  /// - Parameters:
  ///   - trimmed: partitions that have lost their oldest records, so that outputs of old inputs may be gone.
  ///   - hidden: partitions whose newest records hang in an open transaction.
  public func close(
    trimmed: Set<TargetPartition> = [], hidden: Set<TargetPartition> = []
  ) -> (balance: StageBalance, violations: ViolationList) {
    var balance = balance
    var violations = violations
    for (partition, ledger) in partitions.sorted(by: { $0.key < $1.key }) {
      let certain = lanes.certain(of: partition, trimmed: trimmed, hidden: hidden)
      let start = scope[partition]?.lowerBound ?? ledger.offsets.lowerBound
      for offset in ledger.offsets {
        let facts = ledger[offset]
        guard offset >= start else {
          balance.earlier += 1
          continue
        }
        guard facts.contains(.obliged) else { continue }
        balance.inputs += 1
        if facts.contains(.output) { balance.outputs += 1 }
        if facts.contains(.deadLetter) { balance.deadLettered += 1 }
        if stage == .index, facts.isSuperset(of: [.output, .deadLetter]) { balance.storedAllTheSame += 1 }
        guard facts.isDisjoint(with: [.output, .deadLetter]) else { continue }
        guard certain.contains(offset) else {
          balance.unchecked += 1
          continue
        }
        let kind: Violation.Kind =
          stage != .index ? .missing : facts.contains(.stale) ? .staleInStore : .notInStore
        violations.add(kind) {
          Violation(kind, stage: stage, input: Origin(topic: topic, partition: partition, offset: offset))
        }
      }
    }
    return (balance, violations)
  }
}
