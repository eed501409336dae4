/// A store that is filled beside the one in use and takes its place in one step.
///
/// Readers find all documents in one store or in the other, never in neither. Workers notice at their next batch: the new store's offsets
/// are not what they believe, so they drop the batch and read on from where the new store is.
public protocol StoreRebuild: Sendable {
  /// The store that is filled; nobody else uses it.
  var store: any SearchStore { get }

  /// Where the old store ends: after every document of a batch whose offsets could be read before. It waits for batches under way.
  func endOfOldStore() throws(StoreError) -> FollowMark

  /// Lets marks of the old store be good in the new one. To be called when all documents up to `end` have been copied from the old store in
  /// their order (but for those that the new one refuses), and before any other.
  ///
  /// - Parameter end: a mark of the old store.
  /// - Throws: `StoreError.invalidMark` if it is none.
  func keepMarks(through end: FollowMark) throws(StoreError)

  /// Puts it in the place of the one in use, which is removed.
  func switchOver() throws(StoreError)

  /// Removes it.
  func discard()
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
