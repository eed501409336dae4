/// A store that is filled beside the one in use and takes its place in one step.
///
/// Readers find all documents in one store or in the other, never in neither. Workers notice at their next batch: the new store's offsets
/// are not what they believe, so they drop the batch and read on from where the new store is.
public protocol StoreRebuild: Sendable {
  /// The store that is filled; nobody else uses it.
  var store: any SearchStore { get }

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
