import Documents
import Testing

@testable import Enrichment

@Suite struct QuantityTests {
  /// One quantity a line: value, upper end or `-`, unit, base value and unit or the noun, modifier or `-`.
  typealias Case = ValueCase

  static func line(_ quantity: Quantity) -> String {
    func number(_ value: Double) -> String {
      value == value.rounded() && abs(value) < 1e18 ? String(Int(value)) : String(value)
    }
    let base = quantity.baseValue.map { "\(number($0)) \(quantity.baseUnit ?? "?")" }
    return [
      number(quantity.value), quantity.upper.map(number) ?? "-", quantity.unit, base ?? quantity.noun ?? "-",
      quantity.modifier ?? "-",
    ].joined(separator: " ")
  }

  @Test(arguments: [
    Case("en", "Prices rose by 3.1 percent on average.", "3.1 - percent 3.1 percent -"),
    Case(
      "en", "Support fell to 58%, down 2.5 percentage points.", "58 - percent 58 percent -",
      "2.5 - percentage_point - -"),
    Case("en", "Rates may rise by between 5 and 7 per cent.", "5 7 percent 5 percent -"),
    Case("en", "The share fell by 5-10% in the first hours.", "5 10 percent 5 percent -"),
    Case("en", "Work on the first 68 kilometres has begun.", "68 - kilometre 68000 metre -"),
    Case(
      "en", "The village lies 12 miles from the 300-metre wall.", "12 - mile 19312.128 metre -",
      "300 - metre 300 metre -"),
    Case("en", "A trader who handles about 90,000 tonnes of wheat.", "90000 - tonne 90000000 kilogram about"),
    Case("en", "It weighed 12 tons, the driver said.", "12 - ton - -"),
    Case(
      "en", "The fire burned 2,500 acres and 30 hectares.", "2500 - acre 10117141.056 square_metre -",
      "30 - hectare 300000 square_metre -"),
    Case(
      "en", "It was minus 5 degrees Celsius, and -10°C at night.", "-5 - degree_celsius -5 degree_celsius -",
      "-10 - degree_celsius -10 degree_celsius -"),
    Case("en", "The heat reached 104 degrees Fahrenheit there.", "104 - degree_fahrenheit 40 degree_celsius -"),
    Case(
      "en", "The plant makes 600 megawatts and 2 TWh a year.", "600 - megawatt 600000000 watt -",
      "2 - terawatt_hour 7200000000000000 joule -"),
    Case("en", "Winds of 90 km/h hit the coast.", "90 - kilometre_per_hour 25 metre_per_second -"),
    Case("en", "The army suffered close to 3,500 casualties in the fight.", "3500 - casualty casualties nearly"),
    Case("en", "Forces downed 14 Russian drones over the region.", "14 - drone drones -"),
    Case(
      "en", "It was attended by 252 companies from over 30 countries.", "252 - company companies -",
      "30 - country countries more_than"),
    Case("en", "High water killed at least eleven people in the town.", "11 - person people at_least"),
    Case("en", "Some 2,300 houses cannot be lived in now.", "2300 - house houses about"),
    Case("en", "Two million people and 20,000 Ukrainian men left.", "2000000 - person people -", "20000 - man men -"),
    Case("en", "The strike left 5 dead and 23 wounded in the city.", "5 - killed dead -", "23 - injured wounded -"),
    Case("en", "From 20 to 30 people were held by the police.", "20 30 person people -"),
    Case("en", "They have $5 million, and met on 17 November 2023 for 3 hours."),
    Case("en", "In 2014 people left; see article 5, rooms 7 and the A4."),
    Case("en", "He beat him 3-2 and ran in group 5 men's races."),
    Case(
      "fr", "Le budget augmente de 4 % et de 1,5 point de pourcentage.", "4 - percent 4 percent -",
      "1.5 - percentage_point - -"),
    Case(
      "fr", "Plus de 1 200 personnes vivent à 15 kilomètres du port.", "1200 - person personnes more_than",
      "15 - kilometre 15000 metre -"),
    Case("fr", "Deux millions de personnes ont perdu leur maison.", "2000000 - person personnes -"),
    Case(
      "de", "Die Speicher waren zu 81 Prozent gefüllt, bei 20 Grad.", "81 - percent 81 percent -",
      "20 - degree_celsius 20 degree_celsius -"),
    Case(
      "de", "Rund 350 Menschen fuhren 12,5 Kilometer weit.", "350 - person Menschen about",
      "12.5 - kilometre 12500 metre -"),
    Case(
      "de", "Sie liefern 1,9 Milliarden Kubikmeter Gas in das Land.",
      "1900000000 - cubic_metre 1900000000 cubic_metre -"),
    Case(
      "es", "Ha llovido un 35 % menos; soltarán 190 hectómetros cúbicos.", "35 - percent 35 percent -",
      "190 - cubic_hectometre 190000000 cubic_metre -"),
    Case(
      "es", "Al menos 22 personas murieron a 40 kilómetros de la ciudad.", "22 - person personas at_least",
      "40 - kilometre 40000 metre -"),
    Case(
      "it", "Circa 300 persone vivono a 1.200 metri sul mare.", "300 - person persone about",
      "1200 - metre 1200 metre -"),
    Case(
      "pt", "Mais de 15 mil pessoas perderam 30% da renda.", "15000 - person pessoas more_than",
      "30 - percent 30 percent -"),
    Case("uk", "Позика під 1,5 відсотка річних для 400 людей.", "1.5 - percent 1.5 percent -", "400 - person людей -"),
    Case("uk", "Черги сягають семи кілометрів, збито 14 дронів.", "7 - kilometre 7000 metre -", "14 - drone дронів -"),
    Case(
      "ru", "Более 1800 пассажиров и 25 километров пути.", "1800 - person пассажиров more_than",
      "25 - kilometre 25000 metre -"),
    Case("ru", "Цены выросли на 12,5 процента за этот месяц.", "12.5 - percent 12.5 percent -"),
  ])
  func quantities(_ testCase: Case) throws {
    let found = try annotate(testCase.text, language: testCase.language).quantities
    #expect(found.map(Self.line) == testCase.expected)
  }

  @Test func everyUnitNameIsKnown() {
    for language in WrittenLanguage.allCases {
      for (_, word) in UnitWords.signs + UnitWords.names(language) { #expect(QuantityUnit.all[word] != nil, "\(word)") }
    }
  }

  @Test func moneyAndDatesAreNoQuantities() throws {
    let annotations = try annotate("It paid $5 million for 3 ships on 5 May 2023, 12 percent more.")
    let taken = annotations.amounts.map(\.mention.range) + annotations.dates.map(\.mention.range)
    for quantity in annotations.quantities {
      #expect(!taken.contains { $0.start < quantity.mention.range.end && quantity.mention.range.start < $0.end })
    }
    #expect(annotations.quantities.map(\.unit) == ["ship", "percent"])
  }
}
