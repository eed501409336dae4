import CRdKafka

/// The first offset that a partition still holds, and the one that its next record will get.
public struct Watermarks: Sendable, Hashable {
  /// The offset of the oldest record.
  public let low: Int64
  /// The offset past the newest record; with `isolation.level=read_committed`, past the last stable one.
  public let high: Int64

  /// Creates a pair of offsets.
  public init(low: Int64, high: Int64) {
    self.low = low
    self.high = high
  }
}

extension ClientHandle {
  /// Asks the leaders of partitions for their watermarks: two requests to each broker, however many partitions there are.
  ///
  /// `rd_kafka_query_watermark_offsets` waits for ever if a broker goes away while it is asked (librdkafka's issue 2588,
  /// mended in 2.3), and asks for one partition at a time. Asking for the offset of a time that stands for an end is the
  /// same request (ListOffsets, with -2 and -1), and keeps to its time limit.
  func watermarks(of partitions: [TopicPartition], timeoutMilliseconds: Int32) throws(KafkaError)
    -> [TopicPartition: Watermarks]
  {
    // The oldest first: it may only grow, and never past the end that is asked for after it.
    let lows = try ends(of: partitions, RD_KAFKA_OFFSET_BEGINNING, timeoutMilliseconds)
    let highs = try ends(of: partitions, RD_KAFKA_OFFSET_END, timeoutMilliseconds)
    var watermarks: [TopicPartition: Watermarks] = [:]
    for (partition, low) in lows { watermarks[partition] = highs[partition].map { Watermarks(low: low, high: $0) } }
    return watermarks
  }

  private func ends(of partitions: [TopicPartition], _ end: Int32, _ timeoutMilliseconds: Int32) throws(KafkaError)
    -> [TopicPartition: Int64]
  {
    guard let first = partitions.first else { return [:] }
    let operation =
      partitions.count == 1
      ? "read the watermarks of \(first)" : "read the watermarks of \(partitions.count) partitions"
    let list = PartitionList()
    for partition in partitions { list.append(partition, offset: Int64(end)) }
    let code = rd_kafka_offsets_for_times(pointer, list.pointer, timeoutMilliseconds)
    if code != RD_KAFKA_RESP_ERR_NO_ERROR { throw KafkaError(code, operation: operation) }
    var offsets: [TopicPartition: Int64] = [:]
    for element in list.elements {
      let partition = TopicPartition(element)
      if element.err != RD_KAFKA_RESP_ERR_NO_ERROR {
        throw KafkaError(element.err, operation: "read the watermarks of \(partition)")
      }
      // What was asked comes back for a partition that no broker answered for.
      guard element.offset >= 0 else {
        throw KafkaError(RD_KAFKA_RESP_ERR__TIMED_OUT, operation: "read the watermarks of \(partition)")
      }
      offsets[partition] = element.offset
    }
    return offsets
  }
}
