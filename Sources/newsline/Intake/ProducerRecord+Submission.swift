import Documents
import Kafka
import Pipeline

extension ProducerRecord {
  /// A capture for the topic of `ingest`, whichever way it came in.
  ///
  /// Captures of one page go to one partition, so that they keep their order from the very first topic on: one without a key
  /// gets its address for one.
  init(submission record: Record) {
    var record = record
    record.key = record.key ?? record.text(ofHeader: HeaderName.url).map { Array($0.utf8) }
    self.init(record)
  }
}
