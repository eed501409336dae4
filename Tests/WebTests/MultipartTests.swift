import Testing

@testable import Web

@Suite("Forms of several parts")
struct MultipartTests {
  private func parts(_ body: String, boundary: String = "b") throws -> [MultipartForm.Part] {
    try MultipartForm(Array(body.utf8)[...], boundary: boundary).parts
  }

  private static let field = "Content-Disposition: form-data; name=\"a\""

  @Test("Parts come out byte for byte, whatever is before, between and behind them")
  func parts() throws {
    let parts = try parts(
      "preamble --b\r\n--b\r\n\(Self.field); filename=\"x;\\\"y.txt\"\r\ncontent-TYPE: text/plain\r\n\r\none --b\r\n\r\n"
        + "\r\n--b  \r\n\(Self.field)\r\n\r\n\r\n--b--\r\nepilogue\r\n--b\r\n\r\nx")
    #expect(parts.map(\.name) == ["a", "a"])
    #expect(parts.map(\.fileName) == ["x;\"y.txt", nil])
    #expect(parts.map(\.contentType) == ["text/plain", nil])
    #expect(parts.map { String(decoding: $0.content, as: UTF8.self) } == ["one --b\r\n\r\n", ""])
  }

  @Test("A form within a part is content, not parts")
  func nested() throws {
    let inner = "--i\r\n\(Self.field)\r\n\r\ninner\r\n--i--"
    let parts = try parts(
      "--b\r\n\(Self.field)\r\nContent-Type: multipart/mixed; boundary=i\r\n\r\n\(inner)\r\n--b--\r\n")
    #expect(parts.count == 1)
    #expect(String(decoding: parts[0].content, as: UTF8.self) == inner)
  }

  @Test(
    "A damaged form is refused with what is wrong with it",
    arguments: [
      ("", "b", "end with its boundary"), ("--b\r\n\(field)\r\n\r\ncut off", "b", "end with its boundary"),
      ("--b\r\n\(field)\r\n\r\nx\r\n--b\r\n", "b", "end with its boundary"),
      ("--b\n\(field)\n\nx\n--b--\n", "b", "end with its boundary"),
      ("--c\r\n\(field)\r\n\r\nx\r\n--c--\r\n", "b", "end with its boundary"),
      ("--b\r\nno headers and no empty line\r\n--b--\r\n", "b", "no empty line"),
      ("--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--\r\n", "b", "no name"),
      ("x", "", "1 to 70"), ("x", String(repeating: "b", count: 71), "1 to 70"),
    ])
  func damaged(body: String, boundary: String, words: String) {
    let problem = #expect(throws: Problem.self) { try parts(body, boundary: boundary) }
    #expect(problem?.status == .badRequest)
    #expect(problem?.detail.contains(words) == true, "\(problem?.detail ?? "")")
  }

  @Test("Headers without end, and parts without number, are refused")
  func tooMuch() {
    let header = "--b\r\nX: \(String(repeating: "x", count: 17_000))\r\n\r\nx\r\n--b--\r\n"
    #expect(#expect(throws: Problem.self) { try parts(header) }?.detail.contains("16384 bytes") == true)
    let many = String(repeating: "--b\r\n\(Self.field)\r\n\r\nx\r\n", count: 1_002) + "--b--"
    #expect(#expect(throws: Problem.self) { try parts(many) }?.detail.contains("1000 parts") == true)
  }

  @Test("Bytes that are not UTF-8 are content like others, and no headers")
  func bytes() throws {
    let bytes: [UInt8] = [0xFF, 0x00, 0x0D, 0x0A, 0xC3]
    let form = try MultipartForm(
      (Array("--b\r\n\(Self.field)\r\n\r\n".utf8) + bytes + Array("\r\n--b--".utf8))[...], boundary: "b")
    #expect(form.parts.map { Array($0.content) } == [bytes])
    #expect(throws: Problem.self) { try form.text("a") }
    #expect(throws: Problem.self) {
      try MultipartForm((Array("--b\r\n".utf8) + bytes + Array("\r\n\r\n\r\n--b--".utf8))[...], boundary: "b")
    }
  }
}
