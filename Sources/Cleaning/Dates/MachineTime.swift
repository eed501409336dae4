import Documents

/// Reads a time that a page states for programs, which is RFC 3339 mostly, but not always.
enum MachineTime {
  /// Seconds since 1970 of 1995 and 2100: numbers between are times, others are not.
  private static let seconds = Int64(788_918_400)...Int64(4_102_444_800)

  /// The time; `nil` if the text has none, or one after the last day that an article can be of.
  static func read(_ text: String, _ order: DateOrder) -> PublicationTime? {
    let text = text.trimmingSpaces()
    guard text.utf8.count <= 80 else { return nil }
    if let time = PublicationTime(rfc3339: text) ?? basic(text) ?? epoch(text) {
      return order.isPossible(time.day) ? time : nil
    }
    for found in DateReader.dates(in: text) {
      if let time = order.time(of: found) { return time }
    }
    return nil
  }

  /// `20250618`, `20250618T184600Z` (ISO 8601, basic format).
  private static func basic(_ text: String) -> PublicationTime? {
    let parts = text.split(separator: "T" as Character, maxSplits: 1)
    guard let first = parts.first, first.utf8.count == 8, let number = Int(first),
      let day = CalendarDay(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    else { return nil }
    guard parts.count == 2 else { return PublicationTime(day: day) }
    let digits = parts[1].prefix { $0.isASCII && $0.isNumber }
    guard digits.utf8.count == 4 || digits.utf8.count == 6, let time = Int(digits) else { return nil }
    let clock = digits.utf8.count == 6 ? (time / 10_000, time / 100 % 100, time % 100) : (time / 100, time % 100, 0)
    let offset = parts[1].dropFirst(digits.count) == "Z" ? 0 : nil
    return PublicationTime.Clock(hour: clock.0, minute: clock.1, second: clock.2, offsetMinutes: offset)
      .map { PublicationTime(day: day, clock: $0) }
  }

  /// Seconds or milliseconds since 1970.
  private static func epoch(_ text: String) -> PublicationTime? {
    guard text.utf8.count == 10 || text.utf8.count == 13, let number = Int64(text) else { return nil }
    let total = text.utf8.count == 13 ? number / 1000 : number
    guard seconds.contains(total) else { return nil }
    let day = CalendarDay(daysSince1970: total / 86_400)
    let rest = Int(total % 86_400)
    return PublicationTime.Clock(hour: rest / 3600, minute: rest / 60 % 60, second: rest % 60, offsetMinutes: 0)
      .map { PublicationTime(day: day, clock: $0) }
  }
}

extension DateOrder {
  /// A date in a text as a publication time; `nil` if its order stays open or it lies in the future.
  func time(of found: FoundDate) -> PublicationTime? {
    guard let day = resolve(found) else { return nil }
    guard let time = found.time else { return PublicationTime(day: day) }
    var offset = found.offset
    if let zone = found.zone, found.monthFirst != nil, let zoneOffset = ZoneNames.offset(of: zone, on: day) {
      offset = zoneOffset
    }
    let clock = PublicationTime.Clock(
      hour: time.hour,
      minute: time.minute,
      second: time.second,
      offsetMinutes: offset
    )
    return PublicationTime(day: day, clock: clock)
  }
}
