import ArgumentParser
import Documents
import Foundation
import Pipeline
import SearchIndex
import Verification

/// `newsline verify`.
struct Verify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Account for every document.",
    discussion: """
      Reads the topics as committed data and proves for each stage that every record below the group's committed offset \
      has exactly one output or one dead letter, that order held, that no transaction hangs, and that the store has what \
      was indexed. The line may run meanwhile. Exit status 1 if there is any difference, 2 if it could not be found out \
      whether there is one.
      """)

  @Option(help: "Only this stage; may be repeated.")
  var stage: [StageName] = []
  @Option(help: "Only what entered since: RFC 3339, a day, or how long ago, such as 90s, 15m, 2h, 7d.")
  var since: String?
  @Option(help: "How many differences to name; all are counted.")
  var limit = 100
  @Option(help: "Seconds that a transaction may stay open before it counts as hanging.")
  var transactionTimeout = 20
  @Flag(help: "Records that no stage made count as differences.")
  var strict = false
  @OptionGroup var index: StoreOptions
  @OptionGroup var shared: SharedOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard limit >= 0 else { throw ValidationError("--limit takes 0 or more, not \(limit)") }
    guard (0...3600).contains(transactionTimeout) else {
      throw ValidationError("--transaction-timeout takes 0 to 3600 seconds, not \(transactionTimeout)")
    }
    _ = try start()
  }

  func run() async throws {
    let isBalanced: Bool
    do {
      isBalanced = try await check()
    } catch let error where !(error is ValidationError) {
      // Not the status of a difference: whoever calls this from a script must be able to tell.
      Output.note("Error: \(error)")
      throw ExitCode(2)
    }
    if !isBalanced { throw ExitCode(1) }
  }

  /// Checks and shows what was found.
  ///
  /// - Returns: whether there is no difference.
  private func check() async throws -> Bool {
    let configuration = try shared.configuration()
    let stages = stage.isEmpty ? StageName.allCases : stage
    let store = try stages.contains(.index) ? openStore(configuration) : nil
    let verifier = Verifier(
      kafka: configuration.kafka, topics: configuration.topics, store: store,
      settings: .init(
        stages: stages, since: try start(), transactionTimeout: .seconds(transactionTimeout), limit: limit,
        isStrict: strict),
      logger: configuration.quietLogger)
    let showsProgress = Terminal.isInteractive
    let report = try await verifier.run { if showsProgress { Output.note($0) } }
    if output.json {
      Output.line(report.json())
    } else {
      VerificationText.show(report)
    }
    return report.isBalanced
  }

  private func start() throws -> Timestamp? {
    guard let since else { return nil }
    let now = Timestamp(millisecondsSince1970: Int64(Date().timeIntervalSince1970 * 1000))
    guard let time = Timestamp(pointInTime: since, now: now) else {
      throw ValidationError(
        "--since takes RFC 3339, a day, or how long ago, such as 2026-11-22T08:00:00Z, 2026-11-22 or 2h; not \"\(since)\""
      )
    }
    return time
  }

  private func openStore(_ configuration: Configuration) throws -> any SearchStore {
    guard let store = try index.openIfPresent(configuration) else {
      throw ValidationError(
        "there is no search index at \(index.address(configuration)); --store names another, and `--stage ingest --stage clean"
          + " --stage enrich` checks the topics alone")
    }
    return store
  }
}

/// What a check has found, for people.
enum VerificationText {
  static func show(_ report: VerificationReport) {
    Output.table(report.table)
    for remark in report.remarks { Output.line("  " + remark) }
    for violation in report.listed { Output.line(Output.printable(violation.line, limit: 500)) }
    let unnamed = report.violationCount - report.listed.count
    if unnamed > 0 { Output.line("… and \(unnamed) more; --limit names more of them") }
    Output.line(
      String(
        format: "%@ (%ld records read in %.1f s)", report.conclusion, report.recordsRead, report.duration / .seconds(1))
    )
  }
}
