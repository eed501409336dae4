/// What a person decided about a dead letter: the record on the topic `dead-letter-resolutions`, whose key is the place
/// of the dead letter. A dead letter without one is open.
public struct DeadLetterResolution: Message {
  /// What became of the dead letter.
  public struct Action: RawRepresentable, Sendable, Hashable {
    /// The word.
    public var rawValue: String
    /// Creates an action from its word.
    public init(rawValue: String) { self.rawValue = rawValue }
    /// It was sent back to the topic that it came from.
    public static let replayed = Action(rawValue: "replayed")
    /// It stays where it is, and nobody waits for it any more.
    public static let discarded = Action(rawValue: "discarded")
  }

  /// `dead-letter-resolution/1`.
  public static let schema = MessageSchema(name: "dead-letter-resolution", version: 1)

  /// The place of the dead letter.
  public var place: Origin
  /// What became of it.
  public var action: Action
  /// When.
  public var at: Timestamp
  /// Who did it: `user@host`.
  public var by: String
  /// Why, in a person's words; `nil` if they gave none.
  public var reason: String?
  /// The version of the software.
  public var version: String
  /// The run of the command that did it; the same for all that it resolved.
  public var run: String
  /// The topic that it was sent to; `nil` if it was discarded.
  public var topic: String?
  /// Fields that this version does not know.
  public var unknownFields: JSONObject

  /// Creates a resolution.
  public init(
    place: Origin,
    action: Action,
    at: Timestamp,
    by: String,
    reason: String? = nil,
    version: String,
    run: String,
    topic: String? = nil,
    unknownFields: JSONObject = JSONObject()
  ) {
    self.place = place
    self.action = action
    self.at = at
    self.by = by
    self.reason = reason
    self.version = version
    self.run = run
    self.topic = topic
    self.unknownFields = unknownFields
  }

  /// Decodes one JSON document in UTF-8.
  ///
  /// - Throws: ``JSONError`` with the path of what does not decode; without `place`, `action` and `at` it means nothing.
  public init(json: UnsafeRawBufferPointer) throws(JSONError) {
    self.init(
      place: Origin(topic: "", partition: 0, offset: 0), action: .discarded, at: Timestamp(millisecondsSince1970: 0),
      by: "", version: "", run: "")
    var missing = RequiredKeys(["place", "action", "at"])
    try JSONReader.withReader(of: json) { (reader) throws(JSONError) in
      try reader.object { (key, reader) throws(JSONError) in
        missing.found(key)
        if try !decodeMember(key, from: &reader) { try unknownFields.append(key, from: &reader) }
      }
    }
    try missing.check(at: 0)
  }

  /// The JSON document, compact, in UTF-8.
  public func json() -> [UInt8] {
    var writer = JSONWriter(capacity: 512)
    writer.object { writer in
      encodeMembers(to: &writer)
      writer.members(unknownFields)
    }
    return writer.bytes
  }

  /// The record for the topic `dead-letter-resolutions`.
  public func encoded() -> Record {
    Record(
      key: Array(place.description.utf8), value: json(),
      headers: [
        .init(name: HeaderName.contentType, text: "application/json"),
        .init(name: HeaderName.schema, text: Self.schema.description),
      ], timestamp: at)
  }
}

extension DeadLetterResolution: MessageMembers {
  mutating func decodeMember(_ key: JSONKey, from reader: inout JSONReader) throws(JSONError) -> Bool {
    switch key {
    case "place": place = try reader.place()
    case "action": action = Action(rawValue: try reader.string())
    case "at": at = try reader.timestamp()
    case "by": by = try reader.optionalString() ?? ""
    case "reason": reason = try reader.optionalString()
    case "version": version = try reader.optionalString() ?? ""
    case "run": run = try reader.optionalString() ?? ""
    case "topic": topic = try reader.optionalString()
    default: return false
    }
    return true
  }

  func encodeMembers(to writer: inout JSONWriter) {
    writer.member("place", place.description)
    writer.member("action", action.rawValue)
    writer.member("at", at.description)
    writer.member("by", by)
    writer.member("reason", reason)
    writer.member("version", version)
    writer.member("run", run)
    writer.member("topic", topic)
  }
}

extension JSONReader {
  fileprivate mutating func place() throws(JSONError) -> Origin {
    let offset = valueOffset()
    let text = try string()
    guard let place = Origin(text) else {
      throw JSONError(
        .mismatch, offset: offset, reason: "expected topic/partition/offset, found \"\(text.prefix(40))\"")
    }
    return place
  }
}
