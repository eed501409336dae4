import Documents
import SearchIndex

/// A message to a webhook, or an entry of a feed.
public struct Delivery: Sendable, Equatable {
  /// What has become of it.
  public enum State: String, Sendable, Equatable, CaseIterable {
    /// It waits for the webhook; if the alert is disabled, until it is enabled.
    case pending
    /// The webhook has taken it.
    case delivered
    /// The webhook did not take it in time.
    case failed
    /// It was not tried, because too many waited already.
    case dropped
    /// The alert has no webhook; it is in the feed only.
    case kept
  }

  /// Names the message, the same in every attempt: `msg_` and 32 digits.
  public let id: String
  /// The document that matched; `nil` for a test.
  public let document: DocumentID?
  /// The JSON that is sent.
  public let body: String
  /// When it was found.
  public let createdAt: Timestamp
  /// Since when it waits for the webhook: when it was found, or when its alert was enabled last.
  public let waitingSince: Timestamp
  /// What has become of it.
  public let state: State
  /// How often it was sent since then.
  public let attempts: Int
  /// When it is sent next, if it waits.
  public let dueAt: Timestamp
  /// What the last attempt came to; `nil` before the first.
  public let outcome: String?
}

/// The bodies of messages.
enum MessageBody {
  /// A document that matches.
  static func match(_ hit: SearchHit, alert: Alert, delivery: String, at time: Timestamp) -> String {
    body("alert.matched", alert: alert, delivery: delivery, at: time, document: hit.object)
  }

  /// What somebody sends to see whether it arrives.
  static func test(alert: Alert, delivery: String, at time: Timestamp) -> String {
    body("alert.test", alert: alert, delivery: delivery, at: time, document: nil)
  }

  private static func body(
    _ type: String, alert: Alert, delivery: String, at time: Timestamp, document: JSONObject?
  ) -> String {
    var named = JSONObject()
    named.append(name: "id", string: alert.id.rawValue)
    named.append(name: "name", string: alert.name)
    named.append(name: "query", string: alert.query)
    var data = JSONObject()
    data.append(name: "delivery", string: delivery)
    data.append(name: "alert", object: named)
    if let document { data.append(name: "document", object: document) }
    var object = JSONObject()
    object.append(name: "type", string: type)
    object.append(name: "timestamp", string: time.description)
    object.append(name: "data", object: data)
    return object.json
  }
}
