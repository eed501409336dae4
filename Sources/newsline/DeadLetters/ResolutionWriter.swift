import Documents
import Kafka
import Pipeline

/// Writes resolutions, and what is sent again, in transactions under the line's one transactional id for it.
///
/// Not Sendable: one owner calls it, and every call may block.
final class ResolutionWriter {
  /// A dead letter that is to be resolved.
  struct Item {
    var place: Origin
    var resolution: DeadLetterResolution
    /// What is sent again; `nil` for one that is discarded.
    var record: ProducerRecord?
  }

  private static let timeoutMilliseconds: Int32 = 10_000

  private let configuration: Configuration
  private let properties: KafkaConfiguration
  private var producer: TransactionalProducer?

  init(configuration: Configuration) {
    self.configuration = configuration
    properties = configuration.kafka.merging(defaults: [
      "client.id": "newsline-dead-letters", "message.max.bytes": configuration[.maximumMessageBytes],
      "compression.type": "lz4",
    ])
  }

  /// Takes the transactional id over: ends what an earlier run left open, and fences one that is under way. What was
  /// resolved before must be read after this, not before it.
  func takeOver() throws {
    producer = nil
    // All ids of the development broker are taken over every time, since another run may have begun at any of them; the
    // first is drawn, so that two runs that begin in one second do not share it.
    var identities = TransactionalIdentities(
      base: configuration.topics.deadLetterTransactionalID, isRotating: configuration.boolean(.developmentBroker),
      first: Int.random(in: 0..<TransactionalIdentities.count))
    producer = try identities.takeOver(
      properties, timeoutMilliseconds: 3 * Self.timeoutMilliseconds, logger: configuration.quietLogger)
  }

  /// Commits all of it or nothing.
  ///
  /// - Throws: after which the writer must be taken over again. Whether it was committed is then said by the resolutions.
  func write(_ items: [Item]) throws(KafkaError) {
    guard let producer else {
      throw KafkaError(
        code: 0, name: "NO_PRODUCER", operation: "write resolutions", reason: "there is no producer",
        recovery: .recreateClient)
    }
    do throws(KafkaError) {
      try producer.beginTransaction()
      for (topic, items) in Dictionary(grouping: items, by: { $0.resolution.topic ?? "" }) where !topic.isEmpty {
        try producer.produce(items.compactMap(\.record), to: topic, timeoutMilliseconds: Self.timeoutMilliseconds)
      }
      try producer.produce(
        items.map { ProducerRecord($0.resolution.encoded()) }, to: configuration.topics.deadLetterResolutions,
        timeoutMilliseconds: Self.timeoutMilliseconds)
      try producer.commitTransaction(timeoutMilliseconds: Self.timeoutMilliseconds)
    } catch {
      self.producer = nil
      guard error.recovery == .abortTransaction else { throw error }
      // Readers need not wait for the next producer to end it. If this fails too, that one does.
      do throws(KafkaError) {
        try producer.abortTransaction(timeoutMilliseconds: Self.timeoutMilliseconds)
      } catch let failure where failure.isFenced {
        // A run that was stopped for long may hear of the one that came after it only now.
        throw failure
      } catch {}
      throw error
    }
  }

  /// Ends what is open and gives the producer up.
  func close() { producer = nil }
}
