import Documents
import Testing

@testable import Enrichment

@Suite struct EntityTests {
  private func ids(_ text: String, language: String? = nil, title: String? = nil) throws -> Set<String> {
    Set(try annotate(text, title: title, language: language).entities.map(\.id))
  }

  @Test(arguments: [
    (
      "The president of Ukraine met the chancellor of Germany in Washington before he went on to Paris.",
      ["country:UA", "country:DE", "capital:US", "capital:FR"]
    ),
    (
      "Le président de l'Ukraine a rencontré le chancelier d'Allemagne à Londres avant de partir pour les États-Unis.",
      ["country:UA", "country:DE", "capital:GB", "country:US"]
    ),
    (
      "Der Präsident der Ukraine traf in Moskau den Präsidenten Russlands und flog danach in die Vereinigten Staaten.",
      ["country:UA", "capital:RU", "country:RU", "country:US"]
    ),
    (
      "El presidente de Ucrania se reunió en Londres con el primer ministro del Reino Unido y viajó a los Estados Unidos.",
      ["country:UA", "capital:GB", "country:GB", "country:US"]
    ),
    (
      "Il presidente dell'Ucraina ha incontrato a Roma il presidente della Germania e poi è andato negli Stati Uniti.",
      ["country:UA", "capital:IT", "country:DE", "country:US"]
    ),
    (
      "O presidente da Ucrânia encontrou-se em Lisboa com o presidente da Alemanha e depois foi para os Estados Unidos.",
      ["country:UA", "capital:PT", "country:DE", "country:US"]
    ),
    (
      "Президент України зустрівся у Варшаві з президентом Польщі, а потім полетів до Сполучених Штатів і Німеччини.",
      ["country:UA", "capital:PL", "country:PL", "country:US", "country:DE"]
    ),
    (
      "Президент Украины встретился в Варшаве с президентом Польши, а потом улетел в США и Германию.",
      ["country:UA", "capital:PL", "country:PL", "country:US", "country:DE"]
    ),
  ])
  func namesInEightLanguages(text: String, expected: [String]) throws {
    #expect(try ids(text) == Set(expected))
  }

  @Test(arguments: [
    (
      "Papua New Guinea and Equatorial Guinea signed the treaty with Guinea-Bissau last year.",
      ["country:PG", "country:GQ", "country:GW"]
    ),
    ("South Korea and North Korea agreed to talk, officials said in a statement.", ["country:KR", "country:KP"]),
    ("A fire in New Mexico and another in New England kept the crews busy all week.", []),
    (
      "The Democratic Republic of the Congo borders the Republic of the Congo in the west.",
      ["country:CD", "country:CG"]
    ),
    ("Ships in the Gulf of Mexico and the South China Sea were warned of the storm.", []),
    ("Voters in Northern Ireland went to the polls while Ireland was watching them.", ["country:GB", "country:IE"]),
    ("He flew to Washington, D.C. on the plane and stayed there for a week with friends.", ["capital:US"]),
  ])
  func longestFormWins(text: String, expected: [String]) throws {
    #expect(try ids(text) == Set(expected))
  }

  @Test(arguments: [
    "Michael Jordan scored again and the crowd loved it. Jordan left the hall early that night.",
    "Denzel Washington and George Washington have little in common, the film critic wrote.",
    "Jack London wrote about dogs and wolves and the cold of the far north in winter.",
    "They told us to wait for the results, and it is what they gave to us in the end.",
    "We ate turkey and used the good china while the chad hung from the ballot paper.",
    "The new album of Kamasi Washington is a triumph, and the band is on tour this year.",
    "The atlanta voters of Georgia elected a Republican governor, the Fulton County office said.",
    "He read it in the Kyiv Independent and the Moscow Times, but he did not believe a word of it.",
    "The ticket costs US$5 at the door, and children pay nothing at all on weekends.",
    "PLEASE CONTACT US TODAY ABOUT THE SUBSCRIPTION",
    "Jordan Peterson wrote another book, and the publisher is happy about the sales.",
  ])
  func personsAndOrdinaryWordsAreNoPlaces(text: String) throws {
    #expect(try ids(text).filter { !$0.hasPrefix("person:") } == [])
  }

  @Test func georgiaAmongItsNeighbours() throws {
    let text = "Protesters in Tbilisi want Georgia to join the European Union, while Russia warns against it."
    #expect(try ids(text).contains("country:GE"))
  }

  @Test func aNameWithTwoMeaningsIsDoubtfulAlone() throws {
    let alone = try annotate("The delegation of Georgia arrived at the hotel late in the evening on the bus.")
    let known = try annotate("The delegation of Georgia arrived at the hotel in Tbilisi late in the evening.")
    let doubtful = try #require(alone.entity("country:GE")?.mentions.first?.confidence)
    #expect(doubtful < 0.7)
    #expect(try #require(known.entity("country:GE")?.mentions.first?.confidence) > 0.9)
  }

  @Test func ordinaryWordsAtTheStartOfASentence() throws {
    let start = "Того же мнения придерживаются и другие министры правительства этой страны."
    #expect(try ids(start) == [])
    #expect(
      try ids("Министры посетили столицу и встретились с президентом государства Того на этой неделе.") == [
        "country:TG"
      ]
    )
  }

  @Test func washingtonAmongTheTownsOfTheState() throws {
    let text = "The rain in Seattle and Spokane will spread over Washington by the evening, the forecast said."
    #expect(!(try ids(text).contains("capital:US")))
    #expect(
      try ids("The president left Seattle and returned to Washington to speak to the Congress.").contains("capital:US")
    )
  }

  @Test func jordanAfterAPreposition() throws {
    #expect(
      try ids("King Abdullah said in Amman that refugees in Jordan need help from abroad.").contains("country:JO")
    )
  }

  @Test func abbreviationsOnlyInTheirCase() throws {
    let annotations = try annotate("The U.S. and the UK asked the EU for help, and the US agreed with us about it.")
    #expect(annotations.entity("country:US")?.mentions.map(\.text) == ["U.S.", "US"])
    #expect(annotations.entity("country:US")?.mentions.first?.method == "abbreviation")
    #expect(annotations.entity("country:GB")?.mentions.map(\.text) == ["UK"])
    #expect(annotations.entity("organisation:EU")?.mentions.map(\.text) == ["EU"])
  }

  @Test func demonymsHaveTheirOwnMethodAndLessConfidence() throws {
    let annotations = try annotate("Ukrainian and American troops trained in Ukraine while Russian jets flew by.")
    let ukraine = try #require(annotations.entity("country:UA"))
    #expect(ukraine.mentions.map(\.method) == ["demonym", "gazetteer"])
    #expect(ukraine.mentions[0].confidence < ukraine.mentions[1].confidence)
    #expect(annotations.entity("country:RU")?.mentions.map(\.text) == ["Russian"])
  }

  @Test func aCapitalTellsTheCountryFromTheAdjective() throws {
    let text = "Il presidente dell'Ucraina ha incontrato la delegazione ucraina nella sala grande del palazzo."
    #expect(try annotate(text).entity("country:UA")?.mentions.map(\.method) == ["gazetteer", "demonym"])
  }

  @Test func malformedTableIsAnError() throws {
    var lexicon = LexiconBuilder()
    #expect(throws: EnrichmentError.malformedTable("n\te")) { try Gazetteer(&lexicon, tables: ["n\te"]) }
    #expect(throws: EnrichmentError.malformedTable("E\tx")) { try Gazetteer(&lexicon, tables: ["E\tx"]) }
  }

  @Test func fields() throws {
    let annotations = try annotate("Kyiv thanked its partners for their support in the war.", title: "Kyiv is grateful")
    let kyiv = try #require(annotations.entity("capital:UA"))
    #expect(kyiv.name == "Kyiv")
    #expect(kyiv.kind == "capital")
    #expect(kyiv.countryCode == "UA")
    let location = try #require(kyiv.location)
    #expect(abs(location.latitude - 50.45) < 0.1 && abs(location.longitude - 30.52) < 0.1)
    #expect(kyiv.mentions.map(\.range.start) == [0, 18])
    #expect(kyiv.mentions.map(\.sentence) == [0, 1])
  }

  @Test func salienceFollowsFrequencyPositionAndTitle() throws {
    let annotations = try annotate(
      "Poland and Japan met. Poland spoke. Poland left the room. At the end, Chile was mentioned as well.",
      title: "Poland speaks"
    )
    let values = annotations.entities.map(\.salience)
    #expect(annotations.entities.first?.id == "country:PL")
    #expect(values == values.sorted(by: >))
    #expect(values.allSatisfy { (0...1).contains($0) })
    #expect(annotations.entity("country:JP")!.salience > annotations.entity("country:CL")!.salience)
  }

  @Test func everyCountryIsFoundByItsEnglishName() throws {
    var lexicon = LexiconBuilder()
    let gazetteer = try Gazetteer(&lexicon)
    let countries = gazetteer.entries.filter { $0.kind == "country" }
    #expect(countries.count >= 249)
    for country in countries where !["Georgia", "Jordan", "Chad"].contains(country.name) {
      let text = "Officials said on the radio that the delegation of \(country.name) has arrived."
      let annotations = try annotate(text, language: "en")
      #expect(annotations.entities.contains { $0.id == country.id }, "\(country.name)")
    }
  }
}
