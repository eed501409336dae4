import Testing

@testable import Documents

@Suite("Names of a document")
struct DocumentNamesTests {
  private func names(_ json: String, limit: Int = .max) throws(JSONError) -> [DocumentNames.Name] {
    var json = json
    return try json.withUTF8 { bytes in
      Result { () throws(JSONError) in try DocumentNames(json: .init(bytes), limit: limit).names }
    }.get()
  }

  @Test("Names are read in their order, without mentions; what stands behind them is not looked at")
  func read() throws {
    let json = #"""
      {"id": "x", "paragraphs": ["\"entities\": []"], "entities": [
        {"id": "person:a", "name": "A", "kind": "person", "salience": 0.5, "mentions": [{"start": 1}], "new": {"entities": 1}},
        {"id": "city:1", "name": "B", "kind": "city", "salience": 1}], "amounts": [ damaged
      """#
    #expect(
      try names(json) == [
        .init(id: "person:a", name: "A", kind: "person", salience: 0.5),
        .init(id: "city:1", name: "B", kind: "city", salience: 1),
      ])
    #expect(try names(#"{"id": "x"}"#) == [])
  }

  @Test("No more are read than are wanted")
  func limit() throws {
    let json = #"{"entities": [{"id": "a"}, {"id": "b"}, {"id": "c"}, damaged"#
    #expect(try names(json, limit: 2).map(\.id) == ["a", "b"])
    #expect(throws: JSONError.self) { try names(json, limit: 4) }
  }

  @Test(
    "What is damaged before the end of the names is an error",
    arguments: ["", "[]", #"{"a": "#, #"{"entities": [{"id": 5}]}"#])
  func damaged(json: String) {
    #expect(throws: JSONError.self) { try names(json) }
  }
}
