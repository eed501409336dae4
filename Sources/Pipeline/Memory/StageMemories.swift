import Documents
import Kafka
import Logging

/// What a learning stage knows of the partitions that are this worker's. Lives on the owner's thread.
///
/// Each partition of the input has its own memory, as it has its own offsets: it moves with the partition, nobody else
/// writes it, and it grows with the number of workers without any two of them having to agree. It is kept in a compacted
/// topic, in the partition of the same number. What a batch teaches is written in the transaction that commits the batch,
/// so what is known and what is committed never come apart (as the changelogs of Kafka Streams do it).
final class StageMemories {
  private let stage: any LearningStage
  private let topic: String
  private let reader: MemoryReader
  private let logger: Logger
  /// By the input's partition.
  private(set) var memories: [TopicPartition: PartitionMemory] = [:]

  /// - Returns: `nil` for a stage that does not learn.
  init?(stage: any Stage, settings: WorkerSettings, logger: Logger) {
    guard let stage = stage as? any LearningStage else { return nil }
    self.stage = stage
    self.logger = logger
    topic = settings.memoryTopic
    reader = MemoryReader(topic: settings.memoryTopic, configuration: settings.consumer, logger: logger)
  }

  /// Reads what is known of partitions. To be called once their committed offsets are known: the transactions that these
  /// come from have been decided then, and what they taught is waited for.
  func restore(_ partitions: [TopicPartition]) throws {
    for partition in partitions { memories[partition] = PartitionMemory(content: stage.makeMemory()) }
    let numbers = Dictionary(partitions.map { ($0.partition, $0) }) { first, _ in first }
    let records = try reader.read(Array(numbers.keys)) { number, key, value in
      guard let partition = numbers[number] else { return }
      memories[partition]?.restore(key: key, value: value)
    }
    logger.info(
      "restored what was learned", metadata: ["partitions": "\(partitions.count)", "records": "\(records)"])
  }

  /// Forgets partitions that are no longer this worker's.
  func release(_ partitions: [TopicPartition]) {
    for partition in partitions { memories[partition] = nil }
  }

  /// What a batch teaches: the memories as they will be once it is committed, and the records to commit with it.
  func learned(from batch: Batch, _ results: [ProcessedRecord]) -> Lessons {
    var lessons: [TopicPartition: [(offset: Int64, lesson: any StageLesson)]] = [:]
    for result in results {
      guard let lesson = result.lesson else { continue }
      lessons[result.input.partition, default: []].append((result.input.offset, lesson))
    }
    var learned = Lessons()
    for (partition, range) in batch.ranges {
      guard var memory = memories[partition] else { continue }
      learned.records += memory.learn(lessons[partition] ?? [], upTo: range.next, in: partition.partition)
      learned.memories[partition] = memory
    }
    return learned
  }

  /// Takes over what a batch has taught, once it is committed.
  func adopt(_ lessons: Lessons) {
    memories.merge(lessons.memories) { _, new in new }
  }

  /// What a batch teaches.
  struct Lessons {
    var memories: [TopicPartition: PartitionMemory] = [:]
    var records: [ProducerRecord] = []
  }
}
