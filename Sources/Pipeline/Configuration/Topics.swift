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

  /// The consumer group of a stage's workers.
  public func group(of stage: StageName) -> String { "\(prefix)newsline.\(stage.rawValue)" }

  /// The transactional id of a worker.
  public func transactionalID(of stage: StageName, instance: String) -> String { "\(group(of: stage)).\(instance)" }

  /// The transactional id of whoever resolves dead letters: one for the line, so that a second run fences the first.
  public var deadLetterTransactionalID: String { "\(prefix)newsline.dead-letters" }

  /// All topics of the line.
  public var all: [String] { StageName.allCases.map(input) + [deadLetters, deadLetterResolutions] }

  /// What to create.
  public func newTopics(_ configuration: Configuration) -> [NewTopic] {
    all.map { name in
      var properties = ["max.message.bytes": configuration[.maximumMessageBytes]]
      // What was decided about a dead letter counts as long as there may be a copy of it.
      if name == deadLetterResolutions { properties["cleanup.policy"] = "compact" }
      return NewTopic(
        name: name,
        partitions: configuration.integer(.partitions),
        replicationFactor: configuration.integer(.replicationFactor),
        configuration: properties)
    }
  }
}
