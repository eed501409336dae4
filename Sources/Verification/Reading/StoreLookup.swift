import Documents
import SearchIndex

/// Documents that are yet to be looked up in the store, many at once.
struct StoreLookup {
  private struct Entry {
    let partition: Int32
    let offset: Int64
    let head: DocumentHead
  }

  private var entries: [Entry] = []

  /// Whether it is time to look them up.
  var isFull: Bool { entries.count >= 500 }

  /// Adds a record of the topic `index`. What cannot be read cannot be in the store.
  mutating func add(_ json: UnsafeRawBufferPointer, partition: Int32, offset: Int64) {
    guard let head = try? DocumentHead(json: json) else { return }
    entries.append(Entry(partition: partition, offset: offset, head: head))
  }

  /// Looks up what was added.
  mutating func flush(_ store: any SearchStore, into ledger: inout StageLedger) throws {
    let versions = try store.versions(of: entries.map(\.head.id))
    for entry in entries {
      ledger.store(
        partition: entry.partition, offset: entry.offset,
        holds: versions[entry.head.id].map { $0 >= entry.head.version ? .current : .stale })
    }
    entries.removeAll(keepingCapacity: true)
  }
}
