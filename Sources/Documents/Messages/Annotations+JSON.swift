extension Annotations: MessageMembers {
  mutating func decodeMember(_ key: JSONKey, from reader: inout JSONReader) throws(JSONError) -> Bool {
    switch key {
    case "language": language = try reader.optionalString()
    case "script": script = try reader.optionalString()
    case "direction": direction = try reader.optionalString().flatMap(WritingDirection.init(rawValue:))
    case "languages": languages = try reader.objects(of: LanguageRun.self)
    case "sentences": sentences = try reader.textRanges()
    case "entities": entities = try reader.objects(of: Entity.self)
    case "amounts": amounts = try reader.objects(of: Amount.self)
    case "quantities": quantities = try reader.objects(of: Quantity.self)
    case "dates": dates = try reader.objects(of: DateMention.self)
    case "quotations": quotations = try reader.objects(of: Quotation.self)
    case "relations": relations = try reader.objects(of: Relation.self)
    case "keyphrases": keyphrases = try reader.objects(of: Keyphrase.self)
    case "summary": summary = try reader.objects(of: SummarySentence.self)
    case "topics": topics = try reader.objects(of: Topic.self)
    case "tone": tone = reader.null() ? nil : try Tone(from: &reader)
    case "readability": readability = reader.null() ? nil : try Readability(from: &reader)
    case "fingerprint": fingerprint = reader.null() ? nil : try Fingerprint(from: &reader)
    default: return false
    }
    return true
  }

  func encodeMembers(to writer: inout JSONWriter) {
    writer.member("language", language)
    writer.member("script", script)
    writer.member("direction", direction?.rawValue)
    writer.member("languages", languages)
    writer.key("sentences")
    writer.array(sentences) { writer, range in
      writer.object { range.encodeMembers(to: &$0) }
    }
    writer.member("entities", entities)
    writer.member("amounts", amounts)
    writer.member("quantities", quantities)
    writer.member("dates", dates)
    writer.member("quotations", quotations)
    writer.member("relations", relations)
    writer.member("keyphrases", keyphrases)
    writer.member("summary", summary)
    writer.member("topics", topics)
    writer.key("tone")
    if let tone { tone.encode(to: &writer) } else { writer.null() }
    writer.key("readability")
    if let readability { readability.encode(to: &writer) } else { writer.null() }
    writer.key("fingerprint")
    if let fingerprint { fingerprint.encode(to: &writer) } else { writer.null() }
  }
}

extension TextRange: MessageMembers {
  mutating func decodeMember(_ key: JSONKey, from reader: inout JSONReader) throws(JSONError) -> Bool {
    switch key {
    case "start": start = try reader.integer(as: Int.self)
    case "end": end = try reader.integer(as: Int.self)
    default: return false
    }
    return true
  }

  func encodeMembers(to writer: inout JSONWriter) {
    writer.member("start", Int64(start))
    writer.member("end", Int64(end))
  }
}

extension JSONReader {
  mutating func textRanges() throws(JSONError) -> [TextRange] {
    var ranges: [TextRange] = []
    try array { (reader) throws(JSONError) in
      var range = TextRange(start: 0, end: 0)
      try reader.object { (key, reader) throws(JSONError) in
        if try !range.decodeMember(key, from: &reader) { try reader.skipValue() }
      }
      ranges.append(range)
    }
    return ranges
  }

  mutating func optionalDouble() throws(JSONError) -> Double? {
    if null() { return nil }
    return try double()
  }

  mutating func optionalInteger() throws(JSONError) -> Int? {
    if null() { return nil }
    return try integer(as: Int.self)
  }

  /// A day as `2025-06-18`; anything else that is a string is no day, so that a later form does not stop a reader.
  mutating func optionalDay() throws(JSONError) -> CalendarDay? {
    guard let text = try optionalString() else { return nil }
    let time = PublicationTime(rfc3339: text)
    return time?.clock == nil ? time?.day : nil
  }
}

extension Mention: MessageMembers {
  static let requiredKeys: [StaticString] = ["start", "end"]
  static var blank: Mention {
    Mention(range: TextRange(start: 0, end: 0), text: "", sentence: 0, confidence: 0, method: "")
  }

  mutating func decodeMember(_ key: JSONKey, from reader: inout JSONReader) throws(JSONError) -> Bool {
    switch key {
    case "text": text = try reader.string()
    case "sentence": sentence = try reader.integer(as: Int.self)
    case "confidence": confidence = try reader.double()
    case "method": method = try reader.string()
    default: return try range.decodeMember(key, from: &reader)
    }
    return true
  }

  func encodeMembers(to writer: inout JSONWriter) {
    range.encodeMembers(to: &writer)
    writer.member("text", text)
    writer.member("sentence", Int64(sentence))
    writer.member("confidence", confidence)
    writer.member("method", method)
  }
}
