import Documents

/// What money, quantities and times in the text stand for.
enum ValueTables {
  static func amounts(_ amounts: [Amount]) -> TableSection {
    TableSection(
      title: "money",
      rows: amounts.map { amount in
        let value = limited(amount.modifier, range(amount.value, amount.upper))
        return [amount.mention.text, "\(value) \(amount.currency ?? "of an unknown currency")\(per(amount.per))"]
      })
  }

  static func quantities(_ quantities: [Quantity]) -> TableSection {
    TableSection(
      title: "quantities",
      rows: quantities.map { quantity in
        [
          quantity.mention.text,
          "\(limited(quantity.modifier, range(quantity.value, quantity.upper))) \(quantity.unit)",
        ]
      })
  }

  static func dates(_ dates: [DateMention]) -> TableSection {
    TableSection(
      title: "times",
      rows: dates.map { date in
        [date.mention.text, limited(date.modifier, date.value ?? "unknown"), date.granularity ?? ""]
      })
  }

  private static func per(_ unit: String?) -> String { unit.map { " per \($0)" } ?? "" }

  private static func limited(_ modifier: String?, _ value: String) -> String {
    modifier.map { "\($0.replacing("_", with: " ")) \(value)" } ?? value
  }

  private static func range(_ value: Double, _ upper: Double?) -> String {
    upper.map { "\(formatted(value)) to \(formatted($0))" } ?? formatted(value)
  }

  /// In groups of three digits, without a fraction where there is none.
  static func formatted(_ value: Double) -> String {
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
