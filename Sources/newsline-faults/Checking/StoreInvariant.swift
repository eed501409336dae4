import Documents
import Foundation
import Kafka
import Pipeline

/// What must hold of the store at any moment, not only in the end: whatever it says that it has read, it has. Checked when
/// a worker has died, before another one can mend anything.
struct StoreInvariant: Sendable {
  let line: LineView
  /// How many records before the store's offset are looked at; more than a worker writes at once.
  let depth: Int64

  func violations() async throws -> [Violation] {
    guard FileManager.default.fileExists(atPath: line.store) else { return [] }
    let topic = line.topics.input(of: .index)
    guard let (offsets, versions) = try? StoredDocuments(path: line.store).state(of: topic), !offsets.isEmpty else {
      return []
    }
    let ranges = offsets.mapValues { max(0, $0 - depth)..<$0 }
    let scan = TopicContents(cluster: line.cluster)
    let written = try await scan.read(topic, partitions: line.partitions, ranges: ranges) { record in
      (place: "\(record.partition)/\(record.offset)", document: try? EnrichedDocument(json: record.value))
    }
    let missing = written.filter { entry in
      guard let capture = entry.document?.capture else { return false }
      return versions[capture.id] ?? .min < capture.version
    }
    return [
      .cases("store", "documents below the store's own offset are not in it", missing.map { "\(topic)/\($0.place)" })
    ].compactMap { $0 }
  }
}
