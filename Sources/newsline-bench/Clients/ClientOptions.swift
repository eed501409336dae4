import ArgumentParser
import Kafka
import Logging

/// What a client is told: the same letters as those of `kcat`.
struct ClientOptions: ParsableArguments {
  @Option(name: .customShort("b"), help: "The brokers to begin with.")
  var brokers: String

  @Option(name: .customShort("X"), parsing: .singleValue, help: "A librdkafka property: NAME=VALUE.")
  var properties: [String] = []

  var logger: Logger {
    var logger = Logger(label: "newsline-bench") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = .warning
    return logger
  }

  func configuration(_ own: [String: String] = [:]) throws -> KafkaConfiguration {
    var configuration = KafkaConfiguration(own)
    configuration["bootstrap.servers"] = brokers
    for property in properties {
      guard let equals = property.firstIndex(of: "=") else { throw ValidationError("\(property) is not NAME=VALUE") }
      configuration[String(property[..<equals])] = String(property[property.index(after: equals)...])
    }
    return configuration
  }
}
