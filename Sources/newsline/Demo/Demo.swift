import ArgumentParser
import Foundation
import UnixSignals

/// `newsline demo`.
struct Demo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run the whole line on this machine, feed it, and search what comes out.",
    discussion: """
      Starts a development broker and the four workers, feeds the folder `seeds` or the paths given, waits until all is \
      through, accounts for every document, shows an article and a search, and stops everything. With \
      KAFKA_BOOTSTRAP_SERVERS set it uses that cluster instead, under topic names of its own.
      """)

  @Argument(help: "Files and folders to feed; `seeds` and its hostile pages unless given.", completion: .file())
  var paths: [String] = []
  @Option(help: "How many enrich workers to start.")
  var enrichWorkers = 2
  @Option(help: "Keep the search index and the logs in this folder.", completion: .directory)
  var folder: String?
  @Option(help: "What to search for at the end.")
  var query = "Ukraine defence"
  @Flag(help: "Print the accounting as JSON.")
  var json = false

  func validate() throws {
    guard (1...64).contains(enrichWorkers) else { throw ValidationError("--enrich-workers takes 1 to 64") }
    for path in inputs where !FileManager.default.fileExists(atPath: path) {
      throw ValidationError("there is nothing at \(path); give files or folders to feed")
    }
  }

  private var inputs: [String] { paths.isEmpty ? ["seeds", "seeds/hostile"] : paths }

  func run() async throws {
    // `newsline demo | head` must not leave a broker and workers behind.
    signal(SIGPIPE, SIG_IGN)
    let temporary = try folder == nil ? TemporaryFolder(name: "newsline-demo") : nil
    defer { temporary?.remove() }
    let folder = temporary?.url ?? URL(fileURLWithPath: folder ?? ".")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let signals = await UnixSignalsSequence(trapping: .sigterm, .sigint)
    let line = DemoLine(folder: folder, enrichWorkers: enrichWorkers)
    let outcome = await withTaskGroup(of: Result<Accounting?, any Error>.self) { group in
      group.addTask {
        for await _ in signals { return .success(nil) }
        return .success(nil)
      }
      group.addTask { [inputs, query, json] in
        do {
          try await line.start()
          return .success(try await line.feedAndReport(inputs, query: query, json: json))
        } catch {
          return .failure(error)
        }
      }
      let first = await group.next() ?? .success(nil)
      group.cancelAll()
      return first
    }
    await line.stop()
    switch outcome {
    case .success(let accounting?): if !accounting.isBalanced { throw ExitCode(1) }
    case .success(nil):
      Output.note("interrupted; everything is stopped")
      throw ExitCode(130)
    case .failure(let error):
      Output.note("the demo failed: \(error)")
      await line.showLogs()
      throw ExitCode(1)
    }
    if temporary == nil { Output.note("the search index and the logs are in \(folder.path)") }
  }
}
