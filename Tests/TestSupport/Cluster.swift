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

  /// A consumer's owner for tests: polls on its own thread until it has seen enough.
  public static func read(
    _ topic: String,
    partitions: Int32 = 1,
    count: Int,
    isolation: String = "read_committed"
  ) async throws -> [String] {
    let reader = Reader()
    return try await reader.read(topic, partitions: partitions, count: count, isolation: isolation)
  }
}

/// Reads whole partitions from their beginning.
public actor Reader {
  private let executor = ThreadExecutor(name: "test-reader")
  /// The thread that polls.
  public nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  /// Creates a reader with a thread of its own.
  public init() {}

  /// Reads until every partition has been read to its end as of the call, and at least `count` records were seen.
  public func read(_ topic: String, partitions: Int32, count: Int, isolation: String) throws -> [String] {
    let consumer = try Consumer(
      configuration: Cluster.configuration([
        "group.id": Cluster.uniqueName("reader"), "isolation.level": isolation, "enable.partition.eof": "true",
      ]), logger: Cluster.logger)
    let all = (0..<partitions).map { TopicPartition(topic: topic, partition: $0) }
    try consumer.assign(Dictionary(uniqueKeysWithValues: all.map { ($0, 0) }))
    var values: [String] = []
    var ended: Set<TopicPartition> = []
    let deadline = ContinuousClock.now + .seconds(30)
    while values.count < count || ended.count < all.count, ContinuousClock.now < deadline {
      try consumer.serve()
      try consumer.poll(upTo: 1000, atEnd: { partition, _ in ended.insert(partition) }) { record in
        values.append(String(decoding: record.value, as: UTF8.self))
      }
      consumer.wait(milliseconds: 100)
    }
    consumer.close()
    return values
  }
}
