extension Capture: MessageMembers {
  static let requiredKeys: [StaticString] = ["id", "version", "captured_at", "content_type", "content"]

  /// A value to decode into: every field of it is required or may be missing.
  static var blank: Capture {
    Capture(
      id: DocumentID(digest: []), version: 0, capturedAt: Timestamp(millisecondsSince1970: 0), contentType: "",
      content: nil)
  }

  mutating func decodeMember(_ key: JSONKey, from reader: inout JSONReader) throws(JSONError) -> Bool {
    switch key {
    case "id": id = try reader.documentID()
    case "version": version = try reader.integer()
    case "url": url = try reader.optionalString()
    case "source": source = try reader.optionalString()
    case "captured_at": capturedAt = try reader.timestamp()
    case "content_type": contentType = try reader.string()
    case "content": content = try reader.optionalString()
    case "metadata": metadata = try JSONObject(from: &reader)
    default: return false
    }
    return true
  }

  func encodeMembers(to writer: inout JSONWriter) {
    writer.member("id", id.rawValue)
    writer.member("version", version)
    writer.member("url", url)
    writer.member("source", source)
    writer.member("captured_at", capturedAt.description)
    writer.member("content_type", contentType)
    writer.member("content", content)
    writer.key("metadata")
    writer.object { $0.members(metadata) }
  }
}

extension ProvenanceEntry: MessageObject {
  static let requiredKeys: [StaticString] = ["stage"]

  static var blank: ProvenanceEntry {
    ProvenanceEntry(
      stage: "", version: "", worker: "", startedAt: Timestamp(millisecondsSince1970: 0), durationMilliseconds: 0,
      origin: "")
  }

  mutating func decodeMember(_ key: JSONKey, from reader: inout JSONReader) throws(JSONError) -> Bool {
    switch key {
    case "stage": stage = try reader.string()
    case "version": version = try reader.string()
    case "worker": worker = try reader.string()
    case "started_at": startedAt = try reader.timestamp()
    case "duration_ms": durationMilliseconds = try reader.double()
    case "origin": origin = try reader.string()
    case "memory": memory = reader.null() ? nil : try MemoryUse(from: &reader)
    default: return false
    }
    return true
  }

  func encodeMembers(to writer: inout JSONWriter) {
    writer.member("stage", stage)
    writer.member("version", version)
    writer.member("worker", worker)
    writer.member("started_at", startedAt.description)
    writer.member("duration_ms", durationMilliseconds)
    writer.member("origin", origin)
    if let memory {
      writer.key("memory")
      memory.encode(to: &writer)
    }
  }
}

extension MemoryUse: MessageObject {
  static let requiredKeys: [StaticString] = []
  static var blank: MemoryUse { MemoryUse(position: 0, pages: 0, blocks: 0) }

  mutating func decodeMember(_ key: JSONKey, from reader: inout JSONReader) throws(JSONError) -> Bool {
    switch key {
    case "position": position = try reader.integer()
    case "pages": pages = try reader.integer(as: Int.self)
    case "blocks": blocks = try reader.integer(as: Int.self)
    default: return false
    }
    return true
  }

  func encodeMembers(to writer: inout JSONWriter) {
    writer.member("position", position)
    writer.member("pages", Int64(pages))
    writer.member("blocks", Int64(blocks))
  }
}

extension JSONReader {
  mutating func documentID() throws(JSONError) -> DocumentID {
    let offset = valueOffset()
    let text = try string()
    guard let id = DocumentID(text) else {
      throw JSONError(
        .mismatch, offset: offset, reason: "expected 32 lowercase hexadecimal digits, found \"\(text.prefix(40))\"")
    }
    return id
  }
}
