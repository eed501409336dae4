/// An amount of money.
public struct Amount: Sendable, Equatable {
  /// Where it stands.
  public var mention: Mention
  /// The number of units of the currency; of a range, the lower end.
  public var value: Double
  /// The upper end of a range (`$5-7 million`), in units of the currency; `nil` if the text gives one number.
  public var upper: Double?
  /// ISO 4217; `nil` if the text does not tell which dollar, pound or franc.
  public var currency: String?
  /// How sure the currency is, 0...1, apart from the number; `nil` if there is none.
  public var currencyConfidence: Double?
  /// How the text limits the number, a word of ``ValueModifier``; `nil` if it does not.
  public var modifier: String?
  /// What the amount is for one of: a stable word such as `year`, `barrel`, `person`; `nil` if the text tells none.
  public var per: String?
  /// Fields that this version does not know, passed on as they came.
  public var unknownFields = JSONObject()

  /// Creates an amount.
  public init(
    mention: Mention,
    value: Double,
    upper: Double? = nil,
    currency: String?,
    currencyConfidence: Double? = nil,
    modifier: String? = nil,
    per: String? = nil
  ) {
    self.mention = mention
    self.value = value
    self.upper = upper
    self.currency = currency
    self.currencyConfidence = currencyConfidence
    self.modifier = modifier
    self.per = per
  }

  /// Whether the text says that the number is not exact (`about`, `nearly`).
  public var isApproximate: Bool { ValueModifier(rawValue: modifier ?? "")?.isApproximate ?? false }
}
