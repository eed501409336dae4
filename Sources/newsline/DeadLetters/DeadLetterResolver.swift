import Documents
import Kafka
import Pipeline

/// Carries an order out on a thread of its own.
actor DeadLetterResolver {
  private let executor = ThreadExecutor(name: "dead-letters")
  private let topics: DeadLetterTopics

  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  init(topics: DeadLetterTopics) {
    self.topics = topics
  }

  func resolve(
    _ order: ResolutionOrder,
    report: @escaping @Sendable (ResolutionEvent) -> Void
  ) throws -> ResolutionSummary {
    try ResolutionRun(order: order, topics: topics, report: report).perform()
  }
}
