import Documents
import Foundation
import Kafka
import Processes
import TestSupport
import Testing

/// Workers that are stopped with a transaction open, and continued when somebody else has their name.
@Suite("Sleepers", .enabled(if: Cluster.isAvailable, "KAFKA_BOOTSTRAP_SERVERS names no broker"), .serialized)
struct SleeperTests {
  @Test("Whoever wakes in the middle of a transaction when its name is another's ends, and doubles nothing")
  func wakes() async throws {
    let line = try LineProcesses(environment: ["NEWSLINE_BATCH_DOCUMENTS": "10"])
    try await line.createTopics(partitions: 2)
    let producer = try Producer(configuration: Cluster.configuration(), logger: Cluster.logger)
    try await feed(0..<20, of: line, by: producer)
    let sleeper = try ChildProcess(
      "sleeper", executable: LineProcesses.binaries.appendingPathComponent("newsline-ingest"),
      environment: line.environment.merging([
        "NEWSLINE_INSTANCE": "ingest-1", "NEWSLINE_INTERRUPT": "stop_before_commit:1",
      ]) { $1 }, log: line.folder.appendingPathComponent("sleeper.log"))
    do {
      try await outlive(sleeper, on: line, fedBy: producer)
    } catch {
      await sleeper.send(SIGKILL)
      throw error
    }
    await line.end()
  }

  private func outlive(_ sleeper: ChildProcess, on line: LineProcesses, fedBy producer: Producer) async throws {
    try #require(await isStopped(sleeper), "\(line.logs())")
    try await line.start(.ingest, "ingest-1")
    try #require(await line.isReading("ingest-1"), "\(line.logs())")

    await sleeper.send(SIGCONT)
    // There is always something to read while it finds out.
    var fed = 20
    while await sleeper.isRunning, fed < 6000 {
      try await feed(fed..<fed + 10, of: line, by: producer)
      fed += 10
    }
    try #require(await sleeper.waitForExit(within: .seconds(20)), "\(line.logs())")
    #expect(await sleeper.status == 1)
    // It was stopped where it was meant to be.
    #expect(sleeper.logTail(lines: 100).contains("then: cannot abort the transaction"), "\(sleeper.logTail())")
    for stage in [StageName.clean, .enrich, .index] { try await line.start(stage, "\(stage.rawValue)-1") }
    #expect(try await line.drain(within: .seconds(60)), "\(line.logs())")
    let origins = try await TopicContents().read(line.topic(.clean), partitions: 2)
      .compactMap { $0.text(ofHeader: HeaderName.origin) }
    #expect(origins.count == fed && Set(origins).count == fed, "\(fed): \(origins.count), \(Set(origins).count)")
  }

  private func feed(_ numbers: Range<Int>, of line: LineProcesses, by producer: Producer) async throws {
    let records = numbers.map { ProducerRecord(value: GeneratedPages.submission($0)) }
    for result in await producer.send(records, to: line.topic(.ingest)) { _ = try result.get() }
  }

  /// Waits until a process stands still, as the kernel says.
  private func isStopped(_ process: ChildProcess) async -> Bool {
    let path = "/proc/\(await process.identifier)/stat"
    let deadline = ContinuousClock.now + .seconds(30)
    while ContinuousClock.now < deadline {
      // The state is the letter behind the name, which stands in parentheses.
      let words = (try? String(contentsOfFile: path, encoding: .utf8))?.split(separator: ")").last?.split(
        separator: " ")
      if words?.first == "T" { return true }
      try? await Task.sleep(for: .milliseconds(20))
    }
    return false
  }
}
