import Kafka
import TestSupport
import Testing

@Suite("Transactions", .enabled(if: Cluster.isAvailable, "KAFKA_BOOTSTRAP_SERVERS names no broker"))
struct TransactionTests {
  private func makeProducer(_ id: String) throws -> TransactionalProducer {
    let producer = try TransactionalProducer(
      configuration: Cluster.configuration(["transactional.id": id]), logger: Cluster.logger)
    try producer.initTransactions(timeoutMilliseconds: 20_000)
    return producer
  }

  private func record(_ text: String) -> ProducerRecord { ProducerRecord(partition: 0, value: Array(text.utf8)) }

  @Test("What is committed is read, what is aborted is not")
  func commitAndAbort() async throws {
    let topic = try await Cluster.makeTopic()
    let producer = try makeProducer(Cluster.uniqueName("tx"))
    try producer.beginTransaction()
    try producer.produce([record("aborted")], to: topic, timeoutMilliseconds: 5000)
    try producer.abortTransaction(timeoutMilliseconds: 10_000)
    try producer.beginTransaction()
    try producer.produce([record("committed")], to: topic, timeoutMilliseconds: 5000)
    try producer.commitTransaction(timeoutMilliseconds: 10_000)
    #expect(try await Cluster.read(topic) == ["committed"])
  }

  @Test("A new holder of a transactional id fences the old one and ends its transaction")
  func fencing() async throws {
    let topic = try await Cluster.makeTopic()
    let id = Cluster.uniqueName("tx")
    let zombie = try makeProducer(id)
    try zombie.beginTransaction()
    try zombie.produce([record("zombie")], to: topic, timeoutMilliseconds: 5000)
    let heir = try makeProducer(id)
    let error = #expect(throws: KafkaError.self) { try zombie.commitTransaction(timeoutMilliseconds: 10_000) }
    #expect(error?.recovery == .recreateClient)
    try heir.beginTransaction()
    try heir.produce([record("heir")], to: topic, timeoutMilliseconds: 5000)
    try heir.commitTransaction(timeoutMilliseconds: 10_000)
    #expect(try await Cluster.read(topic) == ["heir"])
  }

  @Test("Beginning twice is an error of the caller, not of the client")
  func misuse() async throws {
    let producer = try makeProducer(Cluster.uniqueName("tx"))
    try producer.beginTransaction()
    #expect(throws: KafkaError.self) { try producer.beginTransaction() }
    try producer.abortTransaction(timeoutMilliseconds: 10_000)
  }
}
