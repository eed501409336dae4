/// A JSON document that a user may produce to the `ingest` topic instead of raw bytes.
///
/// `{"content": ..., "url"?, "content_type"?, "captured_at"?, "source"?, "metadata"?}`, or `content_base64` in place of
/// `content` for a page whose bytes are not UTF-8.
public struct Submission: Message {
  /// The page, as text or as bytes in a character set that is yet to be found.
  public enum Content: Sendable, Hashable {
    /// Text, already Unicode.
    case text(String)
    /// Bytes.
    case bytes([UInt8])
  }

  /// `submission/1`.
  public static let schema = MessageSchema(name: "submission", version: 1)

  /// The page.
  public var content: Content
  /// Its URL.
  public var url: String?
  /// Its media type, parameters allowed.
  public var contentType: String?
  /// When it was captured.
  public var capturedAt: Timestamp?
  /// Who delivers it.
  public var source: String?
  /// Whatever shall travel along.
  public var metadata: JSONObject
  /// Fields that this version does not know.
  public var unknownFields: JSONObject

  /// Creates a submission.
  public init(
    content: Content,
    url: String? = nil,
    contentType: String? = nil,
    capturedAt: Timestamp? = nil,
    source: String? = nil,
    metadata: JSONObject = JSONObject(),
    unknownFields: JSONObject = JSONObject()
  ) {
    self.content = content
    self.url = url
    self.contentType = contentType
    self.capturedAt = capturedAt
    self.source = source
    self.metadata = metadata
    self.unknownFields = unknownFields
  }

  /// Decodes one JSON document in UTF-8.
  ///
  /// - Throws: ``JSONError`` with the path of what does not decode; neither or both of `content` and `content_base64`
  ///   is such a failure.
  public init(json: UnsafeRawBufferPointer) throws(JSONError) {
    self.init(content: .text(""))
    var contents = 0
    try JSONReader.withReader(of: json) { (reader) throws(JSONError) in
      let offset = reader.valueOffset()
      try reader.object { (key, reader) throws(JSONError) in
        if "content" ~= key || "content_base64" ~= key { contents += 1 }
        if try !decodeMember(key, from: &reader) { try unknownFields.append(key, from: &reader) }
      }
      guard contents == 1 else {
        throw JSONError(
          .mismatch, offset: offset,
          reason: "expected one member \"content\" or \"content_base64\", found \(contents == 0 ? "none" : "several")")
      }
    }
  }

  /// The JSON document, compact, in UTF-8.
  public func json() -> [UInt8] {
    var writer = JSONWriter(capacity: 4096)
    writer.object { writer in
      encodeMembers(to: &writer)
      writer.members(unknownFields)
    }
    return writer.bytes
  }
}

extension Submission: MessageMembers {
  mutating func decodeMember(_ key: JSONKey, from reader: inout JSONReader) throws(JSONError) -> Bool {
    switch key {
    case "content": content = .text(try reader.string())
    case "content_base64": content = .bytes(try reader.base64())
    case "url": url = try reader.optionalString()
    case "content_type": contentType = try reader.optionalString()
    case "captured_at": capturedAt = reader.null() ? nil : try reader.timestamp()
    case "source": source = try reader.optionalString()
    case "metadata": metadata = reader.null() ? JSONObject() : try JSONObject(from: &reader)
    default: return false
    }
    return true
  }

  func encodeMembers(to writer: inout JSONWriter) {
    switch content {
    case .text(let text): writer.member("content", text)
    case .bytes(let bytes): writer.member("content_base64", Base64.encode(bytes))
    }
    writer.member("url", url)
    writer.member("content_type", contentType)
    writer.member("captured_at", capturedAt?.description)
    writer.member("source", source)
    writer.key("metadata")
    writer.object { $0.members(metadata) }
  }
}

extension JSONReader {
  mutating func base64() throws(JSONError) -> [UInt8] {
    let offset = valueOffset()
    guard let bytes = Base64.decode(try string()) else {
      throw JSONError(.mismatch, offset: offset, reason: "expected base64 (RFC 4648, section 4)")
    }
    return bytes
  }
}
