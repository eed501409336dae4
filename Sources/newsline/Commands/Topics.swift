import ArgumentParser
import Documents
import Pipeline

/// `newsline topics`.
struct Topics: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Look after the line's topics.", subcommands: [Create.self, List.self])

  /// `newsline topics create`.
  struct Create: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Create the topics that do not exist yet.",
      discussion: "The settings partitions, replication-factor and maximum-message-bytes say how.")

    @OptionGroup var shared: SharedOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
      let configuration = try shared.configuration()
      let created = try await configuration.makeAdmin().create(configuration.topics.newTopics(configuration))
      for name in configuration.topics.all {
        let isNew = created.contains(name)
        if output.json {
          var object = JSONObject()
          object.append(name: "topic", string: name)
          object.append(name: "created", boolean: isNew)
          Output.line(object.json)
        } else {
          Output.line("\(name): \(isNew ? "created, \(configuration[.partitions]) partitions" : "exists")")
        }
      }
    }
  }

  /// `newsline topics list`.
  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the line's topics.")

    @OptionGroup var shared: SharedOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
      let configuration = try shared.configuration()
      let existing = try await configuration.makeAdmin().topics()
      for topic in existing where configuration.topics.all.contains(topic.name) {
        if output.json {
          var object = JSONObject()
          object.append(name: "topic", string: topic.name)
          object.append(name: "partitions", integer: Int64(topic.partitions))
          Output.line(object.json)
        } else {
          Output.line("\(topic.name): \(topic.partitions) partitions")
        }
      }
    }
  }
}
