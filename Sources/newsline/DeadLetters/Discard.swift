import ArgumentParser

extension DeadLetters {
  /// `newsline dead-letters discard`.
  struct Discard: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say that nobody waits for dead letters any more, and why.",
      discussion: """
        They stay on their topic, but are not open any more: `list` shows them with --state discarded only, and \
        `replay` passes them over. Who discarded them, when and why is on the topic dead-letter-resolutions.
        """)

    @OptionGroup var options: ResolvingOptions
    @Option(help: "Why, for the record.")
    var reason: String

    func validate() throws {
      guard reason.contains(where: { !$0.isWhitespace }) else { throw ValidationError("--reason must not be blank") }
    }

    func run() async throws { try await options.resolve(.discarded, reason: reason) }
  }
}
