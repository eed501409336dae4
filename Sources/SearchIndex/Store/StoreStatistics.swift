/// What a store holds, in numbers.
public struct StoreStatistics: Sendable, Equatable {
  /// A value and the number of documents that have it.
  public struct Bucket: Sendable, Hashable {
    /// The value: a language or country code.
    public var value: String
    /// The number of documents.
    public var count: Int

    /// Creates a bucket.
    public init(value: String, count: Int) {
      self.value = value
      self.count = count
    }
  }

  /// All documents.
  public var documents: Int
  /// By language (BCP 47), the most frequent first; documents without one are in none.
  public var languages: [Bucket]
  /// By country that they name (ISO 3166-1 alpha-2), the most frequent first; a document may be in several.
  public var countries: [Bucket]

  /// Creates statistics.
  public init(documents: Int, languages: [Bucket], countries: [Bucket]) {
    self.documents = documents
    self.languages = languages
    self.countries = countries
  }
}
