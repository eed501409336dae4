/// What `ingest` writes and `clean` reads: a capture, decoded and identified.
public struct RawDocument: Message {
  /// `raw-document/1`.
  public static let schema = MessageSchema(name: "raw-document", version: 1)

  /// The capture.
  public var capture: Capture
  /// The document's journey so far, the first step first.
  public var provenance: [ProvenanceEntry]
  /// Fields that this version does not know, passed on as they came.
  public var unknownFields: JSONObject

  /// Creates a message.
  public init(capture: Capture, provenance: [ProvenanceEntry] = [], unknownFields: JSONObject = JSONObject()) {
    self.capture = capture
    self.provenance = provenance
    self.unknownFields = unknownFields
  }

  /// Decodes one JSON document in UTF-8.
  ///
  /// - Throws: ``JSONError`` with the path of what does not decode.
  public init(json: UnsafeRawBufferPointer) throws(JSONError) {
    self.init(capture: .blank)
    try Envelope.decode(json, requiring: Capture.requiredKeys, into: &provenance, &unknownFields) {
      (key, reader) throws(JSONError) in try capture.decodeMember(key, from: &reader)
    }
  }

  /// The JSON document, compact, in UTF-8.
  public func json() -> [UInt8] {
    Envelope.encode(provenance, unknownFields, capacity: (capture.content?.utf8.count ?? 0) * 9 / 8 + 1024) { writer in
      capture.encodeMembers(to: &writer)
    }
  }
}
