import Documents
import Pipeline
import SearchIndex

/// Lets a worker write a search store.
public struct IndexedDocuments: DocumentStore {
  private let store: any SearchStore

  /// Creates the connection of a worker to a store.
  public init(store: any SearchStore) { self.store = store }

  /// The next offset of each partition of a topic.
  public func nextOffsets(topic: String) throws(DocumentStoreError) -> [Int32: Int64] {
    do throws(StoreError) { return try store.nextOffsets(topic: topic) } catch { throw DocumentStoreError(error) }
  }

  /// Writes documents and advances offsets.
  public func write(_ records: [Record], advancing offsets: [StoredOffset]) throws(DocumentStoreError) {
    var documents: [IndexedDocument] = []
    documents.reserveCapacity(records.count)
    for (index, record) in records.enumerated() {
      do throws(Rejection) {
        let document = try EnrichedDocument(decoding: record)
        documents.append(
          IndexedDocument(
            capture: document.capture, article: document.article, annotations: document.annotations, json: record.value)
        )
      } catch {
        throw DocumentStoreError(.rejected(index: index), error.reason)
      }
    }
    let moves = offsets.map {
      PartitionOffset(
        topic: $0.topic, partition: $0.partition, expectedNextOffset: $0.expected, newNextOffset: $0.next)
    }
    do throws(StoreError) {
      try store.apply(documents, offsets: moves)
    } catch {
      throw DocumentStoreError(error)
    }
  }
}

extension DocumentStoreError {
  init(_ error: StoreError) {
    let kind: Kind =
      switch error {
      case .fenced: .fenced
      case .rejected(let index, _, _): .rejected(index: index)
      default: error.isTransient ? .transient : .permanent
      }
    self.init(kind, "\(error)")
  }
}
