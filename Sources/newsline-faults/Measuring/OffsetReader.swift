import Documents
import Kafka
import Pipeline

/// Asks for committed offsets and the ends of topics, on a thread that may block.
///
/// With consumers that join no group: librdkafka's admin client of 2.0.2 ends the process if a broker goes away while a
/// request waits for it, and here brokers go away.
actor OffsetReader {
  private let executor = ThreadExecutor(name: "fault-offsets")
  private let consumers: [StageName: Consumer]
  private let partitions: [StageName: [TopicPartition]]

  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  init(cluster: FaultCluster, topics: Topics, partitions count: Int) throws {
    var consumers: [StageName: Consumer] = [:]
    var partitions: [StageName: [TopicPartition]] = [:]
    for stage in StageName.allCases {
      var configuration = cluster.clients
      configuration["group.id"] = topics.group(of: stage)
      configuration["group.instance.id"] = nil
      // The offsets as they are, without waiting for transactions that are about to change them.
      configuration["isolation.level"] = "read_uncommitted"
      configuration["enable.auto.commit"] = "false"
      consumers[stage] = try Consumer(configuration: configuration, logger: .faults)
      partitions[stage] = (0..<Int32(count)).map { TopicPartition(topic: topics.input(of: stage), partition: $0) }
    }
    self.consumers = consumers
    self.partitions = partitions
  }

  /// What a stage has committed; `nil` if the cluster does not answer.
  func committed(by stage: StageName) -> [Int32: Int64]? {
    guard let consumer = consumers[stage],
      let offsets = try? consumer.committed(partitions[stage] ?? [], timeoutMilliseconds: 1500)
    else { return nil }
    return Dictionary(uniqueKeysWithValues: offsets.map { ($0.key.partition, $0.value.next) })
  }

  /// How many offsets a stage is behind; `nil` if the cluster does not answer.
  func lag(of stage: StageName) -> Int64? {
    guard let consumer = consumers[stage], let committed = committed(by: stage),
      let marks = try? consumer.watermarks(of: partitions[stage] ?? [], timeoutMilliseconds: 1500)
    else { return nil }
    return marks.reduce(0) { lag, mark in
      let (partition, marks) = mark
      return lag + max(0, marks.high - max(committed[partition.partition] ?? marks.low, marks.low))
    }
  }
}
