import Kafka
import Pipeline
import Verification

/// Everything that readers of committed data find on topics. It blocks on a thread of its own.
actor TopicContents {
  private let executor = ThreadExecutor(name: "fault-scan")
  private let configuration: KafkaConfiguration

  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  init(cluster: FaultCluster) {
    configuration = cluster.clients
  }

  /// Hands on every record of a topic, up to its end as of the call.
  ///
  /// - Parameter ranges: the offsets that matter, by partition; partitions that are not in it are left out. All unless given.
  func read<Value: Sendable>(
    _ topic: String, partitions: Int, ranges: [Int32: Range<Int64>]? = nil,
    _ transform: @Sendable (borrowing ConsumerRecord) -> Value
  ) throws -> [Value] {
    let scan = TopicScan(configuration: configuration, prefix: "faults.", logger: .faults)
    var wanted = try scan.stableRanges(of: topic, Array(0..<Int32(partitions)))
    if let ranges {
      for (partition, range) in wanted { wanted[partition] = range.clamped(to: ranges[partition] ?? 0..<0) }
    }
    var values: [Value] = []
    try scan.read(topic, wanted) { record in
      values.append(transform(record))
      return true
    }
    return values
  }
}
