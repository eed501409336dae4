import Documents
import Kafka
import Pipeline
import SearchIndex
import Synchronization

/// What became of every document that entered: counted from the topics and the store, not from what anybody reported.
struct Accounting: Sendable {
  let entered: Int
  /// Documents whose very version is in the store.
  let indexed: Int
  /// Documents that gave way to a newer capture, or to the same one sent again.
  let replaced: Int
  let deadLettered: Int
  /// Documents on the last topic that the store has in no version, or only an older one.
  let missing: Int
  let deadLetterCodes: [String: Int]

  var isBalanced: Bool { missing == 0 && entered == indexed + replaced + deadLettered }

  static func make(entered: Int, store: any SearchStore, configuration: Configuration) async throws -> Accounting {
    let topics = configuration.topics
    let admin = try configuration.makeAdmin()
    let reader = TopicReader(configuration: configuration)
    let codes = Mutex<[String: Int]>([:])
    let rejectedAtIndex = Mutex<Set<Origin>>([])
    let deadLetterPartitions = try await admin.topics(named: topics.deadLetters).first?.partitions ?? 0
    try await reader.read(topics.deadLetters, partitions: deadLetterPartitions) { _, record in
      guard let letter = DeadLetter(decoding: record) else { return true }
      codes.withLock { $0["\(letter.stage.rawValue) \(letter.rejection.code.rawValue)", default: 0] += 1 }
      if letter.stage == .index { rejectedAtIndex.withLock { _ = $0.insert(letter.place) } }
      return true
    }
    let counts = Mutex((indexed: 0, replaced: 0, missing: 0))
    let seen = Mutex<Set<DocumentID>>([])
    let rejected = rejectedAtIndex.withLock { $0 }
    let topic = topics.input(of: .index)
    let partitions = try await admin.topics(named: topic).first?.partitions ?? 0
    try await reader.read(topic, partitions: partitions) { place, record in
      guard !rejected.contains(place) else { return true }
      let capture = try EnrichedDocument(decoding: record).capture
      let stored = try store.version(of: capture.id)
      counts.withLock { counts in
        switch stored {
        case capture.version? where seen.withLock({ $0.insert(capture.id).inserted }): counts.indexed += 1
        case let version? where version >= capture.version: counts.replaced += 1
        default: counts.missing += 1
        }
      }
      return true
    }
    let (indexed, replaced, missing) = counts.withLock { $0 }
    let deadLetterCodes = codes.withLock { $0 }
    return Accounting(
      entered: entered, indexed: indexed, replaced: replaced,
      deadLettered: deadLetterCodes.values.reduce(0, +), missing: missing, deadLetterCodes: deadLetterCodes)
  }

  func lines() -> [String] {
    var lines = [
      "",
      "entered \(entered) = indexed \(indexed) + replaced \(replaced) + dead-lettered \(deadLettered)"
        + (isBalanced ? "" : "   DOES NOT BALANCE: \(missing) missing from the index"),
    ]
    for (kind, count) in deadLetterCodes.sorted(by: { $0.key < $1.key }) {
      lines.append("  dead letters: \(count) \(kind)")
    }
    return lines
  }

  func json() -> String {
    var object = JSONObject()
    object.append(name: "entered", integer: Int64(entered))
    object.append(name: "indexed", integer: Int64(indexed))
    object.append(name: "replaced", integer: Int64(replaced))
    object.append(name: "dead_lettered", integer: Int64(deadLettered))
    object.append(name: "missing", integer: Int64(missing))
    object.append(name: "balanced", boolean: isBalanced)
    var codes = JSONObject()
    for (kind, count) in deadLetterCodes.sorted(by: { $0.key < $1.key }) {
      codes.append(name: kind, integer: Int64(count))
    }
    object.append(name: "dead_letters", object: codes)
    return object.json
  }
}
