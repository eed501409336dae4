/// A record to be produced.
public struct ProducerRecord: Sendable {
  /// The partition; `nil` lets the key choose, or chance if there is none.
  public var partition: Int32?
  /// The key.
  public var key: [UInt8]?
  /// The value.
  public var value: [UInt8]
  /// The headers, in order.
  public var headers: [RecordHeader]
  /// Milliseconds since 1970; `nil` for the present.
  public var timestamp: Int64?

  /// Creates a record.
  public init(
    partition: Int32? = nil,
    key: [UInt8]? = nil,
    value: [UInt8],
    headers: [RecordHeader] = [],
    timestamp: Int64? = nil
  ) {
    self.partition = partition
    self.key = key
    self.value = value
    self.headers = headers
    self.timestamp = timestamp
  }
}
