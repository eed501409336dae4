import Documents
import Kafka
import Web

/// Sends captures that came by HTTP to the topic of `ingest`.
struct KafkaIntake: DocumentIntake {
  /// Is used by all requests.
  let producer: Producer
  /// The topic that `ingest` reads.
  let topic: String

  /// Sends them; each is acknowledged by all brokers that hold its partition.
  func send(_ records: [Record]) async -> [String?] {
    await producer.send(records.map(ProducerRecord.init(submission:)), to: topic).map { result in
      if case .failure(let error) = result { "\(error)" } else { nil }
    }
  }
}
