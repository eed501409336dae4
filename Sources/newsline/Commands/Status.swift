import ArgumentParser
import Documents
import Kafka
import Pipeline

/// `newsline status`.
struct Status: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show topics, lag, workers and dead letters.",
    discussion: """
      Lag counts offsets up to the last stable one, so it is 0 when a stage has read all that is committed. How long the oldest has \
      waited and how many are passed in a second is told by comparing several looks, so only with --watch.
      """)

  @Flag(help: "Show it again every two seconds, until interrupted: in place on a terminal, else one after the other.")
  var watch = false

  @OptionGroup var shared: SharedOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let configuration = try shared.configuration()
    let line = LineWatch(monitor: LineMonitor(topics: configuration.topics, admin: try configuration.makeAdmin()))
    guard watch else { return show(try await line.status()) }
    try await UntilInterrupted.run {
      var live = LiveLines(
        isEnabled: Terminal.isOutputTerminal && !output.json, on: .standardOutput, hidesCursor: true)
      defer { live.finish() }
      while !Terminal.isOutputClosed {
        let status = try await line.status()
        if live.isEnabled {
          live.draw(status.lines())
        } else {
          show(status)
          if !output.json { Output.line() }
        }
        try await Task.sleep(for: .seconds(2))
      }
    }
  }

  private func show(_ status: LineStatus) {
    if output.json {
      Output.line(status.json())
    } else {
      for line in status.lines() { Output.line(line) }
    }
  }
}

extension LineStatus {
  /// For people.
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
        "\(name) \(lags.count) partitions  lag \(stage.lag)\(stage.pace)  \(stage.members.count) \(stage.members.count == 1 ? "worker" : "workers")"
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
}

extension LineStatus.Stage {
  /// How long the oldest has waited, and how many are passed in a second, once that is known.
  fileprivate var pace: String {
    let age = lag > 0 ? wait.map { " (\($0.isAtLeast ? "over " : "")\(Int($0.seconds.rounded())) s)" } ?? "" : ""
    return age + (offsetsPerSecond.map { "  \(Int($0.rounded()))/s" } ?? "")
  }
}
