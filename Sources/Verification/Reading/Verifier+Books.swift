import Documents
import Kafka
import Pipeline
import SearchIndex

extension Verifier {
  func makeLedger(_ stage: StageName, scope: [Int32: Range<Int64>], window: LedgerWindow) -> StageLedger {
    StageLedger(
      stage: stage, topic: names.input(of: stage), outputTopic: stage.next.map(names.input) ?? "store",
      deadLetterTopic: names.deadLetters, scope: scope, window: window, limit: settings.limit,
      isStrict: settings.isStrict)
  }

  /// Takes down the inputs and, at `index`, what the store has of them.
  func readInputs(
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
  func close(
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
  func describe(_ violations: inout ViolationList, of stage: StageName, _ scan: TopicScan) throws {
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
