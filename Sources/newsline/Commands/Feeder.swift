import Documents
import Foundation
import Ingestion
import Kafka
import Pipeline

/// Sends pages to the ingest topic, a batch at a time, and waits for each to be acknowledged.
struct Feeder {
  struct Summary {
    /// Failures that are told; of more there is only the count.
    static let maximumFailures = 1000

    var sent = 0
    var bytes = 0
    /// How many bytes of files were read for it, packed as they are.
    var bytesRead = 0
    /// What could not be sent, and why.
    private(set) var failures: [String] = []
    /// How much could not be sent.
    private(set) var failed = 0
    /// What became of the records of WARC files.
    var archives = ArchiveReport()

    mutating func fail(_ failure: String) {
      failed += 1
      if failures.count < Self.maximumFailures { failures.append(failure) }
    }
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
  func feed(_ paths: [String], progress: (Summary) -> Void) async throws -> Summary {
    var summary = Summary()
    var batch: [(record: Record, place: InputPlace)] = []
    var bytes = 0
    for path in paths {
      var reader =
        path == "-"
        ? SubmissionReader(lines: FileHandle.standardInput, name: "standard input") : SubmissionReader(paths: [path])
      let bytesBefore = summary.bytesRead
      while let item = reader.next() {
        switch item {
        case .record(let record, let place):
          batch.append((record, place))
          bytes += record.value.count
        case .archive(let path, let report):
          summary.archives.add(report)
          Output.note("\(Output.printable(path)): \(report.text)")
        case .skipped(let path, let reason): Output.note("\(Output.printable(path)): skipped, \(reason)")
        case .failed(let place, let reason): summary.fail("\(place): \(reason)")
        }
        if batch.count >= Self.batchRecords || bytes >= Self.batchBytes {
          await send(&batch, into: &summary)
          bytes = 0
          summary.bytesRead = bytesBefore + reader.bytesRead
          progress(summary)
          try Task.checkCancellation()
        }
      }
      summary.bytesRead = bytesBefore + reader.bytesRead
    }
    await send(&batch, into: &summary)
    progress(summary)
    return summary
  }

  private func send(_ batch: inout [(record: Record, place: InputPlace)], into summary: inout Summary) async {
    let records = batch.map { ProducerRecord(submission: $0.record) }
    for (item, result) in zip(batch, await producer.send(records, to: topic)) {
      switch result {
      case .success:
        summary.sent += 1
        summary.bytes += item.record.value.count
      case .failure(let error): summary.fail("\(item.place): \(error)")
      }
    }
    batch.removeAll(keepingCapacity: true)
  }
}
