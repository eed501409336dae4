import Documents

/// An article, with what its page teaches about its site.
public struct CleanedPage: Sendable {
  /// The article.
  public let article: Article
  /// What is to be learned; `nil` if the page has no address.
  public let lesson: PageLesson?
  /// How many pages of the site were remembered.
  public let knownPages: Int
  /// How many blocks were left out because they come back on other pages of the site.
  public let recurringBlocks: Int
}
