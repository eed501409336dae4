import ArgumentParser
import Kafka

/// Measures the Kafka client and the JSON codec; `scripts/bench` runs it beside what it is compared with.
@main
struct NewslineBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "newsline-bench",
    abstract: "Measures the Kafka client and the JSON codec.",
    discussion: "Each subcommand prints one JSON object a line; scripts/bench runs them beside their peers.",
    version: "librdkafka \(KafkaLibrary.version)",
    subcommands: [Produce.self, Consume.self, Transactions.self, Codec.self, Ledger.self]
  )
}
