/// The members of a JSON object that Newsline does not interpret, kept byte for byte and in order.
public struct JSONObject: Sendable, Equatable {
  /// One member.
  public struct Member: Sendable, Equatable {
    /// The name, unescaped.
    public var name: String
    /// The value: one valid JSON text in UTF-8.
    public var json: String
  }

  /// The members, in order.
  public private(set) var members: [Member]

  /// Creates an object without members.
  public init() { members = [] }

  /// Whether there is no member.
  public var isEmpty: Bool { members.isEmpty }

  /// Appends a member whose value is JSON text that is known to be valid.
  mutating func append(name: String, validJSON: String) {
    members.append(Member(name: name, json: validJSON))
  }
}
