import Foundation
import Kafka
import Processes
import TestSupport
import Testing

@Suite("Administration without a broker", .enabled(if: Cluster.isAvailable, "KAFKA_BOOTSTRAP_SERVERS names no broker"))
struct BrokerLossTests {
  /// librdkafka's own requests for groups and their offsets end the process here (its issue 4605), and the one for watermarks
  /// never returns (2588).
  @Test("Questions about a group fail while the broker is away, and are answered when it is back")
  func brokerRestarts() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(Cluster.uniqueName("broker"))
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let port = try DevelopmentBroker.freePort()
    let admin = try Admin(
      configuration: KafkaConfiguration(["bootstrap.servers": "127.0.0.1:\(port)"]), logger: Cluster.logger)
    for round in 0..<3 {
      let broker = try await DevelopmentBroker.start(port: port, dataDirectory: folder)
      if round == 0 { _ = try await admin.create([NewTopic(name: "asked", partitions: 2)]) }
      #expect(await Self.asks(admin, until: true), "no answer from a broker that runs")
      async let failed = Self.asks(admin, until: false)
      await broker.process.stop()
      #expect(await failed, "an answer from a broker that is gone")
    }
  }

  /// Asks until the answers are of the kind that is waited for; whether that happened in time.
  private static func asks(_ admin: Admin, until succeeds: Bool) async -> Bool {
    let deadline = ContinuousClock.now + .seconds(40)
    while ContinuousClock.now < deadline {
      do {
        _ = try await admin.describe(group: "askers", timeoutMilliseconds: 1000)
        _ = try await admin.lag(of: "askers", in: "asked", timeoutMilliseconds: 1000)
        if succeeds { return true }
      } catch {
        if !succeeds { return true }
      }
    }
    return false
  }
}
