/// Any JSON value, for texts whose form is not known beforehand.
package enum JSONValue: Sendable, Hashable {
  case null
  case boolean(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  /// Of several members of one name the last counts.
  case object([String: JSONValue])

  /// Reads a JSON text (RFC 8259) of at most 64 levels.
  ///
  /// - Parameter bytes: the text in UTF-8.
  /// - Throws: ``JSONError`` if it is anything else, or has a number that a 64-bit float cannot hold.
  package init(_ bytes: UnsafeRawBufferPointer) throws(JSONError) {
    self = try JSONReader.withReader(of: bytes) { (reader) throws(JSONError) in try reader.value() }
  }

  /// The text of a string.
  package var string: String? { if case .string(let text) = self { text } else { nil } }
  /// The elements of an array.
  package var array: [JSONValue]? { if case .array(let elements) = self { elements } else { nil } }
  /// The members of an object.
  package var object: [String: JSONValue]? { if case .object(let members) = self { members } else { nil } }
}

extension JSONReader {
  /// Reads the next value, whatever it is.
  fileprivate mutating func value() throws(JSONError) -> JSONValue {
    let offset = valueOffset()
    guard offset < end else { throw JSONError(.malformed, offset: offset, reason: "the text ends too early") }
    switch bytes[offset] {
    case 0x22: return .string(try string())
    case 0x7B:
      var members: [String: JSONValue] = [:]
      try object { (key, reader) throws(JSONError) in
        let name = try reader.text(of: key)
        members[name] = try reader.value()
      }
      return .object(members)
    case 0x5B:
      var elements: [JSONValue] = []
      try array { (reader) throws(JSONError) in elements.append(try reader.value()) }
      return .array(elements)
    case 0x2D, 0x30...0x39: return .number(try double())
    case 0x6E where null(): return .null
    default: return .boolean(try boolean())
    }
  }
}
