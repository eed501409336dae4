extension Article: MessageMembers {
  /// The declared language is the message's to place: its key differs between messages.
  mutating func decodeMember(_ key: JSONKey, from reader: inout JSONReader) throws(JSONError) -> Bool {
    switch key {
    case "title": title = try reader.optionalString()
    case "subtitle": subtitle = try reader.optionalString()
    case "description": description = try reader.optionalString()
    case "authors": authors = try reader.strings()
    case "published_at": publishedAt = try reader.optionalPublicationTime()
    case "modified_at": modifiedAt = try reader.optionalPublicationTime()
    case "site": site = try reader.optionalString()
    case "canonical_url": canonicalURL = try reader.optionalString()
    case "image": image = try reader.optionalString()
    case "section": section = try reader.optionalString()
    case "tags": tags = try reader.strings()
    case "metadata_sources": metadataSources = try MetadataSources(from: &reader)
    case "paragraphs": paragraphs = try reader.strings()
    case "blocks": blocks = try reader.objects(of: Block.self)
    case "removed": removed = try reader.objects(of: RemovedBlock.self)
    case "quality": quality = try Quality(from: &reader)
    default: return false
    }
    return true
  }

  func encodeMembers(to writer: inout JSONWriter) {
    writer.member("title", title)
    writer.member("subtitle", subtitle)
    writer.member("description", description)
    writer.member("authors", authors)
    writer.member("published_at", publishedAt?.description)
    writer.member("modified_at", modifiedAt?.description)
    writer.member("site", site)
    writer.member("canonical_url", canonicalURL)
    writer.member("image", image)
    writer.member("section", section)
    writer.member("tags", tags)
    writer.key("metadata_sources")
    metadataSources.encode(to: &writer)
    writer.member("paragraphs", paragraphs)
    writer.member("blocks", blocks)
    writer.member("removed", removed)
    writer.key("quality")
    quality.encode(to: &writer)
  }
}

extension Block: MessageObject {
  static let requiredKeys: [StaticString] = ["kind", "text"]
  static var blank: Block { Block(kind: .paragraph, text: "") }

  mutating func decodeMember(_ key: JSONKey, from reader: inout JSONReader) throws(JSONError) -> Bool {
    switch key {
    case "kind": kind = Kind(rawValue: try reader.string())
    case "text": text = try reader.string()
    default: return false
    }
    return true
  }

  func encodeMembers(to writer: inout JSONWriter) {
    writer.member("kind", kind.rawValue)
    writer.member("text", text)
  }
}

extension RemovedBlock: MessageObject {
  static let requiredKeys: [StaticString] = ["kind", "text"]
  static var blank: RemovedBlock { RemovedBlock(kind: .boilerplate, text: "") }

  mutating func decodeMember(_ key: JSONKey, from reader: inout JSONReader) throws(JSONError) -> Bool {
    switch key {
    case "kind": kind = Kind(rawValue: try reader.string())
    case "text": text = try reader.string()
    default: return false
    }
    return true
  }

  func encodeMembers(to writer: inout JSONWriter) {
    writer.member("kind", kind.rawValue)
    writer.member("text", text)
  }
}
