/// How far a worker has read a partition: moves the stored offset, and fences a worker that no longer owns it.
public struct PartitionOffset: Sendable, Hashable {
  /// The topic.
  public var topic: String
  /// The partition.
  public var partition: Int32
  /// The next offset that the worker believes to be stored; `nil` if it believes that there is none.
  public var expectedNextOffset: Int64?
  /// The next offset to store: one past the last record of the batch. Never less than `expectedNextOffset`.
  public var newNextOffset: Int64

  /// Creates a move of a partition's offset.
  public init(topic: String, partition: Int32, expectedNextOffset: Int64?, newNextOffset: Int64) {
    self.topic = topic
    self.partition = partition
    self.expectedNextOffset = expectedNextOffset
    self.newNextOffset = newNextOffset
  }
}
