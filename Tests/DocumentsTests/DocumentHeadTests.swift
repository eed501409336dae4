import Documents
import Testing

@Suite("Document head")
struct DocumentHeadTests {
  private func head(_ json: String) throws -> DocumentHead {
    try Array(json.utf8).withUnsafeBytes { try DocumentHead(json: $0) }
  }

  @Test("Id and version of any message, whatever else it holds")
  func reads() throws {
    let id = "00112233445566778899aabbccddeeff"
    let head = try head("{\"a\":[{\"id\":\"x\"}],\"version\":17,\"id\":\"\(id)\",\"text\":\"\\\"version\\\": 3\"}")
    #expect(head == DocumentHead(id: try #require(DocumentID(id)), version: 17))
  }

  @Test(
    "What is no message, or lacks one of them, is an error",
    arguments: [
      "", "[]", "{}", "{\"id\":\"00112233445566778899aabbccddeeff\"}", "{\"id\":\"x\",\"version\":1}", "{\"id\":",
    ])
  func refuses(json: String) { #expect(throws: JSONError.self) { try head(json) } }
}
