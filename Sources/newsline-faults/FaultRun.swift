import Documents
import Foundation
import SeededRandom

/// One run: a load, an oracle, a line that is broken in many ways, and the account.
struct FaultRun: Sendable {
  let settings: RunSettings
  let running: RunningLine
  let progress: @Sendable (String) -> Void

  /// Runs it.
  ///
  /// - Parameter known: what the oracle said about this very load, if it has been asked.
  func run(_ known: Expectation? = nil) async throws -> RunReport {
    var generator = SplitMix64(seed: settings.seed)
    var loadGenerator = generator.split()
    let load = Load(documents: settings.documents, contentLimit: settings.contentLimit, generator: &loadGenerator)
    var report = RunReport(seed: settings.seed, composition: load.composition)
    let start = ContinuousClock.now
    let expectation: Expectation
    if let known {
      expectation = known
    } else {
      progress("asking the oracle about \(load.records.count) submissions")
      expectation = try await Oracle(contentLimit: settings.contentLimit).expectation(of: load)
    }
    report.oracleTime = ContinuousClock.now - start
    report.expectation = expectation
    let line = try await FaultLine.make(settings)
    await running.set(line)
    report.isDevelopmentBroker = line.cluster.isDevelopmentBroker
    do {
      try await run(line, load: load, expectation: expectation, generator: generator.split(), report: &report)
    } catch {
      await running.end()
      throw error
    }
    if settings.keepsFolder { progress("logs are in \(line.folder.path)") }
    await running.end()
    return report
  }

  private func run(
    _ line: FaultLine, load: Load, expectation: Expectation, generator: SplitMix64, report: inout RunReport
  ) async throws {
    progress("starting the workers")
    let start = ContinuousClock.now
    try await line.start()
    let feeder = try Feeder(cluster: line.cluster, topic: line.view.topics.input(of: .ingest), load: load)
    let runner = FaultRunner(line: line, feeder: feeder, generator: generator)
    let (settings, monitor) = (settings, line.monitor)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        try await feeder.feed(over: settings.feedSeconds, backlog: 3000) { await monitor.lag(of: .ingest) ?? .max }
      }
      group.addTask {
        // Nothing is broken before everything is at work.
        _ = await monitor.isProgress(of: .index, in: [], after: [:], within: .seconds(60))
        try await runner.run()
        await feeder.hurry()
      }
      try await group.waitForAll()
    }
    progress("draining")
    let isDrained = await line.monitor.isDrained(within: settings.drainLimit)
    report.lineTime = ContinuousClock.now - start
    await line.supervisor.countAll()
    for stage in StageName.allCases { report.work.append((stage, await line.supervisor.counts(of: stage))) }
    report.applied = await runner.applied
    report.skipped = await runner.skipped
    report.exits = await line.supervisor.exits
    report.violations = await line.findings.violations
    if !isDrained {
      report.violations.append(
        Violation(check: "drain", text: "the line was not drained within \(settings.drainLimit)"))
    }
    progress("checking")
    let checks = ContinuousClock.now
    let checkers: [any LineChecker] = [
      VerifyChecker(), BalanceChecker(), OracleChecker(expectation: expectation, submitted: load.records.count),
    ]
    for checker in checkers { report.violations += try await checker.violations(of: line.view) }
    report.checkTime = ContinuousClock.now - checks
  }
}
