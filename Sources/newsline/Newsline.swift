import ArgumentParser
import Pipeline

/// The command that people use.
@main
struct Newsline: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "newsline",
    abstract: "Turns raw captures of news pages into clean, annotated, searchable articles.",
    discussion: """
      The line: ingest -> clean -> enrich -> index, four workers over Kafka. Try `newsline demo` first: it starts the \
      whole line on this machine, feeds it and searches it.

      Settings come from flags (--set), then from the environment (NEWSLINE_*, KAFKA_*), then from a file (--config); \
      `newsline config` shows what is in force and where it comes from.
      """,
    version: NewslineVersion.current,
    subcommands: [
      Demo.self, Produce.self, CleanPages.self, Search.self, Watch.self, ExportResults.self,
      ShowDocument.self, Serve.self, Status.self, Verify.self,
      TraceCommand.self, Topics.self,
      DeadLetters.self,
      Run.self, Config.self, Broker.self,
    ])
}
