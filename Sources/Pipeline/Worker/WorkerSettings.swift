import Documents
import Kafka

/// What a worker needs to know, resolved and checked.
public struct WorkerSettings: Sendable {
  /// The worker's name: stable across restarts where the platform gives a stable one.
  public var instance: String
  /// The version of the software, for provenance.
  public var version: String
  /// The topic that is read.
  public var inputTopic: String
  /// The topic that is written; `nil` if the stage's outputs leave Kafka.
  public var outputTopic: String?
  /// The topic for what was rejected.
  public var deadLetterTopic: String
  /// The topic for what the stage learns.
  public var memoryTopic: String
  /// The consumer's properties, group included.
  public var consumer: KafkaConfiguration
  /// The producer's properties, transactional id included.
  public var producer: KafkaConfiguration
  /// The number of records that are processed at once, at least 1.
  public var concurrency: Int
  /// The largest message that the producer sends, in bytes.
  public var maximumMessageBytes: Int
  /// Whether the cluster is the development broker.
  public var isDevelopmentBroker: Bool
  /// How often a document may kill its worker while it is processed alone, at least 1.
  public var crashAttempts: Int
  /// The present.
  public var now: @Sendable () -> Timestamp
  /// The sizes and times of batches.
  var limits = WorkerMachine.Limits()
  /// What records the traces of documents; `nil` if nothing does.
  var tracing: DocumentTracing?
  /// What one document may take.
  var documentLimits = DocumentLimits()
}
