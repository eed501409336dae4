import Documents

/// Turns what a text says into days, weeks, months and years of the calendar.
struct DateResolver {
  /// The day of publication; `nil` if it is unknown: then nothing relative has a value.
  let reference: CalendarDay?
  /// The time of day of publication, if it is known.
  var clock: PublicationTime.Clock?

  /// A day without its year: the year that makes it nearest to the publication, rather past than far in the future.
  func year(month: Int, day: Int, isFuture: Bool) -> Int? {
    guard let reference else { return nil }
    let ahead = isFuture ? 300 : 90
    for year in [reference.year + 1, reference.year, reference.year - 1] {
      guard let candidate = CalendarDay(year: year, month: month, day: day) else { continue }
      let distance = candidate.daysSince1970 - reference.daysSince1970
      if distance <= Int64(ahead), !isFuture || distance >= -30 { return year }
    }
    // 29 February falls into a leap year that is further away.
    return nil
  }

  /// A month without its year: the latest by a verb in the past, the next by one in the future, else the nearest.
  func year(month: Int, tense: DateReader.Tense) -> Int? {
    guard let reference else { return nil }
    let here = monthNumber(reference.year, reference.month)
    let ahead =
      switch tense {
      case .past: 1
      case .future: 10
      case .unknown: 4
      }
    for year in [reference.year + 1, reference.year] where monthNumber(year, month) - here <= ahead {
      if tense != .future || monthNumber(year, month) >= here { return year }
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

  /// The unit that lies so many units from the publication, at its own precision.
  func unit(_ unit: TimeUnit, distance: Int) -> String? {
    guard let reference, abs(distance) < 4000 else { return nil }
    switch unit {
    case .second, .minute, .hour: return time(unit, distance: distance)
    case .day: return reference.adding(days: distance).description
    case .week: return Self.week(of: reference.adding(days: distance * 7))
    case .month:
      let number = monthNumber(reference.year, reference.month) + distance
      guard number >= 0, number < 120_000 else { return nil }
      return Self.text(year: number / 12, month: number % 12 + 1)
    case .quarter:
      let number = reference.year * 4 + (reference.month - 1) / 3 + distance
      guard number >= 0, number < 40_000 else { return nil }
      return "\(Self.text(year: number / 4))-\(33 + number % 4)"
    case .year:
      let year = reference.year + distance
      return (0...9999).contains(year) ? Self.text(year: year) : nil
    case .decade:
      let year = reference.year + distance * 10
      return (0...9999).contains(year) ? "\(Self.text(year: year).prefix(3))X" : nil
    case .century:
      let year = reference.year + distance * 100
      return (0...9999).contains(year) ? "\(Self.text(year: year).prefix(2))XX" : nil
    }
  }

  /// Hours and minutes need the time of publication.
  private func time(_ unit: TimeUnit, distance: Int) -> String? {
    guard let reference, let clock else { return nil }
    let minutes = clock.hour * 60 + clock.minute + distance * (unit == .hour ? 60 : unit == .minute ? 1 : 0)
    let days = Int((Double(minutes) / 1440).rounded(.down))
    let ofDay = minutes - days * 1440
    return "\(reference.adding(days: days))T\(Self.two(ofDay / 60)):\(Self.two(ofDay % 60))"
  }

  /// The Saturday and Sunday of the week of the publication, or of one before or after it.
  func weekend(distance: Int) -> String? {
    guard let reference else { return nil }
    let saturday = reference.adding(days: 6 - reference.weekday + distance * 7)
    return "\(saturday)/\(saturday.adding(days: 1))"
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

  /// A season (1 spring to 4 winter) that a shift applies to: `2024-22` (EDTF, without a hemisphere).
  func season(_ season: Int, shift: Int) -> String? {
    guard let reference else { return nil }
    // Seasons counted from the spring of the year 0; January and February belong to the winter before.
    let here = (monthNumber(reference.year, reference.month) - 2) / 3
    var number = reference.year * 4 + season - 1
    if shift == 0, season == 4, here % 4 == 3 { number = here }
    if shift < 0 { while number >= here { number -= 4 } }
    if shift > 0 { while number <= here { number += 4 } }
    return number >= 0 ? "\(Self.text(year: number / 4))-\(20 + season)" : nil
  }

  /// The year of a quarter or half without one: the latest that has begun, or the next with a cue for the future.
  func year(part: Int, of parts: Int, isFuture: Bool) -> Int? {
    guard let reference else { return nil }
    let here = (reference.month - 1) * parts / 12 + 1
    if isFuture { return part >= here ? reference.year : reference.year + 1 }
    return part <= here ? reference.year : reference.year - 1
  }

  private func monthNumber(_ year: Int, _ month: Int) -> Int { year * 12 + month - 1 }

  /// `07`
  static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }

  /// `2014`
  static func text(year: Int) -> String {
    let digits = String(year)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  /// `2023-12`
  static func text(year: Int, month: Int) -> String { "\(text(year: year))-\(two(month))" }

  /// The ISO 8601 week of a day: `2023-W46`.
  static func week(of day: CalendarDay) -> String {
    // The week belongs to the year of its Thursday.
    let thursday = day.adding(days: 4 - day.weekday)
    guard let first = CalendarDay(year: thursday.year, month: 1, day: 1) else { return text(year: thursday.year) }
    let week = Int((thursday.daysSince1970 - first.daysSince1970) / 7) + 1
    return "\(text(year: thursday.year))-W\(two(week))"
  }
}
