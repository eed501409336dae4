import Foundation
import SeededRandom
import Testing

@testable import Documents

@Suite("Codec")
struct CodecTests {
  // MARK: Against Foundation

  @Test("What the writer writes Foundation reads as the same, and back", arguments: 0..<200)
  func againstFoundation(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    var document = Samples.enriched
    document.article.title = random.text()
    document.article.paragraphs = (0..<random.below(5)).map { _ in random.text() }
    document.article.blocks = document.article.paragraphs.map { Block(kind: .paragraph, text: $0) }
    document.article.quality.meanWordLength = Double(random.below(1000)) / 8
    document.capture.version = Int64(truncatingIfNeeded: random.next())
    let json = document.json()
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
    #expect(object["title"] as? String == document.article.title)
    #expect(object["paragraphs"] as? [String] == document.article.paragraphs)
    #expect((object["version"] as? NSNumber)?.int64Value == document.capture.version)
    #expect(
      (object["quality"] as? [String: Any])?["mean_word_length"] as? Double == document.article.quality.meanWordLength)
    // What Foundation writes, in its own order and escaping, reads as the same document.
    let other = try JSONSerialization.data(withJSONObject: object, options: [.prettyPrinted, .sortedKeys])
    #expect(try EnrichedDocument(json: Array(other)) == document)
    #expect(try EnrichedDocument(json: json) == document)
  }

  @Test("Any float reads back as itself, by our reader and by Foundation's decoder", arguments: 0..<200)
  func floats(seed: Int) throws {
    struct Measures: Decodable { var mean_word_length: Double }
    struct Outer: Decodable { var quality: Measures }
    var random = SplitMix64(seed: UInt64(seed))
    var document = Samples.clean
    document.article.quality.meanWordLength = random.number()
    let json = document.json()
    #expect(try CleanDocument(json: json) == document)
    let outer = try JSONDecoder().decode(Outer.self, from: Data(json))
    #expect(outer.quality.mean_word_length == document.article.quality.meanWordLength)
  }

  @Test("Reader and Foundation agree on what is JSON", arguments: 0..<400)
  func acceptance(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    var bytes = Samples.clean.json()
    for _ in 0..<(1 + random.below(3)) {
      let position = random.below(bytes.count)
      switch random.below(3) {
      case 0: bytes[position] = UInt8(random.below(256))
      case 1: bytes.remove(at: position)
      default: bytes.insert(Array("{}[],:\"\\0eE.-ntf ".utf8)[random.below(17)], at: position)
      }
    }
    let isJSON = (try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)) != nil
    do {
      _ = try CleanDocument(json: bytes)
      #expect(isJSON, "\(String(decoding: bytes, as: UTF8.self))")
    } catch {
      if error.kind == .mismatch { #expect(isJSON || !error.path.isEmpty) }
    }
  }

  // MARK: Unknown fields

  @Test("Unknown fields are kept byte for byte, at the top and inside")
  func unknownFields() throws {
    let json =
      #"{"id":"00112233445566778899aabbccddeeff","version":1,"captured_at":"2025-06-18T13:16:00Z","content_type":"text/html","#
      + #""paragraphs":["a"],"future":{"x":[1.50,"\u00e9",null]},"blocks":[{"kind":"paragraph","text":"a","level":2}]}"#
    let document = try CleanDocument(json: Array(json.utf8))
    let again = String(decoding: document.json(), as: UTF8.self)
    #expect(again.contains(#""future":{"x":[1.50,"\u00e9",null]}"#))
    #expect(again.contains(#"{"kind":"paragraph","text":"a","level":2}"#))
    #expect(try CleanDocument(json: document.json()) == document)
  }

  // MARK: Errors

  @Test(
    "An error names the path of what does not decode",
    arguments: [
      (#"{"id":7}"#, "$.id"), (#"{"blocks":[{"kind":"a","text":"b"},{"kind":"a","text":3}]}"#, "$.blocks[1].text"),
      (#"{"paragraphs":["a",{"b":1}]}"#, "$.paragraphs[1]"), (#"{"version":1.5}"#, "$.version"),
      (#"{"version":92233720368547758070}"#, "$.version"), (#"{"captured_at":"yesterday"}"#, "$.captured_at"),
      (#"{"published_at":"2025-02-30"}"#, "$.published_at"), (#"{"id":"XYZ"}"#, "$.id"), (#"[]"#, "$"), (#""#, "$"),
      (#"{"title":"a","quality":{"words":-1e3}}"#, "$.quality.words"),
    ])
  func paths(json: String, path: String) {
    let error = #expect(throws: JSONError.self) { try CleanDocument(json: Array(json.utf8)) }
    #expect(error?.path == path)
  }

  @Test("A known key written with escapes is refused, and cannot pass for an unknown one")
  func escapedKey() throws {
    let error = #expect(throws: JSONError.self) { try CleanDocument(json: Array(#"{"\u0069d":"x"}"#.utf8)) }
    #expect(error?.kind == .mismatch)
    #expect(try JSONObject(json: #"{"a\"b":1}"#)["a\"b"] == "1")
  }

  @Test("A missing member is named")
  func missing() {
    let error = #expect(throws: JSONError.self) { try RawDocument(json: Array("{}".utf8)) }
    #expect(error?.kind == .mismatch)
    #expect(error?.reason.contains("\"id\"") == true)
    let inner = #expect(throws: JSONError.self) {
      try CleanDocument(json: Array(#"{"blocks":[{"kind":"a"}]}"#.utf8))
    }
    #expect(inner?.reason.contains("\"text\"") == true)
  }

  @Test(
    "What is not JSON is malformed",
    arguments: [
      "{", #"{"a"}"#, #"{"a":1,}"#, #"{"a":01}"#, #"{"a":.5}"#, #"{"a":1.}"#, #"{"a":"\x"}"#, #"{"a":"\ud800"}"#,
      "{\"a\":\"\u{1}\"}", #"{"a":tru}"#, #"{"a":1} x"#, #"{a:1}"#, "\u{FEFF}{}", #"{"a":"b"#, "not json",
      #"{"title":nul}"#, #"{"a":1e}"#,
    ])
  func malformed(json: String) {
    let error = #expect(throws: JSONError.self) { try CleanDocument(json: Array(json.utf8)) }
    #expect(error?.kind == .malformed)
  }

  @Test("Invalid UTF-8 is malformed, in strings that are known and in those that are not")
  func invalidUTF8() {
    for key in ["title", "future"] {
      let bytes = Array("{\"\(key)\":\"".utf8) + [0xC3, 0x28] + Array("\"}".utf8)
      let error = #expect(throws: JSONError.self) { try CleanDocument(json: bytes) }
      #expect(error?.kind == .malformed)
    }
  }

  @Test("Nesting beyond the limit is refused, not a crash")
  func depth() {
    let bytes = Array("{\"future\":".utf8) + [UInt8](repeating: 0x5B, count: 1_000_000)
    #expect(throws: JSONError.self) { try CleanDocument(json: bytes) }
  }

  // MARK: Scalars

  @Test(
    "Escapes and surrogate pairs",
    arguments: [
      (#""\"\\\/\b\f\n\r\t\u0041""#, "\"\\/\u{8}\u{C}\n\r\tA"), (#""\ud83d\udea2""#, "\u{1F6A2}"), (#""""#, ""),
      (#""plain text over eight bytes \n and on""#, "plain text over eight bytes \n and on"),
    ])
  func strings(json: String, text: String) throws {
    #expect(try JSONObject(json: "{\"a\":\(json)}")["a"] == json)
    let document = try Submission(json: Array("{\"content\":\(json)}".utf8))
    #expect(document.content == .text(text))
  }

  @Test(
    "Numbers read as Foundation and the standard library read them",
    arguments: [
      "0", "-0", "1", "-1", "0.1", "1e3", "123456789012345.6", "1.7976931348623157e308", "5e-324",
      "0.30000000000000004",
      "9007199254740993", "1E-7", "-12.5e+2",
    ])
  func numbers(text: String) {
    let bytes = Array(text.utf8)
    #expect(bytes.withUnsafeBufferPointer { JSONNumber.double($0) } == Double(text))
  }

  @Test("Whole numbers up to 64 bits, and none beyond")
  func integers() {
    func read(_ text: String) -> Int64? { Array(text.utf8).withUnsafeBufferPointer { JSONNumber.integer($0) } }
    #expect(read("9223372036854775807") == .max)
    #expect(read("-9223372036854775808") == .min)
    #expect(read("9223372036854775808") == nil)
    #expect(read("1.0") == nil)
  }

  @Test(
    "Base64 as in RFC 4648",
    arguments: [
      ("", ""), ("Zg==", "f"), ("Zm8=", "fo"), ("Zm9v", "foo"), ("Zm9vYmFy", "foobar"),
    ])
  func base64(text: String, plain: String) {
    #expect(Base64.decode(text) == Array(plain.utf8))
    #expect(Base64.encode(Array(plain.utf8)) == text)
  }

  @Test("What is not Base64 is refused", arguments: ["Z", "Zg=", "Zg=a", "Z===", "Zm9 ", "=Zg="])
  func notBase64(text: String) { #expect(Base64.decode(text) == nil) }

  @Test("A submission has one content")
  func submissionContent() throws {
    #expect(throws: JSONError.self) { try Submission(json: Array("{}".utf8)) }
    #expect(throws: JSONError.self) { try Submission(json: Array(#"{"content":"a","content_base64":"Zg=="}"#.utf8)) }
    #expect(try Submission(json: Array(#"{"content_base64":"Zg=="}"#.utf8)).content == .bytes([0x66]))
  }
}

extension SplitMix64 {
  /// Text of all that is hard: quotes, controls, all lengths of UTF-8.
  mutating func text() -> String {
    let pool: [Unicode.Scalar] = [
      "a", "b", " ", "\"", "\\", "\n", "\u{0}", "\u{1F}", "\u{7F}", "é", "Ж", "中", "\u{1F6A2}", "\u{2028}",
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<below(40) { text.append(pool[below(pool.count)]) }
    return String(text)
  }

  mutating func number() -> Double {
    let value = Double(bitPattern: next())
    return value.isFinite ? value : Double(below(1000)) / 8
  }
}
