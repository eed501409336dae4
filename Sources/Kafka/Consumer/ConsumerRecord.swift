import CRdKafka

/// One record of a topic, borrowed from the batch that holds it: nothing is copied until it is asked for.
public struct ConsumerRecord: ~Copyable {
  private let message: UnsafeMutablePointer<rd_kafka_message_t>

  init(borrowing message: UnsafeMutablePointer<rd_kafka_message_t>) {
    self.message = message
  }

  /// The record's offset.
  public var offset: Int64 { message.pointee.offset }

  /// The record's partition.
  public var partition: Int32 { message.pointee.partition }

  /// The name of the record's topic.
  public var topic: String { String(cString: rd_kafka_topic_name(message.pointee.rkt)) }

  /// Milliseconds since 1970; `nil` if the record has no timestamp.
  public var timestamp: Int64? {
    var type = RD_KAFKA_TIMESTAMP_NOT_AVAILABLE
    let timestamp = rd_kafka_message_timestamp(message, &type)
    return type == RD_KAFKA_TIMESTAMP_NOT_AVAILABLE || timestamp < 0 ? nil : timestamp
  }

  /// The size of the value in bytes.
  public var valueSize: Int { message.pointee.len }

  /// A copy of the key; `nil` if the record has none.
  public var key: [UInt8]? {
    guard let key = message.pointee.key else { return nil }
    return Array(UnsafeRawBufferPointer(start: key, count: message.pointee.key_len))
  }

  /// A copy of the value; empty if the record has none.
  public var value: [UInt8] { withValue { Array($0) } }

  /// Lends the value's bytes, which must not be kept.
  public func withValue<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    try body(UnsafeRawBufferPointer(start: message.pointee.payload, count: message.pointee.len))
  }

  /// Copies of the headers, in order.
  public var headers: [RecordHeader] {
    var list: OpaquePointer?
    guard rd_kafka_message_headers(message, &list) == RD_KAFKA_RESP_ERR_NO_ERROR, let list else { return [] }
    var headers: [RecordHeader] = []
    headers.reserveCapacity(rd_kafka_header_cnt(list))
    var name: UnsafePointer<CChar>?
    var value: UnsafeRawPointer?
    var size = 0
    while rd_kafka_header_get_all(list, headers.count, &name, &value, &size) == RD_KAFKA_RESP_ERR_NO_ERROR,
      let text = name
    {
      headers.append(
        RecordHeader(
          name: String(cString: text),
          value: value.map { Array(UnsafeRawBufferPointer(start: $0, count: size)) }))
    }
    return headers
  }
}

/// A header of a record (KIP-82).
public struct RecordHeader: Sendable, Hashable {
  /// The name; several headers may share one.
  public var name: String
  /// The value; `nil` is not the same as empty.
  public var value: [UInt8]?

  /// Creates a header.
  public init(name: String, value: [UInt8]?) {
    self.name = name
    self.value = value
  }
}
