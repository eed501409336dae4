import Documents
import Foundation
import Pipeline
import Processes
import SearchIndex

/// The whole line on one machine: a broker and the workers, as child processes.
actor DemoLine {
  private let folder: URL
  private let enrichWorkers: Int
  private var broker: DevelopmentBroker?
  private var workers: [SupervisedWorker] = []
  private var environment: [String: String] = [:]

  init(folder: URL, enrichWorkers: Int) {
    self.folder = folder
    self.enrichWorkers = enrichWorkers
  }

  private var store: URL { folder.appendingPathComponent("newsline.sqlite") }
  private var configuration: Configuration { Configuration(environment: environment) }

  // MARK: Processes

  /// Starts the broker, creates the topics and starts the workers.
  func start() async throws {
    environment = DemoEnvironment.inherited(ProcessInfo.processInfo.environment)
    if let cluster = environment["KAFKA_BOOTSTRAP_SERVERS"] {
      Output.note("using the cluster \(cluster)")
      environment["NEWSLINE_TOPIC_PREFIX"] = "demo-\(UUID().uuidString.prefix(8).lowercased())."
    } else {
      let data = folder.appendingPathComponent("broker")
      try FileManager.default.createDirectory(at: data, withIntermediateDirectories: true)
      let broker = try await DevelopmentBroker.start(port: 0, dataDirectory: data)
      self.broker = broker
      environment["KAFKA_BOOTSTRAP_SERVERS"] = broker.address
      for (name, value) in DevelopmentBroker.clientProperties {
        environment["KAFKA_" + name.uppercased().replacing(".", with: "_")] = value
      }
      environment["NEWSLINE_DEVELOPMENT_BROKER"] = "true"
      Output.note("broker at \(broker.address)")
    }
    environment["NEWSLINE_STORE"] = store.path
    environment["NEWSLINE_PARTITIONS"] = "6"
    let configuration = configuration
    guard configuration.problems.isEmpty else {
      throw ChildProcessError(configuration.problems.joined(separator: "\n"))
    }
    _ = try await configuration.makeAdmin().create(configuration.topics.newTopics(configuration))
    for stage in StageName.allCases {
      for number in 1...(stage == .enrich ? enrichWorkers : 1) {
        let instance = "\(stage.rawValue)-\(number)"
        workers.append(SupervisedWorker(stage: stage, process: try startWorker(stage, instance: instance)))
      }
    }
    Output.note("\(workers.count) workers: \(workers.map(\.process.name).joined(separator: ", "))")
  }

  private func startWorker(_ stage: StageName, instance: String) throws -> ChildProcess {
    var environment = environment
    environment["NEWSLINE_INSTANCE"] = instance
    // Several workers share this machine's processors.
    environment["NEWSLINE_CONCURRENCY"] = "1"
    return try ChildProcess(
      instance, executable: DevelopmentBroker.ownFolder.appendingPathComponent("newsline-\(stage.rawValue)"),
      environment: environment, log: folder.appendingPathComponent("\(instance).log"))
  }

  /// Stops everything, the workers first, so that they can finish what they are processing.
  func stop() async {
    await withTaskGroup(of: Void.self) { group in
      for worker in workers { group.addTask { await worker.process.stop() } }
    }
    workers = []
    await broker?.process.stop()
    broker = nil
  }

  /// Shows the ends of the logs, for when something went wrong.
  func showLogs() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    for name in names.sorted() where name.hasSuffix(".log") {
      let text = (try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)) ?? ""
      let tail = text.split(separator: "\n").suffix(5)
      if !tail.isEmpty { Output.note("--- \(name)\n\(tail.joined(separator: "\n"))") }
    }
  }

  /// Starts workers again that have ended: some documents can only be put aside by a worker that begins anew. One that
  /// keeps ending has another reason.
  private func restartWorkers() async throws {
    for index in workers.indices {
      let worker = workers[index]
      guard let status = await worker.process.status else { continue }
      guard worker.restarts < SupervisedWorker.maximumRestarts else {
        throw ChildProcessError(
          "the worker \(worker.process.name) has ended \(worker.restarts + 1) times, the last time with status \(status):\n"
            + worker.process.logTail())
      }
      Output.note("the worker \(worker.process.name) ended with status \(status) and is started again")
      workers[index].process = try startWorker(worker.stage, instance: worker.process.name)
      workers[index].restarts += 1
    }
  }

  // MARK: Feeding and reporting

  /// Feeds the line, waits until all is through, and shows what came out.
  func feedAndReport(_ paths: [String], query: String, json: Bool) async throws -> Accounting {
    let configuration = configuration
    let summary = try await Feeder(configuration: configuration).feed(paths) { _ in }
    for failure in summary.failures { Output.note("not sent: \(Output.printable(failure))") }
    Output.note("\(summary.sent) documents sent, \(ByteCount.text(summary.bytes))")
    let start = ContinuousClock.now
    try await drain(configuration)
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    Output.note(String(format: "all through after %.1f s", seconds))
    let store = try SQLiteStore(path: store.path, configuration: .init(access: .readOnly))
    let accounting = try await Accounting.make(entered: summary.sent, store: store, configuration: configuration)
    if json {
      Output.line(accounting.json())
    } else {
      for line in accounting.lines() { Output.line(line) }
      try Showcase.show(store, query: query)
    }
    return accounting
  }

  /// Waits until every stage has read everything, and shows how far it is.
  private func drain(_ configuration: Configuration) async throws {
    let monitor = LineMonitor(topics: configuration.topics, admin: try configuration.makeAdmin())
    var view = DemoView()
    let longestSilence: Duration = .seconds(120)
    var lastProgress = ContinuousClock.now
    var lastPassed: Int64 = -1
    while true {
      try await restartWorkers()
      let status = try await monitor.status()
      view.show(status)
      if status.isDrained { break }
      let passed = status.stages.reduce(0) { $0 + $1.passed }
      if passed != lastPassed { lastProgress = .now }
      lastPassed = passed
      guard ContinuousClock.now - lastProgress < longestSilence else {
        throw ChildProcessError("the line has stood still for two minutes")
      }
      try await Task.sleep(for: .milliseconds(250))
    }
    view.finish()
  }
}

/// A worker that is started again when it ends.
private struct SupervisedWorker {
  static let maximumRestarts = 20

  let stage: StageName
  var process: ChildProcess
  var restarts = 0
}
