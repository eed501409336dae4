import Kafka

/// Runs transactions one after another and takes their time.
final class TransactionLoop: RebalanceHandler {
  /// Transactions ahead of those that count: the first ones look up coordinators and register partitions anew.
  static let warmUp = 3

  /// The seconds that one transaction took.
  struct Cost {
    var produce = 0.0
    var sendOffsets = 0.0
    var commit = 0.0
    /// From begin to the end of commit.
    var total = 0.0
  }

  private let consumer: Consumer
  private let producer: TransactionalProducer
  private let output: String
  private let documents: Int

  init(consumer: Consumer, producer: TransactionalProducer, output: String, documents: Int) {
    self.consumer = consumer
    self.producer = producer
    self.output = output
    self.documents = documents
  }

  func run(_ transactions: Int, from input: String) throws -> [Cost] {
    try producer.initTransactions(timeoutMilliseconds: 30_000)
    try consumer.subscribe(to: [input], handler: self)
    var costs: [Cost] = []
    for _ in 0..<transactions + Self.warmUp {
      let (records, offsets) = try batch(of: input)
      costs.append(try transact(records, offsets))
    }
    consumer.close()
    return Array(costs.dropFirst(Self.warmUp))
  }

  private func batch(of input: String) throws -> ([ProducerRecord], [TopicPartition: CommittedOffset]) {
    var records: [ProducerRecord] = []
    var offsets: [TopicPartition: CommittedOffset] = [:]
    let deadline = monotonicSeconds() + 30
    while records.count < documents {
      try consumer.serve()
      let taken = try consumer.poll(upTo: documents - records.count) { record in
        records.append(ProducerRecord(partition: record.partition, value: record.value))
        offsets[TopicPartition(topic: input, partition: record.partition)] = CommittedOffset(next: record.offset + 1)
      }
      guard monotonicSeconds() < deadline else { throw BenchError("no documents in thirty seconds") }
      if taken == 0 { consumer.wait(milliseconds: 1000) }
    }
    return (records, offsets)
  }

  private func transact(_ records: [ProducerRecord], _ offsets: [TopicPartition: CommittedOffset]) throws -> Cost {
    let timeout: Int32 = 30_000
    var cost = Cost()
    let start = monotonicSeconds()
    try producer.beginTransaction()
    try producer.produce(records, to: output, timeoutMilliseconds: timeout)
    let produced = monotonicSeconds()
    try producer.sendOffsets(offsets, of: consumer.groupMetadata(), timeoutMilliseconds: timeout)
    let sent = monotonicSeconds()
    try producer.commitTransaction(timeoutMilliseconds: timeout)
    let committed = monotonicSeconds()
    cost.produce = produced - start
    cost.sendOffsets = sent - produced
    cost.commit = committed - sent
    cost.total = committed - start
    return cost
  }

  func assigned(_ partitions: [TopicPartition], of consumer: Consumer) -> [TopicPartition: Int64] { [:] }
  func revoking(_ partitions: [TopicPartition], of consumer: Consumer) {}
  func lost(_ partitions: [TopicPartition], of consumer: Consumer) {}
}
