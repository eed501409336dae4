import Documents
import Testing

@testable import Cleaning

@Suite struct DateReaderTests {
  private func read(_ text: String, language: String? = nil, known: [CalendarDay] = []) -> String? {
    guard let found = DateReader.dates(in: text).first else { return nil }
    var order = DateOrder(language: language, knownDays: known, lastDay: CalendarDay(year: 2026, month: 11, day: 23))
    for date in DateReader.dates(in: text) { order.observe(date) }
    guard let day = order.resolve(found) else { return nil }
    let clock = found.time.flatMap {
      PublicationTime.Clock(hour: $0.hour, minute: $0.minute, second: $0.second, offsetMinutes: found.offset)
    }
    return PublicationTime(day: day, clock: clock).description
  }

  @Test(arguments: [
    ("Updated: 18-06-2025 18:46 IST", "2025-06-18T18:46:00+05:30"),
    ("1 Sep, 2021 12:49", "2021-09-01T12:49:00-00:00"),
    ("November 18, 2023 12:45 AM 1 min read", "2023-11-18T00:45:00-00:00"),
    ("2025-06-18T18:46:05+05:30", "2025-06-18T18:46:05+05:30"),
    ("2025-06-18 18:46:05.123 UTC", "2025-06-18T18:46:05Z"),
    ("Published 3:05 p.m. EDT June 18, 2025", "2025-06-18T15:05:00-04:00"),
    ("Jan. 5, 2024 at 9:00 AM ET", "2024-01-05T09:00:00-05:00"),
    ("July 5, 2024 at 9:00 AM ET", "2024-07-05T09:00:00-04:00"),
    ("18. Juni 2025, 18:46 Uhr", "2025-06-18T18:46:00-00:00"),
    ("Publié le 18 juin 2025 à 18h46", "2025-06-18T18:46:00-00:00"),
    ("18 de junio de 2025", "2025-06-18"),
    ("18 giugno 2025 alle 18:46", "2025-06-18T18:46:00-00:00"),
    ("18 de março de 2025 às 18:46", "2025-03-18T18:46:00-00:00"),
    ("18 червня 2025 року, 18:46", "2025-06-18T18:46:00-00:00"),
    ("18 июня 2025 г. 18:46 МСК", "2025-06-18T18:46:00+03:00"),
    ("12:49, 1 września 2021", "2021-09-01T12:49:00-00:00"),
    ("2025年6月18日 18:46", "2025-06-18T18:46:00-00:00"),
    ("18.06.2025", "2025-06-18"),
    ("6/18/2025", "2025-06-18"),
    ("18th of June, 2025 (UTC+3)", "2025-06-18"),
    ("October 17, 20236:01 PM ET", "2023-10-17T18:01:00-04:00"),
    ("Ann LeeJune 18, 2025", "2025-06-18"),
    ("1° giugno 2025", "2025-06-01"),
    ("Wed, 18 Jun 2025 18:46:00 +0300", "2025-06-18T18:46:00+03:00"),
  ]) func forms(_ text: String, _ expected: String) {
    #expect(read(text) == expected)
  }

  @Test(arguments: [
    "no date here", "7:53 AM", "May 18", "version 1.2.3", "192.168.10.12", "31/02/2025", "2025-13-01",
    "18-06-2031 10:00 IST",
    "call 555-010-2000", "02/03/2024",
  ]) func noDateRatherThanAWrongOne(_ text: String) {
    #expect(read(text) == nil)
  }

  @Test func orderFollowsTheEvidence() throws {
    #expect(read("02/03/2024", language: "en-US") == "2024-02-03")
    #expect(read("02/03/2024", language: "en-GB") == "2024-03-02")
    #expect(read("02-04-2025 01:20 IST") == "2025-04-02T01:20:00+05:30")
    #expect(read("02/03/2024 10:00 AM EST") == "2024-02-03T10:00:00-05:00")
    #expect(read("02/03/2024", known: [try #require(CalendarDay(year: 2024, month: 2, day: 3))]) == "2024-02-03")
    #expect(read("02/03/2024, updated 25/03/2024") == "2024-03-02")
    // The other order lies in the future.
    #expect(read("02/12/2026") == "2026-02-12")
    #expect(read("03/03/2024") == "2024-03-03")
  }

  @Test func rolesComeFromTheCuesBefore() {
    let dates = DateReader.dates(in: "Desk | Updated: 18-06-2025 18:46 IST | Created: 17-06-2025 09:05 IST")
    #expect(dates.map(\.role) == [.modified, .published])
  }

  @Test func longTextIsReadInPart() {
    #expect(DateReader.dates(in: String(repeating: "1 ", count: 1_000_000)).isEmpty)
  }
}
