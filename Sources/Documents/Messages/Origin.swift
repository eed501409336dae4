/// A record's place in Kafka: `topic/partition/offset`.
///
/// The one in the header `newsline-origin` is where a document entered the line; it stays the same from end to end.
public struct Origin: Sendable, Hashable, CustomStringConvertible {
  /// The topic.
  public let topic: String
  /// The partition, from 0.
  public let partition: Int32
  /// The offset, from 0.
  public let offset: Int64

  /// Creates a place.
  public init(topic: String, partition: Int32, offset: Int64) {
    self.topic = topic
    self.partition = partition
    self.offset = offset
  }

  /// Parses `topic/partition/offset`; `nil` for anything else. Kafka's topic names hold no slash.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, !parts[0].isEmpty, let partition = Int32(parts[1]), partition >= 0,
      let offset = Int64(parts[2]), offset >= 0
    else { return nil }
    self.init(topic: String(parts[0]), partition: partition, offset: offset)
  }

  /// `topic/partition/offset`.
  public var description: String { "\(topic)/\(partition)/\(offset)" }
}
