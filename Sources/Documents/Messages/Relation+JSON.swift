extension Relation: MessageObject {
  static let requiredKeys: [StaticString] = Mention.requiredKeys
  static var blank: Relation { Relation(mention: .blank, subject: "", predicate: "", object: nil) }

  mutating func decodeMember(_ key: JSONKey, from reader: inout JSONReader) throws(JSONError) -> Bool {
    switch key {
    case "subject": subject = try reader.string()
    case "predicate": predicate = try reader.string()
    case "object": object = try reader.optionalString()
    case "amount": amount = try reader.optionalInteger()
    case "date": date = try reader.optionalString()
    case "place": place = try reader.optionalString()
    case "quotation": quotation = try reader.optionalInteger()
    default: return try mention.decodeMember(key, from: &reader)
    }
    return true
  }

  func encodeMembers(to writer: inout JSONWriter) {
    mention.encodeMembers(to: &writer)
    writer.member("subject", subject)
    writer.member("predicate", predicate)
    writer.member("object", object)
    writer.member("amount", amount)
    writer.member("date", date)
    writer.member("place", place)
    writer.member("quotation", quotation)
  }
}
