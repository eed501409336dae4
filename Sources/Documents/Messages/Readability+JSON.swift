extension Readability: MessageObject {
  static let requiredKeys: [StaticString] = ["words"]
  static var blank: Readability { Readability(words: 0, minutes: 0) }

  mutating func decodeMember(_ key: JSONKey, from reader: inout JSONReader) throws(JSONError) -> Bool {
    switch key {
    case "words": words = try reader.integer(as: Int.self)
    case "minutes": minutes = try reader.double()
    case "score": score = try reader.optionalDouble()
    case "formula": formula = try reader.optionalString()
    default: return false
    }
    return true
  }

  func encodeMembers(to writer: inout JSONWriter) {
    writer.member("words", Int64(words))
    writer.member("minutes", minutes)
    writer.member("score", score)
    writer.member("formula", formula)
  }
}
