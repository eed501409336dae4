import ArgumentParser
import Kafka
import Logging

/// Consumes, and produces what was consumed together with the offsets, in transactions: the loop of a worker whose stage
/// does nothing.
struct Transactions: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Measure transactions.")

  @OptionGroup var client: ClientOptions
  @Option(name: .customShort("n"), help: "Transactions.") var transactions = 20
  @Option(name: .customShort("d"), help: "Documents in a transaction.") var documents = 100
  @Option(name: .customShort("s"), help: "The size of a document in bytes.") var size = 3072
  @Option(name: .customShort("p"), help: "Partitions of each topic.") var partitions = 12
  @Option(help: "The producer's retry.backoff.ms; the client's own default if left out.") var retryBackoff: Int?

  @Option(help: "An empty topic to read from; left out, one is made and deleted again.") var input: String?
  @Option(help: "An empty topic to write to; left out, one is made and deleted again.") var output: String?

  func run() async throws {
    let name = "bench-\(monotonicSeconds())"
    let input = self.input ?? name + "-in"
    let output = self.output ?? name + "-out"
    let made = (self.input == nil ? [input] : []) + (self.output == nil ? [output] : [])
    let admin = try Admin(configuration: client.configuration(), logger: client.logger)
    if !made.isEmpty { _ = try await admin.create(made.map { NewTopic(name: $0, partitions: partitions) }) }
    let total = (transactions + TransactionLoop.warmUp) * documents
    try await fill(input, total)
    var properties = ["transactional.id": name]
    if let retryBackoff { properties["retry.backoff.ms"] = "\(retryBackoff)" }
    let loop = try TransactionLoop(
      consumer: Consumer(
        configuration: client.configuration(["group.id": name, "isolation.level": "read_committed"]),
        logger: client.logger
      ),
      producer: TransactionalProducer(configuration: client.configuration(properties), logger: client.logger),
      output: output,
      documents: documents
    )
    // Never given back: tearing clients down is not what is measured, and librdkafka 2.0.2 has been seen to wait for ever
    // in it on a busy machine.
    _ = Unmanaged.passRetained(loop)
    let costs = try loop.run(transactions, from: input)
    let stored = try await recordCount(of: output, by: admin)
    if !made.isEmpty { try await admin.delete(made) }
    guard stored >= total else { throw BenchError("\(total) documents were committed, \(stored) are there") }
    let seconds = costs.reduce(0) { $0 + $1.total }
    report([
      "documents": .count(documents), "transactions": .count(transactions),
      "retry_backoff_ms": .text(retryBackoff.map(String.init) ?? "default"),
      "produce_ms": .measure(median(costs.map(\.produce)) * 1000),
      "send_offsets_ms": .measure(median(costs.map(\.sendOffsets)) * 1000),
      "commit_ms": .measure(median(costs.map(\.commit)) * 1000),
      "transaction_ms": .measure(median(costs.map(\.total)) * 1000),
      "documents_per_second": .measure(Double(transactions * documents) / seconds),
    ])
  }

  private func fill(_ topic: String, _ total: Int) async throws {
    let producer = try Producer(configuration: client.configuration(), logger: client.logger)
    let value = (0..<size).map { UInt8(ascii: "a") + UInt8($0 % 26) }
    let records = (0..<total).map { ProducerRecord(partition: Int32($0 % partitions), value: value) }
    for result in await producer.send(records, to: topic) { _ = try result.get() }
  }

  /// Counts the markers of transactions too, which take an offset each.
  private func recordCount(of topic: String, by admin: Admin) async throws -> Int {
    let all = (0..<Int32(partitions)).map { TopicPartition(topic: topic, partition: $0) }
    return try await admin.watermarks(of: all).values.reduce(0) { $0 + Int($1.high - $1.low) }
  }
}
