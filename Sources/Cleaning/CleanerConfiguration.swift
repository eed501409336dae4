/// How a cleaner decides, within what limits.
public struct CleanerConfiguration: Sendable, Equatable {
  /// The probability from which a block is taken as part of the article, 0...1. Higher is stricter.
  public var threshold: Float
  /// The fewest words of running text that make an article.
  public var minimumWords: Int
  /// The largest content that is read, in bytes of UTF-8; longer ones are rejected as `too_large`.
  public var maximumBytes: Int
  /// The most blocks of a page that are read; what follows them is left out.
  public var maximumBlocks: Int

  /// Creates a configuration.
  public init(
    threshold: Float = 0.45,
    minimumWords: Int = 12,
    maximumBytes: Int = 32 << 20,
    maximumBlocks: Int = 40_000
  ) {
    self.threshold = threshold
    self.minimumWords = minimumWords
    self.maximumBytes = maximumBytes
    self.maximumBlocks = maximumBlocks
  }
}
