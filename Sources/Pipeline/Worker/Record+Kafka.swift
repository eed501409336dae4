import Documents
import Kafka

extension Record {
  /// Copies a record out of librdkafka's memory.
  public init(_ record: borrowing ConsumerRecord) {
    self.init(
      key: record.key,
      value: record.value,
      headers: record.headers.map { Header(name: $0.name, value: $0.value) },
      timestamp: record.timestamp.map { Timestamp(millisecondsSince1970: $0) })
  }
}
