import Documents
import Kafka
import Pipeline
import SearchIndex
import Synchronization
import Verification

/// What became of every document that entered: counted from the topics and the store, not from what anybody reported.
/// That no document is lost or doubled is what the verification says; this splits the documents that were indexed into
/// those whose version is in the store, and those that gave way.
struct Accounting: Sendable {
  let entered: Int
  /// Documents whose very version is in the store.
  let indexed: Int
  /// Documents that gave way to a newer capture, or to the same one sent again.
  let replaced: Int
  let deadLettered: Int
  let deadLetterCodes: [String: Int]
  let verification: VerificationReport

  var isBalanced: Bool { verification.isBalanced && entered == indexed + replaced + deadLettered }

  static func make(entered: Int, store: any SearchStore, configuration: Configuration) async throws -> Accounting {
    let topics = configuration.topics
    let verifier = Verifier(
      kafka: configuration.kafka, topics: topics, store: store, settings: .init(), logger: configuration.quietLogger)
    let report = try await verifier.run()
    let codes = Mutex<[String: Int]>([:])
    let partitions = try await configuration.makeAdmin().topics(named: topics.deadLetters).first?.partitions ?? 0
    try await TopicReader(configuration: configuration).read(topics.deadLetters, partitions: partitions) { _, record in
      guard let letter = DeadLetter(decoding: record) else { return true }
      codes.withLock { $0["\(letter.stage.rawValue) \(letter.rejection.code.rawValue)", default: 0] += 1 }
      return true
    }
    let indexed = try await indexedVersions(store: store, configuration: configuration)
    let stored = report.stages.first { $0.name == .index }?.balance.outputs ?? 0
    let deadLetterCodes = codes.withLock { $0 }
    return Accounting(
      entered: entered, indexed: indexed, replaced: stored - indexed,
      deadLettered: deadLetterCodes.values.reduce(0, +), deadLetterCodes: deadLetterCodes, verification: report)
  }

  /// How many documents of the topic `index` are in the store in that very version; of several such only the first counts.
  private static func indexedVersions(store: any SearchStore, configuration: Configuration) async throws -> Int {
    let topic = configuration.topics.input(of: .index)
    let partitions = try await configuration.makeAdmin().topics(named: topic).first?.partitions ?? 0
    let heads = Mutex<Set<DocumentHead>>([])
    try await TopicReader(configuration: configuration).read(topic, partitions: partitions) { _, record in
      guard let head = try? record.value.withUnsafeBytes({ try DocumentHead(json: $0) }) else { return true }
      heads.withLock { _ = $0.insert(head) }
      return true
    }
    let all = heads.withLock { $0 }
    let versions = try store.versions(of: all.map(\.id))
    return all.count { versions[$0.id] == $0.version }
  }

  func lines() -> [String] {
    var lines = [
      "",
      "entered \(entered) = indexed \(indexed) + replaced \(replaced) + dead-lettered \(deadLettered)"
        + (isBalanced ? "" : "   DOES NOT BALANCE"),
    ]
    for (kind, count) in deadLetterCodes.sorted(by: { $0.key < $1.key }) {
      lines.append("  dead letters: \(count) \(kind)")
    }
    lines.append("verified: \(verification.conclusion)")
    lines += verification.listed.map { "  " + Output.printable($0.line, limit: 500) }
    return lines
  }

  func json() -> String {
    var object = JSONObject()
    object.append(name: "entered", integer: Int64(entered))
    object.append(name: "indexed", integer: Int64(indexed))
    object.append(name: "replaced", integer: Int64(replaced))
    object.append(name: "dead_lettered", integer: Int64(deadLettered))
    object.append(name: "balanced", boolean: isBalanced)
    object.append(name: "verified", boolean: verification.isBalanced)
    object.append(name: "violations", integer: Int64(verification.violationCount))
    var codes = JSONObject()
    for (kind, count) in deadLetterCodes.sorted(by: { $0.key < $1.key }) {
      codes.append(name: kind, integer: Int64(count))
    }
    object.append(name: "dead_letters", object: codes)
    return object.json
  }
}
