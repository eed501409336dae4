import ArgumentParser
import Documents

/// `newsline dead-letters`.
struct DeadLetters: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dead-letters",
    abstract: "Look at the documents that a stage would not process, send them again, or discard them.",
    subcommands: [List.self, Show.self, Replay.self, Discard.self])
}

extension StageName: ExpressibleByArgument {}
