import Documents

/// A store that is filled beside the one in use and takes its place in one step.
///
/// Readers find all documents in one store or in the other, never in neither. Workers notice at their next batch: the new store's offsets
/// are not what they believe, so they drop the batch and read on from where the new store is.
public protocol StoreRebuild: Sendable {
  /// The store that is filled; nobody else uses it.
  var store: any SearchStore { get }

  /// Where the old store ends: after every document of a batch whose offsets could be read before. It waits for batches under way.
  ///
  /// - Throws: `StoreError`, or `CancellationError` if the task is cancelled while it waits.
  func endOfOldStore() throws -> FollowMark

  /// Stores documents of the old store, each under the place that it has there in the order of storing. To be called before any others are
  /// stored.
  ///
  /// - Throws: `StoreError.rejected` for the first that the new store does not take, `.corrupt` if the old store has no such document.
  func copy(_ documents: [IndexedDocument]) throws(StoreError)

  /// Lets marks of the old store, and those that are good in it, be good in the new one. To be called when all documents up to `end` have
  /// been copied (but for those that the new one refuses), and before any others are stored.
  ///
  /// - Parameter end: a mark of the old store.
  /// - Throws: `StoreError.invalidMark` if it is none.
  func keepMarks(through end: FollowMark) throws(StoreError)

  /// Puts it in the place of the one in use, which is removed.
  func switchOver() throws(StoreError)

  /// Removes it.
  func discard()
}

extension StoreRebuild {
  /// The numbers of documents that are copied.
  ///
  /// - Parameter numbers: looks them up in the old store.
  func copiedNumbers(
    of documents: [IndexedDocument], _ numbers: ([DocumentID]) throws(StoreError) -> [DocumentID: Int64]
  ) throws(StoreError) -> [DocumentID: Int64] {
    let found = try numbers(documents.map(\.id))
    for document in documents where found[document.id] == nil {
      throw .corrupt(reason: "document \(document.id.rawValue) is copied from an index that has no such document")
    }
    return found
  }
}

extension StoreLocation {
  /// Begins a new store for this place, empty, beside the one in use.
  public func rebuild() throws(StoreError) -> any StoreRebuild {
    switch self {
    case .file(let path): try FileRebuild(path: path)
    case .server(let configuration): try IndexRebuild(configuration)
    }
  }
}
