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

  /// The number of offsets yet to be read; the control records of transactions count among them.
  public var lag: Int64 { max(0, watermarks.high - max(committed ?? watermarks.low, watermarks.low)) }
}

/// A consumer group.
public struct GroupDescription: Sendable, Hashable {
  /// A process that shares the group's partitions.
  public struct Member: Sendable, Hashable {
    /// The name that the broker gave it.
    public let id: String
    /// Its stable name (`group.instance.id`); `nil` if it has none.
    public let instance: String?
    /// Its `client.id`.
    public let client: String
    /// The address that it connects from.
    public let host: String
    /// What it reads.
    public let partitions: [TopicPartition]
  }

  /// The group's name.
  public let name: String
  /// `Stable`, `Empty`, `PreparingRebalance`, ...
  public let state: String
  /// Its members.
  public let members: [Member]

  init(name: String, _ group: OpaquePointer) {
    self.name = name
    state = String(cString: rd_kafka_consumer_group_state_name(rd_kafka_ConsumerGroupDescription_state(group)))
    members = (0..<rd_kafka_ConsumerGroupDescription_member_count(group)).compactMap { index in
      rd_kafka_ConsumerGroupDescription_member(group, index).map(Member.init)
    }
  }
}

extension GroupDescription.Member {
  fileprivate init(_ member: OpaquePointer) {
    id = rd_kafka_MemberDescription_consumer_id(member).map { String(cString: $0) } ?? ""
    instance = rd_kafka_MemberDescription_group_instance_id(member).map { String(cString: $0) }
    client = rd_kafka_MemberDescription_client_id(member).map { String(cString: $0) } ?? ""
    host = rd_kafka_MemberDescription_host(member).map { String(cString: $0) } ?? ""
    let assignment = rd_kafka_MemberDescription_assignment(member)
    if let list = assignment.flatMap({ rd_kafka_MemberAssignment_partitions($0) }) {
      partitions = (0..<Int(list.pointee.cnt)).map { TopicPartition(list.pointee.elems[$0]) }
    } else {
      partitions = []
    }
  }
}
