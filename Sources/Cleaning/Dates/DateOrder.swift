import Documents

/// Whether a page writes the day or the month first, by evidence from the whole page. A date whose order stays open is
/// no date.
struct DateOrder {
  private var dayFirst = 0
  private var monthFirst = 0
  private var knownDays: Set<CalendarDay> = []
  /// The last day that a date can be of.
  private let lastDay: CalendarDay?

  /// - Parameters:
  ///   - language: what the page declares, such as `en-US`.
  ///   - host: the page's host, whose country may tell.
  ///   - knownDays: days known from elsewhere: the URL, a crawl stamp, dates that leave no choice.
  ///   - isDayFirstText: whether the text is in a language that writes the day first.
  init(
    language: String?,
    host: String? = nil,
    knownDays: [CalendarDay],
    lastDay: CalendarDay?,
    isDayFirstText: Bool = false
  ) {
    self.lastDay = lastDay
    for day in knownDays { self.knownDays.formUnion([day, day.adding(days: -1), day.adding(days: 1)]) }
    if isDayFirstText { dayFirst += 2 }
    if let host { observe(host: host) }
    guard let declared = language?.lowercased() else { return }
    let language = String(declared.map { $0 == "_" ? "-" : $0 })
    if language == "en-us" || language == "en-ph" || language == "fil" {
      monthFirst += 2
    } else if language.hasPrefix("en-") || !language.hasPrefix("en") && language.count >= 2 {
      dayFirst += 2
    }
  }

  /// Takes what another date of the page tells about the order.
  mutating func observe(_ date: FoundDate) {
    if let proof = date.provesMonthFirst {
      if proof { monthFirst += 4 } else { dayFirst += 4 }
    }
    if date.hasDayFirstCue { dayFirst += 2 }
    if let zone = date.zone, let isMonthFirst = ZoneNames.isMonthFirst(zone) {
      if isMonthFirst { monthFirst += 1 } else { dayFirst += 1 }
    }
  }

  /// Country domains, of America and of countries whose papers in English write the day first.
  private mutating func observe(host: String) {
    switch host.split(separator: "." as Character).last {
    case "us", "gov", "mil": monthFirst += 1
    case "uk", "ie", "in", "au", "nz", "za", "ng", "ke", "pk", "lk", "bd", "sg", "my", "mt", "gh", "ug", "jm", "tt":
      dayFirst += 1
    default: break
    }
  }

  /// The day of a date; `nil` if its order stays open or it lies in the future.
  func resolve(_ date: FoundDate) -> CalendarDay? {
    guard let other = date.monthFirst else { return isPossible(date.day) ? date.day : nil }
    switch (isPossible(date.day), isPossible(other)) {
    case (false, false): return nil
    case (true, false): return date.day
    case (false, true): return other
    case (true, true): break
    }
    switch (knownDays.contains(date.day), knownDays.contains(other)) {
    case (true, false): return date.day
    case (false, true): return other
    default: break
    }
    if dayFirst == monthFirst { return nil }
    return dayFirst > monthFirst ? date.day : other
  }

  /// Whether an article can be of that day.
  func isPossible(_ day: CalendarDay) -> Bool {
    guard day.year >= 1800 else { return false }
    guard let lastDay else { return true }
    return day <= lastDay
  }
}
