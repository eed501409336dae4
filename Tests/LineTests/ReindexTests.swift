import Documents
import Foundation
import Indexing
import Kafka
import Pipeline
import TestSupport
import Testing

@testable import SearchIndex

/// `newsline reindex` beside a line that runs.
@Suite("newsline reindex", .enabled(if: Cluster.isAvailable, "KAFKA_BOOTSTRAP_SERVERS names no broker"), .serialized)
struct ReindexTests {
  private static let documents = 300

  @Test(
    "While documents flow and searches are asked, the index is replaced: nothing is missing, then or later",
    arguments: ["", "NEWSLINE_TEST_ELASTICSEARCH", "NEWSLINE_TEST_OPENSEARCH"], [false, true])
  func replaces(server variable: String, isTopicOnly: Bool) async throws {
    var environment = ["NEWSLINE_BATCH_DOCUMENTS": "10"]
    if !variable.isEmpty {
      let server = try #require(
        ProcessInfo.processInfo.environment[variable], "\(variable) is not set; run the tests by scripts/with-search")
      environment["NEWSLINE_STORE"] = "\(server)/reindex-\(UUID().uuidString.lowercased())"
    }
    let line = try LineProcesses(environment: environment)
    let location = try StoreLocation(environment["NEWSLINE_STORE"] ?? line.store)
    try await line.createTopics(partitions: 3)
    for stage in StageName.allCases { try await line.start(stage, "\(stage.rawValue)-1") }
    try await send(0..<Self.documents / 2, to: line)
    #expect(try await line.drain(within: .seconds(60)), "\(line.logs())")
    // It stays open all the time, as that of a server does.
    let reader = try location.open(for: .readOnly)
    #expect(try reader.count() == Self.documents / 2)
    let mark = try reader.mark(at: .end)

    let searches = Task {
      var least = Int.max
      while !Task.isCancelled {
        least = min(least, try reader.search(SearchQuery(text: "guests", limit: 1, foldsDuplicates: false)).total)
        try? await Task.sleep(for: .milliseconds(5))
      }
      return least
    }
    async let sent: Void = send(Self.documents / 2..<Self.documents, to: line)
    let reindexed = try await Command.newsline(
      ["reindex"] + (isTopicOnly ? ["--topic-only"] : []), environment: line.environment)
    try await sent
    #expect(reindexed.status == 0 && reindexed.output.contains("documents in the new index"), "\(reindexed.errors)")
    #expect(try await line.drain(within: .seconds(60)), "\(line.logs())")
    searches.cancel()
    #expect(try await searches.value >= Self.documents / 2)

    let verified = try await Command.newsline(["verify"], environment: line.environment)
    #expect(verified.status == 0, "\(verified.output) \(verified.errors)")
    #expect(try reader.count() == Self.documents)
    #expect(try reader.search(SearchQuery(text: "guests", foldsDuplicates: false)).total == Self.documents)
    if case .file = location {
      let files = try FileManager.default.contentsOfDirectory(atPath: line.folder.path)
      #expect(files.filter { $0.hasSuffix(".sqlite") }.count == 2, "\(files)")
    }
    // Who follows goes on: nothing is left out. If all comes from the topic, the order is another, and that is said.
    if isTopicOnly {
      #expect(throws: StoreError.self) { try reader.matches(of: nil, after: mark, through: nil, limit: 200) }
    } else {
      let page = try reader.matches(of: nil, after: mark, through: nil, limit: 200)
      #expect(page.hits.count == Self.documents / 2 && !page.hasMore)
    }
    await line.end()
  }

  @Test("A signal ends it while it waits for a batch that is under way; the old index stays, and nothing else")
  func interrupted() async throws {
    let server = try #require(
      ProcessInfo.processInfo.environment["NEWSLINE_TEST_OPENSEARCH"],
      "NEWSLINE_TEST_OPENSEARCH is not set; run the tests by scripts/with-search")
    let name = "reindex-\(UUID().uuidString.lowercased())"
    let line = try LineProcesses(environment: ["NEWSLINE_STORE": "\(server)/\(name)"])
    try await line.createTopics(partitions: 1)
    guard case .server(let configuration) = try StoreLocation("\(server)/\(name)") else { return }
    let store = try OpenSearchStore(configuration)
    // A batch that never ends.
    let open: JSONValue = ["first": 1, "until": 4_102_444_800_000, "token": "a-worker"]
    _ = try store.client.expect(
      .PUT, "/\(store.offsetIndex)/_doc/storing-order", ["next": 2, "open": .array([open])])
    let before = try indices(of: name, store)
    let ended = try await Command.newsline(["reindex"], environment: line.environment) {
      try indices(of: name, store).count == before.count + 2
    }
    #expect(
      ended.status == 130 && ended.errors.contains("interrupted; the old index stays") && ended.output.isEmpty,
      "\(ended)")
    #expect(try indices(of: name, store) == before)
    await line.end()
  }

  private func indices(of name: String, _ store: OpenSearchStore) throws -> [String] {
    try store.client.expect(.GET, "/\(name)-*/_mapping").object?.keys.sorted() ?? []
  }

  private func send(_ numbers: Range<Int>, to line: LineProcesses) async throws {
    let producer = try Producer(configuration: Cluster.configuration(), logger: Cluster.logger)
    for start in stride(from: numbers.lowerBound, to: numbers.upperBound, by: 10) {
      let pages = (start..<min(start + 10, numbers.upperBound)).map {
        ProducerRecord(key: Array("\($0)".utf8), value: GeneratedPages.submission($0))
      }
      for result in await producer.send(pages, to: line.topic(.ingest)) { _ = try result.get() }
    }
  }
}
