import CRdKafka

/// A topic that is to be created.
public struct NewTopic: Sendable, Hashable {
  /// The name.
  public var name: String
  /// The number of partitions, at least 1.
  public var partitions: Int
  /// The number of copies of each partition; -1 lets the broker choose.
  public var replicationFactor: Int
  /// Kafka's topic properties, such as `max.message.bytes`.
  public var configuration: [String: String]

  /// Creates a description of a topic.
  public init(name: String, partitions: Int, replicationFactor: Int = -1, configuration: [String: String] = [:]) {
    self.name = name
    self.partitions = partitions
    self.replicationFactor = replicationFactor
    self.configuration = configuration
  }
}

/// A topic that exists.
public struct TopicDescription: Sendable, Hashable {
  /// The name.
  public let name: String
  /// The number of partitions.
  public let partitions: Int
}

/// How far a group is behind in a partition.
public struct PartitionLag: Sendable, Hashable {
  /// The partition.
  public let partition: TopicPartition
  /// The next offset that the group will read; `nil` if it has committed none.
  public let committed: Int64?
  /// What the partition holds.
  public let watermarks: Watermarks

  /// Creates what is known of a partition.
  public init(partition: TopicPartition, committed: Int64?, watermarks: Watermarks) {
    self.partition = partition
    self.committed = committed
    self.watermarks = watermarks
  }

  /// The number of offsets yet to be read; the control records of transactions count among them.
  public var lag: Int64 { max(0, watermarks.high - max(committed ?? watermarks.low, watermarks.low)) }
}
