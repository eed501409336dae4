import Documents
import Foundation
import Synchronization

/// The store that a path leads to now: opened again when another file has taken its place (``FileRebuild``). Safe to call from any thread.
final class CurrentFileStore: SearchStore {
  private struct Opened {
    var store: SQLiteStore
    var identity: FileIdentity?
  }

  private let path: String
  private let configuration: SQLiteStore.Configuration
  private let opened: Mutex<Opened>

  init(path: String, configuration: SQLiteStore.Configuration) throws(StoreError) {
    self.path = path
    self.configuration = configuration
    // Opening makes the file if there is none, so it is looked at afterwards.
    let store = try SQLiteStore(path: path, configuration: configuration)
    opened = Mutex(Opened(store: store, identity: FileIdentity(path)))
  }

  private func current() throws(StoreError) -> SQLiteStore {
    let identity = FileIdentity(path)
    let result = opened.withLock { opened -> Result<SQLiteStore, StoreError> in
      // A path that leads nowhere is no reason to let go of what is there.
      guard let identity, identity != opened.identity else { return .success(opened.store) }
      do throws(StoreError) {
        opened = Opened(store: try SQLiteStore(path: path, configuration: configuration), identity: identity)
        return .success(opened.store)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  func apply(_ documents: [IndexedDocument], offsets: [PartitionOffset]) throws(StoreError) -> ApplyOutcome {
    try current().apply(documents, offsets: offsets)
  }
  func nextOffsets(topic: String) throws(StoreError) -> [Int32: Int64] { try current().nextOffsets(topic: topic) }
  func search(_ query: SearchQuery) throws(StoreError) -> SearchPage { try current().search(query) }
  func mark(at start: FollowStart) throws(StoreError) -> FollowMark { try current().mark(at: start) }
  func matches(
    of query: QueryNode?, after mark: FollowMark, through end: FollowMark?, limit: Int
  ) throws(StoreError) -> FollowPage {
    try current().matches(of: query, after: mark, through: end, limit: limit)
  }
  func document(id: DocumentID) throws(StoreError) -> [UInt8]? { try current().document(id: id) }
  func version(of id: DocumentID) throws(StoreError) -> Int64? { try current().version(of: id) }
  func versions(of ids: [DocumentID]) throws(StoreError) -> [DocumentID: Int64] { try current().versions(of: ids) }
  func nearDuplicates(of id: DocumentID) throws(StoreError) -> [DocumentID] { try current().nearDuplicates(of: id) }
  func count() throws(StoreError) -> Int { try current().count() }
  func statistics() throws(StoreError) -> StoreStatistics { try current().statistics() }
}

/// Which file a path leads to.
private struct FileIdentity: Equatable {
  private let device: UInt64
  private let number: UInt64

  /// `nil` if it leads to none.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    device = UInt64(status.st_dev)
    number = UInt64(status.st_ino)
  }
}
