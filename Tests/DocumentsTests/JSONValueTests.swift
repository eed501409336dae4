import Testing

@testable import Documents

@Suite("JSON of any form")
struct JSONValueTests {
  private func read(_ json: String) throws(JSONError) -> JSONValue {
    let outcome = Array(json.utf8).withUnsafeBytes { (bytes) -> Result<JSONValue, JSONError> in
      do throws(JSONError) { return .success(try JSONValue(bytes)) } catch { return .failure(error) }
    }
    return try outcome.get()
  }

  @Test("Every kind of value")
  func kinds() throws {
    let value = try read(#" {"a": [1, -2.5e1, true, false, null, "é\n\u00e9"], "b": {"@c": {}}, "a2": "x"} "#)
    #expect(
      value
        == .object([
          "a": .array([.number(1), .number(-25), .boolean(true), .boolean(false), .null, .string("é\né")]),
          "b": .object(["@c": .object([:])]), "a2": .string("x"),
        ]))
    #expect(value.object?["a2"]?.string == "x")
    #expect(value.object?["a"]?.array?.count == 6)
    #expect(value.string == nil && value.array == nil && value.object?["a"]?.object == nil)
    #expect(try read("\"x\"") == .string("x"))
  }

  @Test("Of members of one name the last counts")
  func repeatedMembers() throws {
    #expect(try read(#"{"a": 1, "a": 2}"#) == .object(["a": .number(2)]))
  }

  @Test(
    "What is not JSON is refused",
    arguments: [
      "", " ", "{", "[1,]", "{\"a\": 1,}", "{\"a\"}", "nul", "tru", "+1", "01", "1e999", "\"\\ud800\"", "\"a", "[1] 2",
      "{'a': 1}", "\"a\nb\"", "undefined",
    ])
  func refused(json: String) {
    #expect(throws: JSONError.self) { try read(json) }
  }

  @Test("Nesting is bounded")
  func nesting() throws {
    func nested(_ depth: Int) -> String { String(repeating: "[", count: depth) + String(repeating: "]", count: depth) }
    _ = try read(nested(64))
    #expect(throws: JSONError.self) { try read(nested(65)) }
    #expect(throws: JSONError.self) { try read(nested(1_000_000)) }
  }
}
