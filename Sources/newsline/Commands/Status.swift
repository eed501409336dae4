import ArgumentParser
import Documents
import Kafka
import Pipeline

/// `newsline status`.
struct Status: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show topics, lag, workers and dead letters.",
    discussion: "Lag counts offsets up to the last stable one, so it is 0 when a stage has read all that is committed.")

  @Flag(help: "Show it again every two seconds, until interrupted.")
  var watch = false

  @OptionGroup var shared: SharedOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let configuration = try shared.configuration()
    let monitor = try LineMonitor(configuration: configuration)
    var live = LiveLines()
    repeat {
      let status = try await monitor.status()
      if output.json {
        Output.line(status.json())
      } else if watch, live.isEnabled {
        live.draw(status.lines())
      } else {
        for line in status.lines() { Output.line(line) }
      }
      if watch { try await Task.sleep(for: .seconds(2)) }
    } while watch
  }
}

/// Reads how the line is doing.
struct LineMonitor {
  private let topics: Pipeline.Topics
  private let admin: Admin

  init(configuration: Configuration) throws {
    topics = configuration.topics
    admin = try configuration.makeAdmin()
  }

  func status() async throws -> LineStatus {
    let existing = Set(try await admin.topics().map(\.name))
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

/// How the line is doing.
struct LineStatus {
  struct Stage {
    let name: StageName
    let topic: String
    /// By partition; `nil` if the topic does not exist.
    let lags: [PartitionLag]?
    let members: [GroupDescription.Member]

    var lag: Int64 { lags?.reduce(0) { $0 + $1.lag } ?? 0 }
    /// Offsets that the group has passed.
    var passed: Int64 { lags?.reduce(0) { $0 + max(0, ($1.committed ?? 0)) } ?? 0 }
  }

  let stages: [Stage]
  /// Offsets in use on the topic for dead letters; an upper bound for their number, since control records count too.
  let deadLetterOffsets: Int64

  /// Whether every stage has read everything.
  var isDrained: Bool { stages.allSatisfy { $0.lags != nil && $0.lag == 0 } }

  func lines() -> [String] {
    var lines: [String] = []
    for stage in stages {
      guard let lags = stage.lags else {
        lines.append(
          "\(stage.name.rawValue): the topic \(stage.topic) does not exist; `newsline topics create` makes it")
        continue
      }
      let name = stage.name.rawValue + String(repeating: " ", count: 8 - stage.name.rawValue.count)
      lines.append(
        "\(name) \(lags.count) partitions  lag \(stage.lag)  \(stage.members.count) \(stage.members.count == 1 ? "worker" : "workers")"
      )
      for member in stage.members {
        let partitions = member.partitions.map { String($0.partition) }.joined(separator: " ")
        lines.append(
          "           \(Output.printable(shownName(of: member, in: stage.name), limit: 60)): \(partitions.isEmpty ? "no partitions" : "partitions \(partitions)")"
        )
      }
    }
    lines.append(
      "dead letters: \(deadLetterOffsets == 0 ? "none" : "up to \(deadLetterOffsets)"); `newsline dead-letters list` counts them"
    )
    return lines
  }

  /// A worker's stable name; what the broker calls it if it has none.
  private func shownName(of member: GroupDescription.Member, in stage: StageName) -> String {
    let prefix = WorkerSettings.clientID(of: stage, instance: "") + "-"
    return member.client.hasPrefix(prefix) ? String(member.client.dropFirst(prefix.count)) : member.id
  }

  func json() -> String {
    var object = JSONObject()
    object.append(
      name: "stages",
      objects: stages.map { stage in
        var entry = JSONObject()
        entry.append(name: "stage", string: stage.name.rawValue)
        entry.append(name: "topic", string: stage.topic)
        entry.append(name: "exists", boolean: stage.lags != nil)
        entry.append(name: "lag", integer: stage.lag)
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
}
