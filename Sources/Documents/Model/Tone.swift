/// How favourable the words of a text are: a weak guess from a list of words, for sorting and filtering, not for judging.
///
/// It tells whether good or bad things are named, not what the author thinks of them: a calm report on a war has a negative
/// tone.
public struct Tone: Sendable, Equatable {
  /// How far from 0 a score is called positive or negative.
  public static let neutralBound = 0.2

  /// -1...1: negative below 0, positive above.
  public var score: Double
  /// How many words were counted as positive, after negation.
  public var positive: Int
  /// How many words were counted as negative, after negation.
  public var negative: Int
  /// How many words were looked at, the title's among them.
  public var words: Int
  /// How sure the score is, 0...1; from a list of words never above 0.6.
  public var confidence: Double
  /// How it was told: a stable word such as `lexicon`.
  public var method: String
  /// The words that weigh most, the heaviest first; not all that were counted.
  public var cues: [ToneCue]
  /// Fields that this version does not know, passed on as they came.
  public var unknownFields = JSONObject()

  /// Creates a tone.
  public init(
    score: Double,
    positive: Int,
    negative: Int,
    words: Int,
    confidence: Double,
    method: String,
    cues: [ToneCue]
  ) {
    self.score = score
    self.positive = positive
    self.negative = negative
    self.words = words
    self.confidence = confidence
    self.method = method
    self.cues = cues
  }

  /// The score in a word: `positive`, `negative` or `neutral`, which is all that is nearer to 0 than ``neutralBound``.
  public var label: String {
    score >= Self.neutralBound ? "positive" : score <= -Self.neutralBound ? "negative" : "neutral"
  }
}

/// A word that a tone rests on.
public struct ToneCue: Sendable, Equatable {
  /// Where it stands, with the words before it that negate or strengthen it.
  public var mention: Mention
  /// What it adds to the score before that is put in relation to the text: negative or positive, not bounded by 1.
  public var weight: Double
  /// Fields that this version does not know, passed on as they came.
  public var unknownFields = JSONObject()

  /// Creates a cue.
  public init(mention: Mention, weight: Double) {
    self.mention = mention
    self.weight = weight
  }
}
