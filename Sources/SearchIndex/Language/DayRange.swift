import Documents

/// Days of publication, as the pages write them; both ends are included.
public struct DayRange: Sendable, Hashable {
  /// The first day; `nil` for no limit.
  public let first: CalendarDay?
  /// The last day; `nil` for no limit.
  public let last: CalendarDay?

  /// Creates a range; `nil` if it has no end at all, or if the last day is before the first.
  public init?(first: CalendarDay?, last: CalendarDay?) {
    guard first != nil || last != nil else { return nil }
    if let first, let last, last < first { return nil }
    self.first = first
    self.last = last
  }

  /// Reads `2025`, `2025-06`, `2025-06-18`, two of these with `..` between them, of which one may be missing, and one of them after
  /// `>`, `>=`, `<` or `<=`; `nil` for anything else, and for a range that ends before it begins.
  public init?(parsing text: String) {
    if let dots = text.firstRange(of: "..") {
      let (left, right) = (text[..<dots.lowerBound], text[dots.upperBound...])
      let (from, to) = (Self.span(left), Self.span(right))
      guard left.isEmpty || from != nil, right.isEmpty || to != nil else { return nil }
      self.init(first: from?.first, last: to?.last)
      return
    }
    for (sign, make) in Self.comparisons where text.hasPrefix(sign) {
      guard let span = Self.span(text.dropFirst(sign.count)) else { return nil }
      let (first, last) = make(span)
      self.init(first: first, last: last)
      return
    }
    guard let span = Self.span(text[...]) else { return nil }
    self.init(first: span.first, last: span.last)
  }

  private typealias Span = (first: CalendarDay, last: CalendarDay)

  /// The longer signs come first.
  private static let comparisons: [(String, @Sendable (Span) -> (CalendarDay?, CalendarDay?))] = [
    (">=", { ($0.first, nil) }), ("<=", { (nil, $0.last) }),
    (">", { ($0.last.adding(days: 1), nil) }), ("<", { (nil, $0.first.adding(days: -1)) }),
  ]

  private static func span(_ text: Substring) -> Span? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let widths = [4, 2, 2]
    guard (1...3).contains(parts.count) else { return nil }
    var numbers: [Int] = []
    for (part, width) in zip(parts, widths) {
      guard part.utf8.count == width, part.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), let number = Int(part) else {
        return nil
      }
      numbers.append(number)
    }
    let year = numbers[0]
    let months = numbers.count > 1 ? numbers[1]...numbers[1] : 1...12
    let days =
      numbers.count > 2 ? numbers[2]...numbers[2] : 1...CalendarDay.length(ofMonth: months.upperBound, year: year)
    guard let first = CalendarDay(year: year, month: months.lowerBound, day: days.lowerBound),
      let last = CalendarDay(year: year, month: months.upperBound, day: days.upperBound)
    else { return nil }
    return (first, last)
  }
}

extension DayRange: CustomStringConvertible {
  /// As the query language writes it: `2025-06-18`, or `2025-06-01..2025-06-30`.
  public var description: String {
    if let first, first == last { return first.description }
    return (first?.description ?? "") + ".." + (last?.description ?? "")
  }
}
