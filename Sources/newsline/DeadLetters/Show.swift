import ArgumentParser
import Documents
import Foundation
import Pipeline

extension DeadLetters {
  /// `newsline dead-letters show`.
  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show one dead letter: what became of it, its headers and its content.",
      discussion: """
        JSON is laid out, text is shown in its character set, anything else in hexadecimal; what could harm a terminal \
        is written as \\u{...}. With --output the content goes to a file, byte for byte.
        """)

    @Argument(help: "Its place as `list` prints it, such as dead-letters/3/17.")
    var place: String
    @Option(help: "About how many bytes of the content to show.")
    var bytes = 1000
    @Option(
      name: .customLong("output"), help: ArgumentHelp("Write the content to this file.", valueName: "file"),
      completion: .file())
    var file: String?

    @OptionGroup var shared: SharedOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
      guard (0...16_777_216).contains(bytes) else { throw ValidationError("--bytes takes 0 to 16777216") }
    }

    func run() async throws {
      let configuration = try shared.configuration()
      let wanted = try DeadLetterSelection.place(place, topic: configuration.topics.deadLetters)
      let topics = try await DeadLetterTopics(configuration: configuration)
      guard let letter = try await topics.letter(at: wanted) else {
        throw ValidationError(
          "there is no dead letter at \(wanted); `newsline dead-letters list` prints those that there are")
      }
      let resolution = try await topics.resolution(of: wanted)
      let history = try await topics.history(of: letter)
      // What was left out is read where it is, if it still is there.
      let original = letter.omitsContent ? try await topics.record(at: letter.place) : nil
      let record = original ?? letter.record
      if let file {
        guard !letter.omitsContent || original != nil else {
          throw ValidationError("the content of \(wanted) was left out, and \(letter.place) is not there any more")
        }
        try Data(record.value).write(to: URL(fileURLWithPath: file))
      }
      let view = DeadLetterView(
        place: wanted, letter: letter, record: record, resolution: resolution, history: history, limit: bytes)
      if output.json { return Output.line(view.json().json) }
      for line in view.lines() { Output.line(line) }
      if let file { Output.note("\(record.value.count) bytes written to \(file)") }
    }
  }
}

extension DeadLetterTopics {
  /// How many earlier dead letters of a document are looked up.
  private static let longestHistory = 20

  /// The dead letters that this one was before it was sent again, the latest first, as far as they are still there.
  func history(of letter: DeadLetter) async throws -> [(place: Origin, letter: DeadLetter)] {
    var history: [(place: Origin, letter: DeadLetter)] = []
    var current = letter
    while let earlier = current.replayOf, earlier.topic == configuration.topics.deadLetters,
      history.count < Self.longestHistory, !history.contains(where: { $0.place == earlier }),
      let found = try await self.letter(at: earlier)
    {
      history.append((earlier, found))
      current = found
    }
    return history
  }
}
