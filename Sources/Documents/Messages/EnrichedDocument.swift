/// What `enrich` writes and `index` reads: an article with its annotations.
///
/// The member `language` is the one that was identified; the one that the page declares is `declared_language`.
public struct EnrichedDocument: Message {
  /// `enriched-document/1`.
  public static let schema = MessageSchema(name: "enriched-document", version: 1)

  /// The capture.
  public var capture: Capture
  /// The article.
  public var article: Article
  /// What was found in it.
  public var annotations: Annotations
  /// The document's journey so far, the first step first.
  public var provenance: [ProvenanceEntry]
  /// Fields that this version does not know, passed on as they came.
  public var unknownFields: JSONObject

  /// Creates a message.
  public init(
    capture: Capture,
    article: Article,
    annotations: Annotations,
    provenance: [ProvenanceEntry] = [],
    unknownFields: JSONObject = JSONObject()
  ) {
    self.capture = capture
    self.article = article
    self.annotations = annotations
    self.provenance = provenance
    self.unknownFields = unknownFields
  }

  /// Decodes one JSON document in UTF-8.
  ///
  /// - Throws: ``JSONError`` with the path of what does not decode.
  public init(json: UnsafeRawBufferPointer) throws(JSONError) {
    self.init(capture: .blank, article: Article(), annotations: Annotations())
    try Envelope.decode(json, requiring: CleanDocument.requiredKeys, into: &provenance, &unknownFields) {
      (key, reader) throws(JSONError) in
      if "declared_language" ~= key {
        article.declaredLanguage = try reader.optionalString()
        return true
      }
      if try capture.decodeMember(key, from: &reader) { return true }
      if try article.decodeMember(key, from: &reader) { return true }
      return try annotations.decodeMember(key, from: &reader)
    }
  }

  /// The JSON document, compact, in UTF-8.
  public func json() -> [UInt8] {
    Envelope.encode(provenance, unknownFields, capacity: 16_384) { writer in
      capture.encodeMembers(to: &writer)
      writer.member("declared_language", article.declaredLanguage)
      article.encodeMembers(to: &writer)
      annotations.encodeMembers(to: &writer)
    }
  }
}
