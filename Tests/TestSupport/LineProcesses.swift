import Documents
import Foundation
import Kafka
import Pipeline

/// The real workers, as processes, on topics of their own.
public actor LineProcesses {
  /// One worker.
  public struct Name: Sendable, Hashable {
    /// Its stage.
    public let stage: StageName
    /// Its stable name.
    public let instance: String
  }

  /// What the names of topics begin with.
  public nonisolated let prefix = "\(Cluster.uniqueName("line"))."
  /// Where the store and the logs are.
  public nonisolated let folder: URL
  private let extraEnvironment: [String: String]
  private var processes: [Name: Process] = [:]
  private var outputs: [FileHandle] = []

  /// Creates a line that has not begun.
  public init(environment: [String: String] = [:]) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("newsline-test-\(UUID().uuidString)")
    extraEnvironment = environment
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// The folder that the binaries were built into.
  public static var binaries: URL {
    let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    return URL(fileURLWithPath: own).deletingLastPathComponent()
  }

  /// The path of the search index.
  public nonisolated var store: String { folder.appendingPathComponent("newsline.sqlite").path }

  /// The name of a stage's topic.
  public nonisolated func topic(_ stage: StageName) -> String { prefix + stage.rawValue }

  /// The name of the topic for dead letters.
  public nonisolated var deadLetters: String { prefix + "dead-letters" }

  /// The name of the topic for what was decided about dead letters.
  public nonisolated var deadLetterResolutions: String { prefix + "dead-letter-resolutions" }

  private nonisolated var topics: [String] { Topics(prefix: prefix).all }

  /// What every process of this line sees.
  public nonisolated var environment: [String: String] {
    var environment = ProcessInfo.processInfo.environment
    environment["NEWSLINE_TOPIC_PREFIX"] = prefix
    environment["NEWSLINE_STORE"] = store
    environment["NEWSLINE_CONCURRENCY"] = "1"
    return environment.merging(extraEnvironment) { $1 }
  }

  /// Creates the topics.
  public func createTopics(partitions: Int) async throws {
    let admin = try Admin(configuration: Cluster.configuration(), logger: Cluster.logger)
    _ = try await admin.create(
      topics.map {
        NewTopic(name: $0, partitions: partitions, configuration: ["max.message.bytes": "16777216"])
      })
  }

  /// Starts a worker, or starts it again.
  ///
  /// - Parameters:
  ///   - isStatic: whether it has a stable name.
  ///   - settings: variables of its own.
  public func start(
    _ stage: StageName,
    _ instance: String,
    isStatic: Bool = true,
    settings: [String: String] = [:]
  ) throws {
    let process = Process()
    process.executableURL = Self.binaries.appendingPathComponent("newsline-\(stage.rawValue)")
    var environment = environment.merging(settings) { $1 }
    environment["NEWSLINE_INSTANCE"] = isStatic ? instance : ""
    process.environment = environment
    let log = folder.appendingPathComponent("\(instance).log")
    if !FileManager.default.fileExists(atPath: log.path) {
      _ = FileManager.default.createFile(atPath: log.path, contents: nil)
    }
    let output = try FileHandle(forWritingTo: log)
    try output.seekToEnd()
    outputs.append(output)
    process.standardOutput = output
    process.standardError = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    processes[Name(stage: stage, instance: instance)] = process
  }

  /// Waits until a worker reads its partitions, as its log says.
  ///
  /// - Returns: whether that happened in time.
  public nonisolated func isReading(_ instance: String, within limit: Duration = .seconds(30)) async -> Bool {
    let log = folder.appendingPathComponent("\(instance).log")
    let deadline = ContinuousClock.now + limit
    while ContinuousClock.now < deadline {
      if (try? String(contentsOf: log, encoding: .utf8))?.contains("partitions assigned") == true { return true }
      try? await Task.sleep(for: .milliseconds(20))
    }
    return false
  }

  /// The names of all workers.
  public var names: [Name] { processes.keys.sorted { $0.instance < $1.instance } }

  /// Whether a worker runs.
  public func isRunning(_ instance: String) -> Bool {
    processes.first { $0.key.instance == instance }?.value.isRunning ?? false
  }

  /// Kills a worker, as a crash of its machine would, and waits until it is gone.
  public func kill(_ name: Name) async {
    guard let process = processes[name] else { return }
    Glibc.kill(process.processIdentifier, SIGKILL)
    await waitForExit(of: process)
  }

  /// Asks a worker to end and waits for it.
  ///
  /// - Returns: its exit status, and how long it took.
  public func terminate(_ instance: String) async -> (status: Int32, duration: Duration) {
    guard let name = processes.keys.first(where: { $0.instance == instance }), let process = processes[name] else {
      return (-1, .zero)
    }
    let start = ContinuousClock.now
    process.terminate()
    await waitForExit(of: process)
    processes[name] = nil
    return (process.terminationStatus, ContinuousClock.now - start)
  }

  private func waitForExit(of process: Process) async {
    while process.isRunning { try? await Task.sleep(for: .milliseconds(5)) }
  }

  /// Ends everything and removes the folder.
  public func end() async {
    for process in processes.values where process.isRunning { process.terminate() }
    let deadline = ContinuousClock.now + .seconds(15)
    for process in processes.values {
      while process.isRunning, ContinuousClock.now < deadline { try? await Task.sleep(for: .milliseconds(10)) }
      if process.isRunning { Glibc.kill(process.processIdentifier, SIGKILL) }
    }
    processes = [:]
    let admin = try? Admin(configuration: Cluster.configuration(), logger: Cluster.logger)
    try? await admin?.delete(topics)
    try? FileManager.default.removeItem(at: folder)
  }

  /// The ends of all logs, for when a test fails.
  public nonisolated func logs() -> String {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".log") }.sorted().map { name in
      let text = (try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)) ?? ""
      return "--- \(name)\n" + text.split(separator: "\n").suffix(15).joined(separator: "\n")
    }.joined(separator: "\n")
  }

  // MARK: Waiting

  /// Waits until every stage has read everything that is committed.
  ///
  /// - Returns: whether that happened in time.
  public nonisolated func drain(within limit: Duration) async throws -> Bool {
    let admin = try Admin(configuration: Cluster.configuration(), logger: Cluster.logger)
    let deadline = ContinuousClock.now + limit
    while ContinuousClock.now < deadline {
      var lag: Int64 = 0
      for stage in StageName.allCases {
        lag += try await admin.lag(of: "\(prefix)newsline.\(stage.rawValue)", in: topic(stage)).reduce(0) {
          $0 + $1.lag
        }
      }
      if lag == 0 { return true }
      try await Task.sleep(for: .milliseconds(100))
    }
    return false
  }
}
