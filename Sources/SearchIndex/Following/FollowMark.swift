import Documents

/// How far somebody has followed what a store takes in: text that only its store understands.
///
/// It may be kept for years and given to another process that opens the same store. Two marks of one place need not be equal.
public struct FollowMark: Sendable, Hashable, CustomStringConvertible {
  /// The text, to be passed on as it is.
  public let text: String

  /// Creates a mark from the text of one; the store checks it when it is used.
  public init(text: String) { self.text = text }

  /// The text.
  public var description: String { text }
}

/// Where following begins.
public enum FollowStart: Sendable, Hashable {
  /// Before the first document that is stored.
  case beginning
  /// After all that are stored now.
  case end
  /// Before the first stored one of those that were captured at this time or later. Others that were captured earlier and stored
  /// after it come too: stores keep the order of storing.
  case captured(since: Timestamp)
}

/// What was found by following.
public struct FollowPage: Sendable, Equatable {
  /// The documents, in the order in which they were stored. They have no score, and no near-duplicates are counted.
  public var hits: [SearchHit]
  /// Where to go on.
  public var mark: FollowMark
  /// Whether there may be more already: to be asked at once. Else it is time to wait.
  public var hasMore: Bool

  /// Creates a page.
  public init(hits: [SearchHit], mark: FollowMark, hasMore: Bool) {
    self.hits = hits
    self.mark = mark
    self.hasMore = hasMore
  }
}
