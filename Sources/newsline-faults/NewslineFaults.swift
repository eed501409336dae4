import ArgumentParser
import Foundation
import SeededRandom
import UnixSignals

/// `newsline-faults`.
@main
struct NewslineFaults: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "newsline-faults",
    abstract: "Break a running line in every way, and check that nothing was lost and nothing came twice.",
    discussion: """
      Runs on a development broker of its own, or on the cluster that KAFKA_BOOTSTRAP_SERVERS names; there \
      BROKER_STOP_COMMAND and BROKER_START_COMMAND let it restart a broker. Exit status 0 only if every promise was kept.
      """)

  @Option(help: "Decides about the load, the order of faults and their victims.")
  var seed: UInt64 = 1
  @Option(help: "Submissions.")
  var documents: Int?
  @Option(parsing: .upToNextOption, help: "The faults, all unless given.")
  var schedule: [Fault] = Fault.allCases
  @Option(help: "How many workers are killed.")
  var kills: Int?
  @Flag(help: "A small load and each fault once, in under four minutes.")
  var short = false
  @Flag(help: "Print the account as JSON.")
  var json = false
  @Flag(help: "Keep the workers' logs and the store.")
  var keep = false

  @Option(help: "Plant a fault in the workers and expect that it is noticed.")
  var control: Control?
  @Flag(help: "Plant every fault, one after another, and print which was caught by what.")
  var matrix = false

  func validate() throws {
    if let documents, documents < 100 { throw ValidationError("--documents must be at least 100, not \(documents)") }
    if let kills, kills < 0 { throw ValidationError("--kills must be at least 0, not \(kills)") }
    #if !DEBUG
      throw ValidationError("this is an optimised build, and planted faults are in debug builds only: `make faults`")
    #endif
  }

  func run() async throws {
    let running = RunningLine()
    let signals = await UnixSignalsSequence(trapping: .sigterm, .sigint)
    let watch = Task {
      for await _ in signals {
        Output.note("interrupted; stopping everything")
        await running.end()
        Self.exit(withError: ExitCode(130))
      }
    }
    defer { watch.cancel() }
    try await run(running)
  }

  private func run(_ running: RunningLine) async throws {
    if matrix { return try await run(Control.allCases, running) }
    if let control { return try await run([control], running) }
    var generator = SplitMix64(seed: seed ^ 0x5EED)
    let schedule = Schedule.make(schedule, kills: kills ?? (short ? 3 : 10), generator: &generator)
    let settings = RunSettings(
      seed: seed, documents: documents ?? (short ? 3000 : 20_000), schedule: schedule,
      feedSeconds: schedule.reduce(0) { $0 + $1.estimate }, keepsFolder: keep)
    let report = try await FaultRun(settings: settings, running: running) { Output.note($0) }.run()
    if json { Output.line(report.json()) } else { for line in report.lines() { Output.line(line) } }
    if !report.isClean { throw ExitCode(1) }
  }

  private func run(_ controls: [Control], _ running: RunningLine) async throws {
    var matrix = ControlMatrix()
    var expectation: Expectation?
    for control in controls {
      Output.note("planting \(control.rawValue)")
      let settings = control.settings(seed: seed, documents: documents ?? 1200, keepsFolder: keep)
      let report = try await FaultRun(settings: settings, running: running) { Output.note("  \($0)") }.run(expectation)
      expectation = report.expectation
      matrix.rows.append(.init(control: control, violations: report.violations))
    }
    if json { Output.line(matrix.json()) } else { for line in matrix.lines() { Output.line(line) } }
    if !matrix.isRight { throw ExitCode(1) }
  }
}

/// Results go to standard output, everything else to standard error.
enum Output {
  static func line(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }

  static func note(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
}
