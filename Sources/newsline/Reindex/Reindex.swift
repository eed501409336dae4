import ArgumentParser
import Documents
import Foundation
import Indexing
import Kafka
import Pipeline
import SearchIndex

/// `newsline reindex`.
struct Reindex: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Fill a new search index and put it in the place of the old one.",
    discussion: """
      The line runs on meanwhile, and searches are answered all the time. First comes what the old index holds, in its order, then \
      what the topic `index` has beyond that; with --topic-only all comes from the topic, for an index that cannot be read. Nothing is \
      changed until the new index is whole; if this is interrupted, the old one stays.
      """)

  @Flag(
    help: "Take nothing from the old index: documents that the topic no longer has are gone, and watchers begin anew.")
  var topicOnly = false
  @OptionGroup var index: StoreOptions
  @OptionGroup var shared: SharedOptions

  func run() async throws {
    let configuration = try shared.configuration()
    let location = try configuration.storeLocation(index.store)
    guard location.mayExist else {
      throw ValidationError("there is no search index at \(index.address(configuration)); the index worker makes it")
    }
    let topic = configuration.topics.input(of: .index)
    guard let partitions = try await configuration.makeAdmin().topics(named: topic).first?.partitions else {
      throw ValidationError("there is no topic \(topic); `newsline topics create` makes it")
    }
    let showsProgress = Terminal.isInteractive
    let work = ReindexWork(
      configuration: configuration, location: location, isTopicOnly: topicOnly, partitions: partitions
    ) { if showsProgress { Output.note($0) } }
    guard let report = try await UntilInterrupted.run(grace: Self.grace, { try await work.run() }) else {
      Output.note("interrupted; the old index stays")
      throw ExitCode(130)
    }
    Output.line("\(report.documents) documents in the new index, \(report.refused) refused")
  }

  /// To interrupt it while the new index takes its place is too late; batches that are under way on a search server are waited for, up to a
  /// minute.
  private static let grace: TimeInterval = 90
}
