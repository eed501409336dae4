/// A point in time, to the millisecond, written as RFC 3339 in UTC (`2026-11-22T05:26:36.123Z`).
public struct Timestamp: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
  public var millisecondsSince1970: Int64

  /// Creates a point in time from milliseconds since 1970.
  public init(millisecondsSince1970: Int64) {
    self.millisecondsSince1970 = millisecondsSince1970
  }

  /// Earlier points in time come first.
  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.millisecondsSince1970 < right.millisecondsSince1970
  }

  /// Parses an RFC 3339 date and time with any offset (RFC 3339, section 5.6); `nil` if it is not one.
  public init?(rfc3339 text: some StringProtocol) {
    guard let time = PublicationTime(rfc3339: text), let instant = time.instant, time.clock != nil else { return nil }
    self = instant
  }

  /// RFC 3339 in UTC with milliseconds.
  public var description: String {
    let (days, millisecond) = millisecondsSince1970.quotientAndRemainderFlooring(dividingBy: 86_400_000)
    let day = CalendarDay(daysSince1970: days)
    let second = millisecond / 1000
    return "\(day)T\(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))"
      + ".\(padded(millisecond % 1000, 3))Z"
  }
}

extension Int64 {
  func quotientAndRemainderFlooring(dividingBy divisor: Int64) -> (quotient: Int64, remainder: Int64) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}

func padded(_ number: Int64, _ width: Int) -> String {
  let digits = String(number)
  return digits.utf8.count >= width ? digits : String(repeating: "0", count: width - digits.utf8.count) + digits
}
