extension Entity: MessageObject {
  static let requiredKeys: [StaticString] = ["id", "name", "kind"]
  static var blank: Entity { Entity(id: "", name: "", kind: "", salience: 0, mentions: []) }

  mutating func decodeMember(_ key: JSONKey, from reader: inout JSONReader) throws(JSONError) -> Bool {
    switch key {
    case "id": id = try reader.string()
    case "name": name = try reader.string()
    case "kind": kind = try reader.string()
    case "country_code": countryCode = try reader.optionalString()
    case "location": location = reader.null() ? nil : try Location(from: &reader)
    case "population": population = reader.null() ? nil : Int(exactly: try reader.integer())
    case "salience": salience = try reader.double()
    case "mentions": mentions = try reader.mentions()
    default: return false
    }
    return true
  }

  func encodeMembers(to writer: inout JSONWriter) {
    writer.member("id", id)
    writer.member("name", name)
    writer.member("kind", kind)
    writer.member("country_code", countryCode)
    writer.key("location")
    if let location { location.encode(to: &writer) } else { writer.null() }
    writer.member("population", population)
    writer.member("salience", salience)
    writer.key("mentions")
    writer.array(mentions) { writer, mention in writer.object { mention.encodeMembers(to: &$0) } }
  }
}

extension Amount: MessageObject {
  static let requiredKeys: [StaticString] = Mention.requiredKeys
  static var blank: Amount { Amount(mention: .blank, value: 0, currency: nil) }

  mutating func decodeMember(_ key: JSONKey, from reader: inout JSONReader) throws(JSONError) -> Bool {
    switch key {
    case "value": value = try reader.double()
    case "upper": upper = try reader.optionalDouble()
    case "currency": currency = try reader.optionalString()
    case "currency_confidence": currencyConfidence = try reader.optionalDouble()
    case "modifier": modifier = try reader.optionalString()
    case "per": per = try reader.optionalString()
    default: return try mention.decodeMember(key, from: &reader)
    }
    return true
  }

  func encodeMembers(to writer: inout JSONWriter) {
    mention.encodeMembers(to: &writer)
    writer.member("value", value)
    writer.member("upper", upper)
    writer.member("currency", currency)
    writer.member("currency_confidence", currencyConfidence)
    writer.member("modifier", modifier)
    writer.member("per", per)
  }
}

extension Quantity: MessageObject {
  static let requiredKeys: [StaticString] = Mention.requiredKeys
  static var blank: Quantity { Quantity(mention: .blank, kind: "", value: 0, unit: "") }

  mutating func decodeMember(_ key: JSONKey, from reader: inout JSONReader) throws(JSONError) -> Bool {
    switch key {
    case "kind": kind = try reader.string()
    case "value": value = try reader.double()
    case "upper": upper = try reader.optionalDouble()
    case "unit": unit = try reader.string()
    case "base_value": baseValue = try reader.optionalDouble()
    case "base_upper": baseUpper = try reader.optionalDouble()
    case "base_unit": baseUnit = try reader.optionalString()
    case "noun": noun = try reader.optionalString()
    case "modifier": modifier = try reader.optionalString()
    default: return try mention.decodeMember(key, from: &reader)
    }
    return true
  }

  func encodeMembers(to writer: inout JSONWriter) {
    mention.encodeMembers(to: &writer)
    writer.member("kind", kind)
    writer.member("value", value)
    writer.member("upper", upper)
    writer.member("unit", unit)
    writer.member("base_value", baseValue)
    writer.member("base_upper", baseUpper)
    writer.member("base_unit", baseUnit)
    writer.member("noun", noun)
    writer.member("modifier", modifier)
  }
}

extension DateMention: MessageObject {
  static let requiredKeys: [StaticString] = Mention.requiredKeys
  static var blank: DateMention { DateMention(mention: .blank, value: nil, kind: "") }

  mutating func decodeMember(_ key: JSONKey, from reader: inout JSONReader) throws(JSONError) -> Bool {
    switch key {
    case "value": value = try reader.optionalString()
    case "kind": kind = try reader.string()
    case "type": type = try reader.optionalString()
    case "granularity": granularity = try reader.optionalString()
    case "first_day": firstDay = try reader.optionalDay()
    case "last_day": lastDay = try reader.optionalDay()
    case "modifier": modifier = try reader.optionalString()
    default: return try mention.decodeMember(key, from: &reader)
    }
    return true
  }

  func encodeMembers(to writer: inout JSONWriter) {
    mention.encodeMembers(to: &writer)
    writer.member("value", value)
    writer.member("kind", kind)
    writer.member("type", type)
    writer.member("granularity", granularity)
    writer.member("first_day", firstDay?.description)
    writer.member("last_day", lastDay?.description)
    writer.member("modifier", modifier)
  }
}

extension Quotation: MessageObject {
  static let requiredKeys: [StaticString] = Mention.requiredKeys
  static var blank: Quotation { Quotation(mention: .blank, quote: "", speaker: nil, cue: nil) }

  mutating func decodeMember(_ key: JSONKey, from reader: inout JSONReader) throws(JSONError) -> Bool {
    switch key {
    case "quote": quote = try reader.string()
    case "speaker": speaker = try reader.optionalString()
    case "speaker_id": speakerID = try reader.optionalString()
    case "cue": cue = try reader.optionalString()
    default: return try mention.decodeMember(key, from: &reader)
    }
    return true
  }

  func encodeMembers(to writer: inout JSONWriter) {
    mention.encodeMembers(to: &writer)
    writer.member("quote", quote)
    writer.member("speaker", speaker)
    writer.member("speaker_id", speakerID)
    writer.member("cue", cue)
  }
}

extension Keyphrase: MessageObject {
  static let requiredKeys: [StaticString] = Mention.requiredKeys
  static var blank: Keyphrase { Keyphrase(mention: .blank, score: 0) }

  mutating func decodeMember(_ key: JSONKey, from reader: inout JSONReader) throws(JSONError) -> Bool {
    switch key {
    case "score": score = try reader.double()
    default: return try mention.decodeMember(key, from: &reader)
    }
    return true
  }

  func encodeMembers(to writer: inout JSONWriter) {
    mention.encodeMembers(to: &writer)
    writer.member("score", score)
  }
}

extension SummarySentence: MessageObject {
  static let requiredKeys: [StaticString] = Mention.requiredKeys
  static var blank: SummarySentence { SummarySentence(mention: .blank, score: 0) }

  mutating func decodeMember(_ key: JSONKey, from reader: inout JSONReader) throws(JSONError) -> Bool {
    switch key {
    case "score": score = try reader.double()
    default: return try mention.decodeMember(key, from: &reader)
    }
    return true
  }

  func encodeMembers(to writer: inout JSONWriter) {
    mention.encodeMembers(to: &writer)
    writer.member("score", score)
  }
}

extension Fingerprint: MessageObject {
  static let requiredKeys: [StaticString] = ["algorithm", "value"]
  static var blank: Fingerprint { Fingerprint(algorithm: "", value: "") }

  mutating func decodeMember(_ key: JSONKey, from reader: inout JSONReader) throws(JSONError) -> Bool {
    switch key {
    case "algorithm": algorithm = try reader.string()
    case "value": value = try reader.string()
    case "bands": bands = try reader.string()
    default: return false
    }
    return true
  }

  func encodeMembers(to writer: inout JSONWriter) {
    writer.member("algorithm", algorithm)
    writer.member("value", value)
    writer.member("bands", bands)
  }
}

extension Location {
  init(from reader: inout JSONReader) throws(JSONError) {
    self.init(latitude: 0, longitude: 0)
    try reader.object { (key, reader) throws(JSONError) in
      switch key {
      case "latitude": latitude = try reader.double()
      case "longitude": longitude = try reader.double()
      default: try reader.skipValue()
      }
    }
  }

  func encode(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("latitude", latitude)
      writer.member("longitude", longitude)
    }
  }
}

extension JSONReader {
  mutating func mentions() throws(JSONError) -> [Mention] {
    var mentions: [Mention] = []
    try array { (reader) throws(JSONError) in
      var mention = Mention.blank
      try reader.object { (key, reader) throws(JSONError) in
        if try !mention.decodeMember(key, from: &reader) { try reader.skipValue() }
      }
      mentions.append(mention)
    }
    return mentions
  }
}
