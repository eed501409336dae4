import CRdKafka

/// The librdkafka that this process runs with, which may be newer than the one it was built with.
public enum KafkaLibrary {
  /// The version at run time, such as `2.8.0`.
  public static var version: String { String(cString: rd_kafka_version_str()) }

  /// Whether a consumer may use the cooperative-sticky assignor: before 2.3.0 it aborts the process when a consumer
  /// closes ahead of its first assignment (confluentinc/librdkafka#4312).
  public static var hasSafeCooperativeRebalancing: Bool { rd_kafka_version() >= 0x0203_0000 }
}
