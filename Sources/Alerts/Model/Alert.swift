import Documents
import SearchIndex

/// A stored query, and what becomes of the documents that match it.
public struct Alert: Sendable, Equatable {
  /// Whether new documents are looked at.
  public enum State: Sendable, Equatable {
    /// They are.
    case active
    /// They are not any more, and nothing is delivered; the reason, for people.
    case disabled(reason: String)
  }

  /// What became of the matches so far.
  public struct Counts: Sendable, Equatable {
    /// Documents that matched.
    public var matched = 0
    /// Those that the webhook has taken.
    public var delivered = 0
    /// Those that wait for the webhook, or for the alert to be enabled.
    public var pending = 0
    /// Those that the webhook did not take in time.
    public var failed = 0
    /// Those that were not even tried, because too many waited already. They are in the feed.
    public var dropped = 0
  }

  /// Names the alert; not to be guessed, since whoever knows it may read the alert's feed.
  public let id: AlertID
  /// What people call it.
  public let name: String
  /// The query, in the language of docs/search.md.
  public let query: String
  /// Where matches are posted to; `nil` if they are in the feed only.
  public let webhook: WebhookAddress?
  /// When it was made.
  public let createdAt: Timestamp
  /// Whether new documents are looked at.
  public let state: State
  /// How far the store has been looked through.
  public let mark: FollowMark
  /// What became of the matches so far.
  public let counts: Counts

  /// Whether new documents are looked at.
  public var isActive: Bool { state == .active }
}
