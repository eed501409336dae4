import Documents
import Kafka

/// How the line is doing.
public struct LineStatus: Sendable {
  /// How a stage is doing.
  public struct Stage: Sendable {
    /// Which it is.
    public let name: StageName
    /// The topic that it reads.
    public let topic: String
    /// By partition; `nil` if the topic does not exist.
    public let lags: [PartitionLag]?
    /// The workers of its group.
    public let members: [GroupDescription.Member]
    /// How many offsets the group passes in a second, a commit's control record counting as one; `nil` if it is not known (``LineHistory``).
    public var offsetsPerSecond: Double?
    /// How long the oldest record that it has not read has waited; `nil` if it is not known.
    public var wait: Wait?

    /// Creates the status of a stage.
    public init(name: StageName, topic: String, lags: [PartitionLag]?, members: [GroupDescription.Member]) {
      self.name = name
      self.topic = topic
      self.lags = lags
      self.members = members
    }

    /// Offsets that it has not read yet.
    public var lag: Int64 { lags?.reduce(0) { $0 + $1.lag } ?? 0 }
    /// Offsets that the group has passed.
    public var passed: Int64 { lags?.reduce(0) { $0 + max(0, ($1.committed ?? 0)) } ?? 0 }
  }

  /// How long something has waited.
  public struct Wait: Sendable, Hashable {
    /// In seconds, 0 or more.
    public var seconds: Double
    /// Whether it may have been longer: it waited already when it was first seen.
    public var isAtLeast: Bool

    /// Creates a wait.
    public init(seconds: Double, isAtLeast: Bool) {
      self.seconds = seconds
      self.isAtLeast = isAtLeast
    }
  }

  /// The stages, in the order of the line.
  public internal(set) var stages: [Stage]
  /// Offsets in use on the topic for dead letters; an upper bound for their number, since control records count too.
  public let deadLetterOffsets: Int64

  /// Creates a status.
  public init(stages: [Stage], deadLetterOffsets: Int64) {
    self.stages = stages
    self.deadLetterOffsets = deadLetterOffsets
  }

  /// Whether every stage has read everything.
  public var isDrained: Bool { stages.allSatisfy { $0.lags != nil && $0.lag == 0 } }
}

extension LineStatus {
  /// As one JSON object.
  public func json() -> String {
    var object = JSONObject()
    object.append(
      name: "stages",
      objects: stages.map { stage in
        var entry = JSONObject()
        entry.append(name: "stage", string: stage.name.rawValue)
        entry.append(name: "topic", string: stage.topic)
        entry.append(name: "exists", boolean: stage.lags != nil)
        entry.append(name: "lag", integer: stage.lag)
        entry.append(name: "lag_seconds", optional: stage.wait.map { ($0.seconds * 10).rounded() / 10 })
        entry.append(name: "lag_seconds_is_least", boolean: stage.wait?.isAtLeast ?? false)
        entry.append(name: "offsets_per_second", optional: stage.offsetsPerSecond.map { ($0 * 10).rounded() / 10 })
        entry.append(
          name: "partitions",
          objects: (stage.lags ?? []).map { lag in
            var partition = JSONObject()
            partition.append(name: "partition", integer: Int64(lag.partition.partition))
            partition.append(name: "committed", integer: lag.committed ?? -1)
            partition.append(name: "low", integer: lag.watermarks.low)
            partition.append(name: "high", integer: lag.watermarks.high)
            partition.append(name: "lag", integer: lag.lag)
            return partition
          })
        entry.append(
          name: "workers",
          objects: stage.members.map { member in
            var worker = JSONObject()
            worker.append(name: "client", string: member.client)
            worker.append(name: "member", string: member.id)
            worker.append(name: "host", string: member.host)
            worker.append(name: "partitions", integer: Int64(member.partitions.count))
            return worker
          })
        return entry
      })
    object.append(name: "dead_letter_offsets", integer: deadLetterOffsets)
    return object.json
  }

  /// A worker's stable name; what the broker calls it if it has none.
  public func shownName(of member: GroupDescription.Member, in stage: StageName) -> String {
    let prefix = WorkerSettings.clientID(of: stage, instance: "") + "-"
    return member.client.hasPrefix(prefix) ? String(member.client.dropFirst(prefix.count)) : member.id
  }
}
