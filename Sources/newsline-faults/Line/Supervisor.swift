import Documents
import Foundation
import Processes

/// Starts workers and starts those again that end, as a process supervisor does.
actor Supervisor {
  /// A worker, by stage and name.
  struct Name: Sendable, Hashable, CustomStringConvertible {
    var stage: StageName
    var instance: String

    var description: String { instance }
  }

  /// A worker that ended without being asked to.
  struct Exit: Sendable {
    var name: Name
    var status: Int32
    var wasSignalled: Bool
    var lastWords: String
  }

  private struct Worker {
    var process: ChildProcess
    var port: Int
    var startedAt: ContinuousClock.Instant
    /// Whether it has a stable name in its group.
    var isStatic: Bool
    var environment: [String: String]
    /// How often it has ended shortly after it began.
    var failures = 0
    /// When it is to be started again; `nil` while it runs.
    var restartAt: ContinuousClock.Instant?
    /// Whether somebody else decides when it is started again.
    var isHeld = false
    var counts = WorkerCounts()
  }

  private let folder: URL
  private let baseEnvironment: [String: String]
  private let beforeRestart: @Sendable (Name) async -> Void
  private var workers: [Name: Worker] = [:]
  private var starts: [Name: Int] = [:]
  private var past: [StageName: WorkerCounts] = [:]
  private(set) var exits: [Exit] = []
  private var watch: Task<Void, Never>?

  /// - Parameters:
  ///   - folder: where logs go.
  ///   - environment: what every worker sees.
  ///   - beforeRestart: runs after a worker has died and before it comes back.
  init(folder: URL, environment: [String: String], beforeRestart: @escaping @Sendable (Name) async -> Void) {
    self.folder = folder
    baseEnvironment = environment
    self.beforeRestart = beforeRestart
  }

  // MARK: Starting

  /// Starts a worker that is not running.
  ///
  /// - Parameters:
  ///   - isStatic: whether it has a stable name.
  ///   - extra: what it sees besides, each time that it starts.
  ///   - once: what it sees besides, this time.
  func start(
    _ name: Name, isStatic: Bool = true, extra: [String: String] = [:], once: [String: String] = [:]
  ) throws {
    let failures = workers[name]?.failures ?? 0
    remove(name)
    let count = (starts[name] ?? 0) + 1
    starts[name] = count
    let port = try DevelopmentBroker.freePort()
    var environment = baseEnvironment.merging(extra) { $1 }.merging(once) { $1 }
    environment["NEWSLINE_INSTANCE"] = isStatic ? name.instance : ""
    environment["NEWSLINE_HTTP_PORT"] = String(port)
    let process = try ChildProcess(
      name.instance, executable: DevelopmentBroker.ownFolder.appendingPathComponent("newsline-\(name.stage.rawValue)"),
      environment: environment, log: folder.appendingPathComponent("\(name.instance).\(count).log"))
    workers[name] = Worker(
      process: process, port: port, startedAt: .now, isStatic: isStatic, environment: extra, failures: failures)
    if watch == nil { watch = Task { while !Task.isCancelled { await look() } } }
  }

  /// Starts a worker again that was killed or taken out.
  func restart(_ name: Name, once: [String: String] = [:]) throws {
    guard let worker = workers[name] else { return }
    try start(name, isStatic: worker.isStatic, extra: worker.environment, once: once)
  }

  // MARK: Ending

  /// Kills a worker and waits until it is gone. It stays away until it is started again.
  func kill(_ name: Name) async {
    guard let process = await hold(name) else { return }
    await process.send(SIGKILL)
    _ = await process.waitForExit(within: .seconds(30))
    await beforeRestart(name)
  }

  /// Tells a worker to end and waits. It stays away until it is started again.
  ///
  /// - Returns: its status, `nil` if it had to be killed after 30 s, how long it took, and how many documents it left that it
  ///   had begun to process, as it says itself.
  func terminate(_ name: Name) async -> (status: Int32?, duration: Duration, uncommitted: Int?) {
    guard let process = await hold(name) else { return (nil, .zero, nil) }
    let start = ContinuousClock.now
    await process.send(SIGTERM)
    if await process.waitForExit(within: .seconds(30)) {
      let isClean = await !process.wasSignalled
      let duration = ContinuousClock.now - start
      return (isClean ? await process.status : nil, duration, Self.uncommitted(inLog: process.logTail()))
    }
    await process.send(SIGKILL)
    return (nil, ContinuousClock.now - start, nil)
  }

  /// What the last "stopped" in a log says.
  static func uncommitted(inLog log: String) -> Int? {
    guard let line = log.split(separator: "\n").last(where: { $0.contains(" stopped ") }) else { return nil }
    return line.split(separator: " ").first { $0.hasPrefix("uncommitted=") }.flatMap { Int($0.dropFirst(12)) }
  }

  /// Stops a worker's process in its tracks and forgets it: another may be started under its name.
  func freeze(_ name: Name) async -> ChildProcess? {
    let process = await hold(name)
    await process?.send(SIGSTOP)
    return process
  }

  /// Forgets a worker that has ended.
  func remove(_ name: Name) {
    guard let worker = workers.removeValue(forKey: name) else { return }
    past[name.stage] = past(name.stage) + worker.counts
  }

  /// Ends all workers.
  func endAll() async {
    watch?.cancel()
    watch = nil
    await withTaskGroup(of: Void.self) { group in
      for worker in workers.values { group.addTask { await worker.process.stop() } }
    }
  }

  private func hold(_ name: Name) async -> ChildProcess? {
    guard workers[name] != nil else { return nil }
    workers[name]?.isHeld = true
    count(name)
    return workers[name]?.process
  }

  // MARK: Watching

  private func look() async {
    let now = ContinuousClock.now
    for (name, worker) in workers where !worker.isHeld {
      if let restartAt = worker.restartAt {
        if now >= restartAt { try? restart(name) }
      } else if await !worker.process.isRunning {
        await ended(name, now: now)
      }
    }
    try? await Task.sleep(for: .milliseconds(50))
  }

  private func ended(_ name: Name, now: ContinuousClock.Instant) async {
    guard let worker = workers[name], !worker.isHeld else { return }
    exits.append(
      Exit(
        name: name, status: await worker.process.status ?? 0, wasSignalled: await worker.process.wasSignalled,
        lastWords: worker.process.logTail(lines: 1)))
    await beforeRestart(name)
    let failures = now - worker.startedAt < .seconds(10) ? min(worker.failures + 1, 5) : 0
    workers[name]?.failures = failures
    workers[name]?.restartAt = now + .milliseconds(100 << failures)
  }

  // MARK: Asking

  /// The workers with stable names that are running.
  var stableNames: [Name] {
    workers.filter { $0.value.isStatic && $0.value.restartAt == nil }.keys.sorted { $0.instance < $1.instance }
  }

  /// Whether a worker has been given partitions since it began, as its log says.
  func isReading(_ name: Name) -> Bool {
    guard let log = workers[name]?.process.log else { return false }
    return (try? String(contentsOf: log, encoding: .utf8))?.contains("partitions assigned") == true
  }

  /// Notes how much the workers have done so far.
  func countAll() {
    for (name, worker) in workers where !worker.isHeld { count(name) }
  }

  private func count(_ name: Name) {
    guard let worker = workers[name], worker.restartAt == nil, let counts = WorkerCounts.read(port: worker.port)
    else { return }
    workers[name]?.counts = counts
  }

  /// What the workers of a stage have done, those that are gone included.
  func counts(of stage: StageName) -> WorkerCounts {
    workers.filter { $0.key.stage == stage }.reduce(past(stage)) { $0 + $1.value.counts }
  }

  private func past(_ stage: StageName) -> WorkerCounts { past[stage] ?? WorkerCounts() }
}
