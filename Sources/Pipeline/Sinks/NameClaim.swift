import Kafka
import Logging

/// The hold that a worker has on its name on the development broker: a transactional id that never changes, and under
/// which nothing is written.
///
/// There a worker goes on under another transactional id after an abort (``TransactionalIdentities``). Whoever has taken
/// over its name has fenced the ids that were there; one that is made afterwards is nobody's, and that broker does not
/// compare what a transaction says of the group with the group. So a successor takes over the claim before anything else,
/// and a worker that has a new id asks whether it still holds the claim. If so, no successor has begun with the other ids
/// yet, and the new one is among those that it will fence.
///
/// Not Sendable: one owner uses it, and every call may block.
final class NameClaim {
  private let producer: TransactionalProducer
  private let identity: String
  /// What an offset is claimed of, in transactions that are all aborted.
  private let partition: TopicPartition
  /// Whether a transaction is open, or may be.
  private var isOpen = false

  /// Takes the claim over from whoever holds it.
  ///
  /// - Parameters:
  ///   - configuration: with the worker's name as `transactional.id`.
  ///   - topic: any that exists.
  init(
    _ configuration: KafkaConfiguration,
    topic: String,
    timeoutMilliseconds: Int32,
    logger: Logger
  ) throws(KafkaError) {
    identity = configuration["transactional.id"] ?? ""
    partition = TopicPartition(topic: topic, partition: 0)
    var configuration = configuration
    configuration["statistics.interval.ms"] = nil
    producer = try TransactionalProducer(configuration: configuration, logger: logger)
    try producer.initTransactions(timeoutMilliseconds: timeoutMilliseconds)
  }

  /// Asks the broker whether the name is still this worker's.
  ///
  /// - Throws: an error that is `permanent` if it is another's, or if that can no longer be found out, because a new client
  ///   would take the name back; `unknown` if it may be found out later.
  func confirm(timeoutMilliseconds: Int32) throws(SinkError) {
    do throws(KafkaError) {
      if isOpen { try producer.abortTransaction(timeoutMilliseconds: timeoutMilliseconds) }
      isOpen = false
      try producer.beginTransaction()
      isOpen = true
      // A group of its own, so that nobody waits for the offset.
      try producer.sendOffsets(
        [partition: CommittedOffset(next: 0)], of: ConsumerGroupMetadata(group: identity),
        timeoutMilliseconds: timeoutMilliseconds)
      try producer.abortTransaction(timeoutMilliseconds: timeoutMilliseconds)
      isOpen = false
    } catch {
      throw error.isFenced
        ? SinkError(.permanent, "another worker has taken over the name of this one: \(error)")
        : SinkError(
          error.recovery == .recreateClient ? .permanent : .unknown,
          "cannot find out whether another worker has the name of this one: \(error)")
    }
  }

  /// Serves logs and errors.
  func serve() { producer.serve() }
}
