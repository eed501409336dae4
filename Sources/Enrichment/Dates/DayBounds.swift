import Documents

/// The days that a value covers.
enum DayBounds {
  /// The first and the last day; `nil` where a value is open, unknown, or no date.
  static func of(_ value: String) -> (first: CalendarDay?, last: CalendarDay?) {
    if value.hasPrefix("P") || value.hasPrefix("T") || value.hasPrefix("FREQ") { return (nil, nil) }
    let parts = value.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 2 { return (single(parts[0]).first, single(parts[1]).last) }
    return parts.count == 1 ? single(parts[0]) : (nil, nil)
  }

  private static func single(_ text: Substring) -> (first: CalendarDay?, last: CalendarDay?) {
    let date = text.prefix { $0 != "T" && $0 != "~" }
    let fields = date.split(separator: "-", omittingEmptySubsequences: false)
    guard let head = fields.first, head.utf8.count == 4 else { return (nil, nil) }
    // `199X`, `18XX`
    guard let low = Int(head.replacing("X", with: "0")), let high = Int(head.replacing("X", with: "9")) else {
      return (nil, nil)
    }
    guard fields.count > 1 else { return months(low, 1, high, 12) }
    if fields[1].hasPrefix("W") {
      guard let week = Int(fields[1].dropFirst()), let day = CalendarDay(year: low, month: 1, day: 4) else {
        return (nil, nil)
      }
      // The week of the fourth of January is the first.
      let monday = day.adding(days: 1 - day.weekday + (week - 1) * 7)
      return (monday, monday.adding(days: 6))
    }
    guard let month = Int(fields[1]) else { return (nil, nil) }
    if fields.count > 2 {
      let day = Int(fields[2]).flatMap { CalendarDay(year: low, month: month, day: $0) }
      return (day, day)
    }
    switch month {
    case 1...12: return months(low, month, low, month)
    // Meteorological seasons: winter begins in December of its year.
    case 21...23: return months(low, (month - 20) * 3, low, (month - 20) * 3 + 2)
    case 24: return months(low, 12, low + 1, 2)
    case 33...36: return months(low, (month - 33) * 3 + 1, low, (month - 33) * 3 + 3)
    case 40, 41: return months(low, (month - 40) * 6 + 1, low, (month - 40) * 6 + 6)
    default: return (nil, nil)
    }
  }

  private static func months(_ year: Int, _ month: Int, _ lastYear: Int, _ lastMonth: Int) -> (
    CalendarDay?, CalendarDay?
  ) {
    let length = (0...9999).contains(lastYear) ? CalendarDay.length(ofMonth: lastMonth, year: lastYear) : 1
    return (
      CalendarDay(year: year, month: month, day: 1), CalendarDay(year: lastYear, month: lastMonth, day: length)
    )
  }
}
