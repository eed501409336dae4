extension Tone: MessageObject {
  static let requiredKeys: [StaticString] = ["score"]
  static var blank: Tone {
    Tone(score: 0, positive: 0, negative: 0, words: 0, confidence: 0, method: "", cues: [])
  }

  mutating func decodeMember(_ key: JSONKey, from reader: inout JSONReader) throws(JSONError) -> Bool {
    switch key {
    case "score": score = try reader.double()
    case "positive": positive = try reader.integer(as: Int.self)
    case "negative": negative = try reader.integer(as: Int.self)
    case "words": words = try reader.integer(as: Int.self)
    case "confidence": confidence = try reader.double()
    case "method": method = try reader.string()
    case "cues": cues = try reader.objects(of: ToneCue.self)
    default: return false
    }
    return true
  }

  func encodeMembers(to writer: inout JSONWriter) {
    writer.member("score", score)
    writer.member("positive", Int64(positive))
    writer.member("negative", Int64(negative))
    writer.member("words", Int64(words))
    writer.member("confidence", confidence)
    writer.member("method", method)
    writer.member("cues", cues)
  }
}

extension ToneCue: MessageObject {
  static let requiredKeys: [StaticString] = Mention.requiredKeys
  static var blank: ToneCue { ToneCue(mention: .blank, weight: 0) }

  mutating func decodeMember(_ key: JSONKey, from reader: inout JSONReader) throws(JSONError) -> Bool {
    switch key {
    case "weight": weight = try reader.double()
    default: return try mention.decodeMember(key, from: &reader)
    }
    return true
  }

  func encodeMembers(to writer: inout JSONWriter) {
    mention.encodeMembers(to: &writer)
    writer.member("weight", weight)
  }
}
