import Documents

/// A date that stands in a text.
struct FoundDate: Equatable {
  /// What the words around it say it is the date of.
  enum Role { case unknown, published, modified }

  /// The day, or the day with the day first if the order is open.
  var day: CalendarDay
  /// The day if the month comes first; `nil` if only one order is possible, or both are the same day.
  var monthFirst: CalendarDay?
  /// Hour, minute, second.
  var time: (hour: Int, minute: Int, second: Int)?
  /// Minutes east of UTC.
  var offset: Int?
  /// The name of the zone, in lowercase.
  var zone: String?
  var role = Role.unknown
  /// Whether both orders were possible in form and the numbers excluded one: evidence for the page's other dates.
  var provesMonthFirst: Bool?
  /// Whether a cue word before it is of a language that writes the day first.
  var hasDayFirstCue = false
  /// The tokens that it takes.
  var tokens: Range<Int>

  static func == (left: FoundDate, right: FoundDate) -> Bool {
    left.day == right.day && left.monthFirst == right.monthFirst && left.tokens == right.tokens
  }
}

/// Finds dates with a year in short texts: ISO 8601, numbers in any order, names of months in many languages, Han
/// characters; and the time and zone beside them.
struct DateReader {
  private let tokens: [DateToken]

  /// All dates of a text, in order, with the roles that cue words before them give.
  static func dates(in text: String) -> [FoundDate] {
    let tokens = DateToken.tokens(of: text)
    guard tokens.contains(where: { if case .number = $0.kind { true } else { false } }) else { return [] }
    return DateReader(tokens: tokens).all()
  }

  private func all() -> [FoundDate] {
    var found: [FoundDate] = []
    var index = 0
    var cueStart = 0
    while index < tokens.count {
      guard var date = date(at: index) else {
        index += 1
        continue
      }
      attachTime(&date, notBefore: cueStart)
      let cues = tokens[cueStart..<date.tokens.lowerBound]
      date.role = DateCues.role(of: cues)
      date.hasDayFirstCue = DateCues.isDayFirst(cues)
      found.append(date)
      index = max(date.tokens.upperBound, index + 1)
      cueStart = index
    }
    return found
  }

  private func number(_ index: Int) -> (value: Int, digits: Int)? {
    guard index >= 0, index < tokens.count, case .number(let value, let digits) = tokens[index].kind else { return nil }
    return (value, digits)
  }

  private func word(_ index: Int) -> String? {
    guard index >= 0, index < tokens.count, case .word(let word) = tokens[index].kind else { return nil }
    return word
  }

  private func mark(_ index: Int) -> UInt32? {
    guard index >= 0, index < tokens.count, case .mark(let mark) = tokens[index].kind else { return nil }
    return mark
  }

  // MARK: Days

  private func date(at index: Int) -> FoundDate? {
    numeric(at: index) ?? dayMonthYear(at: index) ?? monthDayYear(at: index) ?? yearMonthDay(at: index)
      ?? han(at: index)
  }

  /// `2025-06-18`, `18-06-2025`, `18.06.2025`, `6/18/2025`, `18.06.25`, `2025. 6. 18.`
  private func numeric(at index: Int) -> FoundDate? {
    guard let first = number(index), let separator = mark(index + 1), let second = number(index + 2),
      mark(index + 3) == separator, let third = number(index + 4),
      separator == 0x2D || separator == 0x2F || separator == 0x2E || separator == 0x2013
    else { return nil }
    if mark(index - 1) == separator && !tokens[index - 1].isSpaced { return nil }
    let tokens = index..<index + 5
    if first.digits == 4 {
      guard second.digits <= 2, third.digits <= 2,
        let day = CalendarDay(year: first.value, month: second.value, day: third.value)
      else { return nil }
      return FoundDate(day: day, tokens: tokens)
    }
    guard first.digits <= 2, second.digits <= 2, third.digits == 4 || third.digits == 2 && separator != 0x2D else {
      return nil
    }
    if mark(index + 5) == separator, number(index + 6) != nil { return nil }
    let year = third.digits == 4 ? third.value : 2000 + third.value
    let dayFirst = CalendarDay(year: year, month: second.value, day: first.value)
    let monthFirst = CalendarDay(year: year, month: first.value, day: second.value)
    guard let day = dayFirst ?? monthFirst else { return nil }
    var date = FoundDate(day: day, tokens: tokens)
    if dayFirst != nil, monthFirst != nil, dayFirst != monthFirst { date.monthFirst = monthFirst }
    if dayFirst == nil || monthFirst == nil { date.provesMonthFirst = dayFirst == nil }
    if separator == 0x2E { date.monthFirst = nil }
    return date
  }

  /// `18 June 2025`, `18. Juni 2025`, `1 Sep, 2021`, `18 de junio de 2025`, `18th of June, 2025`, `18 червня 2025 року`.
  private func dayMonthYear(at index: Int) -> FoundDate? {
    guard let day = number(index), day.digits <= 2 else { return nil }
    var next = index + 1
    if let ordinal = word(next), ["st", "nd", "rd", "th", "er", "º"].contains(ordinal), !tokens[next].isSpaced {
      next += 1
    }
    if mark(next) == 0x2E || mark(next) == 0xBA || mark(next) == 0xB0 || mark(next) == 0x2D || mark(next) == 0x2F {
      next += 1
    }
    if let link = word(next), ["of", "de", "di"].contains(link) { next += 1 }
    guard let name = word(next), let month = MonthNames.number(of: name) else { return nil }
    next += 1
    while let separator = mark(next), separator == 0x2E || separator == 0x2C || separator == 0x2D || separator == 0x2F {
      next += 1
    }
    if let link = word(next), ["de", "del", "of"].contains(link) { next += 1 }
    guard let year = year(next), let result = CalendarDay(year: year, month: month, day: day.value) else { return nil }
    return FoundDate(day: result, tokens: index..<next + 1)
  }

  /// `June 18, 2025`, `Nov. 18th 2023`.
  private func monthDayYear(at index: Int) -> FoundDate? {
    guard let name = word(index), let month = MonthNames.number(of: name) else { return nil }
    var next = index + 1
    if mark(next) == 0x2E || mark(next) == 0x2D { next += 1 }
    guard let day = number(next), day.digits <= 2 else { return nil }
    next += 1
    if let ordinal = word(next), ["st", "nd", "rd", "th"].contains(ordinal), !tokens[next].isSpaced { next += 1 }
    while let separator = mark(next), separator == 0x2C || separator == 0x2D || separator == 0x2E { next += 1 }
    guard let year = year(next), let result = CalendarDay(year: year, month: month, day: day.value) else { return nil }
    return FoundDate(day: result, tokens: index..<next + 1)
  }

  /// `2025 June 18`, `2025. június 18.`
  private func yearMonthDay(at index: Int) -> FoundDate? {
    guard let year = year(index) else { return nil }
    var next = index + 1
    while let separator = mark(next), separator == 0x2E || separator == 0x2C || separator == 0x2D { next += 1 }
    guard let name = word(next), let month = MonthNames.number(of: name) else { return nil }
    next += 1
    if mark(next) == 0x2E || mark(next) == 0x2D { next += 1 }
    guard let day = number(next), day.digits <= 2,
      let result = CalendarDay(year: year, month: month, day: day.value)
    else { return nil }
    return FoundDate(day: result, tokens: index..<next + 1)
  }

  /// `2025年6月18日`, `2025년 6월 18일`: the marks between are of any kind.
  private func han(at index: Int) -> FoundDate? {
    func isUnit(_ index: Int, _ han: UInt32, _ hangul: String) -> Bool {
      mark(index) == han || word(index) == hangul
    }
    guard let year = year(index), isUnit(index + 1, 0x5E74, "년"), let month = number(index + 2),
      isUnit(index + 3, 0x6708, "월"), let day = number(index + 4), isUnit(index + 5, 0x65E5, "일"),
      let result = CalendarDay(year: year, month: month.value, day: day.value)
    else { return nil }
    return FoundDate(day: result, tokens: index..<index + 6)
  }

  private func year(_ index: Int) -> Int? {
    guard let number = number(index), number.digits == 4, (1800...2199).contains(number.value) else { return nil }
    return number.value
  }

  // MARK: Times

  /// Reads the time that follows the date, or stands right before it.
  private func attachTime(_ date: inout FoundDate, notBefore limit: Int) {
    var next = date.tokens.upperBound
    var skipped = 0
    while skipped < 4, next < tokens.count {
      if let (hour, minute, second, end) = time(next) {
        date.time = (hour, minute, second)
        date.tokens = date.tokens.lowerBound..<end
        attachZone(&date, end)
        return
      }
      if let mark = mark(next),
        mark != 0x2C && mark != 0x2D && mark != 0x2013 && mark != 0x2014 && mark != 0x7C
          && mark != 0xB7 && mark != 0x2022 && mark != 0x2F && mark != 0x28 && mark != 0x2E && mark != 0x40
      {
        break
      }
      if let word = word(next), !Self.timeLinks.contains(word) { break }
      if number(next) != nil { break }
      next += 1
      skipped += 1
    }
    // `12:49, 1 Sep 2021`
    let start = date.tokens.lowerBound
    for before in (3...9).reversed() where start - before >= limit && mark(start - before - 1) != 0x3A {
      guard let (hour, minute, second, end) = time(start - before), end <= start, start - end <= 3 else { continue }
      if (end..<start).contains(where: { number($0) != nil }) { continue }
      var zoneEnd = end
      var candidate = date
      attachZone(&candidate, end)
      zoneEnd = candidate.zone != nil || candidate.offset != nil ? end : zoneEnd
      let isLinked = (end..<start).allSatisfy { index in
        if let word = word(index) { return Self.timeLinks.contains(word) || word == candidate.zone }
        return true
      }
      guard isLinked else { continue }
      date.time = (hour, minute, second)
      date.zone = candidate.zone
      date.offset = candidate.offset
      date.tokens = start - before..<date.tokens.upperBound
      return
    }
  }

  private static let timeLinks: Set<String> = [
    "t", "at", "um", "à", "a", "las", "alle", "ore", "às", "о", "об", "в", "kl", "klo", "om", "o", "on", "saat",
    "pukul",
    "року", "года", "г", "р", "year", "le", "el", "il", "em", "on", "uhr", "time",
  ]

  /// `18:46`, `18:46:05`, `6:46 pm`, `6.46pm`, `18h46`, `18 Uhr 46`.
  private func time(_ index: Int) -> (hour: Int, minute: Int, second: Int, end: Int)? {
    guard let hour = number(index), hour.digits <= 2, hour.value < 24 else { return nil }
    if let (isAfternoon, end) = meridiem(index + 1) {
      guard (1...12).contains(hour.value) else { return nil }
      return (hour.value % 12 + (isAfternoon ? 12 : 0), 0, 0, end)
    }
    let separator = mark(index + 1)
    let isHourLetter = word(index + 1) == "h"
    guard separator == 0x3A || separator == 0x2E || isHourLetter, let minute = number(index + 2), minute.digits == 2,
      minute.value < 60, !tokens[index + 2].isSpaced || isHourLetter
    else { return nil }
    var end = index + 3
    var second = 0
    if separator == 0x3A, mark(end) == 0x3A, let value = number(end + 1), value.digits == 2, value.value < 61 {
      second = value.value
      end += 2
      if mark(end) == 0x2E, number(end + 1) != nil { end += 2 }
    }
    if let (isAfternoon, after) = meridiem(end), (1...12).contains(hour.value) {
      return (hour.value % 12 + (isAfternoon ? 12 : 0), minute.value, second, after)
    }
    if separator == 0x2E {
      // A point separates hours and minutes only where nothing else could be meant.
      guard word(end) == "uhr" || hour.digits == 2, mark(end) != 0x2E else { return nil }
    }
    return (hour.value, minute.value, second, end)
  }

  /// `AM`, `p.m.`
  private func meridiem(_ index: Int) -> (isAfternoon: Bool, end: Int)? {
    guard let first = word(index) else { return nil }
    if first == "am" || first == "pm" { return (first == "pm", index + 1) }
    if first == "a" || first == "p", mark(index + 1) == 0x2E, word(index + 2) == "m" {
      return (first == "p", mark(index + 3) == 0x2E ? index + 4 : index + 3)
    }
    return nil
  }

  /// `IST`, `(UTC+3)`, `+05:30`, `Z`.
  private func attachZone(_ date: inout FoundDate, _ start: Int) {
    var next = start
    if word(next) == "uhr" || mark(next) == 0x28 { next += 1 }
    if let name = word(next), let offset = ZoneNames.offset(of: name, on: date.day) {
      date.zone = name
      date.offset = offset
      date.tokens = date.tokens.lowerBound..<max(date.tokens.upperBound, next + 1)
      next += 1
      if offset != 0 { return }
    } else if next != start && mark(start) == 0x28 {
      return
    }
    guard let sign = mark(next), sign == 0x2B || sign == 0x2D || sign == 0x2212, let hours = number(next + 1),
      !tokens[next + 1].isSpaced,
      !tokens[next].isSpaced || date.zone != nil || hours.digits == 4
        || mark(next + 2) == 0x3A
    else { return }
    var minutes: Int
    var end = next + 2
    if hours.digits == 4 {
      minutes = hours.value / 100 * 60 + hours.value % 100
    } else if hours.digits <= 2 {
      minutes = hours.value * 60
      if mark(end) == 0x3A, let rest = number(end + 1), rest.digits == 2 {
        minutes += rest.value
        end += 2
      }
    } else {
      return
    }
    guard minutes <= 14 * 60 else { return }
    date.offset = sign == 0x2B ? minutes : -minutes
    date.tokens = date.tokens.lowerBound..<max(date.tokens.upperBound, end)
  }
}

extension MonthNames {
  private static let numbers: [String: Int] = {
    var numbers: [String: Int] = [:]
    for (number, names) in all {
      for name in names.split(separator: "|" as Character) where numbers[String(name)] == nil {
        numbers[String(name)] = number
      }
    }
    return numbers
  }()

  /// The number of the month of a lowercase name, 1 to 12.
  static func number(of name: String) -> Int? { numbers[name] }
}
