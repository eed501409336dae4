/// What tells a capture from all others: the part of any message between stages that says which document it is, and of
/// when. Everything else is passed over without being kept.
public struct DocumentHead: Sendable, Hashable {
  /// The page's identity.
  public var id: DocumentID
  /// The capture time in milliseconds since 1970.
  public var version: Int64

  /// Creates a head.
  public init(id: DocumentID, version: Int64) {
    self.id = id
    self.version = version
  }

  /// Reads the head of a message.
  ///
  /// - Throws: ``JSONError`` with the path of what does not decode.
  public init(json: UnsafeRawBufferPointer) throws(JSONError) {
    var id: DocumentID?
    var version: Int64?
    var missing = RequiredKeys(["id", "version"])
    try JSONReader.withReader(of: json) { (reader) throws(JSONError) in
      try reader.object { (key, reader) throws(JSONError) in
        missing.found(key)
        switch key {
        case "id": id = try reader.documentID()
        case "version": version = try reader.integer()
        default: try reader.skipValue()
        }
      }
    }
    try missing.check(at: 0)
    guard let id, let version else { throw JSONError(.mismatch, offset: 0, reason: "an id or version is missing") }
    self.init(id: id, version: version)
  }
}
