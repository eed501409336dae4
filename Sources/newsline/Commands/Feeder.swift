import Documents
import Foundation
import Ingestion
import Kafka
import Pipeline

/// Sends pages to the ingest topic, a batch at a time, and waits for each to be acknowledged.
struct Feeder {
  struct Summary {
    var sent = 0
    var bytes = 0
    /// What could not be sent, and why.
    var failures: [String] = []
  }

  private static let batchRecords = 500
  private static let batchBytes = 8 << 20

  private let producer: Producer
  private let topic: String

  init(configuration: Configuration) throws {
    producer = try Producer(
      configuration: configuration.kafka.merging(defaults: [
        "message.max.bytes": configuration[.maximumMessageBytes], "compression.type": "lz4",
      ]), logger: configuration.quietLogger)
    topic = configuration.topics.input(of: .ingest)
  }

  /// Sends everything under the paths; `-` is standard input.
  func feed(_ paths: [String], progress: (_ sent: Int, _ bytes: Int) -> Void) async throws -> Summary {
    var summary = Summary()
    var batch: [(record: Record, origin: String)] = []
    var bytes = 0
    for path in paths {
      var reader =
        path == "-"
        ? SubmissionReader(lines: FileHandle.standardInput, name: "standard input") : SubmissionReader(paths: [path])
      while let item = reader.next() {
        switch item {
        case .record(let record, let origin):
          batch.append((record, origin))
          bytes += record.value.count
        case .skipped(let origin, let reason): Output.note("\(Output.printable(origin)): skipped, \(reason)")
        case .failed(let origin, let reason): summary.failures.append("\(origin): \(reason)")
        }
        if batch.count >= Self.batchRecords || bytes >= Self.batchBytes {
          await send(&batch, into: &summary)
          bytes = 0
          progress(summary.sent, summary.bytes)
          try Task.checkCancellation()
        }
      }
    }
    await send(&batch, into: &summary)
    progress(summary.sent, summary.bytes)
    return summary
  }

  private func send(_ batch: inout [(record: Record, origin: String)], into summary: inout Summary) async {
    let records = batch.map { item in
      ProducerRecord(
        // Captures of one page go to one partition, so that they keep their order from the very first topic on.
        key: item.record.key ?? item.record.text(ofHeader: HeaderName.url).map { Array($0.utf8) },
        value: item.record.value,
        headers: item.record.headers.map { RecordHeader(name: $0.name, value: $0.value) })
    }
    for (item, result) in zip(batch, await producer.send(records, to: topic)) {
      switch result {
      case .success:
        summary.sent += 1
        summary.bytes += item.record.value.count
      case .failure(let error): summary.failures.append("\(item.origin): \(error)")
      }
    }
    batch.removeAll(keepingCapacity: true)
  }
}
