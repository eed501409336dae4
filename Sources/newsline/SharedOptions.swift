import ArgumentParser
import Kafka
import Logging
import Pipeline

/// What every command that needs the configuration takes.
struct SharedOptions: ParsableArguments {
  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: ArgumentHelp("Set a setting or, with kafka. in front, a Kafka property.", valueName: "name=value"))
  var assignments: [String] = []

  @Option(name: .customLong("config"), help: "A file of lines `name = value`.", completion: .file())
  var file: String?

  /// The configuration, whatever is wrong with it.
  func configurationWithProblems() throws -> Configuration {
    var flags: [String: String] = [:]
    for assignment in assignments {
      guard let equals = assignment.firstIndex(of: "=") else {
        throw ValidationError("--set takes name=value, not \"\(assignment)\"")
      }
      flags[String(assignment[..<equals])] = String(assignment[assignment.index(after: equals)...])
    }
    return Configuration(flags: flags, file: file)
  }

  /// The configuration, if nothing is wrong with it.
  func configuration() throws -> Configuration {
    let configuration = try configurationWithProblems()
    guard configuration.problems.isEmpty else {
      throw ValidationError(configuration.problems.joined(separator: "\n"))
    }
    return configuration
  }
}

extension Configuration {
  /// The names of this line's topics and groups.
  var topics: Pipeline.Topics { Pipeline.Topics(prefix: self[.topicPrefix]) }

  /// A logger that leaves the terminal to the command: only what is wrong comes through.
  var quietLogger: Logger {
    var logger = Logger(label: "newsline")
    logger.logLevel = .error
    return logger
  }

  /// A client for topics and groups.
  func makeAdmin() throws -> Admin { try Admin(configuration: kafka, logger: quietLogger) }
}

/// `--json`, for every command that prints data.
struct OutputOptions: ParsableArguments {
  @Flag(help: "Print JSON: one document, or one a line for lists.")
  var json = false
}
