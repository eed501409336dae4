import ArgumentParser
import Foundation
import Pipeline
import SearchIndex

/// `newsline export`.
struct ExportResults: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write everything that a search finds.",
    discussion: """
      All of it, near-duplicates too, in the order in which it was stored; what is stored meanwhile is left out. jsonl has whole \
      documents, csv a table of what stands in a list of results. A file is there whole or not at all.
      """)

  @Option(help: "jsonl or csv.")
  var format: ExportFormat = .jsonLines
  @Option(name: .shortAndLong, help: "The file; standard output unless given.", completion: .file())
  var output: String?

  @OptionGroup var asked: QueryOptions
  @OptionGroup var index: StoreOptions
  @OptionGroup var shared: SharedOptions

  func run() async throws {
    let condition = try asked.condition()
    let store = try index.open(shared.configuration())
    guard let path = output else {
      _ = try write(condition, from: store) { Output.text($0) }
      return
    }
    let file = try AtomicFile(path: path)
    // Interrupted or failed, nothing is left behind.
    defer { file.abandon() }
    let count = try await UntilInterrupted.run {
      let count = try write(condition, from: store) { try file.write($0) }
      try file.commit()
      return count
    }
    guard let count else { throw ExitCode(130) }
    Output.note("\(count) article\(count == 1 ? "" : "s") in \(Output.printable(path))")
  }

  /// Page by page, so that the whole is never in memory.
  private func write(
    _ condition: QueryNode?, from store: any SearchStore, to write: ([UInt8]) throws -> Void
  ) throws -> Int {
    let end = try store.mark(at: .end)
    var mark = try store.mark(at: .beginning)
    var count = 0
    try write(format.header)
    while true {
      let page = try store.matches(of: condition, after: mark, through: end, limit: SearchQuery.maximumLimit)
      for hit in page.hits { try write(format.line(hit, store: store)) }
      count += page.hits.count
      mark = page.mark
      guard page.hasMore else { return count }
      try Task.checkCancellation()
    }
  }
}

extension ExportFormat: ExpressibleByArgument {}
