import Documents

/// How many documents of a result have each value, the most frequent values first.
public struct Facets: Sendable, Equatable {
  /// A value and how many documents have it.
  public struct Value: Sendable, Hashable {
    /// What to filter by: a code, an id, the name of a site, a month as `2025-06`.
    public var value: String
    /// What to show.
    public var label: String
    /// How many documents have it.
    public var count: Int

    /// Creates a value.
    public init(_ value: String, label: String? = nil, count: Int) {
      self.value = value
      self.label = label ?? value
      self.count = count
    }
  }

  /// Languages (BCP 47).
  public var languages: [Value] = []
  /// Countries that are named (ISO 3166-1 alpha-2).
  public var countries: [Value] = []
  /// Sites, by name or else by host.
  public var sites: [Value] = []
  /// Subjects, by code or else by name.
  public var topics: [Value] = []
  /// People, by id.
  public var persons: [Value] = []
  /// Organisations, by id.
  public var organisations: [Value] = []
  /// Cities, regions and other places that are no countries, by id.
  public var places: [Value] = []
  /// Months of publication, the latest first.
  public var months: [Value] = []
  /// Whether the result was so large that a sample was counted and scaled up.
  public var isEstimate = false

  /// Creates facets without values.
  public init() {}
}

extension Facets {
  /// The latest months of numbers of documents by day since 1970.
  static func months(_ days: [Int64: Int], limit: Int) -> [Value] {
    var months: [Int64: Int] = [:]
    for (day, count) in days {
      let day = CalendarDay(daysSince1970: day)
      months[Int64(day.year * 12 + day.month - 1), default: 0] += count
    }
    return months.sorted { $0.key > $1.key }.prefix(limit).map { month, count in
      let day = CalendarDay(year: Int(month / 12), month: Int(month % 12) + 1, day: 1)
      return Value(String((day?.description ?? "").prefix(7)), count: count)
    }
  }
}

/// How many documents of a result were published when.
public struct DateHistogram: Sendable, Equatable {
  /// How long a bucket is.
  public enum Interval: String, Sendable, Hashable, CaseIterable {
    /// A day.
    case day
    /// A week, from Monday on (ISO 8601).
    case week
    /// A month.
    case month
    /// A year.
    case year
  }

  /// A stretch of time with at least one document.
  public struct Bucket: Sendable, Hashable {
    /// The first day of it.
    public var first: CalendarDay
    /// How many documents were published in it.
    public var count: Int

    /// Creates a bucket.
    public init(first: CalendarDay, count: Int) {
      self.first = first
      self.count = count
    }
  }

  /// How long a bucket is: days for up to two months, weeks for up to two years, months for up to fifty, else years.
  public var interval: Interval
  /// The buckets that are not empty, the earliest first.
  public var buckets: [Bucket]
  /// Documents without a day.
  public var undated: Int
  /// Whether the counts are those of a sample, scaled up.
  public var isEstimate: Bool

  /// Creates a histogram of numbers of documents by day since 1970.
  init(days: [Int64: Int], undated: Int, isEstimate: Bool = false) {
    let span = (days.keys.max() ?? 0) - (days.keys.min() ?? 0)
    let interval: Interval = span <= 62 ? .day : span <= 731 ? .week : span <= 18_263 ? .month : .year
    var counts: [CalendarDay: Int] = [:]
    for (day, count) in days { counts[interval.start(of: CalendarDay(daysSince1970: day)), default: 0] += count }
    self.interval = interval
    buckets = counts.map { Bucket(first: $0.key, count: $0.value) }.sorted { $0.first < $1.first }
    self.undated = undated
    self.isEstimate = isEstimate
  }
}

extension DateHistogram.Interval {
  /// The first day of the bucket that a day is in.
  func start(of day: CalendarDay) -> CalendarDay {
    switch self {
    case .day: day
    case .week: day.adding(days: 1 - day.weekday)
    case .month: CalendarDay(year: day.year, month: day.month, day: 1) ?? day
    case .year: CalendarDay(year: day.year, month: 1, day: 1) ?? day
    }
  }
}
