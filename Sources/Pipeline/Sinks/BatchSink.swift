import Documents
import Kafka
import Logging

/// Where the worker's batches go: it decides what "committed" means. Called only by the worker's owner, on its thread;
/// every call may block.
protocol BatchSink: AnyObject {
  /// Where reading must begin in partitions that this worker was given or whose state is unknown.
  func starts(of partitions: [TopicPartition], consumer: Consumer) throws -> [TopicPartition: PartitionStart]

  /// Makes marks durable: metadata of the offsets that are committed, which stay as they are.
  func mark(_ marks: [TopicPartition: CommittedOffset], consumer: Consumer) throws(SinkError)

  /// Commits outputs, dead letters and offsets, all or nothing.
  ///
  /// - Parameters:
  ///   - batch: its offsets, already rid of partitions that are no longer this worker's.
  ///   - results: in input order per partition.
  ///   - learned: records for the stage's memory.
  /// - Returns: the results as they were committed: a store may have rejected some documents.
  @discardableResult
  func commit(
    _ batch: Batch, _ results: [ProcessedRecord], learned: [ProducerRecord], consumer: Consumer
  ) throws(SinkError) -> [ProcessedRecord]

  /// Makes the sink usable again after a failure with unknown outcome.
  func recover() throws(SinkError)

  /// Serves what happens in the background while nothing is committed.
  func serve()

  /// Ends the sink; nothing is open.
  func close()
}

/// Why a batch could not be committed.
struct SinkError: Error, CustomStringConvertible {
  let failure: WorkerMachine.CommitFailure
  let description: String
  /// Why a record of the batch will never be taken, if that is what failed.
  var rejection: Rejection?

  /// - Parameter error: is one that says that a message is refused.
  init(refusal error: KafkaError) {
    self.init(.refused, error)
    rejection = Rejection(code: error.isMessageTooLarge ? .tooLarge : .brokerRefused, reason: error.reason)
  }

  /// - Parameter error: leaves it open what has become of the batch. If it says that another worker has taken over this
  ///   one's name, this one must end: with a new producer it would take the name back, and each would fence the other.
  init(unknown error: KafkaError) {
    self.init(error.isFenced ? .permanent : .unknown, error)
  }

  init(_ failure: WorkerMachine.CommitFailure, _ error: any Error) {
    self.failure = failure
    self.description = "\(error)"
  }

  init(_ failure: WorkerMachine.CommitFailure, _ description: String) {
    self.failure = failure
    self.description = description
  }
}

extension Watermarks {
  /// Checks how far a group has read.
  ///
  /// - Throws: if that is more than the topic holds: everything up to that offset would be taken for known.
  func check(committed: Int64?, of partition: TopicPartition) throws(SinkError) {
    guard let committed, committed > high else { return }
    throw SinkError(
      .permanent,
      "the group has read \(partition) up to offset \(committed), but the topic ends at \(high): the topic was created"
        + " anew, or has lost records; set the group's offsets")
  }
}

extension Rejection.Code {
  /// A document that a broker will not take for another reason than its size.
  static let brokerRefused = Rejection.Code(rawValue: "broker_refused")
}

extension Logger {
  /// Retention was faster than the worker: documents are lost, and nobody else will say so.
  func recordsDeleted(from start: Int64, to low: Int64, in partition: TopicPartition) {
    error(
      "records were deleted before they were read",
      metadata: ["partition": "\(partition)", "from": "\(start)", "to": "\(low)"])
  }
}
