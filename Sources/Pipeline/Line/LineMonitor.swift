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
  /// - Parameter timeoutMilliseconds: how long each answer of the cluster is waited for.
  /// - Throws: `KafkaError` if it does not answer, `CancellationError` if the task is cancelled.
  public func status(timeoutMilliseconds: Int32 = 10_000) async throws -> LineStatus {
    let existing = Set(try await admin.topics(timeoutMilliseconds: timeoutMilliseconds).map(\.name))
    var stages: [LineStatus.Stage] = []
    for stage in StageName.allCases {
      // A call blocks, and whoever waits may have gone.
      try Task.checkCancellation()
      let topic = topics.input(of: stage)
      guard existing.contains(topic) else {
        stages.append(LineStatus.Stage(name: stage, topic: topic, lags: nil, members: []))
        continue
      }
      let group = topics.group(of: stage)
      stages.append(
        LineStatus.Stage(
          name: stage, topic: topic,
          lags: try await admin.lag(
            of: group, in: topic, timeoutMilliseconds: timeoutMilliseconds),
          members: try await admin.describe(group: group, timeoutMilliseconds: timeoutMilliseconds)?.members ?? []))
    }
    var deadLetters: Int64 = 0
    if let topic = try await admin.topics(timeoutMilliseconds: timeoutMilliseconds).first(where: {
      $0.name == topics.deadLetters
    }) {
      let partitions = (0..<Int32(topic.partitions)).map { TopicPartition(topic: topic.name, partition: $0) }
      for marks in try await admin.watermarks(
        of: partitions, timeoutMilliseconds: timeoutMilliseconds
      ).values { deadLetters += marks.high - marks.low }
    }
    return LineStatus(stages: stages, deadLetterOffsets: deadLetters)
  }
}
