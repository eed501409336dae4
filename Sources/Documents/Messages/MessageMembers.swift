/// A part of a message: it knows some members of the message's JSON object.
protocol MessageMembers {
  /// Reads the value of a member that it knows; returns whether it does.
  mutating func decodeMember(_ key: JSONKey, from reader: inout JSONReader) throws(JSONError) -> Bool
  /// Writes its members into an object that is open.
  func encodeMembers(to writer: inout JSONWriter)
}

/// A value that is a JSON object of its own inside a message; what it does not know it keeps.
protocol MessageObject: MessageMembers {
  var unknownFields: JSONObject { get set }
  /// A value to decode into, and the keys without which it means nothing.
  static var blank: Self { get }
  static var requiredKeys: [StaticString] { get }
}

extension MessageObject {
  init(from reader: inout JSONReader) throws(JSONError) {
    self = Self.blank
    let offset = reader.valueOffset()
    var missing = RequiredKeys(Self.requiredKeys)
    try reader.object { (key, reader) throws(JSONError) in
      missing.found(key)
      if try !decodeMember(key, from: &reader) { try unknownFields.append(key, from: &reader) }
    }
    try missing.check(at: offset)
  }

  func encode(to writer: inout JSONWriter) {
    writer.object { writer in
      encodeMembers(to: &writer)
      writer.members(unknownFields)
    }
  }
}

/// Which of an object's required keys have been seen.
struct RequiredKeys {
  private let keys: [StaticString]
  private var seen: UInt64 = 0

  /// - Parameter keys: at most 64.
  init(_ keys: [StaticString]) { self.keys = keys }

  mutating func found(_ key: JSONKey) {
    for index in keys.indices where keys[index] ~= key { seen |= 1 << UInt64(index) }
  }

  func check(at offset: Int) throws(JSONError) {
    guard seen != (1 << UInt64(keys.count)) &- 1 else { return }
    for index in keys.indices where seen & 1 << UInt64(index) == 0 {
      throw JSONError(.mismatch, offset: offset, reason: "the member \"\(keys[index])\" is missing")
    }
  }
}

extension JSONReader {
  mutating func optionalString() throws(JSONError) -> String? {
    if null() { return nil }
    return try string()
  }

  mutating func integer<Value: FixedWidthInteger>(as type: Value.Type) throws(JSONError) -> Value {
    let offset = valueOffset()
    guard let value = Value(exactly: try integer()) else {
      throw JSONError(.mismatch, offset: offset, reason: "expected a whole number that fits \(type)")
    }
    return value
  }

  mutating func strings() throws(JSONError) -> [String] {
    var values: [String] = []
    try array { (reader) throws(JSONError) in values.append(try reader.string()) }
    return values
  }

  mutating func objects<Value: MessageObject>(of type: Value.Type) throws(JSONError) -> [Value] {
    var values: [Value] = []
    try array { (reader) throws(JSONError) in values.append(try Value(from: &reader)) }
    return values
  }

  mutating func timestamp() throws(JSONError) -> Timestamp {
    let offset = valueOffset()
    let text = try string()
    guard let timestamp = Timestamp(rfc3339: text) else {
      throw JSONError(
        .mismatch, offset: offset, reason: "expected an RFC 3339 date and time, found \"\(text.prefix(40))\"")
    }
    return timestamp
  }

  mutating func optionalPublicationTime() throws(JSONError) -> PublicationTime? {
    if null() { return nil }
    let offset = valueOffset()
    let text = try string()
    guard let time = PublicationTime(rfc3339: text) else {
      throw JSONError(
        .mismatch, offset: offset,
        reason: "expected an RFC 3339 date, with or without time, found \"\(text.prefix(40))\"")
    }
    return time
  }
}

extension JSONWriter {
  mutating func member<Value: MessageObject>(_ name: StaticString, _ values: [Value]) {
    key(name)
    array(values) { writer, value in value.encode(to: &writer) }
  }

  mutating func member(_ name: StaticString, _ value: Double?) {
    key(name)
    if let value { double(value) } else { null() }
  }

  mutating func member(_ name: StaticString, _ value: Int?) {
    key(name)
    if let value { integer(Int64(value)) } else { null() }
  }

  mutating func member(_ name: StaticString, _ values: [String]) {
    key(name)
    array(values) { writer, value in writer.string(value) }
  }
}
