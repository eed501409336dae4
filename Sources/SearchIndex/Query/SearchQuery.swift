import Documents

/// What a user looks for. Filters of one kind widen each other, filters of different kinds narrow the result.
public struct SearchQuery: Sendable, Equatable {
  /// The order of the hits.
  public enum Order: String, Sendable, Hashable, CaseIterable {
    /// The best match first; without words the newest first.
    case relevance
    /// The last published first; undated articles come last.
    case newest
  }

  /// The largest `limit`.
  public static let maximumLimit = 200
  /// The largest `offset`.
  public static let maximumOffset = 10_000

  /// Words, `"phrases"`, `-exclusions` and `prefixes*`, all of which must match; `nil` or blank finds every document.
  public var text: String?
  /// Languages (BCP 47): `en` also finds `en-GB`.
  public var languages: [String]
  /// Countries that the article names (ISO 3166-1 alpha-2), in upper or lower case.
  public var countries: [String]
  /// Names of sites, or host names of their URLs; case does not matter.
  public var sites: [String]
  /// Who delivered the captures; exactly as they named themselves.
  public var sources: [String]
  /// The first day of publication, as the page writes it.
  public var publishedFrom: CalendarDay?
  /// The last day of publication, included.
  public var publishedTo: CalendarDay?
  /// The order of the hits.
  public var order: Order
  /// The most hits to return: 1...200.
  public var limit: Int
  /// How many hits to skip: 0...10,000.
  public var offset: Int
  /// About how long a snippet is, in words: 1...64.
  public var snippetWords: Int

  /// Creates a query.
  public init(
    text: String? = nil,
    languages: [String] = [],
    countries: [String] = [],
    sites: [String] = [],
    sources: [String] = [],
    publishedFrom: CalendarDay? = nil,
    publishedTo: CalendarDay? = nil,
    order: Order = .relevance,
    limit: Int = 10,
    offset: Int = 0,
    snippetWords: Int = 32
  ) {
    self.text = text
    self.languages = languages
    self.countries = countries
    self.sites = sites
    self.sources = sources
    self.publishedFrom = publishedFrom
    self.publishedTo = publishedTo
    self.order = order
    self.limit = limit
    self.offset = offset
    self.snippetWords = snippetWords
  }

  /// Checks everything but the text.
  func validate() throws(StoreError) {
    guard (1...Self.maximumLimit).contains(limit) else {
      throw .invalidQuery(reason: "limit is \(limit), not in 1...\(Self.maximumLimit)")
    }
    guard (0...Self.maximumOffset).contains(offset) else {
      throw .invalidQuery(reason: "offset is \(offset), not in 0...\(Self.maximumOffset)")
    }
    guard (1...64).contains(snippetWords) else {
      throw .invalidQuery(reason: "snippet words are \(snippetWords), not in 1...64")
    }
    for (name, values) in [
      ("language", languages), ("country", countries), ("site", sites), ("source", sources),
    ] {
      guard values.count <= 100 else { throw .invalidQuery(reason: "\(values.count) \(name) filters, over 100") }
      guard values.allSatisfy({ !$0.isEmpty && $0.utf8.count <= 1000 }) else {
        throw .invalidQuery(reason: "a \(name) filter is empty or over 1000 bytes")
      }
    }
    for language in languages where !language.utf8.allSatisfy(Self.isLanguageByte) {
      throw .invalidQuery(reason: "\"\(language)\" is no language tag such as en or pt-BR")
    }
    for country in countries where country.utf8.count != 2 || !country.utf8.allSatisfy(Self.isLetter) {
      throw .invalidQuery(reason: "\"\(country)\" is no ISO 3166-1 alpha-2 code such as UA")
    }
    if let publishedFrom, let publishedTo, publishedFrom > publishedTo {
      throw .invalidQuery(reason: "published from \(publishedFrom) is after \(publishedTo)")
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
  }

  private static func isLanguageByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || (byte >= 0x30 && byte <= 0x39) || byte == 0x2D
  }
}
