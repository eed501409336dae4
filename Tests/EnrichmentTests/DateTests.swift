import Documents
import Testing

@testable import Enrichment

@Suite struct DateTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var published: String?
    var text: String
    var expected: [(text: String, value: String?, kind: String)]
    var testDescription: String { text }
  }

  @Test(arguments: [
    Case(
      published: "2023-11-18",
      text: "Zelensky announced in an address on Nov. 17 that talks were over.",
      expected: [("Nov. 17", "2023-11-17", "absolute")]
    ),
    Case(
      published: "2023-12-20",
      text: "They met on Jan. 3 and again on Dec. 15 in the palace of the king.",
      expected: [("Jan. 3", "2024-01-03", "absolute"), ("Dec. 15", "2023-12-15", "absolute")]
    ),
    Case(
      published: "2026-11-22",
      text: "The group invested 1 billion in the plant in March and sold its stake in the bank.",
      expected: [("March", "2026-03", "relative")]
    ),
    Case(
      published: nil,
      text: "On Nov. 17 the two presidents met in the palace of the king.",
      expected: [("Nov. 17", nil, "absolute")]
    ),
    Case(
      published: nil,
      text: "It began on 17 November 2023 and ended on November 19, 2023 in the rain.",
      expected: [("17 November 2023", "2023-11-17", "absolute"), ("November 19, 2023", "2023-11-19", "absolute")]
    ),
    Case(
      published: nil,
      text: "The record of 2023-11-17 says that the sale began in November 2023.",
      expected: [("2023-11-17", "2023-11-17", "absolute"), ("November 2023", "2023-11", "absolute")]
    ),
    Case(
      published: nil,
      text: "Since the start of the war in 2014, the country has changed a lot.",
      expected: [("2014", "2014", "absolute")]
    ),
    Case(
      published: nil,
      text: "Updated on 18.06.2025 by the desk, and on 18/06/2025 by the editor.",
      expected: [("18.06.2025", "2025-06-18", "absolute"), ("18/06/2025", "2025-06-18", "absolute")]
    ),
    Case(
      published: nil,
      text: "The bill of 03/04/2023 was never paid by the owner of the house.",
      expected: [("03/04/2023", "2023", "absolute")]
    ),
    Case(published: nil, text: "There are 2014 ways to do this, and the phone is +91-720-6444012 now.", expected: []),
    Case(
      published: nil,
      text: "The server at 10.0.0.2023 and version 1.2.2014 are not dates of any kind, nor is 31.02.2023.",
      expected: [("1.2.2014", "2014-02-01", "absolute")]
    ),
    Case(
      published: "2021-09-01",
      text: "It was revealed on Tuesday that they will meet on Friday.",
      expected: [("Tuesday", "2021-08-31", "relative"), ("Friday", "2021-09-03", "relative")]
    ),
    Case(
      published: "2025-04-02",
      text: "Ukraine is set to engage in detailed discussions this Friday regarding security.",
      expected: [("this Friday", "2025-04-04", "relative")]
    ),
    Case(
      published: "2025-04-02",
      text: "They met yesterday and today, and they hope to meet next Monday or next month.",
      expected: [
        ("yesterday", "2025-04-01", "relative"), ("today", "2025-04-02", "relative"),
        ("next Monday", "2025-04-07", "relative"), ("next month", "2025-05", "relative"),
      ]
    ),
    Case(
      published: "2025-01-02",
      text: "Prices rose last week, last month and last year, the office said.",
      expected: [
        ("last week", "2024-W52", "relative"), ("last month", "2024-12", "relative"), ("last year", "2024", "relative"),
      ]
    ),
    Case(
      published: nil,
      text: "They met yesterday, last week and on Tuesday in the old town hall.",
      expected: [("yesterday", nil, "relative"), ("last week", nil, "relative"), ("Tuesday", nil, "relative")]
    ),
    Case(
      published: "2023-11-18",
      text: "\"In December of this year, a conference will take place,\" he stated.",
      expected: [("December of this year", "2023-12", "relative")]
    ),
    Case(
      published: "2023-11-18",
      text: "The forum that took place in September was attended by many companies.",
      expected: [("September", "2023-09", "relative")]
    ),
    Case(
      published: "2023-11-18",
      text: "It began three days ago and two years ago, the old man told the crowd.",
      expected: [("three days ago", "2023-11-15", "relative"), ("two years ago", "2021", "relative")]
    ),
    Case(
      published: "2023-11-18",
      text: "The summit began on Friday, Nov. 17, 2023, and the guests may march on.",
      expected: [("Friday, Nov. 17, 2023", "2023-11-17", "absolute")]
    ),
    Case(
      published: "2023-11-18",
      text: "In den Verhandlungen wurde am 17. November 2023 und gestern viel erreicht.",
      expected: [("17. November 2023", "2023-11-17", "absolute"), ("gestern", "2023-11-17", "relative")]
    ),
    Case(
      published: "2023-11-18",
      text: "Die Regierung hat vor drei Tagen und in der vergangenen Woche darüber beraten.",
      expected: [("vor drei Tagen", "2023-11-15", "relative"), ("vergangenen Woche", "2023-W45", "relative")]
    ),
    Case(
      published: "2023-03-08",
      text: "Le premier ministre est arrivé le 1er mars 2023 et il est reparti hier soir.",
      expected: [("1er mars 2023", "2023-03-01", "absolute"), ("hier soir", "2023-03-07TEV", "relative")]
    ),
    Case(
      published: "2023-03-08",
      text: "Le gouvernement a annoncé aujourd'hui les résultats de la semaine dernière.",
      expected: [("aujourd'hui", "2023-03-08", "relative"), ("semaine dernière", "2023-W09", "relative")]
    ),
    Case(
      published: "2023-03-08",
      text: "El presidente llegó el 17 de noviembre de 2022 y se fue el martes pasado.",
      expected: [("17 de noviembre de 2022", "2022-11-17", "absolute"), ("martes pasado", "2023-03-07", "relative")]
    ),
    Case(
      published: "2023-03-08",
      text: "Il presidente è arrivato il 3 marzo 2023 ed è ripartito ieri con gli altri.",
      expected: [("3 marzo 2023", "2023-03-03", "absolute"), ("ieri", "2023-03-07", "relative")]
    ),
    Case(
      published: "2023-03-08",
      text: "O presidente chegou em 3 de março de 2023 e falou na segunda-feira com os outros.",
      expected: [("3 de março de 2023", "2023-03-03", "absolute"), ("segunda-feira", "2023-03-06", "relative")]
    ),
    Case(
      published: "2023-11-18",
      text: "Президент прибув 17 листопада 2023 року, а вчора він поїхав до столиці.",
      expected: [("17 листопада 2023 року", "2023-11-17", "absolute"), ("вчора", "2023-11-17", "relative")]
    ),
    Case(
      published: "2023-11-18",
      text: "Президент прибыл 17 ноября 2023 года, а вчера он уехал, и это было в среду.",
      expected: [
        ("17 ноября 2023 года", "2023-11-17", "absolute"), ("вчера", "2023-11-17", "relative"),
        ("среду", "2023-11-15", "relative"),
      ]
    ),
  ])
  func values(_ testCase: Case) throws {
    let dates = try annotate(testCase.text, published: testCase.published).dates
    #expect(dates.map(\.mention.text) == testCase.expected.map(\.text))
    #expect(dates.map(\.value) == testCase.expected.map(\.value))
    #expect(dates.map(\.kind) == testCase.expected.map(\.kind))
  }

  @Test func americanOrderIfThePageSaysSo() throws {
    let dates = try annotate("The bill of 03/04/2023 was never paid by the owner.", language: "en-US").dates
    #expect(dates.map(\.value) == ["2023-03-04"])
  }

  @Test(arguments: [
    ("The bill of 03/04/2023 was paid on 12/25/2023 by the owner of the house.", ["2023-03-04", "2023-12-25"]),
    ("The bill of 03/04/2023 was paid on 25/12/2023 by the owner of the house.", ["2023-04-03", "2023-12-25"]),
    ("The bill of 03/04/2023 was paid on May 5, 2023 by the owner of the house.", ["2023-03-04", "2023-05-05"]),
    ("The bill of 03/04/2023 was paid on 5 May 2023 by the owner of the house.", ["2023-04-03", "2023-05-05"]),
  ])
  func orderOfDayAndMonthFromTheTextItself(text: String, expected: [String]) throws {
    #expect(try annotate(text).dates.map(\.value) == expected)
  }

  @Test(arguments: [
    "The shop is open, and the class meets Monday Tuesday Wednesday all year round.",
    "A Monday-Wednesday-Friday plan works well for most of the people who want to get fit.",
    "We have seen it over the past year, and it will grow in the upcoming years as they said.",
  ])
  func habitsAreNoDates(text: String) throws {
    #expect(try annotate(text, published: "2024-05-15").dates == [])
  }

  @Test func rangeOfDaysTakesItsYear() throws {
    let dates = try annotate("The fair runs from June 8-11, 2026 in the old town of the city.").dates
    #expect(dates.map(\.value) == ["2026-06-08/2026-06-11"])
  }

  @Test func captureTimeIsNoReference() throws {
    #expect(try annotate("They met yesterday in the old town hall of the city.").dates.map(\.value) == [nil])
  }

  @Test func isoWeeks() throws {
    let cases = [("2021-01-03", "2020-W53"), ("2021-01-04", "2021-W01"), ("2024-12-30", "2025-W01")]
    for (day, week) in cases {
      let time = try #require(PublicationTime(rfc3339: day))
      #expect(DateResolver.week(of: time.day) == week)
    }
  }
}
