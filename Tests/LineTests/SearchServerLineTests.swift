import Documents
import Foundation
import Indexing
import Kafka
import Pipeline
import SearchIndex
import TestSupport
import Testing

/// The line with a search server as its index, in place of a file.
@Suite(
  "The line on a search server", .enabled(if: Cluster.isAvailable, "KAFKA_BOOTSTRAP_SERVERS names no broker"),
  .serialized)
struct SearchServerLineTests {
  private static let documents = 400

  @Test(
    "Two index workers, killed while documents are in flight: each is there once, and found",
    arguments: ["NEWSLINE_TEST_ELASTICSEARCH", "NEWSLINE_TEST_OPENSEARCH"])
  func kills(variable: String) async throws {
    let server = try #require(
      ProcessInfo.processInfo.environment[variable], "\(variable) is not set; run the tests by scripts/with-search")
    let address = "\(server)/line-\(UUID().uuidString.lowercased())"
    let line = try LineProcesses(environment: ["NEWSLINE_STORE": address, "NEWSLINE_BATCH_DOCUMENTS": "20"])
    try await line.createTopics(partitions: 4)
    for stage in [StageName.ingest, .clean, .enrich] { try await line.start(stage, "\(stage.rawValue)-1") }
    for instance in ["index-1", "index-2"] { try await line.start(.index, instance) }
    let producer = try Producer(configuration: Cluster.configuration(), logger: Cluster.logger)
    for round in 0..<4 {
      let pages = (round * Self.documents / 4..<(round + 1) * Self.documents / 4).map {
        ProducerRecord(key: Array("\($0)".utf8), value: GeneratedPages.submission($0))
      }
      for result in await producer.send(pages, to: line.topic(.ingest)) { _ = try result.get() }
      let victim = try #require(await line.names.first { $0.instance == "index-\(round % 2 + 1)" })
      #expect(await line.isReading(victim.instance), "\(line.logs())")
      await line.kill(victim)
      try await line.start(.index, victim.instance)
    }
    #expect(try await line.drain(within: .seconds(120)), "\(line.logs())")

    let verified = try await Command.newsline(["verify", "--json"], environment: line.environment)
    #expect(verified.status == 0, "\(verified.output) \(verified.errors)")
    let store = try StoreLocation(address).open(for: .readOnly)
    #expect(try store.count() == Self.documents)
    let page = try store.search(SearchQuery(text: "title:\"report 17 of\"", foldsDuplicates: false))
    #expect(page.hits.map(\.title?.text) == ["Report 17 of the day"])
    let shown = try await Command.newsline(["search", "lisbon guests", "--json"], environment: line.environment)
    #expect(shown.status == 0 && shown.output.contains("\"title\""), "\(shown.errors)")
    await line.end()
  }

  @Test("A worker says which setting is wrong, and no secret")
  func settings() async throws {
    for (environment, words) in [
      (["NEWSLINE_STORE": "http://user:hunter2secret@127.0.0.1:9/news"], "store-user"),
      (["NEWSLINE_STORE": "http://127.0.0.1:9/News%20line"], "name of an index"),
      (["NEWSLINE_STORE": "http://127.0.0.1:9/news", "NEWSLINE_STORE_USER": "reader"], "store-password"),
      (
        [
          "NEWSLINE_STORE": "https://127.0.0.1:9/news", "NEWSLINE_STORE_API_KEY": "hunter2secret",
          "NEWSLINE_STORE_CERTIFICATES": "/nowhere.pem",
        ], "/nowhere.pem"
      ),
      (["NEWSLINE_STORE": "http://127.0.0.1:9/news", "NEWSLINE_STORE_API_KEY": "hunter2secret"], "does not answer"),
    ] {
      let command = try await Command.newsline(
        ["search", "grain"], environment: ProcessInfo.processInfo.environment.merging(environment) { $1 })
      #expect(command.status != 0 && command.errors.contains(words), "\(environment): \(command.errors)")
      #expect(!command.errors.contains("hunter2secret"))
    }
  }
}
