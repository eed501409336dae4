import Documents
import Kafka
import Pipeline

/// Accounts for every record of every topic: below the group's offset it must have been made into exactly one record of
/// the next topic or exactly one dead letter, and nothing may have been made of a record that is not there.
struct BalanceChecker: LineChecker {
  private struct Entry: Sendable {
    var place: Origin
    var key: [UInt8]?
    /// The record that this one was made of.
    var input: Origin?
    /// The stage that rejected it, on the topic of dead letters.
    var stage: StageName?
  }

  func violations(of line: LineView) async throws -> [Violation] {
    let scan = TopicContents(cluster: line.cluster)
    let admin = try Admin(configuration: line.cluster.clients, logger: .faults)
    let deadLetters = try await scan.read(line.topics.deadLetters, partitions: line.partitions) {
      entry(ofDeadLetter: $0)
    }
    var violations: [Violation] = []
    for stage in StageName.allCases {
      let topic = line.topics.input(of: stage)
      let inputs = try await scan.read(topic, partitions: line.partitions) { entry($0) }
      let committed = try await admin.committed(by: line.topics.group(of: stage), in: topic).mapValues(\.next)
      let rejected = deadLetters.filter { $0.stage == stage }.compactMap(\.input)
      var outputs: [Entry] = []
      if let next = stage.next {
        outputs = try await scan.read(line.topics.input(of: next), partitions: line.partitions) { entry($0) }
      }
      violations += Self.balance(
        stage: stage, inputs: inputs.map(\.place), committed: committed, outputs: outputs.compactMap(\.input),
        rejected: rejected, writesTopic: stage.next != nil)
      violations += Self.order(stage: stage, outputs)
    }
    return violations
  }

  /// The account of one stage.
  static func balance(
    stage: StageName, inputs: [Origin], committed: [TopicPartition: Int64], outputs: [Origin], rejected: [Origin],
    writesTopic: Bool
  ) -> [Violation] {
    let name = stage.rawValue
    var uses: [Origin: Int] = [:]
    for place in outputs + rejected { uses[place, default: 0] += 1 }
    let known = Set(inputs)
    let read = known.filter { place in
      place.offset < committed[TopicPartition(topic: place.topic, partition: place.partition)] ?? 0
    }
    let unread = known.subtracting(read)
    let lost = writesTopic ? read.filter { uses[$0] == nil } : []
    let doubled = uses.filter { $0.value > 1 }.keys
    let invented = uses.keys.filter { !known.contains($0) }
    return [
      .cases("balance", "records were lost by \(name)", lost.map(\.description)),
      .cases("balance", "records were processed twice by \(name)", doubled.map(\.description)),
      .cases("balance", "records that readers do not see were processed by \(name)", invented.map(\.description)),
      .cases("balance", "records were not read by \(name)", unread.map(\.description)),
    ].compactMap { $0 }
  }

  /// Records of one key must have been made in the order of their inputs.
  private static func order(stage: StageName, _ outputs: [Entry]) -> [Violation] {
    var latest: [[UInt8]: [Origin]] = [:]
    var disordered: [String] = []
    for entry in outputs.sorted(by: { ($0.place.partition, $0.place.offset) < ($1.place.partition, $1.place.offset) }) {
      guard let key = entry.key, let input = entry.input else { continue }
      // Only records of one partition have an order.
      let before = latest[key]?.first { $0.partition == input.partition }
      if let before, input.offset < before.offset { disordered.append(entry.place.description) }
      latest[key, default: []].removeAll { $0.partition == input.partition }
      latest[key, default: []].append(input)
    }
    return [.cases("order", "records of \(stage.rawValue) stand before an earlier one of their page", disordered)]
      .compactMap { $0 }
  }

  private func place(_ record: borrowing ConsumerRecord) -> Origin {
    Origin(topic: record.topic, partition: record.partition, offset: record.offset)
  }

  @Sendable private func entry(_ record: borrowing ConsumerRecord) -> Entry {
    let header = record.headers.last { $0.name == HeaderName.input }?.value
    return Entry(
      place: place(record), key: record.key, input: header.flatMap { Origin(String(decoding: $0, as: UTF8.self)) })
  }

  @Sendable private func entry(ofDeadLetter record: borrowing ConsumerRecord) -> Entry {
    let letter = DeadLetter(decoding: Record(record))
    return Entry(place: place(record), key: record.key, input: letter?.place, stage: letter?.stage)
  }
}
