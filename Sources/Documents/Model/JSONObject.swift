/// The members of a JSON object that Newsline does not interpret, kept byte for byte and in order.
public struct JSONObject: Sendable, Hashable {
  /// One member.
  public struct Member: Sendable, Hashable {
    /// The name, unescaped.
    public var name: String
    /// The value: one valid JSON text in UTF-8.
    public var json: String
  }

  /// The members, in order.
  public private(set) var members: [Member]

  /// Creates an object without members.
  public init() { members = [] }

  /// Whether there is no member.
  public var isEmpty: Bool { members.isEmpty }

  /// Creates an object from the text of one.
  ///
  /// - Throws: ``JSONError`` if it is not a JSON object.
  public init(json: String) throws(JSONError) {
    self = try JSONReader.reading(json) { (reader) throws(JSONError) in try JSONObject(from: &reader) }
  }

  /// The JSON text of the member of that name; `nil` if there is none.
  public subscript(name: String) -> String? { members.last { $0.name == name }?.json }

  /// The values of an object whose values are all strings; of several members of one name the last counts.
  ///
  /// - Throws: ``JSONError`` if one is not a string.
  public func strings() throws(JSONError) -> [String: String] {
    var values: [String: String] = [:]
    for member in members {
      do throws(JSONError) {
        values[member.name] = try JSONReader.reading(member.json) { (reader) throws(JSONError) in
          try reader.string()
        }
      } catch {
        var located = error
        located.path = "$.\(member.name)"
        throw located
      }
    }
    return values
  }

  /// Appends a member of another object.
  public mutating func append(_ member: Member) { members.append(member) }

  /// Appends a member whose value is a string.
  public mutating func append(name: String, string: String) {
    var writer = JSONWriter(capacity: string.utf8.count + 2)
    writer.string(string)
    append(name: name, validJSON: String(decoding: writer.bytes, as: UTF8.self))
  }

  /// Appends a member whose value is a string or `null`.
  public mutating func append(name: String, optional string: String?) {
    if let string { append(name: name, string: string) } else { append(name: name, validJSON: "null") }
  }

  /// Appends a member whose value is a number or `null`; what is not finite becomes `null`.
  public mutating func append(name: String, optional number: Double?) {
    var writer = JSONWriter(capacity: 24)
    if let number { writer.double(number) } else { writer.null() }
    append(name: name, validJSON: String(decoding: writer.bytes, as: UTF8.self))
  }

  /// Appends a member whose value is an array of strings.
  public mutating func append(name: String, strings: [String]) {
    var writer = JSONWriter(capacity: 64)
    writer.array(strings) { writer, value in writer.string(value) }
    append(name: name, validJSON: String(decoding: writer.bytes, as: UTF8.self))
  }

  /// Appends a member whose value is an object.
  public mutating func append(name: String, object: JSONObject) {
    append(name: name, validJSON: object.json)
  }

  /// Appends a member whose value is an array of objects.
  public mutating func append(name: String, objects: [JSONObject]) {
    var writer = JSONWriter(capacity: 256)
    writer.array(objects) { writer, value in writer.object { $0.members(value) } }
    append(name: name, validJSON: String(decoding: writer.bytes, as: UTF8.self))
  }

  /// Appends a member whose value is `true` or `false`.
  public mutating func append(name: String, boolean: Bool) {
    append(name: name, validJSON: boolean ? "true" : "false")
  }

  /// Appends a member whose value is a whole number.
  public mutating func append(name: String, integer: Int64) {
    append(name: name, validJSON: String(integer))
  }

  /// The JSON text, compact.
  public var json: String {
    var writer = JSONWriter(capacity: 256)
    writer.object { $0.members(self) }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// Appends a member whose value is JSON text that is known to be valid.
  mutating func append(name: String, validJSON: String) {
    members.append(Member(name: name, json: validJSON))
  }
}

extension JSONObject {
  init(from reader: inout JSONReader) throws(JSONError) {
    self.init()
    try reader.object { (key, reader) throws(JSONError) in try append(key, from: &reader) }
  }

  /// Keeps a member that the caller does not know.
  mutating func append(_ key: JSONKey, from reader: inout JSONReader) throws(JSONError) {
    let name = try reader.text(of: key)
    append(name: name, validJSON: try reader.rawValue())
  }
}
