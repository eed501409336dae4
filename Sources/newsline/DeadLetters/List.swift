import ArgumentParser
import Documents
import Pipeline
import Synchronization

extension DeadLetters {
  /// `newsline dead-letters list`.
  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List dead letters, and count them by stage and code.",
      discussion: "Those that were replayed or discarded stay on the topic; --state shows them.")

    @OptionGroup var selection: DeadLetterSelection
    @Option(help: "Only those in this state: open, replayed, discarded or all.")
    var state = DeadLetterStateChoice.open

    @OptionGroup var shared: SharedOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
      let configuration = try shared.configuration()
      let topics = try await DeadLetterTopics(configuration: configuration)
      let resolutions = try await topics.resolutions()
      let counts = Mutex<[String: Int]>([:])
      let (printsJSON, choice) = (output.json, state)
      let filter = try selection.filter(places: [], topic: configuration.topics.deadLetters)
      try await topics.read(filter) { place, letter in
        let state = resolutions.state(of: place)
        guard choice.includes(state) else { return true }
        counts.withLock {
          $0["\(letter.stage.rawValue) \(Output.printable(letter.rejection.code.rawValue, limit: 40))", default: 0] += 1
        }
        Output.line(printsJSON ? letter.json(at: place, state: state).json : letter.line(at: place, state: state))
        return true
      }
      guard !output.json else { return }
      let total = counts.withLock { $0.values.reduce(0, +) }
      let kind = "\(state == .all ? "" : state.rawValue + " ")dead letter\(total == 1 ? "" : "s")"
      Output.line(total == 0 ? "no \(kind)" : "\(total) \(kind)")
      for (kind, count) in counts.withLock({ $0 }).sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
        Output.line("  \(count)  \(kind)")
      }
    }
  }
}
