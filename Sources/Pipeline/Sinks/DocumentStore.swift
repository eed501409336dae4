import Documents

/// A store that the last stage writes to, with the offsets of what it has taken.
///
/// Sendable, but called by one worker from one thread.
public protocol DocumentStore: Sendable {
  /// The next offset of each partition of a topic, as of the last write.
  func nextOffsets(topic: String) throws(DocumentStoreError) -> [Int32: Int64]

  /// Writes documents and advances offsets, all or nothing. A document replaces an older version of itself, and never a
  /// newer one.
  func write(_ records: [Record], advancing offsets: [StoredOffset]) throws(DocumentStoreError)
}

/// The step that a write takes in a partition.
public struct StoredOffset: Sendable, Hashable {
  /// The topic.
  public let topic: String
  /// The partition.
  public let partition: Int32
  /// The next offset that the store must have, so that a worker which lost the partition cannot write; `nil` if it must
  /// have none.
  public let expected: Int64?
  /// The next offset after the write.
  public let next: Int64

  /// Creates a step.
  public init(topic: String, partition: Int32, expected: Int64?, next: Int64) {
    self.topic = topic
    self.partition = partition
    self.expected = expected
    self.next = next
  }
}

/// Why a store did not write.
public struct DocumentStoreError: Error, Sendable, CustomStringConvertible {
  /// What can be done about it.
  public enum Kind: Sendable, Equatable {
    /// The same write may succeed later: locked, full, out of reach.
    case transient
    /// Another worker has taken over a partition.
    case fenced
    /// The store will not take one of the documents, the one at that index, now or ever; nothing was written.
    case rejected(index: Int)
    /// The store will not work again without help.
    case permanent
  }

  /// What can be done about it.
  public let kind: Kind
  /// What went wrong.
  public let description: String

  /// Creates an error.
  public init(_ kind: Kind, _ description: String) {
    self.kind = kind
    self.description = description
  }
}
