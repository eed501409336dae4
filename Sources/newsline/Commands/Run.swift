import ArgumentParser
import Cleaning
import Documents
import Enrichment
import Foundation
import Ingestion
import Pipeline
import SearchIndex

/// `newsline run`.
struct Run: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run a stage, and those before it, on pages; no broker needed.",
    discussion: """
      Prints one JSON document a line for each input, with `input`, the path as given, in front. An input that a stage \
      rejects prints {"input", "rejected": {"stage", "code", "reason"}}. `newsline run clean page.html | jq .title`
      """)

  @Argument(help: "The last stage to run.")
  var stage: StageName

  @Argument(
    help: "Files and folders as `produce` takes them; standard input, as one page, if there is none.",
    completion: .file())
  var paths: [String] = []

  @OptionGroup var shared: SharedOptions

  func run() async throws {
    let configuration = try shared.configuration()
    let stages = try LocalLine(upTo: stage, configuration: configuration)
    guard !paths.isEmpty else {
      let page = try FileHandle.standardInput.readToEnd() ?? Data()
      return Output.line(stages.run(Record(value: Array(page)), input: "-"))
    }
    var failed = false
    for path in paths {
      var reader = SubmissionReader(paths: [path])
      while let item = reader.next() {
        switch item {
        case .record(let record, let origin): Output.line(stages.run(record, input: origin))
        case .skipped(let origin, let reason): Output.note("\(Output.printable(origin)): skipped, \(reason)")
        case .failed(let origin, let reason):
          Output.note("\(Output.printable(origin)): \(Output.printable(reason))")
          failed = true
        }
      }
    }
    if failed { throw ExitCode(1) }
  }
}

/// The stages as functions, one after another in this process.
struct LocalLine {
  private let stages: [any Stage]

  init(upTo last: StageName, configuration: Configuration) throws {
    let limits = IngestConfiguration(maximumContentBytes: configuration.integer(.maximumContentBytes))
    var stages: [any Stage] = [IngestStage(configuration: limits)]
    if last != .ingest { stages.append(CleanStage.make(keepsContent: configuration.boolean(.keepContent))) }
    if last == .enrich || last == .index { stages.append(try EnrichStage.make()) }
    if last == .index { stages.append(IndexStage.make()) }
    self.stages = stages
  }

  /// The last stage's document, or the rejection, as a line of JSON.
  func run(_ record: Record, input: String) -> [UInt8] {
    let context = StageContext(worker: "local", version: NewslineVersion.current, now: { .now })
    var current = record
    for stage in stages {
      do throws(Rejection) {
        guard let output = try stage.process(current, in: context).first else { break }
        current = output
      } catch {
        return Self.rejected(input, stage.name, error)
      }
    }
    var front = JSONObject()
    front.append(name: "input", string: input)
    // Both are objects that are known to be valid and not empty: the document's members follow the first one's.
    return Array(front.json.utf8.dropLast()) + [0x2C] + current.value.dropFirst()
  }

  private static func rejected(_ input: String, _ stage: StageName, _ rejection: Rejection) -> [UInt8] {
    var details = JSONObject()
    details.append(name: "stage", string: stage.rawValue)
    details.append(name: "code", string: rejection.code.rawValue)
    details.append(name: "reason", string: rejection.reason)
    var object = JSONObject()
    object.append(name: "input", string: input)
    object.append(name: "rejected", object: details)
    return Array(object.json.utf8)
  }
}
