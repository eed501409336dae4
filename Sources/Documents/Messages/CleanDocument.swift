/// What `clean` writes and `enrich` reads: a capture and the article that was found in it.
public struct CleanDocument: Message {
  /// `clean-document/1`.
  public static let schema = MessageSchema(name: "clean-document", version: 1)

  /// The capture.
  public var capture: Capture
  /// The article.
  public var article: Article
  /// The document's journey so far, the first step first.
  public var provenance: [ProvenanceEntry]
  /// Fields that this version does not know, passed on as they came.
  public var unknownFields: JSONObject

  /// Creates a message.
  public init(
    capture: Capture,
    article: Article,
    provenance: [ProvenanceEntry] = [],
    unknownFields: JSONObject = JSONObject()
  ) {
    self.capture = capture
    self.article = article
    self.provenance = provenance
    self.unknownFields = unknownFields
  }

  /// Decodes one JSON document in UTF-8.
  ///
  /// - Throws: ``JSONError`` with the path of what does not decode.
  public init(json: UnsafeRawBufferPointer) throws(JSONError) {
    self.init(capture: .blank, article: Article())
    try Envelope.decode(json, requiring: Self.requiredKeys, into: &provenance, &unknownFields) {
      (key, reader) throws(JSONError) in
      if "language" ~= key {
        article.declaredLanguage = try reader.optionalString()
        return true
      }
      if try capture.decodeMember(key, from: &reader) { return true }
      return try article.decodeMember(key, from: &reader)
    }
  }

  /// The JSON document, compact, in UTF-8.
  public func json() -> [UInt8] {
    Envelope.encode(provenance, unknownFields, capacity: 8192) { writer in
      capture.encodeMembers(to: &writer)
      writer.member("language", article.declaredLanguage)
      article.encodeMembers(to: &writer)
    }
  }

  static let requiredKeys: [StaticString] = ["id", "version", "captured_at", "paragraphs"]
}
