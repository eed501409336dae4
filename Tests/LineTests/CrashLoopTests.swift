import Documents
import Foundation
import Kafka
import TestSupport
import Testing

/// Documents that take their worker with them, in real processes that somebody starts again.
@Suite("Crash loops", .enabled(if: Cluster.isAvailable, "KAFKA_BOOTSTRAP_SERVERS names no broker"), .serialized)
struct CrashLoopTests {
  private static let partitions: Int32 = 2

  @Test("A document that kills its worker is found and put aside; its neighbours get through")
  func deadlyDocuments() async throws {
    let line = try LineProcesses(environment: [
      "NEWSLINE_FAULT": "hostile_documents", "NEWSLINE_DOCUMENT_SECONDS": "2", "NEWSLINE_DOCUMENT_MEGABYTES": "200",
      "NEWSLINE_BATCH_DOCUMENTS": "50",
    ])
    try await line.createTopics(partitions: Int(Self.partitions))
    let deadly = [20: "planted: crash", 61: "planted: endless loop", 90: "planted: endless memory"]
    let documents = 120
    try await feed(line, documents: documents, deadly: deadly)
    try await line.start(.ingest, "ingest-1")
    let starts = try await superviseUntilDrained(line, .ingest, "ingest-1")

    let letters = try await TopicContents().read(line.deadLetters, partitions: Self.partitions)
      .compactMap { DeadLetter(decoding: $0) }
    #expect(letters.map(\.rejection.code.rawValue).sorted() == ["crash_loop", "crash_loop", "timed_out"])
    let outputs = try await TopicContents().read(line.topic(.clean), partitions: Self.partitions)
    #expect(Set(outputs.compactMap { $0.text(ofHeader: HeaderName.input) }).count == documents - deadly.count)
    #expect(outputs.count == documents - deadly.count)
    // For each of the two that kill: in company until it is noticed, then twice alone; one for the endless loop.
    #expect(starts <= 12, "\(line.logs())")
    await line.end()
  }

  private func feed(_ line: LineProcesses, documents: Int, deadly: [Int: String]) async throws {
    let producer = try Producer(configuration: Cluster.configuration(), logger: Cluster.logger)
    let records = (0..<documents).map { number in
      var value = GeneratedPages.submission(number)
      if let words = deadly[number] {
        value = Submission(content: .text("<p>\(words)</p>"), url: "https://load.example/\(number)").json()
      }
      return ProducerRecord(key: Array("\(number)".utf8), value: value)
    }
    for result in await producer.send(records, to: line.topic(.ingest)) { _ = try result.get() }
  }

  /// Starts a worker again whenever it has ended, until it has read everything.
  ///
  /// - Returns: how often it was started.
  private func superviseUntilDrained(
    _ line: LineProcesses, _ stage: StageName, _ instance: String
  ) async throws -> Int {
    let admin = try Admin(configuration: Cluster.configuration(), logger: Cluster.logger)
    let deadline = ContinuousClock.now + .seconds(120)
    var starts = 1
    while ContinuousClock.now < deadline {
      let lags = try await admin.lag(of: "\(line.prefix)newsline.\(stage.rawValue)", in: line.topic(stage))
      if lags.allSatisfy({ $0.lag == 0 }) { return starts }
      if await !line.isRunning(instance) {
        try await line.start(stage, instance)
        starts += 1
      }
      try await Task.sleep(for: .milliseconds(50))
    }
    Issue.record("not drained in time: \(line.logs())")
    return starts
  }
}
