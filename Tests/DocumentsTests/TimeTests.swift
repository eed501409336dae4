import Documents
import Foundation
import Testing

@Suite("Times")
struct TimeTests {
  @Test(
    "RFC 3339 is read and written",
    arguments: [
      ("2025-06-18", "2025-06-18"), ("2025-06-18T18:46:00+05:30", "2025-06-18T18:46:00+05:30"),
      ("2025-06-18T18:46Z", "2025-06-18T18:46:00Z"), ("2025-06-18 18:46:59.5-03:00", "2025-06-18T18:46:59.500-03:00"),
      ("2021-09-01T12:49:00-00:00", "2021-09-01T12:49:00-00:00"), ("2024-02-29T23:59:60Z", "2024-02-29T23:59:60Z"),
    ])
  func rfc3339(text: String, written: String) { #expect(PublicationTime(rfc3339: text)?.description == written) }

  @Test(
    "What is no RFC 3339 date is refused",
    arguments: [
      "", "2025", "2025-13-01", "2025-02-29", "2025-06-18T", "2025-06-18T25:00:00Z", "2025-06-18T18:46:00+5",
      "18.06.2025",
      "2025-06-18T18:46:00Zx", "٢٠٢٥-06-18",
    ])
  func refused(text: String) { #expect(PublicationTime(rfc3339: text) == nil) }

  @Test(
    "Timestamps and days agree with Foundation",
    arguments: [
      0, 1_750_252_560_123, -1, -62_167_219_200_000, 253_402_300_799_999, 951_782_400_000, 1_709_164_800_000,
    ] as [Int64])
  func foundation(milliseconds: Int64) {
    let timestamp = Timestamp(millisecondsSince1970: milliseconds)
    let date = Date(timeIntervalSince1970: Double(milliseconds / 1000) + Double(milliseconds % 1000) / 1000)
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.calendar = Calendar(identifier: .iso8601)
    formatter.timeZone = TimeZone(secondsFromGMT: 0)
    formatter.dateFormat = "yyyy-MM-dd'T'HH:mm:ss"
    if milliseconds > -62_000_000_000_000 {
      #expect(timestamp.description.hasPrefix(formatter.string(from: date)))
    }
    #expect(Timestamp(rfc3339: timestamp.description) == timestamp)
  }

  @Test("Days count and weekdays turn", arguments: [-719_528, -1, 0, 1, 59, 11_016, 20_000, 2_932_896] as [Int64])
  func days(count: Int64) {
    let day = CalendarDay(daysSince1970: count)
    #expect(day.daysSince1970 == count)
    #expect(day.adding(days: 1).daysSince1970 == min(count + 1, 2_932_896))
    #expect(CalendarDay(year: 2026, month: 11, day: 22)?.weekday == 7)
    #expect(CalendarDay(year: 1970, month: 1, day: 1)?.weekday == 4)
  }
}

@Suite("Names and places")
struct NameTests {
  @Test func documentID() {
    #expect(DocumentID("00112233445566778899aabbccddeeff") != nil)
    #expect(DocumentID("00112233445566778899AABBCCDDEEFF") == nil)
    #expect(DocumentID("0011") == nil)
    #expect(DocumentID(digest: Array(0..<32)).rawValue == "000102030405060708090a0b0c0d0e0f")
  }

  @Test func origin() {
    #expect(Origin("ingest/3/42") == Origin(topic: "ingest", partition: 3, offset: 42))
    for text in ["", "ingest", "ingest/3", "ingest/-1/2", "ingest/1/x", "/1/2", "a/1/2/3"] {
      #expect(Origin(text) == nil)
    }
  }

  @Test func schema() {
    #expect(MessageSchema("clean-document/1") == CleanDocument.schema)
    for text in ["clean-document", "clean-document/0", "/1", "a/b/1", "a/x"] { #expect(MessageSchema(text) == nil) }
    let second = MessageSchema(name: "clean-document", version: 2)
    #expect(second.accepts(CleanDocument.schema))
    #expect(!CleanDocument.schema.accepts(second))
    #expect(!CleanDocument.schema.accepts(RawDocument.schema))
  }

  @Test("A dead letter of the first stage has its place for an origin, whatever its sender says")
  func deadLetterOrigin() {
    let letter = DeadLetter(
      stage: .ingest, rejection: Rejection(code: .empty, reason: "empty"),
      place: Origin(topic: "ingest", partition: 0, offset: 1), attempts: 1, worker: "w", version: "v",
      failedAt: Timestamp(millisecondsSince1970: 0),
      record: Record(value: [], headers: [.init(name: HeaderName.origin, text: "ingest/9/9")]))
    #expect(letter.encoded().text(ofHeader: HeaderName.origin) == "ingest/0/1")
    #expect(DeadLetter(decoding: Record(value: [1])) == nil)
  }
}
