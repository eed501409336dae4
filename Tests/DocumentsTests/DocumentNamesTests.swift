import Testing

@testable import Documents

@Suite("Names of a document")
struct DocumentNamesTests {
  private func names(_ json: String) throws(JSONError) -> [DocumentNames.Name] {
    var json = json
    return try json.withUTF8 { bytes in Result { () throws(JSONError) in try DocumentNames(json: .init(bytes)).names } }
      .get()
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

  @Test(
    "What is damaged before the end of the names is an error",
    arguments: ["", "[]", #"{"a": "#, #"{"entities": [{"id": 5}]}"#])
  func damaged(json: String) {
    #expect(throws: JSONError.self) { try names(json) }
  }
}
