import Documents
import Testing

@testable import newsline

@Suite("Time bounds")
struct TimeBoundTests {
  private let now = Timestamp(millisecondsSince1970: 1_800_000_000_000)

  @Test(
    "RFC 3339, a day, and durations back from now",
    arguments: [
      ("2025-06-18T13:16:00Z", "2025-06-18T13:16:00.000Z"), ("2025-06-18T18:46:00+05:30", "2025-06-18T13:16:00.000Z"),
      ("2025-06-18", "2025-06-18T00:00:00.000Z"), ("90s", "2027-01-15T07:58:30.000Z"),
      ("15m", "2027-01-15T07:45:00.000Z"), ("2h", "2027-01-15T06:00:00.000Z"), ("1h30m", "2027-01-15T06:30:00.000Z"),
      ("7d", "2027-01-08T08:00:00.000Z"), ("1w", "2027-01-08T08:00:00.000Z"), ("0s", "2027-01-15T08:00:00.000Z"),
    ])
  func times(text: String, expected: String) throws {
    #expect(try TimeBound(text).timestamp(now: now).description == expected)
  }

  @Test(
    "Anything else is refused, with what would be right",
    arguments: [
      "", "2", "h", "2x", "-2h", "2h ", " 2h", "2.5h", "30m1h", "1h1h", "2025-06-18T13:16:00", "2025-13-01",
      "yesterday",
      "2025-06-1", "99999999999999999999d", "4000000000w", "１h", "2h\u{202E}",
    ])
  func refused(text: String) {
    let error = #expect(throws: TimeBoundError.self) { try TimeBound(text) }
    #expect(error?.description.contains("RFC 3339") == true)
    #expect(error?.description.contains("\u{202E}") == false)
  }
}
