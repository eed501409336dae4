import Documents

/// Turns what a text says into days, weeks, months and years of the calendar.
struct DateResolver {
  /// The day of publication; `nil` if it is unknown: then nothing relative has a value.
  let reference: CalendarDay?

  /// A day without its year: the year that makes it nearest to the publication, rather past than far in the future.
  func year(month: Int, day: Int?, isFuture: Bool) -> Int? {
    guard let reference else { return nil }
    let here = monthNumber(reference.year, reference.month)
    if let day {
      let ahead = isFuture ? 300 : 90
      for year in [reference.year + 1, reference.year, reference.year - 1] {
        guard let candidate = CalendarDay(year: year, month: month, day: day) else { continue }
        let distance = candidate.daysSince1970 - reference.daysSince1970
        if distance <= Int64(ahead), !isFuture || distance >= -30 { return year }
      }
      // 29 February falls into a leap year that is further away.
      return nil
    }
    let ahead = isFuture ? 10 : 3
    for year in [reference.year + 1, reference.year] where monthNumber(year, month) - here <= ahead {
      if !isFuture || monthNumber(year, month) >= here { return year }
    }
    return reference.year - 1
  }

  /// The day that a weekday names: the nearest past one (today counts), or future one with a cue for it.
  func day(weekday: Int, shift: Int?, isFuture: Bool) -> CalendarDay? {
    guard let reference else { return nil }
    let back = (reference.weekday - weekday + 7) % 7
    let ahead = (weekday - reference.weekday + 7) % 7
    switch shift {
    case .some(-1): return reference.adding(days: -(back == 0 ? 7 : back))
    case .some(1): return reference.adding(days: ahead == 0 ? 7 : ahead)
    default: return reference.adding(days: isFuture ? ahead : -back)
    }
  }

  /// The unit (0 day, 1 week, 2 month, 3 year) that lies so many units from the publication, at its own precision.
  func unit(_ unit: Int, distance: Int) -> String? {
    guard let reference, abs(distance) < 4000 else { return nil }
    switch unit {
    case 0: return reference.adding(days: distance).description
    case 1: return Self.week(of: reference.adding(days: distance * 7))
    case 2:
      let number = monthNumber(reference.year, reference.month) + distance
      guard number >= 0 else { return nil }
      return Self.text(year: number / 12, month: number % 12 + 1)
    default:
      let year = reference.year + distance
      return (0...9999).contains(year) ? Self.text(year: year) : nil
    }
  }

  /// The month of a name that a shift (`last`, `this`, `next`) applies to.
  func month(_ month: Int, shift: Int) -> String? {
    guard let reference else { return nil }
    let here = monthNumber(reference.year, reference.month)
    switch shift {
    case -1:
      return Self.text(
        year: monthNumber(reference.year, month) < here ? reference.year : reference.year - 1,
        month: month
      )
    case 1:
      return Self.text(
        year: monthNumber(reference.year, month) > here ? reference.year : reference.year + 1,
        month: month
      )
    default: return Self.text(year: reference.year, month: month)
    }
  }

  private func monthNumber(_ year: Int, _ month: Int) -> Int { year * 12 + month - 1 }

  /// `2014`
  static func text(year: Int) -> String {
    let digits = String(year)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  /// `2023-12`
  static func text(year: Int, month: Int) -> String { "\(text(year: year))-\(month < 10 ? "0" : "")\(month)" }

  /// The ISO 8601 week of a day: `2023-W46`.
  static func week(of day: CalendarDay) -> String {
    // The week belongs to the year of its Thursday.
    let thursday = day.adding(days: 4 - day.weekday)
    guard let first = CalendarDay(year: thursday.year, month: 1, day: 1) else { return text(year: thursday.year) }
    let week = (thursday.daysSince1970 - first.daysSince1970) / 7 + 1
    return "\(text(year: thursday.year))-W\(week < 10 ? "0" : "")\(week)"
  }
}
