import Documents
import EntityModel
import Testing

@testable import Enrichment

@Suite struct EntityRuleTests {
  @Test func candidatesEndAtLinesAndLeaveOutWhatStandsAround() throws {
    let text = try NamedText("the Nordic Council\nOslo said “Lena Orlova’s” plan, and $5 in the end.")
    let candidates = text.candidates([
      ("the Nordic Council\nOslo", .organisation, 0.9), ("“Lena Orlova’s” ", .person, 0.8), ("$5", .money, 0.9),
    ])
    #expect(
      text.show(candidates) == [
        "Nordic Council organisation model", "Oslo organisation model", "Lena Orlova person model",
      ])
  }

  @Test func marksAloneAreNoName() throws {
    let text = try NamedText("He wrote --- and then “,” again.")
    #expect(text.candidates([("---", .organisation, 0.9), ("“,”", .work, 0.9)]).isEmpty)
  }

  @Test func wordsTellTheKind() throws {
    let text = try NamedText(
      "Sen. Brandt of the Willow Group crossed Mirror Lake by Kestrel Bridge after the Battle of Elm, near Aldby.")
    var candidates = text.candidates([
      ("Brandt", .organisation, 0.4), ("Willow Group", .person, 0.5), ("Mirror Lake", .person, 0.5),
      ("Kestrel Bridge", .person, 0.5), ("Battle of Elm", .organisation, 0.5), ("Aldby", .person, 0.5),
    ])
    text.typing.apply(text.model, to: &candidates)
    #expect(
      text.show(candidates) == [
        "Brandt person model-rule", "Willow Group organisation model-rule", "Mirror Lake place model-rule",
        "Kestrel Bridge facility model-rule", "Battle of Elm event model-rule", "Aldby place model-rule",
      ])
  }

  @Test func whatIsCalledATownOrRunsAlongIsAPlace() throws {
    let text = try NamedText(
      "They built along the Velma, from the border town of Aldby to the city of the Brandts, across Norden and the office of Elm."
    )
    var candidates = text.candidates([
      ("Velma", .person, 0.5), ("Aldby", .organisation, 0.5), ("Brandts", .person, 0.5), ("Norden", .organisation, 0.5),
      ("Elm", .person, 0.5),
    ])
    text.typing.apply(text.model, to: &candidates)
    #expect(candidates.map(\.kind) == [.place, .place, .person, .organisation, .person])
  }

  @Test func personInAFullNameStaysOneAfterIn() throws {
    let text = try NamedText("Ann Aldby spoke. They trust in Aldby.")
    var candidates = text.candidates([("Ann Aldby", .person, 0.9), ("Aldby", .person, 0.5)])
    text.typing.apply(text.model, to: &candidates)
    #expect(candidates.map(\.kind) == [.person, .person])
  }

  @Test func gazetteerCorrectsSplitsAndAdds() throws {
    let text = try NamedText("They flew from Odesa, Ukraine to Nairobi; the Kenyan crew then left for Berlin.")
    var candidates = text.candidates([("Odesa, Ukraine", .geopolitical, 0.8), ("Nairobi", .person, 0.3)])
    let known = text.recognizer.doubted(text.model)
    GazetteerRules().apply(text.model, known, text.recognizer.gazetteer, to: &candidates)
    #expect(
      text.show(candidates) == [
        "Odesa place model-gazetteer", "Ukraine place model-gazetteer", "Nairobi place model-gazetteer",
        "Kenyan group demonym", "Berlin place gazetteer",
      ])
    #expect(candidates.allSatisfy { $0.entry != nil })
  }

  @Test func twoKnownNamesWithAnAmpersandAreTwo() throws {
    let text = try NamedText("US & Ukraine met; Ukraine & Sons sold it.")
    var candidates = text.candidates([("US & Ukraine", .organisation, 0.8), ("Ukraine & Sons", .organisation, 0.8)])
    let known = text.recognizer.doubted(text.model)
    GazetteerRules().apply(text.model, known, text.recognizer.gazetteer, to: &candidates)
    #expect(
      text.show(candidates) == [
        "US place model-gazetteer", "Ukraine place model-gazetteer", "Ukraine & Sons organisation model",
      ])
  }

  @Test func aSingleWordInSmallLettersIsNoName() throws {
    let text = try NamedText("They share intel with Intel, iPhone makers and the ministry of war.")
    let candidates = text.candidates([
      ("intel", .organisation, 0.8), ("Intel", .organisation, 0.8), ("iPhone", .product, 0.8),
      ("ministry of war", .organisation, 0.8),
    ])
    #expect(candidates.count == 3)
  }

  @Test func gazetteerLeavesLongerNamesAlone() throws {
    let text = try NamedText("The Berlin Harbour Trust said so.")
    var candidates = text.candidates([("Berlin Harbour Trust", .organisation, 0.8)])
    let known = text.recognizer.doubted(text.model)
    GazetteerRules().apply(text.model, known, text.recognizer.gazetteer, to: &candidates)
    #expect(text.show(candidates) == ["Berlin Harbour Trust organisation model"])
  }

  @Test func surnameFollowsTheFullName() throws {
    let text = try NamedText("Lena Orlova won. Orlova thanked voters.")
    let candidates = text.candidates([("Lena Orlova", .person, 0.9), ("Orlova", .organisation, 0.6)])
    #expect(
      text.show(DocumentNames.settle(text.model, candidates)) == [
        "Lena Orlova person model", "Orlova person model-document",
      ])
  }

  @Test func oneKindForOneName() throws {
    let text = try NamedText("Velmont rose. Velmont fell. Velmont closed.")
    let candidates = text.candidates([
      ("Velmont", .organisation, 0.9), ("Velmont", .person, 0.5), ("Velmont", .organisation, 0.4),
    ])
    #expect(DocumentNames.settle(text.model, candidates).map(\.kind) == [.organisation, .organisation, .organisation])
  }

  @Test func namesAreFoundAgain() throws {
    let text = try NamedText(
      "Lena Orlova of Velmont won. Then Orlova left Velmont; Velmont-based men and velmont did not.")
    let candidates = text.candidates([("Lena Orlova", .person, 0.9), ("Velmont", .organisation, 0.9)])
    #expect(
      text.show(DocumentNames.settle(text.model, candidates)) == [
        "Lena Orlova person model", "Velmont organisation model", "Orlova person document",
        "Velmont organisation document",
      ])
  }

  @Test func doubtsAreLeftOut() throws {
    let text = try NamedText("Perhaps Velmont, perhaps not.")
    #expect(DocumentNames.settle(text.model, text.candidates([("Velmont", .person, 0.19)])).isEmpty)
    #expect(DocumentNames.settle(text.model, text.candidates([("Velmont", .person, 0.21)])).count == 1)
  }

  @Test func mentionsBecomeEntities() throws {
    let entities = try MarkedText(
      "{p:Lena Orlova} met {p:Ivo Holm} in {Oslo}. {p:Orlova} and {p:Holm} left {Oslo}. {p:Nina Holm} stayed."
    ).entities(places: nil)
    let mentions = Dictionary(uniqueKeysWithValues: entities.map { ($0.id, $0.mentions.map(\.text)) })
    #expect(
      mentions == [
        "person:lena-orlova": ["Lena Orlova", "Orlova"], "person:ivo-holm": ["Ivo Holm"],
        "person:nina-holm": ["Nina Holm"],
        // Whose surname it is cannot be told.
        "person:holm": ["Holm"], "capital:NO": ["Oslo", "Oslo"],
      ])
    #expect(entities.first { $0.id == "capital:NO" }?.countryCode == "NO")
  }

  /// Names that share their words and differ in case or length: each place must not try them all.
  @Test func manyAlikeNames() throws {
    let names = (0..<1000).map { "Velmont \(String(UnicodeScalar(0x4E00 + UInt32($0))!))x" }
    let text = try NamedText(names.joined(separator: ". ") + String(repeating: " Velmont", count: 5000))
    let candidates = text.candidates(names.map { ($0, .organisation, 0.9) })
    #expect(DocumentNames.settle(text.model, candidates).count >= candidates.count)
  }

  @Test("What the text shows to be no name is left out")
  func doubts() throws {
    let text = try NamedText(
      "He wrote on X. that Javelin anti-armor rockets go to the Secretary of Defense and to Leonardo da, as Defense said."
    )
    let candidates = text.candidates([
      ("X.", .group, 0.6), ("Javelin anti-armor", .person, 0.6), ("Defense", .organisation, 0.8),
      ("Leonardo da", .person, 0.7), ("Defense", .organisation, 0.8),
    ])
    #expect(
      text.show(text.doubts.settle(text.model, candidates)) == [
        "Leonardo da person model", "Defense organisation model",
      ])
  }

  @Test("A headline's capitals tell nothing of words that the text has in small letters")
  func headline() throws {
    let body = "The talks on assurances go on. Brandt Steel makes rails of steel."
    func shown(_ title: String) throws -> [String] {
      let text = try NamedText("\(title)\n\n\(body)", titleEnd: title.unicodeScalars.count)
      let candidates = text.candidates([
        ("Security Assurances", .organisation, 0.6), ("Brandt Steel", .organisation, 0.6),
      ])
      return text.show(text.doubts.settle(text.model, candidates))
    }
    #expect(try shown("The Security Assurances And Brandt Steel Today") == ["Brandt Steel organisation model"])
    #expect(
      try shown("The talks on Security Assurances and what Brandt Steel makes today")
        == ["Security Assurances organisation model", "Brandt Steel organisation model"])
  }

  @Test("An organisation that the gazetteer knows by its whole name is one, though the model found its parts")
  func wholeOrganisations() throws {
    func shown(_ text: String, _ names: [(String, EntityLabel, Double)]) throws -> [String] {
      let text = try NamedText(text)
      var candidates = text.candidates(names)
      GazetteerRules().apply(
        text.model, text.recognizer.doubted(text.model), text.recognizer.gazetteer, to: &candidates)
      return text.show(candidates)
    }
    #expect(
      try shown(
        "They met U.S. Treasury Secretary Scott Bessent.",
        [("U.S.", .geopolitical, 0.9), ("Treasury", .organisation, 0.9), ("Scott Bessent", .person, 0.9)])
        == ["U.S. Treasury organisation gazetteer", "Scott Bessent person model"])
    // A name that reaches beyond it is another.
    #expect(
      try shown(
        "They met at the US Treasury Club of Aldby.",
        [("US", .geopolitical, 0.9), ("Treasury Club", .organisation, 0.9)]
      )
      .contains("Treasury Club organisation model"))
  }
}
