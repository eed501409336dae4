import Foundation
import Testing

@testable import newsline

@Suite("Previews")
struct ContentPreviewTests {
  private func preview(_ content: some Sequence<UInt8>, type: String? = nil, limit: Int = 1000) -> ContentPreview {
    ContentPreview(of: Array(content), contentType: type, limit: limit)
  }

  /// Whether every line is safe for a terminal.
  private func isSafe(_ lines: [String]) -> Bool {
    lines.allSatisfy { line in
      line.unicodeScalars.allSatisfy { scalar in
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse: false
        default: true
        }
      }
    }
  }

  @Test("JSON is laid out, and a long string does not hide the members behind it")
  func json() {
    let json =
      "{\"id\":\"1\",\"content\":\"\(String(repeating: "ж", count: 50_000))\",\"list\":[1,{\"a\":[]},{}],\"last\":null}"
    let preview = preview(json.utf8)
    #expect(preview.form == .json)
    #expect(!preview.isCut)
    #expect(preview.lines.first == "{")
    #expect(preview.lines.contains("  \"id\": \"1\","))
    #expect(preview.lines.contains { $0.hasPrefix("  \"content\": \"ж") && $0.hasSuffix("ж…\" (100000 bytes),") })
    #expect(
      Array(preview.lines.suffix(9)) == [
        "  \"list\": [", "    1,", "    {", "      \"a\": []", "    },", "    {}", "  ],", "  \"last\": null", "}",
      ])
  }

  @Test("What JSON lays out is bounded, however it is made")
  func largeJSON() {
    let members = (0..<200_000).map { "\"m\($0)\":\($0)" }.joined(separator: ",")
    let preview = preview("{\(members)}".utf8, limit: 1000)
    #expect(preview.form == .json)
    #expect(preview.isCut)
    #expect(preview.lines.joined().utf8.count < 1200)
  }

  @Test("Escapes, brackets and commas inside strings are part of them")
  func strings() {
    #expect(
      preview("{\"a\":\"{[,:\\\"}\\\\\",\"b\":1}".utf8).lines == [
        "{", "  \"a\": \"{[,:\\\"}\\\\\",", "  \"b\": 1", "}",
      ])
  }

  @Test("Text is shown in its character set")
  func characterSets() {
    #expect(preview("Порт\nопен".utf8) == preview("Порт\r\nопен".utf8))
    #expect(preview("Порт\nопен".utf8).lines == ["Порт", "опен"])
    // windows-1251, declared.
    let bytes: [UInt8] = [0xCF, 0xEE, 0xF0, 0xF2, 0x20, 0xEE, 0xF2, 0xEA, 0xF0, 0xFB, 0xF2]
    #expect(preview(bytes, type: "text/plain; charset=windows-1251").lines == ["Порт открыт"])
    let utf16 = "\u{FEFF}Bridge".data(using: .utf16LittleEndian) ?? Data()
    #expect(preview(utf16).lines == ["Bridge"])
    #expect(preview("not { json".utf8).form == .text)
    #expect(preview("{\"cut\": ".utf8).form == .text)
  }

  @Test("Bytes that are no text are dumped, with an ASCII column")
  func binary() {
    let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + (0..<12).map { UInt8($0) }
    let preview = preview(png)
    #expect(preview.form == .binary)
    #expect(
      preview.lines == [
        "00000000  89 50 4e 47 0d 0a 1a 0a  00 01 02 03 04 05 06 07  |.PNG............|",
        "00000010  08 09 0a 0b                                       |....|",
      ])
    let noise = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let large = self.preview(noise, limit: 64)
    #expect(large.form == .binary)
    #expect(large.lines.count == 4)
    #expect(large.isCut)
  }

  @Test("Control characters, changes of direction and invisible characters are spelled out")
  func controls() {
    let hostile = "a\u{1B}]0;owned\u{7}\u{1B}[2Jb\u{202E}c\u{2066}d\u{200B}e\u{2028}f\u{85}g\u{9B}31mh\ti\u{7F}"
    let expected =
      "a\\u{1B}]0;owned\\u{7}\\u{1B}[2Jb\\u{202E}c\\u{2066}d\\u{200B}e\\u{2028}f\\u{85}g\\u{9B}31mh  i\\u{7F}"
    #expect(TerminalText.escaped(hostile) == expected)
    let padding = String(repeating: "Words that make it text. ", count: 20)
    let text = preview((padding + hostile).utf8)
    #expect(text.form == .text)
    #expect(isSafe(text.lines))
    let json = preview("{\"a\":\"\u{202E}evil\u{9B}\"}".utf8)
    #expect(json.form == .json)
    #expect(isSafe(json.lines))
    #expect(json.lines.contains("  \"a\": \"\\u{202E}evil\\u{9B}\""))
  }

  @Test("A preview is bounded, whatever the size of the content and the limit")
  func bounds() {
    let page = String(repeating: "The harbour opened its new hall. ", count: 300_000)
    let preview = preview(page.utf8, limit: 100)
    #expect(preview.isCut)
    #expect(preview.lines.joined().count == 100)
    #expect(self.preview([], limit: 0).form == .empty)
    for content in [Array("text".utf8), Array("{\"a\":1}".utf8), [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]] {
      #expect(self.preview(content, limit: 0).lines.joined().isEmpty)
      #expect(!self.preview(content, limit: .max).isCut)
      #expect(self.preview(content, limit: -1).lines.joined().isEmpty)
    }
  }

  @Test("Random bytes never make a preview unsafe", arguments: 0..<100)
  func random(seed: Int) {
    var state = UInt64(seed) &* 6_364_136_223_846_793_005 &+ 1
    let bytes = (0..<500).map { _ -> UInt8 in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      // Half of them mostly text, so that every form comes up.
      return seed % 2 == 0 ? UInt8(state >> 56) : 0x20 + UInt8(state >> 58)
    }
    #expect(isSafe(preview(bytes).lines))
    #expect(isSafe(preview(Array("{\"a\":\"".utf8) + bytes.filter { $0 >= 0x80 } + Array("\"}".utf8)).lines))
  }
}
