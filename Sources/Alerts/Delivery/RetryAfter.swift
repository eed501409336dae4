import Documents

/// The header `Retry-After` (RFC 9110, 10.2.3): seconds, or a date.
enum RetryAfter {
  /// The longest wait that is believed.
  private static let longest: Int64 = 7 * 86_400

  /// How long to wait; `nil` if it says nothing that can be understood.
  static func duration(_ text: String, now: Timestamp) -> Duration? {
    let text = text.prefix(64).drop { $0 == " " || $0 == "\t" }
    if !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      return .seconds(min(Int64(text) ?? longest, longest))
    }
    guard let time = date(text) else { return nil }
    return .milliseconds(min(max(time.millisecondsSince1970 - now.millisecondsSince1970, 0), longest * 1000))
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// `Sun, 06 Nov 1994 08:49:37 GMT`, the one form that is still to be sent (RFC 9110, 5.6.7).
  private static func date(_ text: Substring) -> Timestamp? {
    let parts = text.split(separator: " ")
    guard parts.count == 6, parts[5] == "GMT", let day = Int(parts[1]),
      let month = months.firstIndex(of: String(parts[2])),
      let year = Int(parts[3])
    else { return nil }
    let clock = parts[4].split(separator: ":").compactMap { Int64($0) }
    guard clock.count == 3, (0...23).contains(clock[0]), (0...59).contains(clock[1]), (0...60).contains(clock[2]),
      let date = CalendarDay(year: year, month: month + 1, day: day)
    else { return nil }
    let seconds = date.daysSince1970 * 86_400 + clock[0] * 3600 + clock[1] * 60 + clock[2]
    return Timestamp(millisecondsSince1970: seconds * 1000)
  }
}
