extension LanguageRun: MessageObject {
  static let requiredKeys: [StaticString] = ["start", "end", "language"]
  static var blank: LanguageRun {
    LanguageRun(range: TextRange(start: 0, end: 0), language: "", script: nil, confidence: 0)
  }

  mutating func decodeMember(_ key: JSONKey, from reader: inout JSONReader) throws(JSONError) -> Bool {
    switch key {
    case "language": language = try reader.string()
    case "script": script = try reader.optionalString()
    case "confidence": confidence = try reader.double()
    default: return try range.decodeMember(key, from: &reader)
    }
    return true
  }

  func encodeMembers(to writer: inout JSONWriter) {
    range.encodeMembers(to: &writer)
    writer.member("language", language)
    writer.member("script", script)
    writer.member("confidence", confidence)
  }
}
