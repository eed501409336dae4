import Documents
import SearchIndex

/// When the articles of a search were published: bars that lead to their days, and fields for any two days. The script lets a
/// pointer be drawn over the bars.
struct HistogramSection {
  let request: SearchRequest
  let histogram: DateHistogram

  private static let height = 38.0

  /// Nothing if no article has a day and no days are asked for.
  var section: HTML {
    guard !histogram.buckets.isEmpty || request.from != nil || request.to != nil else { return "" }
    return "<section><h2>Published</h2>\(bars)\(form)</section>\n"
  }

  private var bars: HTML {
    guard let first = histogram.buckets.first?.first, let last = histogram.buckets.last else { return "" }
    let most = max(1, histogram.buckets.map(\.count).max() ?? 1)
    let end = Self.last(last.first, histogram.interval)
    let days = Double(end.daysSince1970 - first.daysSince1970 + 1)
    let bars = histogram.buckets.map { bucket in
      let until = Self.last(bucket.first, histogram.interval)
      let x = 100 * Double(bucket.first.daysSince1970 - first.daysSince1970) / days
      let length = 100 * Double(until.daysSince1970 - bucket.first.daysSince1970 + 1) / days
      let height = max(1, (Self.height - 2) * Double(bucket.count) / Double(most))
      return """
        <a href="\(request.between(bucket.first, until).path())" data-from="\(bucket.first.description)" \
        data-to="\(until.description)" aria-label="\(Self.name(bucket.first, histogram.interval)): \(bucket.count)">\
        <rect x="\(Self.hundredths(x))" y="\(Self.hundredths(Self.height - height))" \
        width="\(Self.hundredths(max(0.8, length * 0.85)))" height="\(Self.hundredths(height))">\
        <title>\(Self.name(bucket.first, histogram.interval)): \(bucket.count)</title></rect></a>

        """ as HTML
    }
    return """
      <svg class="histogram" data-search="\(request.path())" viewBox="0 0 100 40" preserveAspectRatio="none" role="group" \
      aria-label="Articles by \(histogram.interval.rawValue)">
      \(bars)</svg>
      <p class="facts-line ends"><span>\(first.description)</span> <span>\(end.description)</span></p>

      """
  }

  private var form: HTML {
    """
    <form class="days" action="/" method="get">
    <label>From <input type="date" name="from" value="\(request.from?.description ?? "")"></label>
    <label>To <input type="date" name="to" value="\(request.to?.description ?? "")"></label>
    \(HiddenFields(request, without: ["from", "to"]).fields)<button class="quiet">Show these days</button>
    </form>

    """
  }

  /// `2025-06` for a month, `2025` for a year, else the first day.
  private static func name(_ first: CalendarDay, _ interval: DateHistogram.Interval) -> String {
    switch interval {
    case .day: first.description
    case .week: "week of \(first.description)"
    case .month: String(first.description.dropLast(3))
    case .year: String(first.description.dropLast(6))
    }
  }

  /// The last day of a bucket.
  private static func last(_ first: CalendarDay, _ interval: DateHistogram.Interval) -> CalendarDay {
    switch interval {
    case .day: first
    case .week: first.adding(days: 6)
    case .month: first.adding(days: CalendarDay.length(ofMonth: first.month, year: first.year) - 1)
    case .year: CalendarDay(year: first.year, month: 12, day: 31) ?? first
    }
  }

  private static func hundredths(_ value: Double) -> String { String((value * 100).rounded() / 100) }
}
