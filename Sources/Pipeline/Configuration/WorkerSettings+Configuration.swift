import Documents
import Foundation
import Kafka

extension WorkerSettings {
  /// Resolves what a stage's worker needs from a configuration without problems.
  public init(stage: StageName, configuration: Configuration) {
    let topics = Topics(prefix: configuration[.topicPrefix])
    let named = configuration[.instance]
    let instance =
      named.isEmpty ? "\(ProcessInfo.processInfo.hostName)-\(ProcessInfo.processInfo.processIdentifier)" : named
    self.init(
      instance: instance,
      version: NewslineVersion.current,
      inputTopic: topics.input(of: stage),
      outputTopic: stage.next.map(topics.input),
      deadLetterTopic: topics.deadLetters,
      memoryTopic: topics.memory(of: stage),
      consumer: Self.consumer(
        stage: stage, topics: topics, client: Self.clientID(of: stage, instance: instance), staticMember: named,
        configuration: configuration),
      producer: Self.producer(stage: stage, topics: topics, instance: instance, configuration: configuration),
      concurrency: configuration.integer(.concurrency) == 0
        ? ProcessInfo.processInfo.activeProcessorCount : configuration.integer(.concurrency),
      maximumMessageBytes: configuration.integer(.maximumMessageBytes),
      isDevelopmentBroker: configuration.boolean(.developmentBroker),
      crashAttempts: configuration.integer(.crashAttempts),
      now: { .now })
    limits.records = configuration.integer(.batchDocuments)
    limits.bytes = configuration.integer(.batchBytes)
    limits.drain = .seconds(configuration.integer(.drainSeconds))
    let (seconds, megabytes) = (configuration.integer(.documentSeconds), configuration.integer(.documentMegabytes))
    documentLimits = DocumentLimits(
      time: seconds == 0 ? nil : .seconds(seconds), memoryBytes: megabytes == 0 ? nil : megabytes << 20)
  }

  private static func consumer(
    stage: StageName,
    topics: Topics,
    client: String,
    staticMember: String,
    configuration: Configuration
  ) -> KafkaConfiguration {
    var properties = configuration.kafka.merging(defaults: [
      "client.id": client,
      // What is fetched ahead waits in memory: enough for the next batch, not more.
      "queued.min.messages": "2000",
      "queued.max.messages.kbytes": "32768",
      "session.timeout.ms": "30000",
      // Members hear of a rebalance by the answer to a heartbeat, and all wait for the last to hear of it.
      "heartbeat.interval.ms": "1000",
      "topic.metadata.refresh.interval.ms": "30000",
    ])
    properties["group.id"] = topics.group(of: stage)
    properties["isolation.level"] = "read_committed"
    #if DEBUG
      if PlantedFault.current == .readUncommitted { properties["isolation.level"] = "read_uncommitted" }
    #endif
    // Where reading begins is decided in the open: a client that begins elsewhere by itself would pass over documents.
    properties["auto.offset.reset"] = "error"
    properties["enable.auto.commit"] = "false"
    properties["enable.auto.offset.store"] = "false"
    properties["enable.partition.eof"] = "true"
    if !staticMember.isEmpty { properties["group.instance.id"] = properties["group.instance.id"] ?? staticMember }
    for name in producerOnly { properties[name] = nil }
    return properties
  }

  private static func producer(
    stage: StageName,
    topics: Topics,
    instance: String,
    configuration: Configuration
  ) -> KafkaConfiguration {
    var properties = configuration.kafka.merging(defaults: [
      "client.id": clientID(of: stage, instance: instance),
      "message.max.bytes": configuration[.maximumMessageBytes],
      "compression.type": "lz4",
    ])
    properties["transactional.id"] = topics.transactionalID(of: stage, instance: instance)
    for name in consumerOnly { properties[name] = nil }
    return properties
  }

  /// The name that a worker goes by in the logs of brokers and in the descriptions of its group.
  public static func clientID(of stage: StageName, instance: String) -> String {
    instance.isEmpty ? "newsline-\(stage.rawValue)" : "newsline-\(stage.rawValue)-\(instance)"
  }

  /// Properties that may be given for a whole line, but that librdkafka warns of in the other kind of client.
  private static let producerOnly = [
    "compression.type", "compression.codec", "linger.ms", "acks", "transaction.timeout.ms", "transactional.id",
    "enable.idempotence", "batch.size", "batch.num.messages",
  ]
  private static let consumerOnly = [
    "auto.offset.reset", "session.timeout.ms", "max.poll.interval.ms", "heartbeat.interval.ms", "group.instance.id",
    "fetch.max.bytes", "fetch.message.max.bytes", "fetch.wait.max.ms", "queued.min.messages",
    "queued.max.messages.kbytes", "partition.assignment.strategy", "isolation.level", "group.id",
  ]
}

extension Timestamp {
  /// The present.
  public static var now: Timestamp {
    let milliseconds = Int64((Date().timeIntervalSince1970 * 1000).rounded(.down))
    #if DEBUG
      return Timestamp(millisecondsSince1970: milliseconds + plantedError)
    #else
      return Timestamp(millisecondsSince1970: milliseconds)
    #endif
  }

  #if DEBUG
    /// By how many milliseconds the clock of this process is to be wrong.
    private static let plantedError =
      ProcessInfo.processInfo.environment["NEWSLINE_CLOCK_ERROR"].flatMap { Int64($0) } ?? 0
  #endif
}

/// The version of this software.
public enum NewslineVersion {
  /// Semantic Versioning 2.0.0.
  public static let current = "0.1.0"
}
