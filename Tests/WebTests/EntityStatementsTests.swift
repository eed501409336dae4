import Documents
import SearchIndex
import Testing

@testable import Web

@Suite("Quotations by and about an entity")
struct EntityStatementsTests {
  private func mention(_ start: Int, _ end: Int) -> Mention {
    Mention(range: TextRange(start: start, end: end), text: "x", sentence: 0, confidence: 1, method: "test")
  }

  /// An article in which Ada speaks of Ben, Ben of Ada, and somebody of nobody.
  private func document(_ digit: Character) throws -> EnrichedDocument {
    var annotations = Annotations(language: "en")
    annotations.entities = [
      Entity(
        id: "person:ada", name: "Ada Lind", kind: "person", salience: 1, mentions: [mention(0, 3), mention(60, 63)]),
      Entity(
        id: "person:ben", name: "Ben Ott", kind: "person", salience: 1, mentions: [mention(20, 23), mention(90, 93)]),
    ]
    annotations.quotations = [
      Quotation(mention: mention(10, 30), quote: "Ben is late", speaker: "Ada", speakerID: "person:ada", cue: "said"),
      Quotation(mention: mention(50, 70), quote: "Ada is right", speaker: "Ben", speakerID: "person:ben", cue: "said"),
      Quotation(mention: mention(100, 110), quote: "It rains", speaker: "a guard", cue: "said"),
      Quotation(mention: mention(85, 95), quote: "Ben sings", speaker: "a guard", cue: "said"),
    ]
    let capture = Capture(
      id: try #require(DocumentID(String(repeating: digit, count: 32))), version: 1, url: "https://a.example",
      capturedAt: Timestamp(millisecondsSince1970: 1), contentType: "text/html", content: nil)
    return EnrichedDocument(
      capture: capture, article: Article(title: "Report \(digit)", site: nil, paragraphs: ["x"]),
      annotations: annotations)
  }

  @Test("What it says, and what others say with its name in it")
  func statements() throws {
    let documents = [try document("a"), try document("b")]
    let ben = EntityStatements(of: "person:ben", in: documents)
    #expect(ben.said.map(\.quote) == ["Ada is right", "Ada is right"])
    #expect(ben.about.map(\.quote) == ["Ben is late", "Ben sings", "Ben is late", "Ben sings"])
    #expect(ben.about.map(\.speaker) == ["Ada Lind", "a guard", "Ada Lind", "a guard"])
    #expect(ben.about.map(\.title) == ["Report a", "Report a", "Report b", "Report b"])
    let nobody = EntityStatements(of: "person:none", in: documents)
    #expect(nobody.said.isEmpty && nobody.about.isEmpty)
  }

  @Test("The page says who speaks, or that it is not known")
  func speakers() throws {
    var document = try document("a")
    document.annotations.quotations[3].speaker = nil
    let page = EntityPage(
      id: "person:ben", name: "Ben Ott", articles: SearchPage(total: 1, offset: 0, hits: []),
      search: try SearchRequest(QueryItems("")),
      statements: EntityStatements(of: "person:ben", in: [document]))
    let markup = page.content.markup
    #expect(markup.contains("<a href=\"/entities/person%3Aada\">Ada Lind</a>, "), "\(markup)")
    #expect(markup.contains("Speaker unknown, "), "\(markup)")
  }

  @Test("There are no more than a page holds")
  func bounded() throws {
    let documents = try (0..<30).map { _ in try document("a") }
    let ada = EntityStatements(of: "person:ada", in: documents)
    #expect(ada.said.count == 20 && ada.about.count == 20)
  }
}
