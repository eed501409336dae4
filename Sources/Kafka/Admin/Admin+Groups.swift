import CRdKafka

// librdkafka's own requests for this (DescribeConsumerGroups, ListConsumerGroupOffsets) end the process by an assertion if a
// broker goes away while one is under way (its issue 4605, open as of 2.10), which is just when people ask. So offsets are
// asked for as a consumer does, and members by the older request for groups.
extension Admin {
  /// The members of a consumer group and what each of them reads. A group that nobody has used is `Dead` or missing.
  ///
  /// - Returns: `nil` if the cluster does not know the group.
  public func describe(group: String, timeoutMilliseconds: Int32 = 10_000) throws(KafkaError) -> GroupDescription? {
    var list: UnsafePointer<rd_kafka_group_list>?
    let operation = "describe the group \(group)"
    try check(rd_kafka_list_groups(client.pointer, group, &list, timeoutMilliseconds), operation)
    guard let list else { return nil }
    defer { rd_kafka_group_list_destroy(list) }
    for index in 0..<Int(list.pointee.group_cnt) {
      let element = list.pointee.groups[index]
      guard element.group.map({ String(cString: $0) }) == group else { continue }
      try check(element.err, operation)
      return GroupDescription(element)
    }
    return nil
  }

  /// The offsets that a group has committed in a topic. Partitions without one are missing, and so is a topic that does not
  /// exist.
  public func committed(by group: String, in topic: String, timeoutMilliseconds: Int32 = 10_000) throws(KafkaError)
    -> [TopicPartition: CommittedOffset]
  {
    let description: TopicDescription?
    do throws(KafkaError) {
      description = try topics(named: topic, timeoutMilliseconds: timeoutMilliseconds).first
    } catch {
      guard error.isUnknownTopic else { throw error }
      return [:]
    }
    guard let description else { return [:] }
    let partitions = (0..<Int32(description.partitions)).map { TopicPartition(topic: topic, partition: $0) }
    return try offsetReader(of: group).committed(partitions, timeoutMilliseconds: timeoutMilliseconds)
  }

  /// How far a group is behind in a topic, partition by partition.
  public func lag(of group: String, in topic: String, timeoutMilliseconds: Int32 = 10_000) throws(KafkaError)
    -> [PartitionLag]
  {
    let committed = try committed(by: group, in: topic, timeoutMilliseconds: timeoutMilliseconds)
    guard let description = try topics(named: topic, timeoutMilliseconds: timeoutMilliseconds).first else { return [] }
    let marks = try watermarks(
      of: (0..<Int32(description.partitions)).map { TopicPartition(topic: topic, partition: $0) },
      timeoutMilliseconds: timeoutMilliseconds)
    return marks.sorted { $0.key < $1.key }.map { partition, marks in
      PartitionLag(partition: partition, committed: committed[partition]?.next, watermarks: marks)
    }
  }
}
