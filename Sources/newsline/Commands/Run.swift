import ArgumentParser
import Documents

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
    help: """
      Files and folders as `produce` takes them; `-` is standard input, as one page or crawl, and so it is if there is \
      none.
      """,
    completion: .file())
  var paths: [String] = []

  @OptionGroup var shared: SharedOptions

  func run() async throws {
    let stages = try LocalLine(upTo: stage, configuration: shared.configuration())
    let inputs = LocalInputs(paths: paths.isEmpty ? ["-"] : paths)
    let isComplete = await inputs.process { record, input in
      stages.run(record, input: input.place.description)
    } use: { line, _ in
      Output.line(line)
    }
    if !isComplete { throw ExitCode(1) }
  }
}
