import Documents
import Kafka

/// The names of the line's topics and groups.
public struct Topics: Sendable, Hashable {
  /// What all names begin with.
  public let prefix: String

  /// Creates the names of a line.
  public init(prefix: String) {
    self.prefix = prefix
  }

  /// The topic that a stage reads.
  public func input(of stage: StageName) -> String { prefix + stage.rawValue }

  /// The topic for what was rejected.
  public var deadLetters: String { prefix + "dead-letters" }

  /// The topic for what was decided about dead letters; see `DeadLetterResolution`.
  public var deadLetterResolutions: String { prefix + "dead-letter-resolutions" }

  /// The topic that keeps what a stage has learned: a partition for each of its input.
  public func memory(of stage: StageName) -> String { "\(prefix)\(stage.rawValue)-memory" }

  /// The consumer group of a stage's workers.
  public func group(of stage: StageName) -> String { "\(prefix)newsline.\(stage.rawValue)" }

  /// The transactional id of a worker.
  public func transactionalID(of stage: StageName, instance: String) -> String { "\(group(of: stage)).\(instance)" }

  /// The transactional id of whoever resolves dead letters: one for the line, so that a second run fences the first.
  public var deadLetterTransactionalID: String { "\(prefix)newsline.dead-letters" }

  /// The topics that documents are in, and what was decided about them.
  public var documents: [String] { StageName.allCases.map(input) + [deadLetters, deadLetterResolutions] }

  /// All topics of the line.
  public var all: [String] { documents + [memory(of: .clean)] }

  /// What to create.
  public func newTopics(_ configuration: Configuration) -> [NewTopic] {
    all.map { name in
      var properties = ["max.message.bytes": configuration[.maximumMessageBytes]]
      // What was decided about a dead letter counts as long as there may be a copy of it.
      if name == deadLetterResolutions { properties["cleanup.policy"] = "compact" }
      // Only the last state of a site counts, and that of a site that sends nothing any more counts no longer.
      if name == memory(of: .clean) {
        properties["cleanup.policy"] = "compact,delete"
        properties["retention.ms"] = "2592000000"
      }
      return NewTopic(
        name: name,
        partitions: configuration.integer(.partitions),
        replicationFactor: configuration.integer(.replicationFactor),
        configuration: properties)
    }
  }
}
