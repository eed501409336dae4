import ArgumentParser

extension DeadLetters {
  /// `newsline dead-letters replay`.
  struct Replay: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Send dead letters back to the topics that they came from.",
      discussion: """
        Each is sent exactly once, even if the command is killed and run again: it goes back in one transaction with the \
        record that says so, on the topic dead-letter-resolutions. A second run at the same time ends the first. What \
        fails again is a new dead letter, with one attempt more.
        """)

    @OptionGroup var options: ResolvingOptions
    @Option(help: "Why, for the record.")
    var reason: String?
    @Flag(
      help: "Let each keep its own time instead of the present; retention by time may then delete old ones unread.")
    var keepTimestamps = false

    func run() async throws {
      try await options.resolve(.replayed, reason: reason, keepsTimestamps: keepTimestamps)
    }
  }
}
