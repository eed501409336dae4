/// How a cleaner decides, within what limits.
public struct CleanerConfiguration: Sendable, Equatable {
  /// How much recall counts beside precision, the β of F-β: 1 weighs both alike, less is stricter. 0.1...10; what is outside
  /// is taken for the nearest, what is no number for 1.
  public let recallWeight: Float
  /// The fewest words of running text that make an article.
  public var minimumWords: Int
  /// The largest content that is read, in bytes of UTF-8; longer ones are rejected as `too_large`.
  public var maximumBytes: Int
  /// The most blocks of a page that are read; what follows them is left out.
  public var maximumBlocks: Int

  /// Creates a configuration.
  public init(
    recallWeight: Float = 1,
    minimumWords: Int = 12,
    maximumBytes: Int = 32 << 20,
    maximumBlocks: Int = 40_000
  ) {
    self.recallWeight = recallWeight.isNaN ? 1 : min(max(recallWeight, 0.1), 10)
    self.minimumWords = minimumWords
    self.maximumBytes = maximumBytes
    self.maximumBlocks = maximumBlocks
  }
}
