extension MetadataSources: MessageObject {
  static let requiredKeys: [StaticString] = []
  static var blank: MetadataSources { MetadataSources() }

  mutating func decodeMember(_ key: JSONKey, from reader: inout JSONReader) throws(JSONError) -> Bool {
    switch key {
    case "title": title = try reader.optionalSource()
    case "subtitle": subtitle = try reader.optionalSource()
    case "description": description = try reader.optionalSource()
    case "authors": authors = try reader.optionalSource()
    case "published_at": publishedAt = try reader.optionalSource()
    case "modified_at": modifiedAt = try reader.optionalSource()
    case "site": site = try reader.optionalSource()
    case "language": language = try reader.optionalSource()
    case "canonical_url": canonicalURL = try reader.optionalSource()
    case "image": image = try reader.optionalSource()
    case "section": section = try reader.optionalSource()
    case "tags": tags = try reader.optionalSource()
    default: return false
    }
    return true
  }

  func encodeMembers(to writer: inout JSONWriter) {
    writer.member("title", title?.rawValue)
    writer.member("subtitle", subtitle?.rawValue)
    writer.member("description", description?.rawValue)
    writer.member("authors", authors?.rawValue)
    writer.member("published_at", publishedAt?.rawValue)
    writer.member("modified_at", modifiedAt?.rawValue)
    writer.member("site", site?.rawValue)
    writer.member("language", language?.rawValue)
    writer.member("canonical_url", canonicalURL?.rawValue)
    writer.member("image", image?.rawValue)
    writer.member("section", section?.rawValue)
    writer.member("tags", tags?.rawValue)
  }
}

extension JSONReader {
  fileprivate mutating func optionalSource() throws(JSONError) -> MetadataSource? {
    if let word = try optionalString() { return MetadataSource(rawValue: word) }
    return nil
  }
}
