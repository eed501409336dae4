import Documents
import Testing

@testable import Enrichment

@Suite("What a relation carries")
struct RelationShapeTests {
  @Test("Quotations with a known speaker are said, with their index, in any language")
  func says() throws {
    let annotations = try annotate(
      "The talks in Paris went on for two days. “We will go on with the talks until there is an agreement,” France said."
    )
    let relation = try #require(annotations.relations.first { $0.predicate == "says" })
    #expect(relation.subject == "country:FR")
    #expect(relation.object == nil)
    #expect(relation.quotation == 0)
    #expect(relation.mention.method == "quotation")
    #expect(relation.mention.range == annotations.quotations[0].mention.range)
  }

  @Test("The evidence runs from the first part to the last, and its sentence is named")
  func evidence() throws {
    let annotations = try annotate(
      "Nothing was new. Ukraine and Poland signed a trade agreement in Paris on Monday, after years.",
      published: "2025-03-12")
    let relation = try #require(annotations.relations.first)
    #expect(annotations.relations.count == 1)
    #expect(relation.mention.text == "Ukraine and Poland signed a trade agreement in Paris on Monday")
    #expect(annotations.sentences[relation.mention.sentence].start <= relation.mention.range.start)
    #expect([relation.subject, relation.object] == ["country:UA", "country:PL"])
    #expect(relation.mention.method == "reciprocal")
    #expect(relation.place == "capital:FR")
    #expect(relation.date == "2025-03-10")
  }

  @Test("The evidence holds the amount")
  func evidenceOfAmount() throws {
    let annotations = try annotate("Ukraine contributes machine tools worth 20 million euros to the works, as before.")
    let relation = try #require(annotations.relations.first)
    #expect(relation.amount == 0)
    #expect(relation.mention.text == "Ukraine contributes machine tools worth 20 million euros")
  }

  @Test("Forces and a reported act are less sure than a country that acts by itself")
  func confidence() throws {
    func confidence(_ text: String) throws -> Double {
      try #require(try annotate(text).relations.first).mention.confidence
    }
    let plain = try confidence("Russia attacked Ukraine.")
    #expect(try confidence("Russian forces attacked Ukraine.") < plain)
    #expect(try confidence("Ministers said Russia attacked Ukraine.") < plain)
    #expect(try confidence("Russia attacked Ukraine's ports.") < plain)
  }

  @Test("Other languages have no acts")
  func otherLanguages() throws {
    let annotations = try annotate(
      "La France a signé un accord avec la Pologne. Le ministre a rencontré son homologue à Paris lundi.",
      language: "fr")
    #expect(annotations.relations.isEmpty)
  }

  @Test(
    "Text that repeats verbs, names, commas or conjunctions costs no more than its length",
    arguments: [
      "signed ", "Ukraine, ", "Ukraine and ", "Ukraine met ", "was attacked by ", "Ukraine’s ", "has had been ",
      "the minister of ", "in Paris ",
      "and ", ", ", "“Ukraine ", "Ukraine signed a deal with ",
    ])
  func hostile(piece: String) throws {
    let text = String(repeating: piece, count: 60_000 / piece.count)
    let annotations = try annotate(text, language: "en")
    #expect(annotations.relations.allSatisfy { $0.mention.confidence > 0 && $0.mention.confidence <= 1 })
  }
}
