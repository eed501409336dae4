import CRdKafka
import Glibc

/// A partition of a topic.
public struct TopicPartition: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The topic's name.
  public let topic: String
  /// The partition, from 0.
  public let partition: Int32

  /// Creates a partition's name.
  public init(topic: String, partition: Int32) {
    self.topic = topic
    self.partition = partition
  }

  /// By topic, then by number.
  public static func < (left: TopicPartition, right: TopicPartition) -> Bool {
    (left.topic, left.partition) < (right.topic, right.partition)
  }

  /// `topic/partition`.
  public var description: String { "\(topic)/\(partition)" }
}

/// An offset of a consumer group, with the text that was committed beside it.
public struct CommittedOffset: Sendable, Hashable {
  /// The offset of the next record to read.
  public var next: Int64
  /// At most 4 KiB by a broker's default (`offset.metadata.max.bytes`); `nil` if there is none.
  public var metadata: String?

  /// Creates an offset.
  public init(next: Int64, metadata: String? = nil) {
    self.next = next
    self.metadata = metadata
  }
}

/// Owns librdkafka's list of partitions.
struct PartitionList: ~Copyable {
  let pointer: UnsafeMutablePointer<rd_kafka_topic_partition_list_t>

  init() {
    pointer = rd_kafka_topic_partition_list_new(8)
  }

  init(_ partitions: some Sequence<TopicPartition>) {
    self.init()
    for partition in partitions { append(partition) }
  }

  /// Takes over a list.
  init(consuming pointer: UnsafeMutablePointer<rd_kafka_topic_partition_list_t>) {
    self.pointer = pointer
  }

  deinit { rd_kafka_topic_partition_list_destroy(pointer) }

  borrowing func append(_ partition: TopicPartition, offset: Int64? = nil, metadata: String? = nil) {
    let element = rd_kafka_topic_partition_list_add(pointer, partition.topic, partition.partition)
    guard let element else { return }
    if let offset { element.pointee.offset = offset }
    if let metadata {
      // librdkafka frees it with `free`.
      element.pointee.metadata = UnsafeMutableRawPointer(strdup(metadata))
      element.pointee.metadata_size = metadata.utf8.count
    }
  }

  var elements: UnsafeBufferPointer<rd_kafka_topic_partition_t> {
    UnsafeBufferPointer(start: pointer.pointee.elems, count: Int(pointer.pointee.cnt))
  }

  var partitions: [TopicPartition] { elements.map(TopicPartition.init) }
}

extension TopicPartition {
  init(_ element: rd_kafka_topic_partition_t) {
    self.init(topic: String(cString: element.topic), partition: element.partition)
  }
}

extension CommittedOffset {
  /// `nil` if the group has committed nothing there.
  init?(_ element: rd_kafka_topic_partition_t) {
    guard element.offset >= 0 else { return nil }
    self.init(next: element.offset)
    if let metadata = element.metadata, element.metadata_size > 0 {
      self.metadata = String(
        decoding: UnsafeRawBufferPointer(start: metadata, count: element.metadata_size), as: UTF8.self)
    }
  }
}
