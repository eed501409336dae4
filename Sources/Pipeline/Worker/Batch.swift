import Documents
import Kafka

/// Which offsets a batch covers; the records themselves are with the loop.
struct Batch: Sendable, Equatable {
  /// What a batch covers of one partition.
  struct Range: Sendable, Equatable {
    /// The offset after the last one that it covers.
    var next: Int64
    /// The assignment that the offsets were read under: if the partition has begun another since, they are void.
    var generation: Int
    /// The last record among them; `nil` if there is none, only the end of the partition.
    var record: Int64?
    /// What to commit with the offset.
    var metadata: String?
  }

  /// Grows from batch to batch.
  let id: Int
  /// By partition.
  var ranges: [TopicPartition: Range] = [:]
  /// The number of records.
  var records = 0
  /// The size of their values.
  var bytes = 0

  /// Why the only record is not to be processed; `nil` for every ordinary batch.
  var verdict: CrashVerdict?

  var isEmpty: Bool { ranges.isEmpty }
}

/// A record that was read, with its place.
struct ConsumedRecord: Sendable {
  let partition: TopicPartition
  let offset: Int64
  let record: Record

  var origin: Origin { Origin(topic: partition.topic, partition: partition.partition, offset: offset) }
}

/// What a stage made of a record.
struct ProcessedRecord: Sendable {
  let input: ConsumedRecord
  var outcome: Result<[Record], Rejection>
  /// What is to be learned from it, if it is committed.
  var lesson: (any StageLesson)?
  /// Where its processing stands in a trace that somebody records.
  var trace: TraceContext?
  /// Whether the dead letter must do without the record itself, because it is refused with it.
  var omitsContent = false

  /// What to write instead of what was refused: a dead letter, and then one without content.
  func refused(because rejection: Rejection) -> ProcessedRecord {
    var result = self
    result.lesson = nil
    switch outcome {
    case .success: result.outcome = .failure(rejection)
    case .failure: result.omitsContent = true
    }
    return result
  }
}
