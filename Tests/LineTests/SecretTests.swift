import Foundation
import TestSupport
import Testing

/// Secrets with a mark that is looked for in everything that comes out.
@Suite("Secrets")
struct SecretTests {
  private static let mark = "MARKED-SECRET-5e1f"

  /// A cluster that does not answer, and every secret that a configuration can hold.
  private static var environment: [String: String] {
    var environment = ProcessInfo.processInfo.environment.filter {
      !$0.key.hasPrefix("KAFKA_") && !$0.key.hasPrefix("NEWSLINE_")
    }
    environment["KAFKA_BOOTSTRAP_SERVERS"] = "127.0.0.1:1"
    environment["KAFKA_SECURITY_PROTOCOL"] = "sasl_ssl"
    environment["KAFKA_SASL_MECHANISM"] = "PLAIN"
    environment["KAFKA_SASL_USERNAME"] = "somebody"
    environment["KAFKA_SASL_PASSWORD"] = mark
    environment["KAFKA_SSL_KEY_PASSWORD"] = mark
    environment["KAFKA_SSL_KEYSTORE_PASSWORD"] = mark
    environment["KAFKA_DEBUG"] = "all"
    environment["NEWSLINE_LOG_LEVEL"] = "trace"
    return environment
  }

  @Test(
    "No command prints a secret, whatever it is asked and however it fails",
    arguments: [
      ["config"], ["config", "--json"], ["status"], ["topics", "create"], ["dead-letters", "list"],
      ["config", "--set", "kafka.sasl.password=\(mark)x"], ["config", "--set", "kafka.ssl.key.pem=\(mark)"],
      ["config", "--set", "kafka.sasl.mechanism=\(mark.prefix(3))"],
    ])
  func commands(arguments: [String]) async throws {
    var environment = Self.environment
    environment["KAFKA_SOCKET_TIMEOUT_MS"] = "1000"
    let command = try await Command.newsline(arguments, environment: environment)
    #expect(!command.output.isEmpty || !command.errors.isEmpty)
    #expect(!command.output.contains(Self.mark))
    #expect(!command.errors.contains(Self.mark))
  }

  @Test("No worker logs a secret, not even at the finest level with all of librdkafka's debugging on")
  func worker() async throws {
    let line = try LineProcesses(environment: Self.environment)
    try await line.start(.clean, "clean-1")
    let log = line.folder.appendingPathComponent("clean-1.log")
    let deadline = ContinuousClock.now + .seconds(30)
    var text = ""
    // librdkafka has gone through its configuration and tried to connect.
    while ContinuousClock.now < deadline, !text.contains("127.0.0.1:1/bootstrap") {
      text = (try? String(contentsOf: log, encoding: .utf8)) ?? ""
      try await Task.sleep(for: .milliseconds(20))
    }
    _ = await line.terminate("clean-1")
    text = try String(contentsOf: log, encoding: .utf8)
    #expect(text.contains("127.0.0.1:1/bootstrap"))
    #expect(!text.contains(Self.mark))
    await line.end()
  }
}
