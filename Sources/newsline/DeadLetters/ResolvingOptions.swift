import ArgumentParser
import Documents
import Pipeline

/// What `replay` and `discard` have in common.
struct ResolvingOptions: ParsableArguments {
  @Argument(help: "Places of dead letters as `list` prints them, such as dead-letters/3/17.")
  var places: [String] = []

  @OptionGroup var selection: DeadLetterSelection

  @Flag(help: "All that are open; needed if nothing else chooses.")
  var all = false
  @Flag(help: "Print what would be done, and do nothing.")
  var dryRun = false
  @Option(help: "How many at most.")
  var limit: Int?

  @OptionGroup var shared: SharedOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard all || !places.isEmpty || !selection.isEmpty else {
      throw ValidationError("name places, give at least one of --stage, --code, --source, --since, --until, or --all")
    }
    guard limit ?? 1 > 0 else { throw ValidationError("--limit takes 1 or more") }
  }

  func resolve(
    _ action: DeadLetterResolution.Action,
    reason: String?,
    keepsTimestamps: Bool = false
  ) async throws {
    let configuration = try shared.configuration()
    let topics = try await DeadLetterTopics(configuration: configuration)
    let order = ResolutionOrder(
      filter: try selection.filter(places: places, topic: configuration.topics.deadLetters), action: action,
      reason: reason, isDryRun: dryRun, limit: limit ?? .max, keepsTimestamps: keepsTimestamps)
    let report = ResolutionReport(order: order, printsJSON: output.json)
    let summary = try await DeadLetterResolver(topics: topics).resolve(order) { report.show($0) }
    try report.finish(summary)
  }
}
