import ArgumentParser
import Foundation
import Processes
import UnixSignals

/// `newsline broker`.
struct Broker: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run a development broker on this machine.",
    discussion: """
      A Kafka-compatible server in one binary, on the loopback address. Transactions, groups and fencing are real; \
      durability is not: an acknowledgement means memory, and members that die never leave their group, so give workers \
      stable names (NEWSLINE_INSTANCE). Clients need KAFKA_RECEIVE_MESSAGE_MAX_BYTES=2147483647 and \
      KAFKA_PARTITION_ASSIGNMENT_STRATEGY=range, workers NEWSLINE_DEVELOPMENT_BROKER=true besides. For anything that \
      matters use Apache Kafka.
      """)

  @Option(help: "The port; 0 takes a free one.")
  var port = 9092
  @Option(help: "Where its data lies; a folder that goes with it unless given.", completion: .directory)
  var dataDir: String?

  func run() async throws {
    let temporary = try dataDir == nil ? TemporaryFolder(name: "newsline-broker") : nil
    defer { temporary?.remove() }
    let folder = temporary?.url ?? URL(fileURLWithPath: dataDir ?? ".")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let signals = await UnixSignalsSequence(trapping: .sigterm, .sigint)
    let broker = try await DevelopmentBroker.start(port: port, dataDirectory: folder)
    Output.note("broker at \(broker.address), data in \(folder.path); interrupt to stop")
    Output.line(broker.address)
    await withTaskGroup(of: Void.self) { group in
      group.addTask { for await _ in signals { return } }
      group.addTask {
        while await broker.process.isRunning, !Task.isCancelled { try? await Task.sleep(for: .milliseconds(200)) }
      }
      await group.next()
      group.cancelAll()
    }
    let endedByItself = await !broker.process.isRunning
    await broker.process.stop()
    if endedByItself {
      Output.note("the broker ended by itself:\n\(broker.process.logTail())")
      throw ExitCode(1)
    }
  }
}

/// A folder that is removed when it is no longer needed.
struct TemporaryFolder {
  let url: URL

  init(name: String) throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("\(name)-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(
      at: url, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  func remove() { try? FileManager.default.removeItem(at: url) }
}
