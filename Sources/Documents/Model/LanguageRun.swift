/// Neighbouring paragraphs in one language, in a text that has more than one.
public struct LanguageRun: Sendable, Equatable {
  /// From the first scalar of its first paragraph to past the last of its last.
  public var range: TextRange
  /// The language (BCP 47).
  public var language: String
  /// The script of most of its letters (ISO 15924); `nil` if it has none.
  public var script: String?
  /// 0...1; less where paragraphs were too short to be told by themselves.
  public var confidence: Double
  /// Fields that this version does not know, passed on as they came.
  public var unknownFields = JSONObject()

  /// Creates a run.
  public init(range: TextRange, language: String, script: String?, confidence: Double) {
    self.range = range
    self.language = language
    self.script = script
    self.confidence = confidence
  }
}

/// The direction in which a script is written.
public enum WritingDirection: String, Sendable {
  /// From left to right.
  case leftToRight = "ltr"
  /// From right to left.
  case rightToLeft = "rtl"
}
