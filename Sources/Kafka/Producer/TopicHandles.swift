import CRdKafka

/// The topics that a client has produced to, looked up once. Not thread-safe.
final class TopicHandles {
  private var handles: [String: OpaquePointer] = [:]

  func handle(of topic: String, client: OpaquePointer) throws(KafkaError) -> OpaquePointer {
    if let handle = handles[topic] { return handle }
    guard let handle = rd_kafka_topic_new(client, topic, nil) else {
      throw KafkaError(rd_kafka_last_error(), operation: "produce to \(topic)")
    }
    handles[topic] = handle
    return handle
  }

  /// Lets go of all topics; to be called before the client is destroyed.
  func destroy() {
    for handle in handles.values { rd_kafka_topic_destroy(handle) }
    handles = [:]
  }
}

/// Hands a record to librdkafka, which copies it.
func enqueue(
  _ record: ProducerRecord,
  to topic: OpaquePointer,
  of client: OpaquePointer,
  opaque: UnsafeMutableRawPointer?
) -> rd_kafka_resp_err_t {
  let partition = record.partition ?? RD_KAFKA_PARTITION_UA
  return record.value.withUnsafeBytes { value in
    guard record.headers.isEmpty, record.timestamp == nil else {
      let headers = makeHeaders(record.headers)
      let code = (record.key ?? []).withUnsafeBytes { key in
        newsline_rd_kafka_produce(
          client, topic, partition, Int32(RD_KAFKA_MSG_F_COPY), record.key == nil ? nil : key.baseAddress ?? emptyKey,
          key.count, value.baseAddress, value.count, record.timestamp ?? 0, headers, opaque)
      }
      if code != RD_KAFKA_RESP_ERR_NO_ERROR, let headers { rd_kafka_headers_destroy(headers) }
      return code
    }
    let status = (record.key ?? []).withUnsafeBytes { key in
      rd_kafka_produce(
        topic, partition, Int32(RD_KAFKA_MSG_F_COPY), UnsafeMutableRawPointer(mutating: value.baseAddress), value.count,
        record.key == nil ? nil : key.baseAddress ?? emptyKey, key.count, opaque)
    }
    return status == 0 ? RD_KAFKA_RESP_ERR_NO_ERROR : rd_kafka_last_error()
  }
}

/// Any address will do: an empty key differs from no key only by not being null.
private var emptyKey: UnsafeRawPointer? { UnsafeRawPointer(bitPattern: 1) }

private func makeHeaders(_ headers: [RecordHeader]) -> OpaquePointer? {
  guard !headers.isEmpty, let list = rd_kafka_headers_new(headers.count) else { return nil }
  for header in headers {
    if let value = header.value {
      _ = value.withUnsafeBytes { rd_kafka_header_add(list, header.name, -1, $0.baseAddress ?? emptyKey, $0.count) }
    } else {
      rd_kafka_header_add(list, header.name, -1, nil, 0)
    }
  }
  return list
}
