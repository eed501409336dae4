import Foundation
import Kafka
import Logging
import Pipeline
import Processes

/// The cluster of a run: the one that `KAFKA_BOOTSTRAP_SERVERS` names, or a development broker of the run's own.
actor FaultCluster {
  /// Whether it is the development broker, where members and transactions have no timeouts.
  nonisolated let isDevelopmentBroker: Bool
  /// For `bootstrap.servers` of clients that are not to be disturbed.
  nonisolated let address: String
  private let folder: URL
  private let port: Int
  private var broker: DevelopmentBroker?

  /// - Parameter folder: must exist; the development broker keeps its data there.
  init(folder: URL) throws {
    let environment = ProcessInfo.processInfo.environment
    let given = environment["KAFKA_BOOTSTRAP_SERVERS"] ?? ""
    // A development broker that somebody else has started cannot be stopped from here.
    isDevelopmentBroker = given.isEmpty || environment["NEWSLINE_DEVELOPMENT_BROKER"] == "true"
    port = isDevelopmentBroker ? try DevelopmentBroker.freePort() : 0
    address = isDevelopmentBroker ? "127.0.0.1:\(port)" : given
    self.folder = folder.appendingPathComponent("broker")
    try FileManager.default.createDirectory(at: self.folder, withIntermediateDirectories: true)
  }

  /// What a process sees that uses this cluster.
  nonisolated func environment(address: String) -> [String: String] {
    var environment = ProcessInfo.processInfo.environment
    environment["KAFKA_BOOTSTRAP_SERVERS"] = address
    guard isDevelopmentBroker else { return environment }
    for (name, value) in DevelopmentBroker.clientProperties {
      environment["KAFKA_" + name.uppercased().replacing(".", with: "_")] = value
    }
    environment["NEWSLINE_DEVELOPMENT_BROKER"] = "true"
    return environment
  }

  /// For the suite's own clients.
  nonisolated var clients: KafkaConfiguration { Configuration(environment: environment(address: address)).kafka }

  /// Whether its clients speak without encryption, so that a proxy can read along.
  nonisolated var isPlaintext: Bool { clients["security.protocol"].map { $0.lowercased() == "plaintext" } ?? true }

  /// Whether it can be stopped from here.
  nonisolated var canBeStopped: Bool {
    isDevelopmentBroker || Self.commands.stop != nil && Self.commands.start != nil
  }

  /// Starts it, or starts it again with the data that it had.
  func start() async throws {
    if isDevelopmentBroker {
      broker = try await DevelopmentBroker.start(port: port, dataDirectory: folder)
    } else if let command = Self.commands.start {
      try await Self.shell(command)
    }
  }

  /// Stops it, as an operator does.
  func stop() async throws {
    if isDevelopmentBroker {
      // It writes down all that it has first.
      await broker?.process.stop(within: .seconds(60))
      broker = nil
    } else if let command = Self.commands.stop {
      try await Self.shell(command)
    }
  }

  private static var commands: (stop: String?, start: String?) {
    let environment = ProcessInfo.processInfo.environment
    return (environment["BROKER_STOP_COMMAND"], environment["BROKER_START_COMMAND"])
  }

  private static func shell(_ command: String) async throws {
    let log = FileManager.default.temporaryDirectory.appendingPathComponent("newsline-faults-\(UUID().uuidString).log")
    defer { try? FileManager.default.removeItem(at: log) }
    let process = try ChildProcess(
      "broker command", executable: URL(fileURLWithPath: "/bin/sh"), arguments: ["-c", command],
      environment: ProcessInfo.processInfo.environment, log: log)
    guard await process.waitForExit(within: .seconds(120)) else {
      await process.stop()
      throw ChildProcessError("the command \"\(command)\" did not end within 120 s")
    }
    guard await process.status == 0 else {
      throw ChildProcessError("the command \"\(command)\" failed:\n\(process.logTail())")
    }
  }
}

extension Logger {
  /// For the suite's own clients, whose connections are broken on purpose: only what stops them is of interest.
  static let faults: Logger = {
    var logger = Logger(label: "newsline-faults") { _ in SwiftLogNoOpLogHandler() }
    logger.logLevel = .critical
    return logger
  }()
}
