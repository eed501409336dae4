/// Words that a text must have: one word or phrase, or several of them near each other.
public struct TextCondition: Sendable, Hashable {
  /// Where the words are looked for.
  public enum Field: String, Sendable, Hashable, CaseIterable {
    /// The title, the subtitle, the authors and the text.
    case any
    /// The title.
    case title
    /// The byline.
    case author
    /// What people say in quotation marks.
    case quote
  }

  /// The largest distance of `NEAR`, in words.
  public static let maximumDistance = 100
  /// The distance of a `NEAR` that names none.
  public static let defaultDistance = 10

  /// Where the words are looked for.
  public let field: Field
  /// One phrase; or, of `NEAR`, two or more.
  public let phrases: [QueryPhrase]
  /// Of `NEAR`: the most words between the end of the first phrase and the beginning of the last; 0...100.
  public let distance: Int?
  /// Other forms of the one word, each as good as it (``QueryNode/withForms()``); words as indexes hold them. They are no part of a
  /// query, but of what a store makes of it.
  private(set) var otherForms: [String] = []

  /// Creates a condition of one word or phrase.
  public init(_ phrase: QueryPhrase, in field: Field = .any) {
    self.field = field
    phrases = [phrase]
    distance = nil
  }

  /// Creates a condition of phrases near each other, in any order; `nil` for less than two of them.
  ///
  /// - Parameter distance: in words; brought into 0...100.
  public init?(near phrases: [QueryPhrase], distance: Int, in field: Field = .any) {
    guard phrases.count > 1 else { return nil }
    self.field = field
    self.phrases = phrases
    self.distance = min(max(distance, 0), Self.maximumDistance)
  }

  /// The condition, met by other forms of its word too.
  func withForms(_ forms: [String]) -> TextCondition {
    var condition = self
    condition.otherForms = forms
    return condition
  }
}
