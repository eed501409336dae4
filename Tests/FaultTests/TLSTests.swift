import Foundation
import Kafka
import TestSupport
import Testing

@testable import newsline_faults

/// Encryption for real: a server that ends TLS stands before the broker, with certificates of several kinds.
@Suite("TLS to the broker", .enabled(if: Cluster.isAvailable, "KAFKA_BOOTSTRAP_SERVERS names no broker"))
struct TLSTests {
  @Test("With the right certificate documents go through, and cannot be had without encryption")
  func right() async throws {
    let authority = try Authority()
    let front = try TLSFront(certificate: try authority.certificate(host: "localhost"))
    defer { front.end() }
    let topic = try await Cluster.makeTopic()
    let producer = try Producer(
      configuration: front.configuration(authority: authority.path), logger: Cluster.logger)
    let results = await producer.send([ProducerRecord(key: [1], value: [2, 3])], to: topic)
    #expect(try results.first?.get().offset == 0)
    #expect(try await TopicContents().read(topic, partitions: 1).map(\.value) == [[2, 3]])
    let open = try Admin(
      configuration: KafkaConfiguration(["bootstrap.servers": front.address, "log_level": "0"]), logger: Cluster.logger)
    await #expect(throws: KafkaError.self) { try await open.topics(timeoutMilliseconds: 1500) }
  }

  @Test("Another host's certificate, an expired one and one of an unknown authority are refused, and the error says so")
  func wrong() async throws {
    let authority = try Authority()
    let stranger = try Authority()
    for (certificate, trusted, words) in [
      (try authority.certificate(host: "elsewhere.example"), authority, "for another host"),
      (try authority.certificate(host: "localhost", days: -1), authority, "has expired"),
      (try stranger.certificate(host: "localhost"), authority, "ssl.ca.location"),
    ] {
      let front = try TLSFront(certificate: certificate)
      defer { front.end() }
      let log = CollectedLog()
      let admin = try Admin(configuration: front.configuration(authority: trusted.path), logger: log.logger)
      await #expect(throws: KafkaError.self) { try await admin.topics(timeoutMilliseconds: 3000) }
      #expect(log.text.contains("is refused: "), "\(log.text)")
      #expect(log.text.contains(words), "\(log.text)")
    }
  }
}
