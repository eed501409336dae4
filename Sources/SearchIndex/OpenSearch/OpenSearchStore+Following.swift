/// The order in which several workers store documents is not known to the server: a mark would leave something out, so there is none.
extension OpenSearchStore {
  private static var reason: String {
    "an index of a search server cannot be followed, which watch, export and alerts need; a file of SQLite can"
  }

  /// Where following begins: nowhere.
  public func mark(at start: FollowStart) throws(StoreError) -> FollowMark {
    throw .unsupported(reason: Self.reason)
  }

  /// Follows no query.
  public func matches(
    of query: QueryNode?, after mark: FollowMark, through end: FollowMark?, limit: Int
  ) throws(StoreError) -> FollowPage {
    throw .unsupported(reason: Self.reason)
  }
}
