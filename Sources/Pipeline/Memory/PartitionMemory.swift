import Documents
import Kafka

/// What a stage has learned from a partition, and how much of it.
struct PartitionMemory: Sendable {
  /// Up to this offset records have been learned from.
  var position: Int64 = 0
  var content: any StageMemory

  /// The key that the position stands under: no entry's, because those do not begin with 0.
  private static let positionKey: [UInt8] = [0]

  /// Takes in what a part of the partition teaches.
  ///
  /// - Parameters:
  ///   - lessons: with their offsets, in order. What was learned from before, as it is where a group's offsets were set
  ///     back, teaches nothing anew.
  ///   - next: the offset after that part.
  /// - Returns: what has changed, for the topic that keeps it.
  mutating func learn(_ lessons: [(offset: Int64, lesson: any StageLesson)], upTo next: Int64, in partition: Int32)
    -> [ProducerRecord]
  {
    for (offset, lesson) in lessons where offset >= position { content.learn(lesson) }
    position = max(position, next)
    var records = content.takeChanges().map { ProducerRecord(partition: partition, key: $0.key, value: $0.value) }
    records.append(ProducerRecord(partition: partition, key: Self.positionKey, value: Array("\(position)".utf8)))
    return records
  }

  /// Takes back a record of that topic.
  mutating func restore(key: [UInt8]?, value: [UInt8]) {
    guard let key, !key.isEmpty else { return }
    if key == Self.positionKey {
      position = max(position, Int64(String(decoding: value, as: UTF8.self)) ?? 0)
    } else {
      content.restore(MemoryEntry(key: key, value: value))
    }
  }
}
