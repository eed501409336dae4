import CRdKafka

/// Which partition librdkafka puts a record with a key into, unless it is told otherwise (`partitioner`): the CRC-32 of
/// the key, modulo the number of partitions.
public enum KeyPartitioner {
  /// The names of the partitioners that put a record with a key where this one does.
  public static let equivalents: Set<String> = ["consistent", "consistent_random"]

  /// The partition of a key that is not empty.
  public static func partition(of key: [UInt8], partitions: Int) -> Int32 {
    // The function looks neither at the topic nor at the opaque values.
    key.withUnsafeBytes {
      rd_kafka_msg_partitioner_consistent(nil, $0.baseAddress, $0.count, Int32(partitions), nil, nil)
    }
  }
}
