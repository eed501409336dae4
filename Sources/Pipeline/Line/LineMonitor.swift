import Documents
import Kafka

/// Reads how the line is doing. Safe to share between tasks.
public struct LineMonitor: Sendable {
  private let topics: Topics
  private let admin: Admin

  /// Creates a monitor; nothing is asked yet.
  public init(topics: Topics, admin: Admin) {
    self.topics = topics
    self.admin = admin
  }

  /// Asks the cluster.
  ///
  /// - Parameter timeoutMilliseconds: how long a cluster that is not there is waited for.
  /// - Throws: `KafkaError` if it does not answer.
  public func status(timeoutMilliseconds: Int32 = 10_000) async throws -> LineStatus {
    let existing = Set(try await admin.topics(timeoutMilliseconds: timeoutMilliseconds).map(\.name))
    var stages: [LineStatus.Stage] = []
    for stage in StageName.allCases {
      let topic = topics.input(of: stage)
      guard existing.contains(topic) else {
        stages.append(LineStatus.Stage(name: stage, topic: topic, lags: nil, members: []))
        continue
      }
      let group = topics.group(of: stage)
      stages.append(
        LineStatus.Stage(
          name: stage, topic: topic, lags: try await admin.lag(of: group, in: topic),
          members: try await admin.describe(group: group)?.members ?? []))
    }
    var deadLetters: Int64 = 0
    if let topic = try await admin.topics().first(where: { $0.name == topics.deadLetters }) {
      let partitions = (0..<Int32(topic.partitions)).map { TopicPartition(topic: topic.name, partition: $0) }
      for marks in try await admin.watermarks(of: partitions).values { deadLetters += marks.high - marks.low }
    }
    return LineStatus(stages: stages, deadLetterOffsets: deadLetters)
  }
}
