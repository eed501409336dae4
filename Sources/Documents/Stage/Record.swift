/// One record of a topic, as a stage sees it: bytes with headers, no matter what carried them.
public struct Record: Sendable, Equatable {
  /// A header. Names may come more than once.
  public struct Header: Sendable, Equatable {
    /// The name.
    public var name: String
    /// The value; `nil` is allowed by Kafka and differs from empty.
    public var value: [UInt8]?

    /// Creates a header.
    public init(name: String, value: [UInt8]?) {
      self.name = name
      self.value = value
    }

    /// Creates a header whose value is text in UTF-8.
    public init(name: String, text: String) {
      self.init(name: name, value: Array(text.utf8))
    }
  }

  /// The key; `nil` if the record has none.
  public var key: [UInt8]?
  /// The value; empty for a record without one.
  public var value: [UInt8]
  /// The headers, in order.
  public var headers: [Header]
  /// The record's timestamp; `nil` if it has none.
  public var timestamp: Timestamp?

  /// Creates a record.
  public init(key: [UInt8]? = nil, value: [UInt8], headers: [Header] = [], timestamp: Timestamp? = nil) {
    self.key = key
    self.value = value
    self.headers = headers
    self.timestamp = timestamp
  }

  /// The text of the last header of that name (RFC: Kafka Record Headers, KIP-82: the last one counts); `nil` if there
  /// is none or it is not UTF-8.
  public func text(ofHeader name: String) -> String? {
    guard let value = headers.last(where: { $0.name == name })?.value else { return nil }
    return String(validating: value, as: UTF8.self)
  }
}
