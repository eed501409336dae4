import Documents
import Kafka

/// Sends captures to the topic of `ingest`.
public struct KafkaIntake: DocumentIntake {
  private let producer: Producer
  private let topic: String

  /// - Parameters:
  ///   - producer: is used by all requests.
  ///   - topic: the topic that `ingest` reads.
  public init(producer: Producer, topic: String) {
    self.producer = producer
    self.topic = topic
  }

  /// Sends them; each is acknowledged by all brokers that hold its partition.
  public func send(_ records: [Record]) async -> [String?] {
    let results = await producer.send(
      records.map { record in
        ProducerRecord(
          // Captures of one page go to one partition, so that they keep their order from the very first topic on.
          key: record.key ?? record.text(ofHeader: HeaderName.url).map { Array($0.utf8) }, value: record.value,
          headers: record.headers.map { RecordHeader(name: $0.name, value: $0.value) })
      }, to: topic)
    return results.map { result in
      if case .failure(let error) = result { "\(error)" } else { nil }
    }
  }
}
