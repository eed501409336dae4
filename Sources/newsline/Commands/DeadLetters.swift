import ArgumentParser
import Documents
import Kafka
import Pipeline
import Synchronization

/// `newsline dead-letters`.
struct DeadLetters: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dead-letters",
    abstract: "Look at the documents that a stage would not process.",
    subcommands: [List.self, Show.self])

  /// `newsline dead-letters list`.
  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List dead letters, and count them by stage and code.")

    @Option(help: "Only those of this stage.")
    var stage: StageName?
    @Option(help: "Only those of this code, such as too_large.")
    var code: String?

    @OptionGroup var shared: SharedOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
      let configuration = try shared.configuration()
      let counts = Mutex<[String: Int]>([:])
      let printsJSON = output.json
      let (stage, code) = (stage, code)
      try await DeadLetterTopic(configuration: configuration).read { place, letter in
        guard stage == nil || letter.stage == stage, code == nil || letter.rejection.code.rawValue == code else {
          return true
        }
        counts.withLock { $0["\(letter.stage.rawValue) \(letter.rejection.code.rawValue)", default: 0] += 1 }
        Output.line(printsJSON ? letter.json(at: place).json : letter.line(at: place))
        return true
      }
      guard !output.json else { return }
      let total = counts.withLock { $0.values.reduce(0, +) }
      Output.line(total == 0 ? "no dead letters" : "\(total) dead letters")
      for (kind, count) in counts.withLock({ $0 }).sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
        Output.line("  \(count)  \(kind)")
      }
    }
  }

  /// `newsline dead-letters show`.
  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Show one dead letter with its headers and its content.")

    @Argument(help: "Its place as `list` prints it, such as dead-letters/3/17.")
    var place: String
    @Option(help: "How many bytes of the content to show.")
    var bytes = 1000

    @OptionGroup var shared: SharedOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
      let configuration = try shared.configuration()
      guard let wanted = Origin(place), wanted.topic == configuration.topics.deadLetters else {
        throw ValidationError(
          "\"\(place)\" is no place of a dead letter; `newsline dead-letters list` prints them, such as"
            + " \(configuration.topics.deadLetters)/3/17")
      }
      let found = Mutex<DeadLetter?>(nil)
      try await DeadLetterTopic(configuration: configuration).read { place, letter in
        guard place == wanted else { return true }
        found.withLock { $0 = letter }
        return false
      }
      guard let letter = found.withLock({ $0 }) else { throw ValidationError("there is no dead letter at \(place)") }
      if output.json {
        var object = letter.json(at: wanted)
        object.append(name: "value", string: String(decoding: letter.record.value.prefix(bytes), as: UTF8.self))
        return Output.line(object.json)
      }
      for (name, value) in letter.facts(at: wanted) { Output.line("\(name): \(Output.printable(value))") }
      for header in letter.record.headers {
        let value = header.value.map { String(decoding: $0.prefix(1000), as: UTF8.self) } ?? "(null)"
        Output.line("header \(Output.printable(header.name)): \(Output.printable(value))")
      }
      Output.line()
      for line in String(decoding: letter.record.value.prefix(bytes), as: UTF8.self).split(separator: "\n") {
        Output.line(Output.printable(String(line)))
      }
      if letter.record.value.count > bytes { Output.line("… \(ByteCount.text(letter.record.value.count)) in all") }
    }
  }
}

extension StageName: ExpressibleByArgument {}

/// The topic that dead letters are on.
struct DeadLetterTopic {
  let configuration: Configuration

  func read(_ body: @escaping @Sendable (Origin, DeadLetter) throws -> Bool) async throws {
    let name = configuration.topics.deadLetters
    guard let topic = try await configuration.makeAdmin().topics().first(where: { $0.name == name }) else {
      throw ValidationError("the topic \(name) does not exist; `newsline topics create` makes it")
    }
    try await TopicReader(configuration: configuration).read(name, partitions: topic.partitions) { place, record in
      guard let letter = DeadLetter(decoding: record) else {
        Output.note("\(place): no dead letter, because its headers are missing")
        return true
      }
      return try body(place, letter)
    }
  }
}

extension DeadLetter {
  func line(at place: Origin) -> String {
    "\(place)  \(failedAt)  \(stage.rawValue)  \(rejection.code.rawValue)  "
      + Output.printable(rejection.reason, limit: 200)
      + (record.text(ofHeader: HeaderName.source).map { "  (\(Output.printable($0, limit: 80)))" } ?? "")
  }

  func facts(at place: Origin) -> [(String, String)] {
    [
      ("place", place.description), ("stage", stage.rawValue), ("code", rejection.code.rawValue),
      ("reason", rejection.reason), ("read at", self.place.description), ("attempts", String(attempts)),
      ("worker", worker), ("version", version), ("failed at", failedAt.description),
      ("key", record.key.map { String(decoding: $0, as: UTF8.self) } ?? "(none)"),
      ("size", "\(record.value.count) bytes"),
    ]
  }

  func json(at place: Origin) -> JSONObject {
    var object = JSONObject()
    object.append(name: "place", string: place.description)
    object.append(name: "stage", string: stage.rawValue)
    object.append(name: "code", string: rejection.code.rawValue)
    object.append(name: "reason", string: rejection.reason)
    object.append(name: "read_at", string: self.place.description)
    object.append(name: "origin", optional: record.text(ofHeader: HeaderName.origin))
    object.append(name: "source", optional: record.text(ofHeader: HeaderName.source))
    object.append(name: "attempts", integer: Int64(attempts))
    object.append(name: "worker", string: worker)
    object.append(name: "version", string: version)
    object.append(name: "failed_at", string: failedAt.description)
    object.append(name: "bytes", integer: Int64(record.value.count))
    return object
  }
}
