import Documents
import Foundation
import SeededRandom

/// Does to a line what a schedule says, one thing after another, and measures how it gets over each.
actor FaultRunner {
  let line: FaultLine
  let feeder: Feeder
  private var generator: SplitMix64
  private let begin = ContinuousClock.now
  private var successors = 0
  private(set) var applied: [AppliedFault] = []
  private(set) var skipped: [(fault: Fault, reason: String)] = []

  init(line: FaultLine, feeder: Feeder, generator: SplitMix64) {
    self.line = line
    self.feeder = feeder
    self.generator = generator
  }

  /// Goes through the whole schedule.
  func run() async throws {
    for fault in line.settings.schedule {
      try Task.checkCancellation()
      await line.supervisor.countAll()
      try await apply(fault)
      // Some time in between belongs to the schedule, too: faults that hit a line at work, and faults that hit one that
      // has not got over the last.
      try await Task.sleep(for: .milliseconds(Int.random(in: 200...2000, using: &generator)))
    }
  }

  private func apply(_ fault: Fault) async throws {
    switch fault {
    case .kill: try await kill()
    case .freeze: try await freeze()
    case .terminate: try await terminate()
    case .scale: try await scale()
    case .brokerRestart: try await restartBroker()
    case .cut: try await cut()
    case .delay: try await delay()
    case .diskFull: try await fillDisk()
    case .storeLocked: try await lockStore()
    case .clock: try await shiftClock()
    }
  }

  // MARK: What all have in common

  func pickWorker() async -> Supervisor.Name? {
    await line.supervisor.stableNames.randomElement(using: &generator)
  }

  func draw<Value>(_ body: (inout SplitMix64) -> Value) -> Value { body(&generator) }

  /// A name that nobody has had.
  func successor(of name: Supervisor.Name) -> Supervisor.Name {
    successors += 1
    return .init(stage: name.stage, instance: "\(name.instance)-s\(successors)")
  }

  func note(_ fault: Fault, _ target: String, recovery: Duration? = nil, exit: Duration? = nil, _ note: String = "") {
    let at = (ContinuousClock.now - begin) / .seconds(1)
    applied.append(AppliedFault(at: at, fault: fault, target: target, recovery: recovery, exit: exit, note: note))
  }

  func skip(_ fault: Fault, _ reason: String) { skipped.append((fault, reason)) }

  func violate(_ text: String) async { await line.findings.add([Violation(check: "recovery", text: text)]) }

  /// Waits until a stage commits something.
  ///
  /// - Parameters:
  ///   - start: what the time counts from.
  ///   - baseline: what it had committed before.
  /// - Returns: the time; `nil` if there was nothing to do, or not in time, which is a violation.
  func recovery(
    of stage: StageName, in partitions: [Int32] = [], since start: ContinuousClock.Instant,
    after baseline: [Int32: Int64],
    limit: Duration? = nil, from fault: Fault
  ) async -> Duration? {
    let limit = limit ?? line.settings.recoveryLimit
    if await line.monitor.isProgress(of: stage, in: partitions, after: baseline, within: limit) {
      return ContinuousClock.now - start
    }
    if await line.monitor.lag(of: stage) != 0 {
      await violate("\(stage.rawValue) committed nothing for \(limit) after \(fault.rawValue)")
    }
    return nil
  }

  /// How long a worker may take to come back under another name: the cluster must notice that the old one is gone.
  var successionLimit: Duration {
    line.settings.sessionTimeout + line.settings.transactionTimeout + .seconds(5)
  }

  func rest(_ seconds: ClosedRange<Double>) async throws {
    let seconds = draw { Double.random(in: seconds, using: &$0) }
    try await Task.sleep(for: .seconds(seconds))
  }
}
