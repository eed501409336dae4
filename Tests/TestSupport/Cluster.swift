import Foundation
import Kafka
import Logging

/// The broker that the tests run on: `scripts/with-broker` starts one, or `KAFKA_BOOTSTRAP_SERVERS` names any cluster.
public enum Cluster {
  /// Properties for clients of that broker.
  public static var properties: [String: String] {
    let environment = ProcessInfo.processInfo.environment
    var properties = ["bootstrap.servers": environment["KAFKA_BOOTSTRAP_SERVERS"] ?? ""]
    properties["receive.message.max.bytes"] = environment["KAFKA_RECEIVE_MESSAGE_MAX_BYTES"]
    properties["partition.assignment.strategy"] = environment["KAFKA_PARTITION_ASSIGNMENT_STRATEGY"]
    return properties
  }

  /// Whether there is one.
  public static var isAvailable: Bool { properties["bootstrap.servers"]?.isEmpty == false }

  /// Lets only errors through.
  public static let logger: Logger = {
    var logger = Logger(label: "kafka-tests")
    logger.logLevel = .error
    return logger
  }()

  /// A configuration for a client of that broker, with properties of its own.
  public static func configuration(_ own: [String: String] = [:]) -> KafkaConfiguration {
    KafkaConfiguration(own).merging(defaults: properties)
  }

  /// A name that no other run uses.
  public static func uniqueName(_ base: String) -> String { "test-\(base)-\(UUID().uuidString.prefix(8).lowercased())" }

  /// Creates a topic of its own for a test.
  public static func makeTopic(partitions: Int = 1) async throws -> String {
    let name = uniqueName("topic")
    let admin = try Admin(configuration: configuration(), logger: logger)
    _ = try await admin.create([NewTopic(name: name, partitions: partitions)])
    return name
  }

  /// The values of a topic's committed records as text.
  public static func read(_ topic: String, partitions: Int32 = 1) async throws -> [String] {
    try await TopicContents().read(topic, partitions: partitions).map { String(decoding: $0.value, as: UTF8.self) }
  }
}
