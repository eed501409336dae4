/// A number as a query writes it: digits, perhaps a scale, perhaps a currency before or after.
struct AmountNumber {
  /// The digits before the scale.
  var number: Double
  /// What the number is multiplied by; `nil` if it is written out.
  var scale: Double?
  /// ISO 4217.
  var currency: String?

  var value: Double { number * (scale ?? 1) }

  /// Reads a number without spaces; `nil` if there is none or if something is left over.
  init?(_ text: Substring) {
    var rest = text
    if let sign = rest.first.flatMap({ CurrencyCode.signs[$0] }) {
      currency = sign
      rest = rest.dropFirst()
    } else if CurrencyCode.all.contains(String(rest.prefix(3))) {
      currency = String(rest.prefix(3))
      rest = rest.dropFirst(3)
    }
    let digits = rest.prefix { $0.isASCII && $0.isNumber || $0 == "." || $0 == "," }
    rest = rest.dropFirst(digits.count)
    var literal = digits.filter { $0 != "," }
    if rest.first == "e", let last = Self.exponent(rest) {
      literal += rest[..<last]
      rest = rest[last...]
    }
    guard digits.count <= 40, digits.first?.isNumber == true, let number = Double(literal), number.isFinite else {
      return nil
    }
    self.number = number
    if let sign = rest.last.flatMap({ CurrencyCode.signs[$0] }), currency == nil {
      currency = sign
      rest = rest.dropLast()
    }
    if rest.isEmpty { return }
    if let scale = Self.scales[rest.lowercased()] {
      self.scale = scale
      return
    }
    let code = String(rest.suffix(3))
    guard currency == nil, CurrencyCode.all.contains(code) else { return nil }
    currency = code
    rest = rest.dropLast(3)
    if rest.isEmpty { return }
    guard let scale = Self.scales[rest.lowercased()] else { return nil }
    self.scale = scale
  }

  /// The end of `e+20`, which is how a very large number is printed.
  private static func exponent(_ text: Substring) -> Substring.Index? {
    var index = text.index(after: text.startIndex)
    if index < text.endIndex, text[index] == "+" || text[index] == "-" { index = text.index(after: index) }
    let digits = text[index...].prefix { $0.isASCII && $0.isNumber }
    return (1...3).contains(digits.count) ? digits.endIndex : nil
  }

  /// Words that may stand apart from their number too.
  static let scaleWords: Set<String> = ["thousand", "million", "billion", "trillion"]

  private static let scales: [String: Double] = [
    "k": 1e3, "thousand": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "million": 1e6, "b": 1e9, "bn": 1e9, "billion": 1e9,
    "t": 1e12, "tn": 1e12, "trillion": 1e12,
  ]
}
