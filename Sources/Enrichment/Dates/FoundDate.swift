import Documents

/// What kind of time an expression names (TIMEX3, ISO 24617-1).
enum TimexType: String, Sendable {
  case date = "DATE"
  case time = "TIME"
  case duration = "DURATION"
  case set = "SET"
}

/// How precise a time is; the words of `DateMention.granularity`.
enum Granularity: String, Sendable {
  case century, decade, year, half, season, quarter, month, week, weekend, day, hour, minute, second
  case partOfDay = "part_of_day"
}

/// A unit of time that texts count in.
enum TimeUnit: Int, Sendable, CaseIterable {
  case second, minute, hour, day, week, month, quarter, year, decade, century

  var granularity: Granularity {
    switch self {
    case .second: .second
    case .minute: .minute
    case .hour: .hour
    case .day: .day
    case .week: .week
    case .month: .month
    case .quarter: .quarter
    case .year: .year
    case .decade: .decade
    case .century: .century
    }
  }

  /// The ISO 8601 duration of a number of units: `P10Y`, `PT1.5H`.
  func duration(_ count: Double) -> String? {
    guard count.isFinite, count >= 0, count < 1e6 else { return nil }
    let (factor, prefix, letter) =
      switch self {
      case .second: (1.0, "PT", "S")
      case .minute: (1.0, "PT", "M")
      case .hour: (1.0, "PT", "H")
      case .day: (1.0, "P", "D")
      case .week: (1.0, "P", "W")
      case .month: (1.0, "P", "M")
      case .quarter: (3.0, "P", "M")
      case .year: (1.0, "P", "Y")
      case .decade: (10.0, "P", "Y")
      case .century: (100.0, "P", "Y")
      }
    let number = count * factor
    return prefix + (number == number.rounded() ? String(Int(number)) : String(number)) + letter
  }

  /// The rule (RFC 5545) of what happens once in so many units; `nil` for none that such a rule can say.
  func rule(every count: Int) -> String? {
    guard (1...1000).contains(count) else { return nil }
    let (frequency, factor): (String, Int)
    switch self {
    case .second: (frequency, factor) = ("SECONDLY", 1)
    case .minute: (frequency, factor) = ("MINUTELY", 1)
    case .hour: (frequency, factor) = ("HOURLY", 1)
    case .day: (frequency, factor) = ("DAILY", 1)
    case .week: (frequency, factor) = ("WEEKLY", 1)
    case .month: (frequency, factor) = ("MONTHLY", 1)
    case .quarter: (frequency, factor) = ("MONTHLY", 3)
    case .year: (frequency, factor) = ("YEARLY", 1)
    case .decade: (frequency, factor) = ("YEARLY", 10)
    case .century: (frequency, factor) = ("YEARLY", 100)
    }
    return "FREQ=\(frequency)" + (count * factor == 1 ? "" : ";INTERVAL=\(count * factor)")
  }
}

/// A time that was found at some tokens.
struct FoundDate {
  /// The first token.
  var first: Int
  /// The last token.
  var last: Int
  /// What kind it is.
  var type: TimexType = .date
  /// How precise it is.
  var granularity: Granularity
  /// The value; `nil` if the day of publication is needed and unknown.
  var value: String?
  /// Whether it was resolved against the publication as a whole.
  var isRelative: Bool
  /// 0...1.
  var confidence: Double
  /// A stable word.
  var method: String
  /// `early`, `more_than`, ...
  var modifier: String?
  /// The month that the text names, for what takes its year from a date beside it.
  var month: Int?
  /// The day of the month that the text names.
  var day: Int?
  /// Whether the text names no year and the value has one that was inferred.
  var isYearInferred = false
  /// Whether it counts only beside a date (`21:15` may be a result).
  var isWeak = false
}
