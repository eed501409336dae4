import Documents

/// A point in time as people give it: a date and time, a day, or how long ago.
enum TimeBound: Equatable {
  /// A point in time.
  case instant(Timestamp)
  /// So many milliseconds before the present.
  case ago(Int64)

  /// Parses RFC 3339 (`2026-11-22T05:26:36Z`), a day (`2026-11-22`, its first instant in UTC), or a duration back from
  /// now: whole numbers with `s`, `m`, `h`, `d` or `w`, the largest first (`2h`, `1h30m`).
  ///
  /// - Throws: ``TimeBoundError`` if it is none of these.
  init(_ text: String) throws(TimeBoundError) {
    if let instant = Self.instant(text) ?? Self.day(text) {
      self = .instant(instant)
    } else if let milliseconds = Self.milliseconds(text) {
      self = .ago(milliseconds)
    } else {
      throw TimeBoundError(text: text)
    }
  }

  /// The point in time.
  func timestamp(now: Timestamp) -> Timestamp {
    switch self {
    case .instant(let instant): instant
    case .ago(let milliseconds):
      Timestamp(
        millisecondsSince1970: now.millisecondsSince1970.subtractingReportingOverflow(milliseconds).partialValue)
    }
  }

  /// A date and time with its offset: without one it would depend on who reads it.
  private static func instant(_ text: String) -> Timestamp? {
    let time = text.dropFirst(10)
    return time.contains { "Zz+-".contains($0) } ? Timestamp(rfc3339: text) : nil
  }

  private static func day(_ text: String) -> Timestamp? {
    text.utf8.count == 10 ? Timestamp(rfc3339: text + "T00:00:00Z") : nil
  }

  /// The longest duration, some thousand years: with it no sum below can overflow.
  private static let longest: Int64 = 100_000_000_000_000

  private static func milliseconds(_ text: String) -> Int64? {
    let units: [(letter: UInt8, milliseconds: Int64)] = [
      (0x77, 604_800_000), (0x64, 86_400_000), (0x68, 3_600_000), (0x6D, 60_000), (0x73, 1000),
    ]
    var total: Int64 = 0
    var number: Int64?
    var remaining = units[...]
    for byte in text.utf8 {
      if (0x30...0x39).contains(byte) {
        number = (number ?? 0) * 10 + Int64(byte - 0x30)
      } else {
        guard let count = number, let index = remaining.firstIndex(where: { $0.letter == byte }) else { return nil }
        guard count <= longest / units[index].milliseconds else { return nil }
        total += count * units[index].milliseconds
        remaining = units[(index + 1)...]
        number = nil
      }
      guard total <= longest, number ?? 0 <= longest else { return nil }
    }
    return text.isEmpty || number != nil ? nil : total
  }
}

/// A text that is no point in time.
struct TimeBoundError: Error, Equatable, CustomStringConvertible {
  let text: String

  var description: String {
    "\"\(Output.printable(text, limit: 60))\" is no time; give RFC 3339 (2026-11-22T05:26:36Z), a day (2026-11-22), or how"
      + " long ago (90s, 15m, 2h, 7d, 1h30m)"
  }
}
