/// Amounts of money that a text must name.
///
/// An amount of the text that is a range itself (`$5-7 million`) matches if any number of it does.
public struct AmountCondition: Sendable, Hashable {
  /// The numbers that match, in units of the currency; finite, not negative.
  public enum Bounds: Sendable, Hashable {
    /// That number.
    case exactly(Double)
    /// That number or more.
    case atLeast(Double)
    /// More than that number.
    case moreThan(Double)
    /// That number or less.
    case atMost(Double)
    /// Less than that number.
    case lessThan(Double)
    /// From the first to the second number, both included.
    case between(Double, Double)
  }

  /// The largest number that can be asked for.
  public static let maximumValue = 1e18

  /// The numbers that match.
  public let bounds: Bounds
  /// ISO 4217; `nil` for any currency, and for amounts of which none is known.
  public let currency: String?

  /// Creates a condition; `nil` if a number is negative or over 10^18, or if a range ends before it begins.
  public init?(_ bounds: Bounds, currency: String? = nil) {
    let numbers: [Double] =
      switch bounds {
      case .exactly(let value), .atLeast(let value), .moreThan(let value), .atMost(let value), .lessThan(let value):
        [value]
      case .between(let first, let last): [first, last]
      }
    guard numbers.allSatisfy({ $0 >= 0 && $0 <= Self.maximumValue }), numbers[0] <= numbers[numbers.count - 1] else {
      return nil
    }
    if case .between(let first, let last) = bounds, first == last {
      self.bounds = .exactly(first)
    } else {
      self.bounds = bounds
    }
    self.currency = currency
  }

  /// Reads `300m EUR`, `>1bn USD`, `<=€5m`, `5m..7m EUR`, `5..7m`, `1bn..`; spaces do not count. `nil` for anything else.
  public init?(parsing text: String) {
    var rest = text.filter { !$0.isWhitespace }[...]
    var comparison: ((Double) -> Bounds)?
    for (sign, bounds) in Self.comparisons where rest.hasPrefix(sign) {
      comparison = bounds
      rest = rest.dropFirst(sign.count)
      break
    }
    guard let dots = rest.firstRange(of: "..") else {
      guard let number = AmountNumber(rest) else { return nil }
      self.init((comparison ?? { .exactly($0) })(number.value), currency: number.currency)
      return
    }
    guard comparison == nil else { return nil }
    let (left, right) = (rest[..<dots.lowerBound], rest[dots.upperBound...])
    let (from, to) = (AmountNumber(left), AmountNumber(right))
    switch (from, to) {
    case (var from?, let to?):
      guard from.currency == nil || to.currency == nil || from.currency == to.currency else { return nil }
      // `5..7m` is five to seven million.
      if from.scale == nil, let scale = to.scale, from.number <= to.number { from.scale = scale }
      self.init(.between(from.value, to.value), currency: to.currency ?? from.currency)
    case (let from?, nil) where right.isEmpty: self.init(.atLeast(from.value), currency: from.currency)
    case (let from?, nil) where CurrencyCode.all.contains(String(right)):
      guard from.currency == nil else { return nil }
      self.init(.atLeast(from.value), currency: String(right))
    case (nil, let to?) where left.isEmpty: self.init(.atMost(to.value), currency: to.currency)
    default: return nil
    }
  }

  /// The longer signs come first.
  private static let comparisons: [(String, @Sendable (Double) -> Bounds)] = [
    (">=", { .atLeast($0) }), ("<=", { .atMost($0) }), (">", { .moreThan($0) }), ("<", { .lessThan($0) }),
  ]
}

extension AmountCondition: CustomStringConvertible {
  /// As the query language writes it: `>=5000000 EUR`.
  public var description: String {
    let text =
      switch bounds {
      case .exactly(let value): Self.digits(value)
      case .atLeast(let value): ">=" + Self.digits(value)
      case .moreThan(let value): ">" + Self.digits(value)
      case .atMost(let value): "<=" + Self.digits(value)
      case .lessThan(let value): "<" + Self.digits(value)
      case .between(let first, let last): Self.digits(first) + ".." + Self.digits(last)
      }
    return text + (currency.map { " " + $0 } ?? "")
  }

  private static func digits(_ value: Double) -> String {
    value == value.rounded() && value < 1e15 ? String(Int64(value)) : "\(value)"
  }
}
