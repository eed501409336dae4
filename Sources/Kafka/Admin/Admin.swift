import CRdKafka
import Glibc
import Logging

/// Looks after topics and groups. Its calls block on a thread of their own.
public actor Admin {
  private let executor = ThreadExecutor(name: "kafka-admin")
  private let configuration: KafkaConfiguration
  private let logger: Logger
  let client: ClientHandle
  /// Consumers that join no group, by the group whose offsets they ask for.
  private var offsetReaders: [String: Consumer] = [:]

  /// The thread that blocks in librdkafka.
  public nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  /// Creates a client; nothing is sent yet.
  ///
  /// - Parameters:
  ///   - configuration: must hold `bootstrap.servers`; `isolation.level` decides which high watermark ``lag(of:topics:)``
  ///     counts up to.
  ///   - logger: hears librdkafka's own logs too.
  public init(configuration: KafkaConfiguration, logger: Logger) throws(KafkaError) {
    var configuration = configuration.merging(defaults: ["isolation.level": "read_committed"])
    // A consumer, because only consumers can ask for watermarks with an isolation level; it joins no group.
    configuration["group.id"] = configuration["group.id"] ?? "newsline.admin"
    configuration["group.instance.id"] = nil
    self.configuration = configuration
    self.logger = logger
    client = try ClientHandle(
      RD_KAFKA_CONSUMER, configuration: configuration, context: ClientContext(logger: logger, onStatistics: nil))
  }

  // MARK: Topics

  /// The topics and their partitions.
  ///
  /// - Parameter topic: only this one; it must exist.
  public func topics(named topic: String? = nil, timeoutMilliseconds: Int32 = 10_000) throws(KafkaError)
    -> [TopicDescription]
  {
    var metadata: UnsafePointer<rd_kafka_metadata>?
    let handle = try topic.map { (topic) throws(KafkaError) -> OpaquePointer in
      guard let handle = rd_kafka_topic_new(client.pointer, topic, nil) else {
        throw KafkaError(rd_kafka_last_error(), operation: "describe the topic \(topic)")
      }
      return handle
    }
    defer { if let handle { rd_kafka_topic_destroy(handle) } }
    try check(
      rd_kafka_metadata(client.pointer, topic == nil ? 1 : 0, handle, &metadata, timeoutMilliseconds), "list topics")
    guard let metadata else { return [] }
    defer { rd_kafka_metadata_destroy(metadata) }
    var topics: [TopicDescription] = []
    for index in 0..<Int(metadata.pointee.topic_cnt) {
      let element = metadata.pointee.topics[index]
      let name = String(cString: element.topic)
      guard element.err == RD_KAFKA_RESP_ERR_NO_ERROR else {
        if topic == nil { continue }
        throw KafkaError(element.err, operation: "describe the topic \(name)")
      }
      topics.append(TopicDescription(name: name, partitions: Int(element.partition_cnt)))
    }
    return topics.sorted { $0.name < $1.name }
  }

  /// Creates topics and waits until the brokers know them. Topics that exist already are left as they are.
  ///
  /// - Returns: the names of those that were created.
  public func create(_ topics: [NewTopic], timeoutMilliseconds: Int32 = 30_000) throws(KafkaError) -> [String] {
    let event = try request(timeoutMilliseconds, RD_KAFKA_ADMIN_OP_CREATETOPICS, "create topics") {
      (options, queue) throws(KafkaError) in
      var handles: [OpaquePointer?] = []
      defer { for handle in handles { rd_kafka_NewTopic_destroy(handle) } }
      for topic in topics {
        var reason = [CChar](repeating: 0, count: 512)
        guard
          let handle = rd_kafka_NewTopic_new(
            topic.name, Int32(topic.partitions), Int32(topic.replicationFactor), &reason, reason.count)
        else { throw .configuration("the topic \(topic.name) cannot have \(topic.partitions) partitions") }
        handles.append(handle)
        for (name, value) in topic.configuration.sorted(by: { $0.key < $1.key }) {
          try check(rd_kafka_NewTopic_set_config(handle, name, value), "set \(name) of the topic \(topic.name)")
        }
      }
      handles.withUnsafeMutableBufferPointer { buffer in
        rd_kafka_CreateTopics(client.pointer, buffer.baseAddress, buffer.count, options, queue)
      }
    }
    var count = 0
    var created: [String] = []
    guard let results = rd_kafka_CreateTopics_result_topics(rd_kafka_event_CreateTopics_result(event.pointer), &count)
    else { return [] }
    for index in 0..<count {
      guard let result = results[index] else { continue }
      let name = String(cString: rd_kafka_topic_result_name(result))
      switch rd_kafka_topic_result_error(result) {
      case RD_KAFKA_RESP_ERR_NO_ERROR: created.append(name)
      case RD_KAFKA_RESP_ERR_TOPIC_ALREADY_EXISTS: break
      case let code:
        let reason = rd_kafka_topic_result_error_string(result).map { String(cString: $0) }
        throw KafkaError(code, operation: "create the topic \(name)", reason: reason)
      }
    }
    return created
  }

  /// Deletes topics. Those that do not exist are passed over.
  public func delete(_ topics: [String], timeoutMilliseconds: Int32 = 30_000) throws(KafkaError) {
    let event = try request(timeoutMilliseconds, RD_KAFKA_ADMIN_OP_DELETETOPICS, "delete topics") {
      (options, queue) throws(KafkaError) in
      var handles: [OpaquePointer?] = topics.map { rd_kafka_DeleteTopic_new($0) }
      defer { for handle in handles { rd_kafka_DeleteTopic_destroy(handle) } }
      handles.withUnsafeMutableBufferPointer { buffer in
        rd_kafka_DeleteTopics(client.pointer, buffer.baseAddress, buffer.count, options, queue)
      }
    }
    var count = 0
    guard let results = rd_kafka_DeleteTopics_result_topics(rd_kafka_event_DeleteTopics_result(event.pointer), &count)
    else { return }
    for index in 0..<count {
      guard let result = results[index] else { continue }
      let error = KafkaError(
        rd_kafka_topic_result_error(result),
        operation: "delete the topic \(String(cString: rd_kafka_topic_result_name(result)))")
      if error.code != 0, !error.isUnknownTopic { throw error }
    }
  }

  // MARK: Offsets

  /// The offsets between which partitions hold records. All of them are in the answer.
  public func watermarks(of partitions: [TopicPartition], timeoutMilliseconds: Int32 = 10_000) throws(KafkaError)
    -> [TopicPartition: Watermarks]
  {
    try client.watermarks(of: partitions, timeoutMilliseconds: timeoutMilliseconds)
  }

  /// Where the records of a time and later begin: by partition the offset of the first record whose timestamp is that time
  /// or later. Before that offset all are older; behind it some may be, because timestamps need not grow.
  ///
  /// - Parameter milliseconds: since 1970.
  /// - Returns: partitions without such a record are missing.
  public func offsets(
    since milliseconds: Int64, in partitions: [TopicPartition], timeoutMilliseconds: Int32 = 10_000
  ) throws(KafkaError) -> [TopicPartition: Int64] {
    guard !partitions.isEmpty else { return [:] }
    let list = PartitionList()
    for partition in partitions { list.append(partition, offset: milliseconds) }
    let operation = "find the offsets of a time in \(partitions.count) partitions"
    try check(rd_kafka_offsets_for_times(client.pointer, list.pointer, timeoutMilliseconds), operation)
    var offsets: [TopicPartition: Int64] = [:]
    for element in list.elements {
      try check(element.err, "find the offset of a time in \(TopicPartition(element))")
      // Without such a record librdkafka answers with the logical offset of the end, which is negative.
      if element.offset >= 0 { offsets[TopicPartition(element)] = element.offset }
    }
    return offsets
  }

  /// A client that may ask for a group's offsets, as they are: with `read_committed` the answer would wait for transactions
  /// that are about to change them, and one may hang.
  func offsetReader(of group: String) throws(KafkaError) -> Consumer {
    if let reader = offsetReaders[group] { return reader }
    var configuration = configuration
    configuration["group.id"] = group
    configuration["isolation.level"] = "read_uncommitted"
    configuration["enable.auto.commit"] = "false"
    let reader = try Consumer(configuration: configuration, logger: logger)
    offsetReaders[group] = reader
    return reader
  }

  // MARK: Requests

  /// Makes an asynchronous request and waits for its answer.
  private func request(
    _ timeoutMilliseconds: Int32,
    _ operation: rd_kafka_admin_op_t,
    _ name: String,
    _ send: (OpaquePointer?, OpaquePointer) throws(KafkaError) -> Void
  ) throws(KafkaError) -> EventHandle {
    let queue = QueueHandle(rd_kafka_queue_new(client.pointer))
    let options = rd_kafka_AdminOptions_new(client.pointer, operation)
    defer { rd_kafka_AdminOptions_destroy(options) }
    var reason = [CChar](repeating: 0, count: 128)
    rd_kafka_AdminOptions_set_request_timeout(options, timeoutMilliseconds, &reason, reason.count)
    try send(options, queue.pointer)
    guard let pointer = rd_kafka_queue_poll(queue.pointer, timeoutMilliseconds + 1000) else {
      throw KafkaError(RD_KAFKA_RESP_ERR__TIMED_OUT, operation: name)
    }
    let event = EventHandle(pointer)
    let code = rd_kafka_event_error(pointer)
    if code != RD_KAFKA_RESP_ERR_NO_ERROR {
      throw KafkaError(code, operation: name, reason: rd_kafka_event_error_string(pointer).map { String(cString: $0) })
    }
    return event
  }
}

/// Owns one of librdkafka's queues.
struct QueueHandle: ~Copyable {
  let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) { self.pointer = pointer }

  deinit { rd_kafka_queue_destroy(pointer) }
}

/// Owns one of librdkafka's events.
struct EventHandle: ~Copyable {
  let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) { self.pointer = pointer }

  deinit { rd_kafka_event_destroy(pointer) }
}
