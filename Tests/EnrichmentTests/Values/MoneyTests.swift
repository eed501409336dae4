import Documents
import Testing

@testable import Enrichment

/// Ranges, limits, units and currencies of amounts, by sentences of every language.
@Suite struct MoneyTests {
  /// One amount a line: value, upper end or `-`, currency or `?`, modifier or `-`, unit or `-`.
  typealias Case = ValueCase

  /// An amount as one line.
  static func line(_ amount: Amount) -> String {
    func number(_ value: Double?) -> String {
      guard let value else { return "-" }
      return value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
    }
    return [
      number(amount.value), number(amount.upper), amount.currency ?? "?", amount.modifier ?? "-", amount.per ?? "-",
    ].joined(separator: " ")
  }

  @Test(arguments: [
    Case("en", "The rebuilding of the country will cost $277 billion.", "277000000000 - USD - -"),
    Case("en", "Leaders blocked a 50-billion-euro package for the country.", "50000000000 - EUR - -"),
    Case("en", "The group earned €1.2bn and paid £20m in fines.", "1200000000 - EUR - -", "20000000 - GBP - -"),
    Case("en", "Japan will give 4.5 billion dollars to the fund.", "4500000000 - USD - -"),
    Case("en", "The state of Kerala in India set aside Rs 500 crore for roads.", "5000000000 - INR - -"),
    Case("en", "The bank lent US$ 60 million to the city.", "60000000 - USD - -"),
    Case("en", "It will cost between $5 and $7 million to repair.", "5000000 7000000 USD - -"),
    Case("en", "The price is from 5 to 7 million euros for each ship.", "5000000 7000000 EUR - -"),
    Case("en", "The repair is a $5-7 million job for the yard.", "5000000 7000000 USD - -"),
    Case("en", "The company lost 50 mln euros in the spring.", "50000000 - EUR - -"),
    Case("en", "They won half a billion dollars in court.", "500000000 - USD - -"),
    Case("en", "The painting was sold for a million pounds in London.", "1000000 - GBP - -"),
    Case("en", "He owes two and a half million euros to the bank.", "2500000 - EUR - -"),
    Case("en", "A fine of twenty-five thousand euros was imposed.", "25000 - EUR - -"),
    Case("en", "The plan costs about $3 billion, officials said.", "3000000000 - USD about -"),
    Case("en", "Nearly €40 million went to the farmers.", "40000000 - EUR nearly -"),
    Case("en", "More than $2.5 billion has been sent so far.", "2500000000 - USD more_than -"),
    Case("en", "At least 12 million euros is missing.", "12000000 - EUR at_least -"),
    Case("en", "The pool covers up to $420 million for each voyage.", "420000000 - USD up_to trip"),
    Case("en", "It was sold for less than £300,000 last year.", "300000 - GBP less_than -"),
    Case("en", "Oil rose to $85 a barrel on the news.", "85 - USD - barrel"),
    Case("en", "Rent is 900 euros per month in the new houses.", "900 - EUR - month"),
    Case("en", "The $1bn-a-year programme will end soon.", "1000000000 - USD - year"),
    Case("en", "It was worth $5 million a year ago, the court heard.", "5000000 - USD - -"),
    Case(
      "en",
      "The budget rose from 5 to 7 million euros after the vote.",
      "5000000 - EUR - -",
      "7000000 - EUR - -"
    ),
    Case("en", "Tickets cost 50 cents, the minister of transport said.", "0.5 - USD - -"),
    Case(
      "en", "Prague gives tools worth 1.2 billion Czech crowns ($52 million).", "1200000000 - CZK - -",
      "52000000 - USD - -"),
    Case("en", "Large firms take $250–$350 per hour for it.", "250 350 USD - hour"),
    Case(
      "en",
      "Austria pays in 600 million euros, Hungary 450 million and Slovakia the rest.",
      "600000000 - EUR - -",
      "450000000 - EUR - -"
    ),
    Case("en", "The euro is old. It cost 5 million euros and 3 million trees.", "5000000 - EUR - -"),
    Case(
      "es", "El plan costará 46 millones de euros. Madrid aportará 27 millones y Lisboa el resto.",
      "46000000 - EUR - -", "27000000 - EUR - -"),
    Case(
      "de", "Die Kosten steigen um 18 Millionen auf 240 Millionen Euro.", "18000000 - EUR - -", "240000000 - EUR - -"),
    Case(
      "uk", "Вартість становить 95 мільйонів євро, з яких 60 мільйонів дає державний фонд.", "95000000 - EUR - -",
      "60000000 - EUR - -"),
    Case("en", "Millions of dollars were lost, and 5 people were hurt."),
    Case("fr", "Le chantier coûtera environ 210 millions d'euros à la ville.", "210000000 - EUR about -"),
    Case("fr", "Le gouvernement veut économiser entre 2 et 3 milliards d'euros.", "2000000000 3000000000 EUR - -"),
    Case("fr", "Le loyer est de 700 euros par mois dans ce quartier.", "700 - EUR - month"),
    Case(
      "fr", "L'entreprise a perdu 12 M€ et près de 3 Md€ de commandes.", "12000000 - EUR - -",
      "3000000000 - EUR nearly -"),
    Case("fr", "Les pêcheurs du Sénégal demandent 3 milliards de francs CFA pour cette perte.", "3000000000 - XOF - -"),
    Case("fr", "La Suisse va dépenser deux milliards de francs pour les routes.", "2000000000 - CHF - -"),
    Case("de", "Der Bau kostet rund 240 Millionen Euro und dauert lange.", "240000000 - EUR about -"),
    Case("de", "Das Land zahlt knapp 700 Millionen Euro für das Gas.", "700000000 - EUR nearly -"),
    Case("de", "Die Stadt gibt 5 bis 7 Millionen Euro für die Schule aus.", "5000000 7000000 EUR - -"),
    Case("de", "Ein Barrel kostet nun 85 US-Dollar pro Barrel auf dem Markt.", "85 - USD - barrel"),
    Case("de", "Das Ticket kostet 49 Euro pro Monat für alle.", "49 - EUR - month"),
    Case("de", "Zwanzig Millionen Schweizer Franken fehlen in der Kasse.", "20000000 - CHF - -"),
    Case("es", "El plan costará 46 millones de euros al país.", "46000000 - EUR - -"),
    Case("es", "El gobierno dará entre 5 y 7 millones de dólares al año.", "5000000 7000000 USD - year"),
    Case("es", "La multa es de más de dos millones y medio de euros.", "2500000 - EUR more_than -"),
    Case("es", "En Colombia el proyecto cuesta casi 300 mil millones de pesos.", "300000000000 - COP nearly -"),
    Case("it", "Il ponte costerà circa 1,5 miliardi di euro allo Stato.", "1500000000 - EUR about -"),
    Case("it", "La regione spenderà da 5 a 7 milioni di euro per le scuole.", "5000000 7000000 EUR - -"),
    Case("it", "L'affitto è di 600 euro al mese per gli studenti.", "600 - EUR - month"),
    Case("pt", "O investimento será de 310 milhões de reais na região.", "310000000 - BRL - -"),
    Case("pt", "A fábrica vai receber pelo menos R$ 2,5 bilhões do governo.", "2500000000 - BRL at_least -"),
    Case("pt", "O preço é de 4 dólares por dose da vacina.", "4 - USD - dose"),
    Case("uk", "Уряд виділить близько 40 мільйонів євро на мости області.", "40000000 - EUR about -"),
    Case("uk", "Проєкт коштує від 5 до 7 мільйонів гривень для громади.", "5000000 7000000 UAH - -"),
    Case("uk", "На це витратили понад 2,3 млрд доларів, сказав міністр.", "2300000000 - USD more_than -"),
    Case("uk", "Станьте членом спільноти за 150 гривень на місяць.", "150 - UAH - month"),
    Case("uk", "Півтора мільйона гривень отримає лікарня цього міста.", "1500000 - UAH - -"),
    Case("ru", "Власти потратили около 300 миллионов рублей на дороги.", "300000000 - RUB about -"),
    Case("ru", "Это принесет стране до 15 миллионов евро в год.", "15000000 - EUR up_to year"),
    Case("ru", "Ущерб вырос до 15 миллионов евро после шторма.", "15000000 - EUR - -"),
    Case("ru", "Проект стоит от пяти до семи миллиардов рублей.", "5000000000 7000000000 RUB - -"),
  ])
  func amounts(_ testCase: Case) throws {
    let amounts = try annotate(testCase.text, language: testCase.language).amounts
    #expect(amounts.map(Self.line) == testCase.expected)
  }

  @Test func dollarsOfTheSitesCountry() throws {
    func codes(_ text: String, url: String? = nil, language: String? = nil) throws -> [String?] {
      var article = Article(declaredLanguage: language, paragraphs: [text])
      article.canonicalURL = url
      return try annotate(article).amounts.map(\.currency)
    }
    let local = "The government of Australia will spend $5 million on the new roads."
    #expect(try codes(local, url: "https://www.paper.example.au/story") == ["AUD"])
    #expect(try codes(local, language: "en-AU") == ["AUD"])
    #expect(
      try codes("The United States will spend $5 million on roads.", url: "https://paper.example.au/x") == ["USD"])
    #expect(try codes("The town will spend $5 million on the roads.", url: "https://paper.example/x") == ["USD"])
    #expect(try codes("It cost US$ 3 million in all. The roads cost $5 million.", language: "en-CA") == ["USD", "USD"])
  }

  @Test func theConfidenceSaysHowACurrencyWasTold() throws {
    let clear = try annotate("The United States paid $5 million and 7 million euros.").amounts
    #expect(clear.map { $0.currencyConfidence ?? 0 } == [0.95, 0.98])
    let near = try annotate("The government of Norway paid 7 million kroner for the ship.").amounts
    #expect(near.map(\.currency) == ["NOK"])
    #expect(near.map { $0.currencyConfidence ?? 0 } == [0.8])
    let unknown = try annotate("The man paid 8 million pesos for the old ship.").amounts
    #expect(unknown.map(\.currency) == [nil])
    #expect(unknown.map(\.currencyConfidence) == [nil])
  }

  @Test func twoCountriesWithKroner() throws {
    let text =
      "Sweden paid 5 million kroner for the wall of the old town. Norway paid 7 million kroner for the ship in the port."
    #expect(try annotate(text).amounts.map(\.currency) == ["SEK", "NOK"])
  }

  @Test(arguments: [
    ("https://a.example.au/x", "AU"), ("https://a.co.uk", "GB"), ("https://a.example.io/x", nil), ("nonsense", nil),
    ("https://a.com", nil), ("https://", nil), ("https://a.ПЛ/", nil),
  ])
  func countryOfAHost(url: String, country: String?) {
    #expect(SiteCountry.byHost(url) == country)
  }
}
