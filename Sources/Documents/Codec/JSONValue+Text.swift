extension JSONValue {
  /// The value as a JSON text in UTF-8: compact, the members of objects sorted by name. What JSON cannot say (an infinite number)
  /// becomes `null`.
  package var bytes: [UInt8] {
    var writer = JSONWriter(capacity: 256)
    write(to: &writer)
    return writer.bytes
  }

  /// Reads a JSON text; `nil` if it is none (``init(_:)`` says why).
  package init?(text bytes: [UInt8]) {
    guard let value = bytes.withUnsafeBytes({ try? JSONValue($0) }) else { return nil }
    self = value
  }

  private func write(to writer: inout JSONWriter) {
    switch self {
    case .null: writer.null()
    case .boolean(let value): writer.boolean(value)
    case .number(let value): writer.double(value)
    case .string(let text): writer.string(text)
    case .array(let elements): writer.array(elements) { writer, element in element.write(to: &writer) }
    case .object(let members):
      writer.object { writer in
        for (name, value) in members.sorted(by: { $0.key < $1.key }) {
          writer.key(escaping: name)
          value.write(to: &writer)
        }
      }
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(stringLiteral value: String) { self = .string(value) }
  package init(integerLiteral value: Int) { self = .number(Double(value)) }
  package init(booleanLiteral value: Bool) { self = .boolean(value) }
  package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(Dictionary(elements) { _, last in last })
  }

  /// A whole number; exact up to 2^53.
  package static func integer(_ value: some BinaryInteger) -> JSONValue { .number(Double(value)) }

  /// A text, or `null`.
  package static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

  /// Texts as an array.
  package static func strings(_ texts: some Sequence<String>) -> JSONValue { .array(texts.map { .string($0) }) }

  /// The member of an object; `nil` if there is none or this is no object.
  package subscript(_ name: String) -> JSONValue? { object?[name] }

  /// The number, if it is one.
  package var number: Double? { if case .number(let value) = self { value } else { nil } }
  /// The number, if it is a whole one.
  package var integer: Int64? { number.flatMap { Int64(exactly: $0) } }
  /// The truth value, if it is one.
  package var boolean: Bool? { if case .boolean(let value) = self { value } else { nil } }
}
