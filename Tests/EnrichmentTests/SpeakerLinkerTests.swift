import Documents
import Testing

@testable import Enrichment

@Suite("Who says a quotation")
struct SpeakerLinkerTests {
  private func entity(_ id: String, _ name: String, _ kind: String, mentions: [(String, start: Int, sentence: Int)])
    -> Entity
  {
    Entity(
      id: id, name: name, kind: kind, salience: 0.5,
      mentions: mentions.map { text, start, sentence in
        Mention(
          range: TextRange(start: start, end: start + text.count), text: text, sentence: sentence, confidence: 1,
          method: "test")
      })
  }

  private var entities: [Entity] {
    [
      entity("person:ann-lee", "Ann Lee", "person", mentions: [("Ann Lee", 0, 0), ("Lee", 90, 3)]),
      entity("person:tom-kerr", "Tom Kerr", "person", mentions: [("Tom Kerr", 200, 6)]),
      entity("person:ida-kerr", "Ida Kerr", "person", mentions: [("Ida Kerr", 260, 7)]),
      entity("country:FR", "France", "country", mentions: [("France", 20, 0)]),
      entity("law:lee", "Lee Act", "law", mentions: [("Lee Act", 300, 9)]),
    ]
  }

  private func speaker(_ name: String?, at start: Int = 120, sentence: Int = 3) -> String? {
    let mention = Mention(
      range: TextRange(start: start, end: start + 10), text: "", sentence: sentence, confidence: 1, method: "test")
    return SpeakerLinker(entities).entity(of: Quotation(mention: mention, quote: "", speaker: name, cue: nil))
  }

  @Test(
    "By a name, a surname, a title before it",
    arguments: [
      ("Ann Lee", "person:ann-lee"), ("LEE", "person:ann-lee"), ("Minister Lee", "person:ann-lee"),
      ("Foreign Minister Ann  Lee", "person:ann-lee"), ("Tom Kerr", "person:tom-kerr"), ("France", "country:FR"),
      ("France's", "country:FR"),
    ])
  func named(name: String, id: String) {
    #expect(speaker(name) == id)
  }

  @Test(
    "A surname of two is nobody's, and what cannot speak says nothing",
    arguments: ["Kerr", "Lee Act", "Jo", "", "they"])
  func nobody(name: String) {
    #expect(speaker(name) == nil)
    #expect(speaker(nil) == nil)
  }

  @Test("A pronoun is the one person who is named right before")
  func pronouns() {
    #expect(speaker("she", at: 120, sentence: 3) == "person:ann-lee")
    #expect(speaker("He", at: 230, sentence: 6) == "person:tom-kerr")
    #expect(speaker("he", at: 290, sentence: 8) == nil)
    #expect(speaker("he", at: 150, sentence: 7) == nil)
  }

  @Test("Quotations of an article name the entity that speaks")
  func article() throws {
    let annotations = try annotate(
      "The talks in Paris went on for two days. “We will go on with the talks until there is an agreement,” France said."
    )
    let quotation = try #require(annotations.quotations.first)
    #expect(quotation.speaker == "France")
    #expect(quotation.speakerID == "country:FR")
  }
}
