/// What amounts, quantities and times stand for, for people.
public enum ValueText {
  /// `300,000,000 EUR`
  public static func amount(_ amount: Amount) -> String {
    let per = amount.per.map { " per \($0)" } ?? ""
    return
      "\(limited(amount.modifier, range(amount.value, amount.upper))) \(amount.currency ?? "of an unknown currency")\(per)"
  }

  /// `68 kilometre`
  public static func quantity(_ quantity: Quantity) -> String {
    "\(limited(quantity.modifier, range(quantity.value, quantity.upper))) \(quantity.unit)"
  }

  /// `2025-10`
  public static func date(_ date: DateMention) -> String { limited(date.modifier, date.value ?? "unknown") }

  private static func limited(_ modifier: String?, _ value: String) -> String {
    modifier.map { "\($0.replacing("_", with: " ")) \(value)" } ?? value
  }

  private static func range(_ value: Double, _ upper: Double?) -> String {
    upper.map { "\(formatted(value)) to \(formatted($0))" } ?? formatted(value)
  }

  /// In groups of three digits, without a fraction where there is none.
  public static func formatted(_ value: Double) -> String {
    guard value == value.rounded(), abs(value) < 1e15 else { return String(value) }
    let digits = String(Int64(abs(value)))
    var result = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { result += "," }
      result.append(digit)
    }
    return value < 0 ? "-" + result : result
  }
}
