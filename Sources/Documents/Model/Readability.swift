/// How long a text takes to read, and how easily it reads.
public struct Readability: Sendable, Equatable {
  /// The words of the text, the title left out.
  public var words: Int
  /// Minutes at a steady rate of silent reading.
  public var minutes: Double
  /// The score of `formula`: the higher, the easier, about 0...100, and beyond for extreme texts; `nil` if the language
  /// has no formula, or the text is too short for one.
  public var score: Double?
  /// What the score was computed with: a stable word such as `flesch` or `amstad`.
  public var formula: String?
  /// Fields that this version does not know, passed on as they came.
  public var unknownFields = JSONObject()

  /// Creates a reading of a text.
  public init(words: Int, minutes: Double, score: Double? = nil, formula: String? = nil) {
    self.words = words
    self.minutes = minutes
    self.score = score
    self.formula = formula
  }
}
