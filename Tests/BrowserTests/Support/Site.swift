import Alerts
import Documents
import Ingestion
import Kafka
import Logging
import Pipeline
import Synchronization
import Web
import WebFixtures

/// A real server over a real store, on a free port of loopback.
struct Site: Sendable {
  static let token = "a-token-for-the-browser"
  /// Articles of ``SamplePages/article(_:)`` beside the seeds.
  static let articles = 60

  let origin: String
  /// The document all of whose texts attack.
  let hostile: DocumentID
  let index: SampleIndex
  let desk: RecordedDesk
  let outage: Outage

  /// Whether Kafka answers.
  final class Outage: Sendable {
    let isNow = Mutex(false)

    fileprivate func line() throws -> LineStatus {
      guard !isNow.withLock(\.self) else {
        throw KafkaError(
          code: -195, name: "_TRANSPORT", operation: "ask", reason: "an outage is planted here", recovery: .retry)
      }
      return Site.line
    }
  }

  /// Serves while the body runs.
  static func withSite(_ body: (Site) async throws -> Void) async throws {
    let index = try SampleIndex()
    defer { index.remove() }
    let articles = try (0..<articles).map { number in
      let page = SamplePages.article(number)
      return try SampleIndex.document(Array(page.html.utf8), url: page.url)
    }
    let hostile = try SamplePages.hostile()
    try index.add(articles + SamplePages.twins() + [hostile])
    let desk = RecordedDesk(letters)
    let outage = Outage()
    let (ports, port) = AsyncStream.makeStream(of: Int.self)
    let server = WebServer(
      settings: .init(token: token), store: index.store, intake: RecordedIntake(), ingester: Ingester(),
      alerts: WebAlerts(store: try index.alerts(), policy: AddressPolicy()), deadLetters: desk, line: outage.line,
      logger: Logger(label: "site") { _ in SwiftLogNoOpLogHandler() },
      onRunning: { port.yield($0) })
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        defer { port.finish() }
        try await server.run()
      }
      if let port = await ports.first(where: { _ in true }) {
        let site = Site(
          origin: "http://127.0.0.1:\(port)", hostile: hostile.capture.id, index: index, desk: desk, outage: outage)
        try await body(site)
      }
      group.cancelAll()
      try await group.waitForAll()
    }
  }

  /// Dead letters, one of them with a reason that attacks.
  static let letters = [
    RecordedDesk.letter(.clean, "too_short", count: 3, reason: "the article has 12 words"),
    RecordedDesk.letter(.ingest, "too_large", count: 1, reason: SamplePages.attack),
  ].flatMap { $0 }

  /// A line at work, with a worker whose name attacks.
  fileprivate static var line: LineStatus {
    let stages = StageName.allCases.map { stage in
      let partitions = (0..<4).map { TopicPartition(topic: stage.rawValue, partition: $0) }
      return LineStatus.Stage(
        name: stage, topic: stage.rawValue,
        lags: partitions.map { PartitionLag(partition: $0, committed: 90, watermarks: Watermarks(low: 0, high: 100)) },
        members: [
          GroupDescription.Member(
            id: "member-1", client: "newsline-\(stage.rawValue)-\(SamplePages.attack)", host: "/127.0.0.1",
            partitions: partitions)
        ])
    }
    return LineStatus(stages: stages, deadLetterOffsets: 7)
  }
}
