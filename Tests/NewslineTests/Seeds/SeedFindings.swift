import Testing

/// What a person finds in a page of `seeds/`: the words as they stand there, and what they mean.
struct SeedFindings: Sendable, CustomTestStringConvertible {
  /// The file.
  let seed: String
  /// Names and the ids of what they name.
  let names: [(text: String, id: String)]
  /// Money, as value and currency.
  let amounts: [(text: String, value: String)]
  /// Dates and times; `nil` where the page has no date to reckon from.
  let times: [(text: String, value: String?)]
  /// How a quotation begins, and who says it.
  let quotations: [(start: String, speaker: String?)]

  var testDescription: String { seed }

  /// Read by hand, before looking at what is found.
  static let all: [SeedFindings] = [
    SeedFindings(
      seed: "kestrel-daily-defence-fair.txt",
      names: [
        ("Ukraine", "country:UA"), ("Czech Republic", "country:CZ"), ("Prague", "capital:CZ"), ("Kyiv", "capital:UA"),
        ("Marta Dvorak", "person:marta-dvorak"), ("Slovakia", "country:SK"), ("Lithuania", "country:LT"),
        ("Ukrainian", "country:UA"), ("Vilnius", "capital:LT"),
      ],
      amounts: [("1.2 billion Czech crowns", "1200000000 CZK"), ("$52 million", "52000000 USD")],
      times: [
        ("Oct. 8", "2024-10-08"), ("February 2025", "2025-02"), ("September", "2024-09"),
        ("the beginning of December", "2024-12"),
      ],
      quotations: [
        ("A vehicle that travels", "person:marta-dvorak"), ("We want it to be away", "person:marta-dvorak"),
      ]),
    SeedFindings(
      seed: "meridian-today-icons.txt",
      names: [
        ("Canada", "country:CA"), ("Japan", "country:JP"), ("Ottawa", "capital:CA"), ("Halifax", "city:6324729"),
        ("Yokohama", "city:1848354"), ("Alan Prewitt", "person:alan-prewitt"), ("Canadian", "country:CA"),
        ("Finland", "country:FI"), ("Norway", "country:NO"), ("Helsinki", "capital:FI"), ("Norwegian", "country:NO"),
        ("Tokyo", "capital:JP"), ("Arctic", "place:arctic"), ("United States", "country:US"),
        ("Washington", "capital:US"),
      ],
      amounts: [("520 million Canadian dollars", "520000000 CAD"), ("38 billion yen", "38000000000 JPY")],
      times: [
        ("Wednesday", "2025-02-12"), ("last week", "2025-W06"), ("ninety days", "P90D"),
        ("the end of March", "../2025-03"), ("2019", "2019"), ("December 2024", "2024-12"),
      ],
      quotations: [
        ("The ice is thinner", "person:alan-prewitt"), ("Two navies", "person:alan-prewitt"), ("interesting and", nil),
      ]),
    SeedFindings(
      seed: "northern-wire-rail-loan.txt",
      names: [
        ("Moldova", "country:MD"), ("Romania", "country:RO"), ("CHISINAU", "capital:MD"), ("Chisinau", "capital:MD"),
        ("Luxembourg", "country:LU"), ("London", "capital:GB"), ("Ungheni", "city:617180"),
        ("Adrian Ceban", "person:adrian-ceban"), ("Poland", "country:PL"), ("Austria", "country:AT"),
        ("European Union", "organisation:EU"),
      ],
      amounts: [("300 million euros", "300000000 EUR")],
      times: [
        ("Oct 14", "2025-10-14"), ("Tuesday", "2025-10-14"), ("1991", "1991"), ("25 years", "P25Y"),
        ("March 2026", "2026-03"), ("nine hours", "PT9H"), ("the end of 2028", "../2028"), ("August", "2025-08"),
        ("2021", "2021/.."),
      ],
      quotations: [("A freight train takes", "person:adrian-ceban"), ("Every hour costs", "person:adrian-ceban")]),
    SeedFindings(
      seed: "quickread-transit-pact.txt",
      names: [
        ("Kenya", "country:KE"), ("Ethiopia", "country:ET"), ("Nairobi", "capital:KE"), ("Kenyan", "country:KE"),
        ("Grace Wanjala", "person:grace-wanjala"), ("Ethiopian", "country:ET"),
        ("Dawit Tessema", "person:dawit-tessema"),
        ("Moyale", "city:186180"), ("Addis Ababa", "capital:ET"), ("Uganda", "country:UG"), ("Rwanda", "country:RW"),
        ("Kampala", "capital:UG"), ("Abidjan", "city:2293538"),
      ],
      amounts: [("65 million dollars", "65000000 USD"), ("120 million dollars", "120000000 USD")],
      times: [
        ("Thursday evening", nil), ("1 August 2026", "2026-08-01"), ("four years", "P4Y"),
        ("thirty-one hours", "PT31H"),
        ("18 May", nil), ("2018", "2018"),
      ],
      quotations: []),
    SeedFindings(
      seed: "lakeland-flood-fund.html",
      names: [
        ("VIENNA", "capital:AT"), ("Austria", "country:AT"), ("Slovakia", "country:SK"), ("Hungary", "country:HU"),
        ("Danube", "place:danube"), ("European Union", "organisation:EU"), ("Katalin Bodor", "person:katalin-bodor"),
        ("Hungarian", "country:HU"), ("Vienna", "capital:AT"), ("Bratislava", "capital:SK"), ("Budapest", "capital:HU"),
        ("Lower Austria", "place:lower-austria"), ("Peter Hronec", "person:peter-hronec"), ("Győr", "city:3052009"),
      ],
      amounts: [
        ("€1.35 billion", "1350000000 EUR"), ("600 million euros", "600000000 EUR"), ("450 million", "450000000 EUR"),
      ],
      times: [
        ("Monday", "2025-09-22"), ("the end of the year", "../2025"),
        ("September 14 and September 19", "2025-09-14/2025-09-19"), ("six days", "P6D"),
        ("November 30", "../2025-11-30"),
        ("2013", "2013"), ("February 2022", "2022-02"), ("three years", "P3Y"), ("January 15, 2026", "2026-01-15"),
      ],
      quotations: [
        ("Water does not ask", "person:katalin-bodor"), ("It would be foolish", "person:katalin-bodor"),
        ("We lost three years", "person:peter-hronec"),
      ]),
  ]
}
