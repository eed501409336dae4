/// A quantity that is no money and no time: a percentage, a measure, a count of people or things.
public struct Quantity: Sendable, Equatable {
  /// Where it stands.
  public var mention: Mention
  /// What is measured: a stable word such as `percentage`, `count`, `length`, `mass`.
  public var kind: String
  /// The number of units; of a range, the lower end.
  public var value: Double
  /// The upper end of a range, in the same unit; `nil` if the text gives one number.
  public var upper: Double?
  /// The unit that the text uses, as a stable word: `kilometre`, `percent`; of a count, what is counted: `person`, `drone`.
  public var unit: String
  /// The value in `baseUnit`; `nil` if the unit is none that converts (a count, a `ton` that may be of three sizes).
  public var baseValue: Double?
  /// The upper end in `baseUnit`.
  public var baseUpper: Double?
  /// The unit that all units of this kind convert to: `metre`, `kilogram`, `degree_celsius`.
  public var baseUnit: String?
  /// The noun of a count as the text has it (`casualties`); `nil` for any other kind.
  public var noun: String?
  /// How the text limits the number, a word of ``ValueModifier``; `nil` if it does not.
  public var modifier: String?
  /// Fields that this version does not know, passed on as they came.
  public var unknownFields = JSONObject()

  /// Creates a quantity.
  public init(
    mention: Mention,
    kind: String,
    value: Double,
    upper: Double? = nil,
    unit: String,
    baseValue: Double? = nil,
    baseUpper: Double? = nil,
    baseUnit: String? = nil,
    noun: String? = nil,
    modifier: String? = nil
  ) {
    self.mention = mention
    self.kind = kind
    self.value = value
    self.upper = upper
    self.unit = unit
    self.baseValue = baseValue
    self.baseUpper = baseUpper
    self.baseUnit = baseUnit
    self.noun = noun
    self.modifier = modifier
  }
}
