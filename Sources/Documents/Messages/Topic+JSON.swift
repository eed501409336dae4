extension Topic: MessageObject {
  static let requiredKeys: [StaticString] = ["name"]
  static var blank: Topic { Topic(name: "", confidence: 0) }

  mutating func decodeMember(_ key: JSONKey, from reader: inout JSONReader) throws(JSONError) -> Bool {
    switch key {
    case "name": name = try reader.string()
    case "code": code = try reader.optionalString()
    case "confidence": confidence = try reader.double()
    default: return false
    }
    return true
  }

  func encodeMembers(to writer: inout JSONWriter) {
    writer.member("name", name)
    writer.member("code", code)
    writer.member("confidence", confidence)
  }
}
