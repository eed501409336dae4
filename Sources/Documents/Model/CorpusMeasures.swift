/// What the filters of C4 look at: Raffel et al., "Exploring the Limits of Transfer Learning with a Unified Text-to-Text
/// Transformer", JMLR 21 (2020), section 2.2. A line is a paragraph of the text. Its list of bad words is not counted.
public struct C4Measures: Sendable, Equatable {
  /// Marks that end sentences. C4 leaves out pages of fewer than 3 sentences (5 in its published code).
  public var sentences: Int
  /// Lines that do not end in sentence punctuation, an ellipsis included. C4 leaves them out.
  public var openLines: Int
  /// Lines of fewer than 5 words. C4 leaves them out.
  public var shortLines: Int
  /// Lines with the word JavaScript. C4 leaves them out.
  public var javaScriptLines: Int
  /// Lines that speak of terms of use, privacy policies or cookies. C4's published code leaves them out.
  public var policyLines: Int
  /// Lines with a curly bracket. C4 leaves out pages that have any.
  public var curlyBracketLines: Int
  /// Lines with the words "lorem ipsum". C4 leaves out pages that have any.
  public var loremIpsumLines: Int
  /// Fields that this version does not know, passed on as they came.
  public var unknownFields = JSONObject()

  /// Creates measures.
  public init(
    sentences: Int = 0,
    openLines: Int = 0,
    shortLines: Int = 0,
    javaScriptLines: Int = 0,
    policyLines: Int = 0,
    curlyBracketLines: Int = 0,
    loremIpsumLines: Int = 0
  ) {
    self.sentences = sentences
    self.openLines = openLines
    self.shortLines = shortLines
    self.javaScriptLines = javaScriptLines
    self.policyLines = policyLines
    self.curlyBracketLines = curlyBracketLines
    self.loremIpsumLines = loremIpsumLines
  }
}

/// What the filters of MassiveText look at: Rae et al., "Scaling Language Models: Methods, Analysis & Insights from
/// Training Gopher" (arXiv:2112.11446), appendix A.1.1 and table A1; the number of words and their mean length are in
/// ``Quality``. Ratios are 0 in a text without words. Repetition is counted over at most 100,000 words, in characters of
/// words, so without the spaces and punctuation between them.
public struct GopherMeasures: Sendable, Equatable {
  /// Hash signs per word. Gopher leaves out documents above 0.1.
  public var hashSignsPerWord: Double
  /// Ellipses per word. Gopher leaves out documents above 0.1.
  public var ellipsesPerWord: Double
  /// The share of lines that begin with a bullet or are items of a list, 0...1. Gopher leaves out documents above 0.9.
  public var bulletLineFraction: Double
  /// The share of lines that end in an ellipsis, 0...1. Gopher leaves out documents above 0.3.
  public var ellipsisLineFraction: Double
  /// The share of words with a letter, 0...1. Gopher leaves out documents below 0.8.
  public var alphabeticWordFraction: Double
  /// How many of "the", "be", "to", "of", "and", "that", "have", "with" the text has, 0...8. Gopher leaves out documents
  /// with fewer than 2.
  public var stopWords: Int
  /// The share of lines that are equal to an earlier one, 0...1. Gopher leaves out documents above 0.3.
  public var duplicateLineFraction: Double
  /// The share of characters in such lines, 0...1. Gopher leaves out documents above 0.2.
  public var duplicateLineCharacterFraction: Double
  /// The share of characters in the commonest run of 2, 3 and 4 words, 0...1, if it stands there twice. Gopher leaves out
  /// documents above 0.20, 0.18 and 0.16.
  public var topNGramCharacterFractions: [Double]
  /// The share of characters in runs of 5, 6, 7, 8, 9 and 10 words that stood there before, 0...1. Gopher leaves out
  /// documents above 0.15, 0.14, 0.13, 0.12, 0.11 and 0.10.
  public var duplicateNGramCharacterFractions: [Double]
  /// Fields that this version does not know, passed on as they came.
  public var unknownFields = JSONObject()

  /// The lengths that ``topNGramCharacterFractions`` are of.
  public static let topLengths = 2...4
  /// The lengths that ``duplicateNGramCharacterFractions`` are of.
  public static let duplicateLengths = 5...10

  /// Creates measures.
  public init(
    hashSignsPerWord: Double = 0,
    ellipsesPerWord: Double = 0,
    bulletLineFraction: Double = 0,
    ellipsisLineFraction: Double = 0,
    alphabeticWordFraction: Double = 0,
    stopWords: Int = 0,
    duplicateLineFraction: Double = 0,
    duplicateLineCharacterFraction: Double = 0,
    topNGramCharacterFractions: [Double] = [],
    duplicateNGramCharacterFractions: [Double] = []
  ) {
    self.hashSignsPerWord = hashSignsPerWord
    self.ellipsesPerWord = ellipsesPerWord
    self.bulletLineFraction = bulletLineFraction
    self.ellipsisLineFraction = ellipsisLineFraction
    self.alphabeticWordFraction = alphabeticWordFraction
    self.stopWords = stopWords
    self.duplicateLineFraction = duplicateLineFraction
    self.duplicateLineCharacterFraction = duplicateLineCharacterFraction
    self.topNGramCharacterFractions = topNGramCharacterFractions
    self.duplicateNGramCharacterFractions = duplicateNGramCharacterFractions
  }
}

/// What FineWeb's own filters look at: Penedo et al., "The FineWeb Datasets" (arXiv:2406.17557), section 3.6. The share of
/// lines that end in punctuation is ``Quality/terminalPunctuationFraction``, of which FineWeb demands more than 0.12, and
/// the share of characters in repeated lines ``GopherMeasures/duplicateLineCharacterFraction``, of which it allows 0.1.
public struct FineWebMeasures: Sendable, Equatable {
  /// The share of lines of fewer than 30 characters, 0...1. FineWeb leaves out documents from 0.67 on.
  public var shortLineFraction: Double
  /// Fields that this version does not know, passed on as they came.
  public var unknownFields = JSONObject()

  /// Creates measures.
  public init(shortLineFraction: Double = 0) { self.shortLineFraction = shortLineFraction }
}
