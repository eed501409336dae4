import Documents
import Testing

@testable import Enrichment

@Suite struct AmountTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var language: String
    var text: String
    var expected: [(text: String, value: Double, currency: String?)]
    var testDescription: String { text }
  }

  static let frames: [String: (String, String)] = [
    "en": ("The minister said that the government will spend ", " on the new project next year."),
    "de": ("Der Minister sagte, dass die Regierung im nächsten Jahr ", " für das neue Projekt ausgeben wird."),
    "fr": ("Le ministre a dit que le gouvernement dépensera ", " pour le nouveau projet cette année."),
    "es": ("El ministro dijo que el gobierno gastará ", " en el nuevo proyecto de la región."),
    "it": ("Il ministro ha detto che il governo spenderà ", " per il nuovo progetto della regione."),
    "pt": ("O ministro disse que o governo gastará ", " no novo projeto da região do norte."),
    "uk": ("Міністр сказав, що уряд витратить ", " на новий проєкт наступного року."),
    "ru": ("Министр сказал, что правительство потратит ", " на новый проект в следующем году."),
  ]

  @Test(arguments: [
    Case(language: "en", text: "€1.2bn", expected: [("€1.2bn", 1.2e9, "EUR")]),
    Case(language: "en", text: "$2.5 billion", expected: [("$2.5 billion", 2.5e9, "USD")]),
    Case(language: "en", text: "$60 million", expected: [("$60 million", 60e6, "USD")]),
    Case(language: "en", text: "4.5 billion dollars", expected: [("4.5 billion dollars", 4.5e9, "USD")]),
    Case(language: "en", text: "50-billion-euro", expected: [("50-billion-euro", 50e9, "EUR")]),
    Case(
      language: "en",
      text: "50 billion euros ($55 billion)",
      expected: [("50 billion euros", 50e9, "EUR"), ("$55 billion", 55e9, "USD")]
    ),
    Case(language: "en", text: "USD 5m", expected: [("USD 5m", 5e6, "USD")]),
    Case(language: "en", text: "US$1,234,567.89", expected: [("US$1,234,567.89", 1_234_567.89, "USD")]),
    Case(language: "en", text: "C$20", expected: [("C$20", 20, "CAD")]),
    Case(language: "en", text: "A$3.5m", expected: [("A$3.5m", 3.5e6, "AUD")]),
    Case(language: "en", text: "£300,000", expected: [("£300,000", 300_000, "GBP")]),
    Case(language: "en", text: "¥100 billion", expected: [("¥100 billion", 100e9, "JPY")]),
    Case(language: "en", text: "₴40 million", expected: [("₴40 million", 40e6, "UAH")]),
    Case(language: "en", text: "a million dollars", expected: [("a million dollars", 1e6, "USD")]),
    Case(language: "en", text: "two billion Swiss francs", expected: [("two billion Swiss francs", 2e9, "CHF")]),
    Case(
      language: "en",
      text: "300 million Canadian dollars",
      expected: [("300 million Canadian dollars", 300e6, "CAD")]
    ),
    Case(language: "en", text: "$5-10 million", expected: [("$5-10 million", 5e6, "USD")]),
    Case(language: "en", text: "5 to 7 million euros", expected: [("5 to 7 million euros", 5e6, "EUR")]),
    Case(
      language: "en",
      text: "between $5 million and $7 million",
      expected: [("$5 million and $7 million", 5e6, "USD")]
    ),
    Case(language: "en", text: "2 million hryvnias", expected: [("2 million hryvnias", 2e6, "UAH")]),
    Case(language: "en", text: "5 million people", expected: []),
    Case(language: "en", text: "5 pounds of sugar", expected: []),
    Case(
      language: "en",
      text: "£5 and 5 million pounds",
      expected: [("£5", 5, "GBP"), ("5 million pounds", 5e6, "GBP")]
    ),
    Case(language: "en", text: "8 million pesos", expected: [("8 million pesos", 8e6, nil)]),
    Case(language: "en", text: "$100,000 – 27 percent more –", expected: [("$100,000", 100_000, "USD")]),
    Case(language: "en", text: "PHP 8.5 and 5 real cups", expected: []),
    Case(
      language: "en",
      text: "between 5 and 7 million euros",
      expected: [("5 and 7 million euros", 5e6, "EUR")]
    ),
    Case(language: "en", text: "half a trillion dollars", expected: [("half a trillion dollars", 0.5e12, "USD")]),
    Case(language: "en", text: "$3 million dollars", expected: [("$3 million dollars", 3e6, "USD")]),
    Case(language: "en", text: "$40-45", expected: [("$40-45", 40, "USD")]),
    Case(language: "de", text: "3,5 Milliarden Euro", expected: [("3,5 Milliarden Euro", 3.5e9, "EUR")]),
    Case(language: "de", text: "1.234,50 Euro", expected: [("1.234,50 Euro", 1234.5, "EUR")]),
    Case(language: "de", text: "12.500 Euro", expected: [("12.500 Euro", 12_500, "EUR")]),
    Case(language: "de", text: "2 Mio. Euro", expected: [("2 Mio. Euro", 2e6, "EUR")]),
    Case(language: "de", text: "20 Mrd. US-Dollar", expected: [("20 Mrd. US-Dollar", 20e9, "USD")]),
    Case(language: "fr", text: "2 milliards d'euros", expected: [("2 milliards d'euros", 2e9, "EUR")]),
    Case(language: "fr", text: "1 200 000 euros", expected: [("1 200 000 euros", 1_200_000, "EUR")]),
    Case(
      language: "fr",
      text: "3,5 millions de dollars américains",
      expected: [("3,5 millions de dollars américains", 3.5e6, "USD")]
    ),
    Case(language: "fr", text: "12\u{202F}500 €", expected: [("12\u{202F}500 €", 12_500, "EUR")]),
    Case(language: "es", text: "2.000 millones de euros", expected: [("2.000 millones de euros", 2e9, "EUR")]),
    Case(language: "es", text: "5 mil millones de dólares", expected: [("5 mil millones de dólares", 5e9, "USD")]),
    Case(language: "it", text: "1,5 miliardi di euro", expected: [("1,5 miliardi di euro", 1.5e9, "EUR")]),
    Case(language: "pt", text: "R$ 2,5 bilhões", expected: [("R$ 2,5 bilhões", 2.5e9, "BRL")]),
    Case(language: "uk", text: "1,2 млрд грн", expected: [("1,2 млрд грн", 1.2e9, "UAH")]),
    Case(language: "uk", text: "50 мільйонів доларів США", expected: [("50 мільйонів доларів США", 50e6, "USD")]),
    Case(language: "ru", text: "3 млн рублей", expected: [("3 млн рублей", 3e6, "RUB")]),
    Case(language: "ru", text: "500 тыс. долларов", expected: [("500 тыс. долларов", 500e3, "USD")]),
  ])
  func values(_ testCase: Case) throws {
    let frame = try #require(Self.frames[testCase.language])
    let annotations = try annotate(frame.0 + testCase.text + frame.1)
    #expect(annotations.language == testCase.language)
    #expect(annotations.amounts.map(\.mention.text) == testCase.expected.map(\.text))
    #expect(annotations.amounts.map(\.currency) == testCase.expected.map(\.currency))
    for (amount, expected) in zip(annotations.amounts, testCase.expected) {
      #expect(abs(amount.value - expected.value) <= 1e-9 * expected.value, "\(amount.value)")
    }
  }

  @Test func dollarsOfATextThatCountsInOthers() throws {
    let canadian = try annotate(
      "The budget is in Canadian dollars. It cost 5 million Canadian dollars, then $7 million more."
    )
    #expect(canadian.amounts.map(\.currency) == ["CAD", "CAD"])
    let mexican = try annotate(
      "In Mexico the fine is 500 pesos, and officials in Mexico paid $700 for the repair of the car."
    )
    #expect(mexican.amounts.map(\.currency) == ["MXN", "MXN"])
    let both = try annotate(
      "In Mexico the fine is 500 pesos or 25 dollars, and officials in Mexico paid $700 for the repair."
    )
    #expect(both.amounts.map(\.currency) == ["MXN", "USD", nil])
  }

  @Test func endsWithTheParagraph() throws {
    #expect(
      try annotate("The list has 5\n\neuros and other things that the people of the town may like.").amounts == []
    )
  }
}
