import Documents
import Testing

@testable import newsline

@Suite("A document for people") struct DocumentViewTests {
  private static let title = "Kyiv asks for $5bn"
  private static let text = #"Lena Orlova said on Friday: "Kyiv needs it." Nobody answered."#

  private func mention(_ text: String, _ confidence: Double = 0.9) throws -> Mention {
    let whole = Array((Self.title + "\n\n" + Self.text).unicodeScalars)
    let part = Array(text.unicodeScalars)
    let start = try #require(
      (0...(whole.count - part.count)).last { Array(whole[$0..<($0 + part.count)]) == part })
    return Mention(
      range: TextRange(start: start, end: start + part.count), text: text, sentence: 0, confidence: confidence,
      method: "test")
  }

  private func document() throws -> EnrichedDocument {
    let id = try #require(DocumentID(String(repeating: "0", count: 31) + "1"))
    let capture = Capture(
      id: id, version: 7, url: "https://example.org/a", capturedAt: Timestamp(millisecondsSince1970: 0),
      contentType: "text/html", content: nil)
    let kyiv = Entity(
      id: "capital:UA", name: "Kyiv", kind: "capital", countryCode: "UA",
      location: Location(latitude: 50.45466, longitude: -0.005), salience: 0.8, mentions: [try mention("Kyiv")])
    let person = Entity(
      id: "person:lena-orlova", name: "Lena Orlova", kind: "person", salience: 0.3,
      mentions: [try mention("Lena Orlova")])
    return EnrichedDocument(
      capture: capture,
      article: Article(title: Self.title, paragraphs: [Self.text]),
      annotations: Annotations(
        language: "en", script: "Latn", entities: [person, kyiv],
        amounts: [Amount(mention: try mention("$5bn"), value: 5_000_000_000, currency: "USD")],
        dates: [DateMention(mention: try mention("Friday"), value: "2025-06-20", kind: "relative")],
        quotations: [
          Quotation(
            mention: try mention(#""Kyiv needs it.""#), quote: "Kyiv needs it.", speaker: "Orlova",
            speakerID: "person:lena-orlova", cue: "said")
        ]))
  }

  @Test("Names, values and times stand in their colours, a name within a quotation too")
  func colours() throws {
    let lines = DocumentView(hasColours: true, isBrief: false).lines(try document())
    #expect(lines.contains("Kyiv asks for \u{1B}[31m$5bn\u{1B}[39m"))
    #expect(
      lines.contains(
        "\u{1B}[36mLena Orlova\u{1B}[39m said on \u{1B}[34mFriday\u{1B}[39m: \u{1B}[3m\"\u{1B}[23m"
          + "\u{1B}[3m\u{1B}[32mKyiv\u{1B}[39m\u{1B}[23m\u{1B}[3m needs it.\"\u{1B}[23m Nobody answered."))
  }

  @Test("Tables say what is meant, the most important name first")
  func tables() throws {
    let lines = DocumentView(hasColours: false, isBrief: true).lines(try document())
    let text = lines.joined(separator: "\n")
    #expect(!text.contains("\u{1B}") && !text.contains("Nobody answered"))
    let kyiv = try #require(lines.firstIndex { $0.hasPrefix("  Kyiv ") })
    #expect(lines[kyiv].contains("capital:UA") && lines[kyiv].contains("50.45N 0.01W"))
    #expect(lines[kyiv + 1].hasPrefix("  Lena Orlova"))
    #expect(text.contains("$5bn  5,000,000,000 USD"))
    #expect(text.contains("Lena Orlova (said)  Kyiv needs it."))
  }

  @Test("A document with annotations outside of its text and with control sequences in it is shown all the same")
  func hostile() throws {
    var document = try document()
    document.article.title = "\u{1B}[2J\u{202E}title"
    document.annotations.entities[0].name = "\u{1B}]0;x\u{7}"
    for range in [(-5, 3), (3, 3), (5, 2), (0, 1_000_000), (1_000_000, 1_000_001), (2, 6), (4, 9)] {
      var mention = document.annotations.entities[0].mentions[0]
      mention.range = TextRange(start: range.0, end: range.1)
      document.annotations.entities[0].mentions.append(mention)
      document.annotations.quotations[0].mention.range = mention.range
    }
    document.annotations.amounts[0].value = .infinity
    let lines = DocumentView(hasColours: true, isBrief: false).lines(document)
    let sequences = lines.joined().split(separator: "\u{1B}").dropFirst().map { $0.prefix { $0 != "m" } }
    #expect(Set(sequences).isSubset(of: ["[1", "[22", "[3", "[23", "[39", "[31", "[32", "[33", "[34", "[35", "[36"]))
    #expect(lines.joined().contains(#"\u{1B}["#))
    #expect(!lines.joined().unicodeScalars.contains("\u{202E}"))
  }
}
