import Documents

/// What money, quantities and times in the text stand for.
enum ValueTables {
  static func amounts(_ amounts: [Amount]) -> TableSection {
    TableSection(title: "money", rows: amounts.map { [$0.mention.text, ValueText.amount($0)] })
  }

  static func quantities(_ quantities: [Quantity]) -> TableSection {
    TableSection(title: "quantities", rows: quantities.map { [$0.mention.text, ValueText.quantity($0)] })
  }

  static func dates(_ dates: [DateMention]) -> TableSection {
    TableSection(
      title: "times", rows: dates.map { [$0.mention.text, ValueText.date($0), $0.granularity ?? ""] })
  }
}
