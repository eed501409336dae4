/// When an article was published or changed, as precisely as its page says: a day, or a day and a time of day.
///
/// Written as RFC 3339: a bare date where no time is known (`2025-06-18`); otherwise date and time with the offset
/// (`2025-06-18T18:46:00+05:30`), which is `-00:00` where the page does not say in what zone (RFC 3339, section 4.3).
public struct PublicationTime: Sendable, Hashable, CustomStringConvertible {
  /// A time of day.
  public struct Clock: Sendable, Hashable {
    /// 0 to 23.
    public let hour: Int
    /// 0 to 59.
    public let minute: Int
    /// 0 to 60; 60 is a leap second.
    public let second: Int
    /// 0 to 999.
    public let millisecond: Int
    /// Minutes east of UTC, -1439 to 1439; `nil` if the zone is unknown.
    public let offsetMinutes: Int?

    /// Creates a time of day; `nil` if a part is out of its range.
    public init?(hour: Int, minute: Int, second: Int = 0, millisecond: Int = 0, offsetMinutes: Int? = nil) {
      guard (0...23).contains(hour), (0...59).contains(minute), (0...60).contains(second),
        (0...999).contains(millisecond), (-1439...1439).contains(offsetMinutes ?? 0)
      else { return nil }
      self.hour = hour
      self.minute = minute
      self.second = second
      self.millisecond = millisecond
      self.offsetMinutes = offsetMinutes
    }
  }

  /// The day, in the zone of `clock`.
  public var day: CalendarDay
  /// The time of day; `nil` if only the day is known.
  public var clock: Clock?

  /// Creates a publication time.
  public init(day: CalendarDay, clock: Clock? = nil) {
    self.day = day
    self.clock = clock
  }

  /// The point in time; midnight UTC for a bare day, and UTC is assumed where the zone is unknown. `nil` only beyond
  /// what a `Timestamp` holds.
  public var instant: Timestamp? {
    var seconds = day.daysSince1970 * 86_400
    if let clock {
      seconds += Int64(clock.hour * 3600 + clock.minute * 60 + clock.second - (clock.offsetMinutes ?? 0) * 60)
    }
    return Timestamp(millisecondsSince1970: seconds * 1000 + Int64(clock?.millisecond ?? 0))
  }

  /// Parses an RFC 3339 `full-date` or `date-time`; a space may stand for the `T`, and seconds may be missing.
  public init?(rfc3339 text: some StringProtocol) {
    var parser = TimeParser(text)
    guard let year = parser.number(digits: 4), parser.skip("-"), let month = parser.number(digits: 2),
      parser.skip("-"), let dayOfMonth = parser.number(digits: 2),
      let day = CalendarDay(year: year, month: month, day: dayOfMonth)
    else { return nil }
    self.day = day
    clock = nil
    if parser.isAtEnd { return }
    guard parser.skip("T") || parser.skip("t") || parser.skip(" "), let clock = parser.clock(), parser.isAtEnd
    else { return nil }
    self.clock = clock
  }

  /// RFC 3339.
  public var description: String {
    guard let clock else { return day.description }
    var text = "\(day)T\(padded(Int64(clock.hour), 2)):\(padded(Int64(clock.minute), 2))"
    text += ":\(padded(Int64(clock.second), 2))"
    if clock.millisecond != 0 { text += ".\(padded(Int64(clock.millisecond), 3))" }
    switch clock.offsetMinutes {
    case nil: text += "-00:00"
    case 0?: text += "Z"
    case let offset?:
      text += offset < 0 ? "-" : "+"
      text += "\(padded(Int64(abs(offset) / 60), 2)):\(padded(Int64(abs(offset) % 60), 2))"
    }
    return text
  }
}

private struct TimeParser {
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: some StringProtocol) { bytes = Array(text.utf8.prefix(40)) }

  var isAtEnd: Bool { position == bytes.count }

  mutating func skip(_ character: Character) -> Bool {
    guard position < bytes.count, bytes[position] == character.asciiValue else { return false }
    position += 1
    return true
  }

  mutating func number(digits: Int) -> Int? {
    guard position + digits <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[position..<position + digits] {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    position += digits
    return value
  }

  mutating func clock() -> PublicationTime.Clock? {
    guard let hour = number(digits: 2), skip(":"), let minute = number(digits: 2) else { return nil }
    var second = 0
    var millisecond = 0
    if skip(":") {
      guard let value = number(digits: 2) else { return nil }
      second = value
      if skip(".") {
        guard let value = fraction() else { return nil }
        millisecond = value
      }
    }
    var offset: Int?
    if skip("Z") || skip("z") {
      offset = 0
    } else if !isAtEnd {
      let isNegative = skip("-")
      guard isNegative || skip("+"), let hours = number(digits: 2) else { return nil }
      _ = skip(":")
      guard let minutes = number(digits: 2), minutes < 60 else { return nil }
      offset = isNegative && hours == 0 && minutes == 0 ? nil : (isNegative ? -1 : 1) * (hours * 60 + minutes)
    }
    return .init(hour: hour, minute: minute, second: second, millisecond: millisecond, offsetMinutes: offset)
  }

  private mutating func fraction() -> Int? {
    var value = 0
    var digits = 0
    while position < bytes.count, bytes[position] >= 0x30, bytes[position] <= 0x39 {
      if digits < 3 { value = value * 10 + Int(bytes[position] - 0x30) }
      digits += 1
      position += 1
    }
    guard digits > 0 else { return nil }
    for _ in digits..<max(digits, 3) { value *= 10 }
    return value
  }
}
