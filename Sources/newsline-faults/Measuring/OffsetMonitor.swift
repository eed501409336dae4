import Documents
import Kafka
import Pipeline

/// Looks at the groups' committed offsets all the time, so that it is known when a stage gets on.
actor OffsetMonitor {
  private let reader: OffsetReader
  private let cluster: FaultCluster
  private let topics: Topics
  private var offsets: [StageName: [Int32: Int64]] = [:]
  private var looks: [StageName: Int] = [:]
  private var task: Task<Void, Never>?

  init(cluster: FaultCluster, topics: Topics, partitions: Int) throws {
    reader = try OffsetReader(cluster: cluster, topics: topics, partitions: partitions)
    self.cluster = cluster
    self.topics = topics
  }

  /// Begins to look.
  func start() {
    task = Task {
      while !Task.isCancelled {
        for stage in StageName.allCases { await look(at: stage) }
        try? await Task.sleep(for: .milliseconds(60))
      }
    }
  }

  func stop() {
    task?.cancel()
    task = nil
  }

  private func look(at stage: StageName) async {
    guard let committed = await reader.committed(by: stage) else { return }
    offsets[stage, default: [:]].merge(committed) { $1 }
    looks[stage, default: 0] += 1
  }

  /// What a stage has committed, asked after this call began.
  func fresh(_ stage: StageName) async -> [Int32: Int64] {
    // A look that has begun already may be too old: the one after it is not.
    let wanted = (looks[stage] ?? 0) + 2
    let deadline = ContinuousClock.now + .seconds(5)
    while looks[stage] ?? 0 < wanted, ContinuousClock.now < deadline { try? await Task.sleep(for: .milliseconds(10)) }
    return offsets[stage] ?? [:]
  }

  /// Waits until a stage has committed more in one of these partitions.
  ///
  /// - Parameter partitions: empty for any.
  /// - Returns: whether that happened in time.
  func isProgress(
    of stage: StageName, in partitions: [Int32], after baseline: [Int32: Int64], within limit: Duration
  ) async -> Bool {
    let deadline = ContinuousClock.now + limit
    while ContinuousClock.now < deadline {
      let current = offsets[stage] ?? [:]
      let watched = partitions.isEmpty ? Array(current.keys) : partitions
      if watched.contains(where: { current[$0] ?? -1 > baseline[$0] ?? -1 }) { return true }
      try? await Task.sleep(for: .milliseconds(10))
    }
    return false
  }

  /// How many offsets a stage is behind; `nil` if the cluster does not answer.
  func lag(of stage: StageName) async -> Int64? { await reader.lag(of: stage) }

  /// Waits until every stage has read everything.
  ///
  /// - Returns: whether that happened in time.
  func isDrained(within limit: Duration) async -> Bool {
    let deadline = ContinuousClock.now + limit
    while ContinuousClock.now < deadline {
      // In the order of the line: what a stage has read, the next one can see.
      var isDrained = true
      for stage in StageName.allCases where isDrained { isDrained = await lag(of: stage) == 0 }
      if isDrained { return true }
      try? await Task.sleep(for: .milliseconds(200))
    }
    return false
  }

  /// Waits until no member of a stage's group is about to join or to leave.
  ///
  /// - Returns: whether that happened in time.
  func isStable(_ stage: StageName, within limit: Duration) async -> Bool {
    guard let admin = try? Admin(configuration: cluster.clients, logger: .faults) else { return false }
    let deadline = ContinuousClock.now + limit
    while ContinuousClock.now < deadline {
      if let group = try? await admin.describe(group: topics.group(of: stage)), group.state == "Stable" { return true }
      try? await Task.sleep(for: .milliseconds(100))
    }
    return false
  }

  /// The partitions that a worker with a stable name reads; empty if the cluster does not say.
  func partitions(of instance: String, stage: StageName) async -> [Int32] {
    guard let admin = try? Admin(configuration: cluster.clients, logger: .faults) else { return [] }
    let group = try? await admin.describe(group: topics.group(of: stage))
    let member = group?.members.first { $0.client == WorkerSettings.clientID(of: stage, instance: instance) }
    return member?.partitions.map(\.partition) ?? []
  }
}
