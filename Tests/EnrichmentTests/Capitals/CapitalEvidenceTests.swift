import Testing

@testable import Enrichment

/// Confidences, methods, and what stands beside other annotations.
@Suite struct CapitalEvidenceTests {
  private func mention(_ text: String, _ language: String, _ name: String) throws -> (
    confidence: Double, method: String
  )? {
    try annotate(text, language: language).entities.flatMap(\.mentions).first { $0.text == name }
      .map { ($0.confidence, $0.method) }
  }

  @Test func moreEvidenceIsMoreConfidence() throws {
    let plain = try #require(try mention("On a vu Solène Kerbrat dans le train de nuit.", "fr", "Solène Kerbrat"))
    let titled = try #require(
      try mention("On a vu la ministre Solène Kerbrat dans le train de nuit.", "fr", "Solène Kerbrat"))
    let alone = try #require(try mention("On a vu la ministre Kerbrat dans le train de nuit.", "fr", "Kerbrat"))
    #expect(plain.method == "capitalisation")
    #expect(alone.confidence < plain.confidence && plain.confidence < titled.confidence)
    #expect(alone.confidence >= 0.3 && titled.confidence <= 0.6)
  }

  @Test func theListIsSurerThanCapitals() throws {
    let known = try #require(try mention("Le président Emmanuel Macron est arrivé hier soir.", "fr", "Emmanuel Macron"))
    #expect(known.method == "gazetteer")
    #expect(known.confidence > 0.6)
  }

  @Test func aRepeatIsFoundByTheDocument() throws {
    let text = "La ministre Solène Kerbrat est venue. Plus tard, dans le port, Kerbrat a salué les marins."
    #expect(try #require(try mention(text, "fr", "Kerbrat")).method == "document")
    #expect(try annotate(text, language: "fr").entities.filter { $0.kind == "person" }.count == 1)
  }

  @Test func theSpeakerOfAQuotationIsAPerson() throws {
    let text = "« Nous avons attendu trop longtemps », a déclaré Yannick Morvan devant les pêcheurs du port."
    #expect(try annotate(text, language: "fr").quotations.first?.speakerID == "person:yannick-morvan")
  }

  @Test func anAcronymIsItsLongForm() throws {
    let text = "L'Office des forêts alpines (OFA) compte les loups. En hiver, l'OFA n'en a vu que trois."
    let found = try annotate(text, language: "fr").entities.filter { $0.kind == "organisation" }
    #expect(found.map(\.name) == ["Office des forêts alpines"])
    #expect(found.first?.mentions.map(\.text) == ["Office des forêts alpines", "OFA", "OFA"])
  }

  @Test func placesAndStreetsByTheWordBefore() throws {
    let text = "Dans la commune de Vaucresson-les-Pins, la rue Anne Roy sera fermée pendant les travaux du pont."
    let found = try annotate(text, language: "fr").entities
    #expect(found.first { $0.kind == "place" }?.name == "Vaucresson-les-Pins")
    #expect(found.first { $0.kind == "facility" }?.name == "rue Anne Roy")
    #expect(!found.contains { $0.kind == "person" })
  }

  /// The lists of given names are no news to the gazetteer's doubts, which ask for words that no list has.
  @Test func someoneElseOfAKnownSurname() throws {
    let text = "Au marché du village, Solène Macron vend des pommes depuis vingt ans avec son mari."
    #expect(try annotate(text, language: "fr").entities.map(\.id) == ["person:solene-macron"])
  }

  @Test func aKnownPersonInAnotherCaseIsTheKnownOne() throws {
    let text =
      "Секретар ради разом з керівником офісу Кирилом Будановим взяли участь у тристоронній зустрічі в столиці."
    let found = try annotate(text, language: "uk").entities.filter { $0.kind == "person" }
    #expect(found.map(\.id) == ["person:kyrylo-budanov"])
    #expect(found.first?.mentions.map(\.text) == ["Кирилом Будановим"])
  }

  @Test func otherLanguagesHaveNoRules() throws {
    let text = "Minister Anna Kowalska powiedziała w piątek, że most zostanie zamknięty na całą zimę z powodu remontu."
    let annotations = try annotate(text, language: "pl")
    #expect(annotations.language == "pl")
    #expect(!annotations.entities.contains { $0.kind == "person" })
  }

  @Test func countriesWithinOfficesStay() throws {
    let text = "Президент України Тарас Мельниченко зустрівся з послом Данії у столиці Польщі."
    let ids = Set(try annotate(text, language: "uk").entities.map(\.id))
    #expect(ids.isSuperset(of: ["country:UA", "country:DK", "country:PL"]))
  }
}
